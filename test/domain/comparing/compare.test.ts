import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, compared } from '../../../domain/comparing/compare.ts';
import { type DraftParagraph, draftParagraphs } from '../../../domain/comparing/draft-text.ts';
import { tellChanges } from '../../../domain/comparing/tell-changes.ts';
import { sourceOfText } from '../../../domain/text/source-of-text.ts';

const draft = (...blocks: string[]): DraftParagraph[] => draftParagraphs(sourceOfText(blocks.join('\n\n')));
const told = (old: string[], now: string[]): string[] => tellChanges(compared(draft(...old), draft(...now)));

const ONE = '1. The present report is submitted pursuant to resolution 63/194 of the General Assembly.';
const TWO = '2. By 30 April, 42 Member States and 7 organizations had replied to the note verbale.';
const THREE = '3. Views differed on whether a plan of action was needed; most States asked for more time.';

describe('what changed between two versions', () => {
  it('is nothing where only the numbers are others', () => {
    const [one, two] = [ONE.replace('1.', '4.'), TWO.replace('2.', '(b)')];
    expect(told([ONE, TWO], [one, two])).toEqual(['The words are the same.', '', '… 2 paragraphs as before']);
  });

  it('is the words of a paragraph that were replaced', () => {
    expect(
      told([ONE, TWO, THREE], [ONE, TWO.replace('42', '51').replace('organizations', 'entities'), THREE]),
    ).toEqual([
      '2 words added, 2 removed; of 3 paragraphs 1 changed.',
      '',
      '… 1 paragraph as before',
      '',
      'Changed 2.\n  By 30 April, [-42-]{+51+} Member States and 7 [-organizations-]{+entities+} had replied to the note verbale.',
      '',
      '… 1 paragraph as before',
    ]);
  });

  it('is a paragraph that came in, and those after it are numbered on', () => {
    const added = '2. The Office thanks all who replied.';
    expect(told([ONE, TWO, THREE], [ONE, added, TWO.replace('2.', '3.'), THREE.replace('3.', '4.')])).toEqual(
      [
        '6 words added, 0 removed; of 4 paragraphs 1 added.',
        '',
        '… 1 paragraph as before',
        '',
        'Added 2.\n  {+The Office thanks all who replied.+}',
        '',
        '… 2 paragraphs as before',
      ],
    );
  });

  it('is a paragraph that was struck out, told where it stood', () => {
    expect(told([ONE, TWO, THREE], [ONE, THREE])).toEqual([
      '0 words added, 15 removed; of 3 paragraphs 1 removed.',
      '',
      '… 1 paragraph as before',
      '',
      'Removed 2.\n  [-By 30 April, 42 Member States and 7 organizations had replied to the note verbale.-]',
      '',
      '… 1 paragraph as before',
    ]);
  });

  it('is a paragraph that was moved, and what was changed in it on the way', () => {
    const moved = THREE.replace('3.', '1.').replace('most', 'some');
    expect(told([ONE, TWO, THREE], [moved, ONE.replace('1.', '2.'), TWO.replace('2.', '3.')])).toEqual([
      '1 word added, 1 removed; of 3 paragraphs 1 changed, 1 moved.',
      '',
      'Changed, moved 1. (was 3.)\n  Views differed on whether a plan of action was needed; [-most-]{+some+} States asked for more time.',
      '',
      '… 2 paragraphs as before',
    ]);
  });

  it('is a heading with its section number, in the languages of the house', () => {
    expect(told(['I. Généralités', ONE], ['II. Généralités et mandat', ONE])).toEqual([
      '2 words added, 0 removed; of 2 paragraphs 1 changed.',
      '',
      'Changed II. (was I.)\n  Généralités{+ et mandat+}'.replace('{+ et', ' {+et'),
      '',
      '… 1 paragraph as before',
    ]);
  });

  it('is a change of one letter, of a capital and of a mark', () => {
    expect(told(['The Committee shall meet, in May.'], ['The committee shall meet in Mai.'])[2]).toBe(
      'Changed\n  The [-Committee-]{+committee+} shall meet[-,-] in [-May-]{+Mai+}.',
    );
  });

  it('is two other paragraphs where nothing is alike', () => {
    expect(told([ONE], ['Nothing of it was kept by anybody.'])).toEqual([
      expect.stringContaining('1 added, 1 removed.'),
      '',
      expect.stringMatching(/^Removed 1\.\n {2}\[-The present/),
      '',
      expect.stringMatching(/^Added\n {2}\{\+Nothing of it/),
    ]);
  });

  it('is not read out of how lines are broken', () => {
    const broken = ONE.replace(' submitted', '\nsubmitted');
    expect(told([ONE, TWO], [broken, TWO])[0]).toBe('The words are the same.');
  });
});

describe('paragraphs of a draft', () => {
  it('have their numbers apart; a year or a count is no number', () => {
    const numbers = draft(
      '12. Notes',
      '3.1 Scope',
      '(a) First;',
      '2009 was a good year.',
      '12 States replied.',
    ).map(({ number, text }) => `${number}|${text}`);
    expect(numbers).toEqual([
      ...['12.|Notes', '3.1|Scope', '(a)|First;', 'null|2009 was a good year.', 'null|12 States replied.'],
    ]);
  });

  it('are headings where they look so', () => {
    const kinds = draft(
      'SUMMARY',
      'IV. Conclusions',
      'A. Smith was heard.',
      'I. was not heard, he said.',
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['heading', 'heading', 'text', 'text']);
  });
});

const word = fc.constantFrom(
  'report',
  'the',
  'views',
  'of',
  'States',
  'and',
  'note',
  'plan',
  'May',
  '42',
  'à',
  'État',
  ',',
  '.',
);
const paragraph = fc.record({
  kind: fc.constantFrom<DraftParagraph['kind']>('text', 'heading', 'note'),
  number: fc.constantFrom(null, '1.', '(a)'),
  text: fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  ),
  place: fc.constant(null),
});
/** Two versions with much in common. */
const versions = fc
  .tuple(
    fc.array(paragraph, { maxLength: 12 }),
    fc.array(paragraph, { maxLength: 12 }),
    fc.array(paragraph, { maxLength: 12 }),
  )
  .map(([common, old, now]) => [mixed(common, old), mixed(now, common)] as const);
const mixed = <T>(one: T[], other: T[]): T[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((each): each is T => each !== undefined);

/** What the pieces say of one side. */
function sideOf(
  { paragraphs }: Changes,
  side: 'old' | 'new',
): { texts: string[]; numbers: (string | null)[] } {
  const own = paragraphs
    .filter((each) => each[side] !== null)
    .sort((one, other) => (one[side]?.at ?? 0) - (other[side]?.at ?? 0));
  const other = side === 'old' ? 'added' : 'removed';
  const textOf = (each: (typeof own)[number]): string => {
    let text = '';
    for (const piece of each.pieces.filter(({ is }) => is !== other)) {
      expect(piece[side]).toBe(text.length);
      text += piece.text;
    }
    return text;
  };
  return { texts: own.map(textOf), numbers: own.map((each) => each[side]?.number ?? null) };
}

describe('for any two versions', () => {
  it('the old with its changes is the new', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        const changes = compared(old, now);
        const all = (version: readonly DraftParagraph[]) => ({
          texts: version.map(({ text }) => text),
          numbers: version.map(({ number }) => number),
        });
        expect(sideOf(changes, 'old')).toEqual(all(old));
        expect(sideOf(changes, 'new')).toEqual(all(now));
        // Where nothing was moved, the order of what is told is the order of both.
        if (changes.summary.moved === 0) {
          const order = changes.paragraphs.flatMap((each) => (each.old === null ? [] : [each.old.at]));
          expect(order).toEqual([...order].sort((one, other) => one - other));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the same text has no change', () => {
    fc.assert(
      fc.property(fc.array(paragraph), (text) => {
        const { summary } = compared(text, text);
        expect(summary).toEqual({ ...NOTHING, unchanged: text.length });
      }),
    );
  });

  it('the way back has added and removed exchanged', () => {
    fc.assert(
      fc.property(versions, ([old, now]) => {
        const { wordsAdded, wordsRemoved, added, removed, ...rest } = compared(old, now).summary;
        expect(compared(now, old).summary).toEqual({
          ...rest,
          ...{ wordsAdded: wordsRemoved, wordsRemoved: wordsAdded, added: removed, removed: added },
        });
      }),
      { numRuns: 300 },
    );
  });
});

const NOTHING = { wordsAdded: 0, wordsRemoved: 0, changed: 0, added: 0, removed: 0, moved: 0 };

describe('long texts', () => {
  const wordAt = (seed: number): string => `w${(seed * 7919) % 4001}`;
  const long = (paragraphs: number, words: number, shift = 0): DraftParagraph[] =>
    Array.from({ length: paragraphs }, (_, at) => ({
      kind: 'text' as const,
      number: `${at + 1}.`,
      text: Array.from({ length: words }, (_, each) => wordAt(at * words + each + shift)).join(' '),
      place: null,
    }));
  const edited = (text: DraftParagraph[]): DraftParagraph[] =>
    text.map((each, at) => ({ ...each, text: each.text.replace(/^\S+/, `edited${at}`) }));

  it.each<[string, DraftParagraph[], DraftParagraph[]]>([
    ['with every paragraph of 200 pages edited', long(2000, 50), edited(long(2000, 50))],
    [
      'with nothing in common',
      long(2000, 50),
      long(2000, 50).map((each) => ({ ...each, text: each.text.toUpperCase().replaceAll('W', 'V') })),
    ],
    ['in one paragraph', long(1, 10_700), edited(long(1, 10_700))],
    [
      'in one paragraph, much rewritten',
      long(1, 10_700),
      long(1, 10_700).map((each) => ({ ...each, text: each.text.replace(/(\S+ \S+) \S+/g, '$1 other') })),
    ],
    ['turned round', long(2000, 50), long(2000, 50).reverse()],
    [
      'of the same short cells',
      long(1, 1).concat(Array(3000).fill(long(1, 1)[0])),
      Array(2500).fill(long(1, 1)[0]),
    ],
  ])('%s are compared in a moment', (_, old, now) => {
    const started = performance.now();
    const { summary } = compared(old, now);
    const took = performance.now() - started;
    expect(summary.unchanged + summary.changed + summary.added).toBe(now.length);
    expect(took).toBeLessThan(4000);
  });
});
