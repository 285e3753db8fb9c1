import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, mandateIn, textOf } from '../../../activities/documents/open.ts';
import { Fault } from '../../../domain/faults.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What a person is told. */
function told(open: () => unknown): { code: string; message: string; remedy: string } {
  try {
    open();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, remedy } = error;
    return { code, message, remedy };
  }
  throw new Error('it was opened');
}

describe('the text of a file', () => {
  it.each<[what: string, bytes: Uint8Array, text: string]>([
    ['in UTF-8', utf8('Côte d’Ivoire'), 'Côte d’Ivoire'],
    ['in UTF-8 with a byte order mark', utf8('\uFEFF63/194. Improving'), '63/194. Improving'],
    ['in windows-1252', latin('C\u00f4te d\u0092Ivoire \u0096 \u0093no\u0094'), 'Côte d’Ivoire – “no”'],
    ['without a byte', new Uint8Array(), ''],
    ['that only speaks of a PDF', utf8('see %PDF-1.4'), 'see %PDF-1.4'],
    [
      'that speaks of a PDF late',
      utf8(`${'\n'.repeat(5)}${'a'.repeat(1100)}\n%PDF-1`),
      `${'\n'.repeat(5)}${'a'.repeat(1100)}\n%PDF-1`,
    ],
    ['with a sign like a tag', utf8('<heading> 63/194.'), '<heading> 63/194.'],
    ['shorter than any mark of a format', utf8('{\\rt'), '{\\rt'],
  ])('%s', (_, bytes, text) => {
    expect(textOf(bytes, 'a.txt')).toBe(text);
  });

  it('as large as a resolution may be', () => {
    expect(textOf(new Uint8Array(MAX_BYTES).fill(0x41), 'a.txt')).toHaveLength(MAX_BYTES);
  });

  it.each<[what: string, bytes: Uint8Array, kind: string]>([
    ['PDF', utf8('%PDF-1.4\n%…'), 'a PDF'],
    ['PDF after a byte order mark', utf8('\uFEFF%PDF-1.4\n%…'), 'a PDF'],
    ['PDF after an empty line', utf8('\r\n\n%PDF-1.7\n%…'), 'a PDF'],
    ['PDF after the head of a mail', utf8(`${'Received: by mail\n'.repeat(50)}%PDF-1.7\n`), 'a PDF'],
    ['PDF after 1024 bytes of junk', latin(`${'\u0001'.repeat(1024)}%PDF-1.4\n`), 'a PDF'],
    ['PDF in the middle of a line', utf8('@PJL ENTER %PDF-1.4\n1 0 obj\n<< >>\nendobj'), 'a PDF'],
    ['Word after an empty line', latin('\r\nPK\u0003\u0004\u0014'), 'a ZIP or Word document'],
    ['an empty ZIP', latin('PK\u0005\u0006'), 'a ZIP or Word document'],
    ['RTF after a byte order mark', utf8('\uFEFF{\\rtf1\\ansi}'), 'an RTF document'],
    ['HTML', utf8('<!DOCTYPE html>\n<html><body>63/194.'), 'an HTML page'],
    ['XHTML', utf8('\uFEFF<?xml version="1.0"?>\n<!-- saved -->\n<HTML lang="en">'), 'an HTML page'],
    ['Word', latin('PK\u0003\u0004\u0014'), 'a ZIP or Word document'],
    ['Word before 2007', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'an old Word document'],
    ['RTF', utf8('{\\rtf1\\ansi The General Assembly,}'), 'an RTF document'],
    ['a picture', latin('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR'), 'binary data'],
    ['a NUL after the first words', utf8('63/194. Improving \u0000'), 'binary data'],
    ['UTF-16', Buffer.from('\uFEFF63/194. Improving', 'utf16le'), 'binary data'],
  ])('not of %s', (_, bytes, kind) => {
    expect(told(() => textOf(bytes, 'mandates/a.doc'))).toEqual({
      code: 'document.not-text',
      message: `mandates/a.doc is ${kind}, not a text.`,
      remedy: 'Save the resolution as plain text (UTF-8) and give that file.',
    });
  });

  it('not of one that is too large, whatever it holds', () => {
    expect(told(() => textOf(new Uint8Array(MAX_BYTES + 1), 'all.txt'))).toEqual({
      code: 'document.too-large',
      message: 'all.txt is larger than 5 MB; no resolution is.',
      remedy: 'Give the text of one resolution.',
    });
  });
});

const REQUEST = '     1.    Requests the Secretary-General to report to it at its sixty-fourth session.';
const resolution = (...lines: string[]): string => lines.join('\n\n');

describe('the mandate in a text', () => {
  it.each<[what: string, text: string, code: string, message: string]>([
    ['no words', ' \n\t\r\n\uFEFF', 'document.empty', 'a.txt: The text has no words.'],
    [
      'a letter',
      'Dear colleagues,\n\nplease find attached the report.',
      'document.no-symbol',
      'a.txt: No resolution begins here: neither a symbol nor a numbered title such as "63/194. …" was found.',
    ],
    [
      'a title and a preamble',
      resolution('63/194. Improving the coordination', 'The General Assembly,', 'Recalling its resolution,'),
      'document.no-operative-paragraph',
      'a.txt: In A/RES/63/194 no operative paragraph was found; "1. Requests …" or "Requests …" was expected.',
    ],
    [
      'a resolution without its day',
      resolution('63/194. Improving the coordination', 'The General Assembly,', REQUEST),
      'document.no-adoption',
      'a.txt: the day on which A/RES/63/194 was adopted was not found.',
    ],
  ])('is not in %s', (_, text, code, message) => {
    const { remedy, ...rest } = told(() => mandateIn(text, 'a.txt'));
    expect(rest).toEqual({ code, message });
    expect(remedy).toMatch(/^\S.{20,}\.$/);
  });

  it.each(['18 December 9999', '18 December 0008'])('is not one adopted on %s', (day) => {
    const text = resolution(
      '63/194. Improving the coordination',
      'The General Assembly,',
      REQUEST,
      `71st plenary meeting\n${day}`,
    );
    expect(told(() => mandateIn(text, 'a.txt'))).toMatchObject({
      code: 'document.no-adoption',
      message: `a.txt: A/RES/63/194 is said to be adopted on ${day.replace('0008', '8')}, outside the years 1945 to 2999.`,
    });
  });

  it.each<[where: string, text: string]>([
    [
      'in the masthead',
      resolution(
        'Resolution adopted by the General Assembly on 18 December 2008',
        '63/194. Improving the coordination',
        'The General Assembly,',
        REQUEST,
      ),
    ],
    [
      'in the closing line',
      resolution(
        '63/194. Improving the coordination',
        'The General Assembly,',
        REQUEST,
        '71st plenary meeting\n18 December 2008',
      ),
    ],
  ])('has its day %s', (_, text) => {
    expect(mandateIn(text, 'a.txt')).toMatchObject({ symbol: 'A/RES/63/194', adopted: '2008-12-18' });
  });

  it('is A/RES/63/194, as the sample comes from the file', () => {
    const file = 'samples/A-RES-63-194.txt';
    const mandate = mandateIn(textOf(readFileSync(file), file), file);
    expect(mandate).toMatchObject({
      symbol: 'A/RES/63/194',
      title: 'Improving the coordination of efforts against trafficking in persons',
      body: 'GA',
      session: 63,
      adopted: '2008-12-18',
    });
    expect(mandate.paragraphs.map(({ label }) => label)).toEqual(
      Array.from({ length: 14 }, (_, index) => String(index + 1)),
    );
  });
});
