import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import {
  isLaddersSet,
  isSameLadder,
  type LadderGiven,
  ladderFrom,
  ladderProblem,
} from '../../../domain/obligation/ladder/ladder-shape.ts';
import { AWAITED, LADDERS, type Ladder } from '../../../domain/obligation/ladder/ladders.ts';
import { rungsAhead } from '../../../domain/obligation/ladder/rungs.ts';
import { type LadderFact, laddersSet } from '../../../domain/planning/policy-change.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { addDays } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { PLANS, REPORT } from '../../setup/sample.ts';
import { digestFor, inShort } from '../digest/desk.ts';
import { day, File, report } from './file.ts';

const given = (more: Partial<LadderGiven>): Ladder =>
  ladderFrom({ before: [], onTheDay: false, after: [], escalate: [], every: 5, ...more });
const short = given({ before: [2], escalate: [1], every: 2 });
const withLadder = (draft: Ladder): File => new File(REPORT, PLANS.report, { ladders: { draft } });

/** Of the draft due on Tuesday, 2 June 2009: on which day, how, to which posts. */
const saidOf = (file: File): string[] =>
  file.record.flatMap((event) => {
    if (event.type !== 'Reminded' || event.facts.milestone !== 'draft') return [];
    const { kind, to, also = [] } = event.facts;
    return [`${event.at.slice(0, 10)} ${kind} ${[to, ...also].map(({ post }) => post).join(', ')}`];
  });

describe('a ladder that a secretariat has set', () => {
  it('is the one that an obligation launched with it speaks by', () => {
    expect(saidOf(withLadder(short).until('2009-06-10'))).toEqual([
      '2009-05-28 reminder Drafting officer',
      '2009-06-03 escalation Director, Documents officer',
      '2009-06-05 escalation Director, Documents officer',
      '2009-06-09 escalation Director, Documents officer',
    ]);
  });

  it('moves nothing of what is awaited otherwise, nor of what was launched before', () => {
    const forecasts = (file: File) =>
      file
        .until('2009-06-10')
        .record.filter(
          ({ type, facts }) =>
            type === 'Reminded' && 'milestone' in facts && facts.milestone === 'forecast/GA-64',
        ).length;
    expect(forecasts(withLadder(short))).toBe(forecasts(new File(REPORT, PLANS.report)));
  });

  it('says in a digest as whom somebody hears of it', () => {
    const officerToo: Ladder = {
      ...short,
      rungs: short.rungs.map((rung) =>
        rung.name === 'two-before' ? { ...rung, to: ['awaited', 'officer'] as const } : rung,
      ),
    };
    const file = withLadder(officerToo).until('2009-05-28');
    expect(
      inShort(digestFor(file, 'officer', '2009-05-28')).filter((line) => line.includes(' draft ')),
    ).toEqual(['soon draft 2009-06-02 as officer by Documents officer']);
  });

  it('is tried: when it would speak from now on', () => {
    const { life } = withLadder(short);
    const draft = awaitedIn(life).find(({ key }) => key === 'draft');
    const ahead = draft && rungsAhead(life, draft, instant('2009-06-01T12:00:00.000Z'));
    expect(ahead?.map(({ at, kind }) => `${at.slice(0, 10)} ${kind}`)).toEqual([
      '2009-06-03 escalation',
      '2009-06-05 escalation',
      '2009-06-09 escalation',
    ]);
  });
});

const take = (draft: Ladder, calendarSeq = 1) =>
  ({ type: 'take-ladders', calendarSeq, ladders: { draft }, comment: 'They were asked for.' }) as const;

