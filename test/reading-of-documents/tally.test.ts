import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isNamedAfter, lettersOf, type Mark } from '../../tools/guard/marks.ts';
import { share, tallyOf } from '../../tools/guard/tally.ts';

const mark = (label: string, text: string): Mark => ({
  label,
  begins: text,
  ends: text,
  letters: lettersOf(text).length,
  sha256: createHash('sha256').update(lettersOf(text)).digest('hex'),
});

const MARKS = [mark('1', 'Decides to meet;'), mark('2', 'Requests a report;'), mark('2(a)', 'In writing.')];

describe('paragraphs held against marks', () => {
  it('are right when layout alone differs', () => {
    const tally = tallyOf(MARKS, [
      { label: '1', text: 'Decides  to\nmeet ;' },
      { label: '2', text: 'Re-quests a ‘report’' },
      { label: '2(a)', text: 'In writing.' },
    ]);
    expect(tally).toMatchObject({ right: 3, otherText: [], missing: [], surplus: [] });
    expect(share([tally])).toBe(1);
  });

  it('have another text when the reference to a footnote is left in, raised or not', () => {
    for (const text of ['Requests a report;3', 'Requests a report;³']) {
      const tally = tallyOf(MARKS.slice(1, 2), [{ label: '2', text }]);
      expect(tally.otherText.map(({ mark: { label } }) => label)).toEqual(['2']);
      expect(share([tally])).toBe(0);
    }
  });

  it('are missing and surplus when their number is wrong', () => {
    const tally = tallyOf(MARKS, [
      { label: '1', text: 'Decides to meet;' },
      { label: '3', text: 'Requests a report;' },
      { label: '2(a)', text: 'In writing.' },
    ]);
    expect(tally.missing.map(({ label }) => label)).toEqual(['2']);
    expect(tally.surplus.map(({ label }) => label)).toEqual(['3']);
    expect(share([tally])).toBeCloseTo(2 / 3);
  });

  it('may have one number twice, but each answers one mark', () => {
    const twice = [mark('79', 'The first words'), mark('79', 'and the last')];
    const last = { label: '79', text: 'and the last' };
    expect(tallyOf(twice, [last, last])).toMatchObject({ right: 1, missing: [], surplus: [] });
    expect(tallyOf(twice, [last, { label: '79', text: 'The first words' }]).right).toBe(2);
    expect(tallyOf(twice, [last]).missing.map(({ begins }) => begins)).toEqual(['The first words']);
  });

  it('count over all documents together', () => {
    const all = tallyOf(MARKS, [
      { label: '1', text: 'Decides to meet;' },
      { label: '2', text: 'Requests a report;' },
      { label: '2(a)', text: 'In writing.' },
    ]);
    expect(share([all, tallyOf(MARKS.slice(0, 1), [])])).toBeCloseTo(6 / 7);
  });
});

describe('a file', () => {
  it.each([
    ['A-RES-35-201', 'A/RES/35/201', true],
    ['S-RES-186-1964', 'S/RES/186(1964)', true],
    ['UNEP-EA.2-RES.5', 'UNEP/EA.2/RES.5', true],
    ['A-RES-35-201', 'A/RES/35/124', false],
  ])('%s is named after %s: %s', (name, symbol, yes) => {
    expect(isNamedAfter(name, symbol)).toBe(yes);
  });
});
