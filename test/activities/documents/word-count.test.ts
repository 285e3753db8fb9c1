import { describe, expect, it } from 'vitest';
import { countedWords } from '../../../activities/documents/word-count.ts';
import { paragraph, wordOf, wordPart } from '../../setup/documents/word.ts';
import { zipOf } from '../../setup/documents/zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const note = wordPart(
  'footnotes.xml',
  'footnotes',
  `<w:footnote w:id="1">${paragraph('See there.')}</w:footnote>`,
);
const head = wordPart('header1.xml', 'hdr', paragraph('A/64/130 and more of it'));

describe('the words of a version', () => {
  it.each<[what: string, file: Uint8Array, words: number]>([
    ['a text', bytes('I. Introduction\n\n1. The General\tAssembly\u00a0asked.'), 7],
    ['nothing', bytes(' \n'), 0],
    [
      'a Word document: every paragraph and heading',
      wordOf(paragraph('I. Introduction') + paragraph('The report.')),
      4,
    ],
    ['with its notes, without the heads of its pages', wordOf(paragraph('The report.'), [note, head]), 4],
    ['a word that is in two runs', wordOf(`<w:p>${run('Intro')}${run('duction')}</w:p>`), 1],
    [
      'words that a tab or a line parts',
      wordOf(`<w:p>${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:br/></w:r>${run('c')}</w:p>`),
      3,
    ],
    [
      'a text box, which is written twice',
      wordOf(
        `<w:p><mc:AlternateContent><mc:Choice>${run('one two')}</mc:Choice><mc:Fallback>${run('one two')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ),
      2,
    ],
    [
      'not what was deleted',
      wordOf(`<w:p>${run('kept')}<w:del><w:r><w:delText> gone</w:delText></w:r></w:del></w:p>`),
      1,
    ],
    [
      'marks that never end, in one pass',
      wordOf(`${run('one')}${'<w:t '.repeat(100_000)}${'<mc:Fallback>'.repeat(100_000)}`),
      1,
    ],
  ])('are counted of %s', async (_what, file, words) => {
    expect(await countedWords(file, 'draft')).toBe(words);
  });

  it.each<[what: string, file: Uint8Array]>([
    ['a PDF', bytes('%PDF-1.7')],
    ['a web page', bytes('<!doctype html><p>one two</p>')],
    ['an archive', zipOf([{ name: 'xl/workbook.xml', content: '<x/>' }])],
  ])('cannot be told of %s', async (_what, file) => {
    expect(await countedWords(file, 'draft')).toBeUndefined();
  });
});
