/**
 * node tools/guard/paragraphs.ts [NAME…] [--show] : reads the documents that were marked by hand (`test/marks`) and tells
 * how many of their operative paragraphs were found with the right number and the right text. --show tells each wrong one.
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundParagraphs } from './found-paragraphs.ts';
import { documentsOf, hasDocuments, lettersOf, markedNames, marksOf } from './marks.ts';
import { FLOOR, share, type Tally, tallyOf } from './tally.ts';

const ENDS_SHOWN = 90;

const args = process.argv.slice(2);
const show = args.includes('--show');
const named = args.filter((arg) => !arg.startsWith('--'));
const marked = markedNames();
const wanted = named.length === 0 ? marked : named;

const line = (words: string): boolean => process.stdout.write(`${words}\n`);
const percent = (of: number): string => `${(of * 100).toFixed(1)} %`;

if (!hasDocuments()) {
  line('The real documents are not beside this checkout (../shared/corpus); nothing was read.');
  process.exit(1);
}
const unknown = wanted.filter((name) => !marked.includes(name));
if (unknown.length > 0) {
  line(`No marks for ${unknown.join(', ')}; there are marks for ${marked.join(', ')}.`);
  process.exit(1);
}

const all: Tally[] = [];
line('document                marked  found  right  other text  missing  surplus    F1');
for (const name of wanted) {
  for (const file of documentsOf(name)) {
    const found = await foundParagraphs(file, name);
    const result = tallyOf(marksOf(name), typeof found === 'string' ? [] : found);
    all.push(result);
    line(row(basename(fileURLToPath(file)), [result]));
    if (typeof found === 'string') line(`  not read: ${found}`);
    else if (show) tell(result);
  }
}
line(row('all', all));
line(`${all.filter((one) => share([one]) === 1).length} of ${all.length} documents wholly right.`);
if (share(all) < FLOOR) line(`Below the floor of ${percent(FLOOR)}.`);

function row(name: string, of: Tally[]): string {
  const sum = (count: (one: Tally) => number): number => of.reduce((total, one) => total + count(one), 0);
  const counts: [number, number][] = [
    [sum((one) => one.marked), 6],
    [sum((one) => one.found), 7],
    [sum((one) => one.right), 7],
    [sum((one) => one.otherText.length), 12],
    [sum((one) => one.missing.length), 9],
    [sum((one) => one.surplus.length), 9],
  ];
  const numbers = counts.map(([number, width]) => String(number).padStart(width)).join('');
  return `${name.padEnd(24)}${numbers}${percent(share(of)).padStart(9)}`;
}

function tell({ otherText, missing, surplus }: Tally): void {
  for (const { mark, found } of otherText) {
    line(`  ${mark.label}: other text`);
    line(`    marked ${mark.begins} … ${mark.ends} (${mark.letters} letters)`);
    line(`    found  ${shortened(found.text)} (${lettersOf(found.text).length} letters)`);
  }
  for (const mark of missing) line(`  ${mark.label}: missing: ${mark.begins} … ${mark.ends}`);
  for (const found of surplus) line(`  ${found.label}: surplus: ${shortened(found.text)}`);
}

function shortened(text: string): string {
  return text.length <= 2 * ENDS_SHOWN ? text : `${text.slice(0, ENDS_SHOWN)} … ${text.slice(-ENDS_SHOWN)}`;
}