describe('a ladder that is given to what runs', () => {
  const taken = (on: string, draft = short): File => report().until(on).does('officer', take(draft));

  it('speaks from then on; what the one of before has said is not said again', () => {
    expect(saidOf(taken('2009-05-27').until('2009-06-10'))).toEqual([
      '2009-05-15 reminder Drafting officer',
      '2009-05-27 reminder Drafting officer',
      '2009-05-28 reminder Drafting officer',
      '2009-06-03 escalation Director, Documents officer',
      '2009-06-05 escalation Director, Documents officer',
      '2009-06-09 escalation Director, Documents officer',
    ]);
  });

  it('says nothing of the days before it was taken', () => {
    // By the short ladder 28 May would have been a day; by that of before it was none.
    expect(saidOf(taken('2009-05-29').until('2009-06-03'))).toEqual([
      '2009-05-15 reminder Drafting officer',
      '2009-05-27 reminder Drafting officer',
      '2009-06-03 escalation Director, Documents officer',
    ]);
  });

  it('does not say on the same day again what was said in the morning', () => {
    // On 3 June the ladder of before has reminded; the short one would escalate.
    expect(saidOf(taken('2009-06-03').until('2009-06-05')).slice(-2)).toEqual([
      '2009-06-03 reminder Drafting officer',
      '2009-06-05 escalation Director, Documents officer',
    ]);
  });

  it('goes on at its own rhythm, however many rounds that of before has made', () => {
    const every = (days: number): Ladder => given({ onTheDay: true, every: days });
    const file = new File(REPORT, PLANS.report, { ladders: { draft: every(1) } }).until('2009-06-12');
    const before = saidOf(file).length;
    file.does('officer', take(every(4))).until('2009-07-03');
    // Every fourth working day from 2 June on: the 8th and 12th are past.
    expect(saidOf(file).slice(before)).toEqual(
      ['2009-06-18', '2009-06-24', '2009-06-30'].map((on) => `${on} reminder Drafting officer`),
    );
  });

  it('tells that it is late once, whatever is taken when', () => {
    const late = (file: File) =>
      file.record.filter(
        ({ type, facts }) => type === 'FellLate' && 'milestone' in facts && facts.milestone === 'draft',
      );
    expect(late(taken('2009-06-05').until('2009-06-10'))).toHaveLength(1);
    expect(late(taken('2009-06-02').until('2009-06-10'))).toHaveLength(1);
  });

  it('in whatever order they are taken, nobody is told twice of one thing on one day', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 });
    const ladders = fc
      .record({
        before: days,
        onTheDay: fc.boolean(),
        after: days,
        escalate: days,
        every: fc.integer({ min: 1, max: 6 }),
      })
      .map(ladderFrom)
      .filter((ladder) => ladderProblem(ladder) === undefined);
    const takings = fc.array(fc.record({ ladder: ladders, after: fc.integer({ min: 0, max: 15 }) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(ladders, takings, (first, then) => {
        const file = new File(REPORT, PLANS.report, { ladders: { draft: first } }).until('2009-05-10');
        let on = day('2009-05-10');
        for (const [seq, { ladder, after }] of then.entries()) {
          on = addDays(on, after);
          file.until(on).puts('officer', take(ladder, seq + 1));
        }
        file.until(addDays(on, 20));
        const moments = file.record.flatMap(({ type, at, facts }) =>
          type === 'Reminded' && facts.milestone === 'draft' ? [at] : [],
        );
        expect(new Set(moments).size).toBe(moments.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('an unknown value', () => {
  const { rungs, rhythm } = short;
  it.each<[string, unknown, boolean]>([
    ['ladders of several kinds', { draft: short, submit: LADDERS.submit }, true],
    ['none at all', {}, true],
    ['no object', [short], false],
    ['of a kind that nobody awaits', { lunch: short }, false],
    ['one that is no object', { draft: null }, false],
    ['one with more in it', { draft: { ...short, more: 1 } }, false],
    ['without rungs', { draft: { rhythm } }, false],
    ['with too many rungs', { draft: { rungs: Array(502).fill(rungs[0]), rhythm } }, false],
    ['with half a rung', { draft: { rungs: [{ name: 'on-the-day' }], rhythm } }, false],
    ['with a rung that is none', { draft: { rungs: [7], rhythm } }, false],
    ['with a rung with more in it', { draft: { rungs: [{ ...rungs[0], more: 1 }], rhythm } }, false],
    [
      'with a rung for nobody that there is',
      { draft: { rungs: [{ ...rungs[0], to: ['all'] }], rhythm } },
      false,
    ],
    ['of another kind of rung', { draft: { rungs: [{ ...rungs[0], kind: 'shout' }], rhythm } }, false],
    ['with half a day', { draft: { rungs: [{ ...rungs[0], workingDays: -1.5 }], rhythm } }, false],
    ['with a rhythm that has a name', { draft: { rungs, rhythm: { ...rhythm, name: 'x' } } }, false],
    ['without a rhythm', { draft: { rungs } }, false],
    ['that cannot be', { draft: { rungs: [], rhythm } }, false],
  ])('is ladders or not: %s', (_, value, is) => {
    expect(isLaddersSet(value)).toBe(is);
  });

  it.each<[string, Ladder, boolean]>([
    ['the same', { ...short }, true],
    ['with another rung', given({ before: [3], escalate: [1], every: 2 }), false],
    ['with one more', given({ before: [2, 3], escalate: [1], every: 2 }), false],
    ['with another rhythm', given({ before: [2], escalate: [1], every: 3 }), false],
    ['to others', { rungs, rhythm: { ...rhythm, to: ['officer'] } }, false],
    ['in another way', { rungs, rhythm: { ...rhythm, kind: 'reminder' } }, false],
    ['to others in another order', { rungs, rhythm: { ...rhythm, to: ['officer', 'supervisor'] } }, false],
  ])('is the same ladder or not: %s', (_, other, same) => {
    expect(isSameLadder(short, other)).toBe(same);
  });
});

const cited = { source: 'a test', grade: 'assumed' } as const;
const fact = (every: number, from: string, station: string | null = null): LadderFact => ({
  ...{
    kind: 'ladder',
    wait: 'draft',
    station,
    from: day(from),
    ...given({ onTheDay: true, every }),
    ...cited,
  },
});
/** The rhythm that holds for a launch then and there; undefined: none was set. */
const everyOn = (facts: LadderFact[], station: string, on: string): number | undefined =>
  laddersSet(worldWith(SHIPPED_WORLD, facts).policy, { station, on: day(on) }).draft?.rhythm.workingDays;

describe('which ladder holds for a launch', () => {
  it.each<[string, LadderFact[], string, string, number | undefined]>([
    ['none was set', [], 'Vienna', '2009-06-01', undefined],
    ['from its day on', [fact(7, '2009-06-01')], 'Vienna', '2009-06-01', 7],
    ['not before', [fact(7, '2009-06-01')], 'Vienna', '2009-05-31', undefined],
    ['the newest of a day', [fact(7, '2009-06-01'), fact(8, '2009-06-01')], 'Vienna', '2009-07-01', 8],
    [
      'the later day, though it was said before',
      [fact(7, '2009-06-01'), fact(8, '2009-01-01')],
      'Vienna',
      '2009-07-01',
      7,
    ],
    ['at its station only', [fact(7, '2009-06-01', 'Geneva')], 'Vienna', '2009-07-01', undefined],
  ])('%s', (_title, facts, station, on, every) => {
    expect(everyOn(facts, station, on)).toBe(every);
  });
});

describe('a ladder that cannot be', () => {
  const rung = (workingDays: number) => given({ after: [workingDays] }).rungs[0] as Ladder['rungs'][number];
  const { rhythm } = short;
  it.each<[string, Ladder, string]>([
    ['never speaks up', given({}), 'expected at least one rung'],
    ['speaks twice on a day', given({ after: [3], escalate: [3] }), 'expected one rung a day'],
    ['speaks a year away', given({ before: [251] }), 'expected at most 250'],
    ['has no order', { rungs: [rung(3), rung(1)], rhythm }, 'expected the earliest first'],
    [
      'escalates before the last day',
      { rungs: [{ ...rung(1), workingDays: -1, name: 'one-before', kind: 'escalation' }], rhythm },
      'expected a day after the last one',
    ],
    ['has no rhythm', given({ onTheDay: true, every: 0 }), 'expected every 1 working day or more'],
    ['has a rung of another name', { rungs: [{ ...rung(1), name: 'soon' }], rhythm }, 'expected one-after'],
    ['speaks to nobody', { rungs: [{ ...rung(1), to: [] }], rhythm }, 'expected each of awaited'],
    [
      'speaks to somebody twice',
      { rungs: [rung(1)], rhythm: { ...rhythm, to: ['officer', 'officer'] } },
      'at most once',
    ],
  ])('%s', (_title, ladder, expected) => {
    expect(ladderProblem(ladder)).toContain(expected);
  });

  it('none of those that the program ships is one', () => {
    expect(AWAITED.map((kind) => ladderProblem(LADDERS[kind]))).toEqual(AWAITED.map(() => undefined));
  });
});
