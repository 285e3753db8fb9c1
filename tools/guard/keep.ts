/**
 * node tools/guard/keep.ts ROUND < LABELS : keeps the labels of a drawn round in test/guard, with places in the paragraph
 * instead of its words. LABELS are in the shape of the labelling guide, one JSON object a line.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface Given {
  id: string;
  obligations: { quote: string }[];
}

const [round = '1'] = process.argv.slice(2);
const rows = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const draw = new URL('draw.ts', import.meta.url).pathname;
const drawn = rows(spawnSync(process.execPath, [draw, round], { encoding: 'utf8' }).stdout) as {
  id: string;
  text: string;
}[];
const labels = new Map((rows(readFileSync(0, 'utf8')) as Given[]).map((label) => [label.id, label]));

const kept = drawn.map(({ id, text }) => {
  const label = labels.get(id);
  if (label === undefined) throw new Error(`${id} has no label`);
  const obligations = label.obligations.map(({ quote, ...one }) => {
    const start = text.indexOf(quote);
    if (start < 0) throw new Error(`${id}: the quote is not in the paragraph`);
    return { ...one, at: [start, start + quote.length] };
  });
  return JSON.stringify({ ...label, obligations });
});
writeFileSync(new URL(`../../test/guard/round-${round}.jsonl`, import.meta.url), `${kept.join('\n')}\n`);
