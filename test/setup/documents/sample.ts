import { readFileSync } from 'node:fs';
import { mandateIn } from '../../../activities/documents/open.ts';
import { pagesOfWords } from '../../../tools/bench/pages-of-words.ts';
import { pdfOf } from '../../../tools/bench/pdf-writer.ts';
import { paragraph, wordOf } from './word.ts';

const MASTHEAD = [
  'United Nations',
  'A/RES/63/194',
  'Resolution adopted by the General Assembly on 18 December 2008',
];

/** The paragraphs of A/RES/63/194, the project's own sample, each on one line, without its notes. */
const PARAGRAPHS = [
  ...MASTHEAD,
  ...mandateIn(readFileSync('samples/A-RES-63-194.txt', 'utf8'), 'the sample').text.split('\n\n'),
];

const marked = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The sample in each format, by writers of our own. */
export const SAMPLES: Record<'pdf' | 'docx' | 'html' | 'text', () => Uint8Array> = {
  pdf: () => pdfOf(pagesOfWords(PARAGRAPHS, 'A/RES/63/194')),
  docx: () => wordOf(PARAGRAPHS.map((text) => paragraph(marked(text))).join('')),
  html: () => Buffer.from(`<!DOCTYPE html>${PARAGRAPHS.map((text) => `<p>${marked(text)}</p>`).join('\n')}`),
  text: () => Buffer.from(PARAGRAPHS.join('\n\n')),
};
