/**
 * node tools/bench/read-paragraphs.ts : how many operative paragraphs are read in a second by one thread, beside cutting
 * them into words alone; and whether time grows in line with length, on inputs that were made to be slow.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readParagraph } from '../../domain/reading/read-paragraph.ts';
import { type ParagraphRow, readRow } from '../../domain/reading/row.ts';
import { tokens } from '../../domain/reading/tokens.ts';
import { civilDate } from '../../domain/time/civil-date.ts';

const CORPUS = new URL('../../../shared/corpus/operative-paragraphs.jsonl.gz', import.meta.url);
const MEGABYTE = 1_000_000;
const SETTING = { body: 'GA', session: 63, adopted: civilDate('2008-12-18') };
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const timeOf = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};
const median = (times: number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

const rows: ParagraphRow[] = [];
for await (const line of createInterface({ input: createReadStream(CORPUS).pipe(createGunzip()) })) {
  rows.push(JSON.parse(line) as ParagraphRow);
}
const cut: number[] = [];
const read: number[] = [];
for (let round = 0; round < 5; round += 1) {
  cut.push(timeOf(() => rows.forEach(({ text }) => void tokens(text))));
  read.push(timeOf(() => rows.forEach((row) => void readRow(row))));
}
print(
  `${rows.length} paragraphs: ${Math.round(rows.length / (median(read) / 1000))} a second, ` +
    `${(median(read) / median(cut)).toFixed(2)} times cutting them into words`,
);

const HOSTILE = [
  '(',
  '1. ',
  'a',
  'to the Council ',
  'and to report to the Council and ',
  'regularly, ',
  'also, in this regard, ',
  'the ',
  'The Committee on the ',
  'Requests the Secretary-General ',
  'requests ',
  'to submit to the Council, regularly, a report ',
  'in the context of his next ',
  'a report, ',
  'at the first, second, third and ',
  '“',
  'paragraph 1 of resolution 63/',
  'submitted to the Council by ',
  'with a view to ',
  'Secretary-General of the ',
];
print('\n1 MB of                                              ms   against half of it');
for (const words of HOSTILE) {
  const of = (length: number): number => {
    const says = `Requests the Secretary-General to ${words.repeat(Math.ceil(length / words.length))}`;
    return median([1, 2, 3].map(() => timeOf(() => void readParagraph(says, SETTING))));
  };
  const [half, whole] = [of(MEGABYTE / 2), of(MEGABYTE)];
  print(`${JSON.stringify(words).padEnd(48)} ${whole.toFixed(0).padStart(6)}   ${(whole / half).toFixed(2)}`);
}
