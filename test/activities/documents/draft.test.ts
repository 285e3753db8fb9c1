import { describe, expect, it } from 'vitest';
import { inThread } from '../../../activities/documents/in-thread.ts';
import { tellChanges } from '../../../domain/comparing/tell-changes.ts';
import { pagesOfWords } from '../../../tools/bench/pages-of-words.ts';
import { pdfOf } from '../../../tools/bench/pdf-writer.ts';
import { paragraph, wordOf } from '../../setup/documents/word.ts';
import { zipOf } from '../../setup/documents/zip.ts';

const ONE = [
  'I. Introduction',
  '1. The present report is submitted pursuant to General Assembly resolution 63/194, in which the Assembly requested the Secretary-General to collect the views of all stakeholders.',
  '2. By 30 April, 42 Member States and 7 organizations had replied to the note verbale that was sent on 2 February.',
  '3. Views differed on whether a plan of action was needed.',
];
const TWO = [
  ...ONE.slice(0, 2),
  '2. The Secretary-General thanks all who replied to the note verbale for their views.',
  '3. By 30 April, 51 Member States and 7 organizations had replied to the note verbale that was sent on 2 February.',
  '4. Views differed on whether a plan of action was needed.',
];
const MADE: [format: string, make: (paragraphs: string[]) => Uint8Array][] = [
  ['text', (paragraphs) => Buffer.from(paragraphs.join('\n\n'))],
  [
    'HTML',
    (paragraphs) => Buffer.from(`<!DOCTYPE html>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`),
  ],
  ['Word', (paragraphs) => wordOf(paragraphs.map((text) => paragraph(text)).join(''))],
  ['PDF', (paragraphs) => pdfOf(pagesOfWords(paragraphs, 'A/64/123'))],
];
const fileOf = (bytes: Uint8Array, name = 'the draft') => ({ bytes, name });
const changesIn = (from: Uint8Array, to: Uint8Array) =>
  inThread({ does: 'compare-drafts', from: fileOf(from, 'version 1'), to: fileOf(to, 'version 2') });

describe('two versions of a draft', () => {
  it.each(MADE)('are compared as %s', async (_, make) => {
    const changes = await changesIn(make(ONE), make(TWO));
    expect(changes.summary).toMatchObject({ added: 1, changed: 1, removed: 0, moved: 0, wordsRemoved: 1 });
    const told = tellChanges(changes).join('\n');
    expect(told).toContain('Added 2.\n  {+The Secretary-General thanks all who replied');
    expect(told).toContain('Changed 3. (was 2.)\n  By 30 April, [-42-]{+51+} Member States');
  });

  it('are the same text in two formats', async () => {
    const [, word] = MADE[2] ?? [];
    const [, pdf] = MADE[3] ?? [];
    expect((await changesIn(word?.(ONE) ?? ONE_BYTE, pdf?.(ONE) ?? ONE_BYTE)).summary).toMatchObject({
      ...{ unchanged: 4, changed: 0, added: 0, removed: 0 },
    });
  });

  it('are not compared when one is no text, and it is said which and why', async () => {
    const [, text] = MADE[0] ?? [];
    await expect(changesIn(text?.(ONE) ?? ONE_BYTE, pdfOf([[]]))).rejects.toMatchObject({
      code: 'document.scanned',
      message: expect.stringContaining('version 2'),
      remedy: expect.stringContaining('compare the two by eye'),
    });
    await expect(changesIn(Buffer.from(' \n'), text?.(ONE) ?? ONE_BYTE)).rejects.toMatchObject({
      code: 'document.empty',
      message: 'version 1 has no words.',
    });
  });
});

describe('the words of a draft', () => {
  it.each(MADE)('are counted of what can be counted: %s', async (format, make) => {
    const { words } = await inThread({ does: 'count-draft', file: fileOf(make(ONE)) });
    expect(words).toBe(format === 'text' || format === 'Word' ? ONE.join(' ').split(' ').length : null);
  });

  it('are not counted of an archive: it is said to be one', async () => {
    const file = fileOf(zipOf([{ name: 'a.txt', content: 'words' }]), 'a.zip');
    await expect(inThread({ does: 'count-draft', file })).rejects.toMatchObject({
      code: 'document.not-word',
    });
  });
});

const ONE_BYTE = new Uint8Array(1);
