/**
 * node tools/bench/read-text.ts : whether the time from a plain text to its resolutions grows in line with its length, on
 * inputs that were made to be slow; and what a real resolution takes beside going through its characters once.
 */
import { readFileSync } from 'node:fs';
import { readDocumentText } from '../../domain/text/read-document.ts';
import { sourceOfText } from '../../domain/text/source-of-text.ts';

const MEGABYTE = 1_000_000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const timeOf = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const read = (text: string): void => void readDocumentText(sourceOfText(text));
const ROUNDS = [1, 2, 3];

const sample = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const whole = Array.from({ length: 21 }, () => timeOf(() => read(sample)));
print(`the sample (${sample.length} characters): ${median(whole).toFixed(1)} ms`);

const HEAD = '63/1. A title\n\nThe General Assembly,\n\n';
const HOSTILE = [
  '(((((',
  '1. ',
  '1. Requests;\n',
  '(a) ',
  '(a) (i) ',
  '- \n',
  'word-\n',
  'a',
  '0',
  '\n',
  '\f',
  'A/RES/63/1\n',
  '1 See A/1.\n',
  'word1 ',
  'I\n',
  '“',
  'Ass embly ',
  'ﬁ',
  ' ',
];
print('\n1 MB of                ms   against half of it');
for (const words of HOSTILE) {
  const of = (length: number): number => {
    const text = HEAD + words.repeat(Math.ceil(length / words.length));
    return median(ROUNDS.map(() => timeOf(() => read(text))));
  };
  const [half, all] = [of(MEGABYTE / 2), of(MEGABYTE)];
  print(`${JSON.stringify(words).padEnd(18)} ${all.toFixed(0).padStart(6)}   ${(all / half).toFixed(2)}`);
}
