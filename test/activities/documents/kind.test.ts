import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../activities/documents/kind.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const late = `${'\n'.repeat(5)}${'a'.repeat(1100)}\n%PDF-1`;

describe('what a file is, from its bytes', () => {
  it.each<[what: string, bytes: Uint8Array, reads: string]>([
    ['PDF', utf8('%PDF-1.4\n%…'), 'pdf'],
    ['PDF after a byte order mark', utf8('\uFEFF%PDF-1.4\n%…'), 'pdf'],
    ['PDF after an empty line', utf8('\r\n\n%PDF-1.7\n%…'), 'pdf'],
    ['PDF after the head of a mail', utf8(`${'Received: by mail\n'.repeat(50)}%PDF-1.7\n`), 'pdf'],
    ['PDF after 1024 bytes of junk', latin(`${'\u0001'.repeat(1024)}%PDF-1.4\n`), 'pdf'],
    ['PDF in the middle of a line', utf8('@PJL ENTER %PDF-1.4\n1 0 obj\n<< >>\nendobj'), 'pdf'],
    ['a ZIP after an empty line', latin('\r\nPK\u0003\u0004\u0014'), 'zip'],
    ['an empty ZIP', latin('PK\u0005\u0006'), 'zip'],
    ['HTML', utf8('<!DOCTYPE html>\n<html><body>63/194.'), 'html'],
    ['HTML without a head', utf8('<p>63/194. Improving</p>'), 'html'],
    ['XHTML', utf8('\uFEFF<?xml version="1.0"?>\n<!-- saved -->\n<HTML lang="en">'), 'html'],
    ['HTML in UTF-16', Buffer.from('\uFEFF<html><p>63/194.', 'utf16le'), 'html'],
    ['a text', utf8('63/194. Improving'), 'text'],
    ['nothing', new Uint8Array(), 'text'],
    ['a text that only speaks of a PDF', utf8('see %PDF-1.4'), 'text'],
    ['a text that speaks of a PDF late', utf8(late), 'text'],
    ['a text with a sign like a tag', utf8('<heading> 63/194.'), 'text'],
    ['a text shorter than the mark of a format', utf8('{\\rt'), 'text'],
    ['a text in UTF-16 without a mark', Buffer.from('63/194. Improving', 'utf16le'), 'text'],
    ['a text in UTF-16, big end first', Buffer.from('63/194. Improving', 'utf16le').swap16(), 'text'],
  ])('%s', (_, bytes, reads) => {
    expect(kindOf(bytes)).toEqual({ reads });
  });

  it.each<[called: string, bytes: Uint8Array]>([
    ['an RTF document', utf8('\uFEFF{\\rtf1\\ansi}')],
    ['a picture (JPEG)', latin('\u00ff\u00d8\u00ff\u00e0')],
    ['a picture (TIFF)', latin('II*\u0000')],
    ['a compressed file (gzip)', latin('\u001f\u008b\u0008')],
    ['a web archive (MHTML)', utf8('From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n')],
    ['an old Office document', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
    ['binary data', utf8('63/194. Improving \u0000')],
  ])('%s, which is not read', (called, bytes) => {
    expect(kindOf(bytes)).toEqual({ reads: null, called });
  });
});
