import { describe, expect, it } from 'vitest';
import { foundParagraphs } from '../../tools/guard/found-paragraphs.ts';
import { documentsOf, hasDocuments, markedNames, marksOf } from '../../tools/guard/marks.ts';
import { FLOOR, share, type Tally, tallyOf } from '../../tools/guard/tally.ts';

const here = hasDocuments();
if (!here)
  process.stderr.write('the corpus is not beside this checkout: its marked documents were not read\n');

async function tallies(): Promise<Tally[]> {
  const all: Tally[] = [];
  for (const name of markedNames()) {
    for (const file of documentsOf(name)) {
      const found = await foundParagraphs(file, name);
      all.push(tallyOf(marksOf(name), typeof found === 'string' ? [] : found));
    }
  }
  return all;
}

describe.runIf(here)('the documents marked by hand', () => {
  it('are there, each in at least one form', () => {
    expect(markedNames().length).toBeGreaterThanOrEqual(12);
    expect(markedNames().filter((name) => documentsOf(name).length === 0)).toEqual([]);
  });

  it('give their operative paragraphs with the right number and text', async () => {
    const more = 'node tools/guard/paragraphs.ts --show tells each wrong one';
    expect(share(await tallies()), more).toBeGreaterThanOrEqual(FLOOR);
  });
});
