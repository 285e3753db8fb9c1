import { describe, expect, it } from 'vitest';
import { effectWords } from '../../../domain/reading/effects.ts';
import { readParagraph } from '../../../domain/reading/read-paragraph.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';

const SETTINGS = {
  GA: { body: 'GA', session: 63, adopted: civilDate('2008-12-18') },
  SC: { body: 'SC', session: null, adopted: civilDate('2024-06-28') },
  HRC: { body: 'HRC', session: 51, adopted: civilDate('2022-10-07') },
} as const;

const CASES: { says: string; by?: keyof typeof SETTINGS; does: string[]; symbols?: (string | null)[] }[] = [
  {
    says: 'Requests the High Commissioner to end reporting on the implementation of Human Rights Council decision 2/113 of 27 November 2006 and Council resolution 14/15, and to help;',
    by: 'HRC',
    does: ['ends an earlier duty (Human Rights Council decision 2/113, Council resolution 14/15)'],
    symbols: ['A/HRC/DEC/2/113', 'A/HRC/RES/14/15'],
  },
  {
    says: 'Decides to discontinue the submission of the annual report requested in paragraph 5 (b) of its resolution 55/25;',
    does: ['ends an earlier duty (paragraph 5 (b) of its resolution 55/25)'],
    symbols: ['A/RES/55/25'],
  },
  {
    says: 'Decides that the Secretary-General shall no longer report on the matter;',
    does: ['ends an earlier duty (the text does not say which)'],
  },
  {
    says: 'Decides that the Secretary-General shall report to the Assembly biennially instead of annually;',
    does: ['changes an earlier duty (the text does not say which)'],
  },
  {
    says: 'Decides to extend the mandate, and the reporting requirements as specified in paragraph 1 of resolution 2645 (2022);',
    by: 'SC',
    does: ['changes an earlier duty (paragraph 1 of resolution 2645 (2022))'],
    symbols: ['S/RES/2645(2022)'],
  },
  {
    says: 'Reiterates its request to the Secretary-General, contained in resolutions 62/208 and 63/232 C, to report to the Assembly annually;',
    does: ['asks again for an earlier duty (resolutions 62/208, 63/232 C)'],
    symbols: ['A/RES/62/208', 'A/RES/63/232 C'],
  },
  { says: 'Reiterates its request to the Secretary-General to provide resources;', does: [] },
  { says: 'Takes note of the reporting requirements of the Convention;', does: [] },
  { says: 'Requests the Secretary-General to end the conflict and to report to the Assembly;', does: [] },
  { says: 'Requests the Secretary-General to report annually, pursuant to resolution 60/1;', does: [] },
];

describe('what is done to a duty that there is already', () => {
  it.each(CASES)('$says', ({ says, by = 'GA', does, symbols }) => {
    const { effects } = readParagraph(says, SETTINGS[by]);
    expect(effects.map(effectWords)).toEqual(does);
    if (symbols) expect(effects.flatMap(({ of }) => of.map(({ value }) => value.symbol))).toEqual(symbols);
    for (const { evidence, words, of } of effects) {
      expect(says.slice(evidence.start, evidence.end)).toBe(words);
      for (const { value, span } of of) expect(says.slice(span.start, span.end)).toBe(value.words);
    }
  });

  it('of old resolutions is known by the roman session, and of other organs by its words', () => {
    const { effects } = readParagraph(
      'Decides to discontinue reporting under resolution 3254 (XXIX) and decision 24/3 of the Governing Council;',
      SETTINGS.GA,
    );
    expect(effects[0]?.of.map(({ value }) => value.symbol)).toEqual(['A/RES/3254(XXIX)', 'A/DEC/24/3']);
  });
});

describe('what a careful reader would doubt', () => {
  it.each([
    ['Encourages the Secretary-General to report to the Assembly;', 'encourages rather than requests'],
    ['Takes note of the work of the Secretary-General, and requests him to report;', 'last one named before'],
    ['Requests the Secretary-General to report;', 'neither to whom nor by when'],
    [
      'Requests the Secretary-General to submit a comprehensive review to the Assembly;',
      '“a comprehensive review”',
    ],
    ['Requests the Secretary-General and the Office to report to the Assembly;', 'the first was taken'],
  ])('%s', (says, doubt) => {
    const [reading] = readParagraph(says, SETTINGS.GA).readings;
    expect(reading?.degree).toBe('doubt');
    expect(reading?.doubts.join(' ')).toContain(doubt);
  });

  it('of a silence is said as well', () => {
    const { readings, doubt } = readParagraph(
      'Requests the Working Group to report to the Assembly;',
      SETTINGS.GA,
    );
    expect(readings).toEqual([]);
    expect(doubt).toContain('the Working Group is told to report; it was taken for a body');
    expect(readParagraph('Decides to wait;', SETTINGS.GA).doubt).toBeNull();
    expect(readParagraph('Requests the Working Group to meet;', SETTINGS.GA).doubt).toBeNull();
  });

  it('is nothing where all is said', () => {
    const [reading] = readParagraph(
      'Requests the Secretary-General to submit a report to the General Assembly at its sixty-fourth session;',
      SETTINGS.GA,
    ).readings;
    expect(reading).toMatchObject({ degree: 'clear', doubts: [] });
  });
});

describe('the paragraph before', () => {
  it('tells whom a pronoun means, and owes nothing here', () => {
    const before = 'Requests the High Commissioner to submit a report to the Council;';
    const { readings } = readParagraph(
      'Also requests her to brief the Council annually;',
      SETTINGS.HRC,
      '',
      before,
    );
    expect(readings.map(({ product, addressee }) => [product.value, addressee.value.class])).toEqual([
      ['briefing', 'secretariat_unit'],
    ]);
    expect(readParagraph('Also requests her to brief the Council;', SETTINGS.HRC).readings).toEqual([]);
  });
});
