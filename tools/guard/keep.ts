/**
 * node tools/guard/keep.ts ROUND DRAWN LABELS : keeps the labels of a drawn round (a file of draw.ts) in test/guard, with
 * places in the paragraph instead of its words. LABELS are in the shape of the labelling guide, one JSON object a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Given {
  id: string;
  obligations: { quote: string }[];
}

const [round = '', drawnFile = '', labelsFile = ''] = process.argv.slice(2);
const rows = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const drawn = rows<{ id: string; text: string }>(drawnFile);
const labels = new Map(rows<Given>(labelsFile).map((label) => [label.id, label]));

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
