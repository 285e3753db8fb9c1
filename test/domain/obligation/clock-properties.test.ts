import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clock, clockOf } from '../../../domain/obligation/clock.ts';
import type { RecordedEvent } from '../../../domain/obligation/events.ts';
import { evolve } from '../../../domain/obligation/evolve.ts';
import { milestoneOf } from '../../../domain/obligation/progress.ts';
import { moverOf } from '../../../domain/obligation/stages.ts';
import { NOTHING, type ObligationState } from '../../../domain/obligation/state.ts';
import { addDays, type CivilDate, fromEpochDay, toEpochDay } from '../../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, instant, toMs } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { draftOf, type PEOPLE, VIENNA } from '../../setup/sample.ts';
import { briefing, type Doing, type File, paper, report } from './file.ts';

const VIENNA_DAYS = SHIPPED.workingDays('Vienna');
const HOUR = 3_600_000;

type Who = keyof typeof PEOPLE;
type Act = [who: Who, doing: Doing];

/** All that could be tried on a day, sensible or not: the rules decide. */
function acts(file: File, today: CivilDate, back: number): Act[] {
  const happenedOn = addDays(today, -back);
  const comment = 'Why.';
  const later = (key: string): CivilDate => {
    const planned = file.state.status === 'running' ? milestoneOf(file.state, key)?.on : undefined;
    return addDays(planned ?? today, 2);
  };
  const letters = ['a', 'b', 'c', 'd'].map((letter) => draftOf(letter));
  const { state } = file;
  const deliveries = state.status === 'running' ? Object.keys(state.deliveries) : ['GA-64'];
  return [
    ['officer', { type: 'ask-for-views', addressees: ['Austria', 'IOM'], replyBy: addDays(today, back + 1) }],
    ...['Austria', 'IOM'].map((from): Act => ['officer', { type: 'record-reply', from, happenedOn }]),
    ['officer', { type: 'close-views' }],
    ...letters.map((draft): Act => ['drafter', { type: 'hand-in-draft', draft }]),
    ...letters.flatMap(({ sha256: draft }): Act[] => [
      ['chief', { type: 'approve-draft', draft }],
      ['director', { type: 'approve-draft', draft }],
      ['chief', { type: 'return-draft', draft, comment }],
      ...deliveries.map(
        (delivery): Act => ['officer', { type: 'submit', delivery, draft, happenedOn, comment }],
      ),
    ]),
    ['drafter', { type: 'ask-extension', milestone: 'draft', until: later('draft'), comment }],
    ['chief', { type: 'ask-extension', milestone: 'clear', until: later('clear'), comment }],
    ['officer', { type: 'grant-extension', milestone: 'draft' }],
    ['officer', { type: 'decline-extension', milestone: 'clear' }],
    ...deliveries.flatMap((delivery): Act[] => [
      ['officer', { type: 'confirm-forecast', delivery, happenedOn }],
      ['officer', { type: 'record-issuance', delivery, symbol: 'A/64/130', happenedOn }],
      ['officer', { type: 'schedule-briefing', delivery, on: addDays(today, back) }],
      ['officer', { type: 'invite-to-briefing', delivery, happenedOn }],
      ['officer', { type: 'hold-briefing', delivery, happenedOn, attendance: 61, comment }],
    ]),
    ...file.record
      .filter(({ facts }) => 'happenedOn' in facts)
      .map(({ seq }): Act => ['officer', { type: 'correct-fact', fact: seq, happenedOn, comment }]),
  ];
}

/** Days apart in hours, so that several acts fall on one day, and on either side of midnight. */
const steps = fc.array(
  fc.record({
    hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })),
    back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
    /** Which kind of act, and which of that kind. */
    kind: fc.nat({ max: 1e6 }),
    which: fc.nat({ max: 1e6 }),
    /** Mostly something that the rules let happen, so that lives go far. */
    wild: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  }),
  { minLength: 5, maxLength: 50, size: 'max' },
);

/** Any life that the rules allow. */
const lives = fc
  .tuple(fc.constantFrom(report, paper, briefing), steps, fc.integer({ min: 0, max: 900 }))
  .map(([begin, taken, after]) => {
    const file = begin();
    let ms = toMs(instant('2008-12-18T12:00:00.000Z'));
    for (const { hours, back, kind, which, wild } of taken) {
      ms += hours * HOUR;
      file.at(fromMs(ms));
      const all = acts(file, dayAt(fromMs(ms), VIENNA), back);
      const kinds = [...new Set(all.map(([, { type }]) => type))];
      const inTurn = [...kinds.slice(kind % kinds.length), ...kinds.slice(0, kind % kinds.length)];
      const act = inTurn
        .map((wanted) => all.filter(([, { type }]) => type === wanted))
        .map((ofKind) => ofKind[which % ofKind.length])
        .find((each) => each !== undefined && (wild || file.allows(...each)));
      if (act !== undefined) file.puts(...act);
    }
    return { file, asOf: fromMs(ms + after * HOUR) };
  });

const epochDay = (at: Instant): number => toEpochDay(dayAt(at, VIENNA));
const recordedOn = ({ at }: RecordedEvent): number => epochDay(at);

/** The days of facts, as corrected by the end of a record; by the event that stated them. */
function factDays(record: readonly RecordedEvent[]): Map<number, number> {
  const days = new Map<number, number>();
  for (const { seq, type, facts } of record) {
    if (type === 'FactCorrected') days.set(facts.fact, toEpochDay(facts.happenedOn));
    else if ('happenedOn' in facts) days.set(seq, toEpochDay(facts.happenedOn));
  }
  return days;
}

/** The slow way to tell who is charged with a day: everything up to its end is read again. */
function holderOn(record: readonly RecordedEvent[], day: number): string {
  const next = record.findIndex((event) => event.type === 'Settled' || recordedOn(event) > day);
  const state = record.slice(0, next < 0 ? record.length : next).reduce(evolve, NOTHING);
  if (state.status !== 'running') throw new Error('nobody has what is not launched');
  return moverOf(state).post;
}

/** The slow way to tell whether somebody outside was waited for at the end of a day: from the events alone. */
function isWaitedFor(record: readonly RecordedEvent[], day: number): boolean {
  const facts = factDays(record);
  const dayOf = (event: RecordedEvent): number => facts.get(event.seq) ?? recordedOn(event);
  return record.some((event) => {
    if (dayOf(event) > day) return false;
    const isOver = (found: (other: RecordedEvent) => boolean): boolean =>
      record.some((other) => found(other) && dayOf(other) <= day);
    if (event.type === 'Submitted') {
      const { delivery } = event.facts;
      return !isOver((other) => other.type === 'Issued' && other.facts.delivery === delivery);
    }
    if (event.type !== 'ViewsRequested') return false;
    const { addressees, replyBy } = event.facts;
    const hasReplied = (from: string): boolean =>
      isOver((other) => other.type === 'ReplyReceived' && other.facts.from === from);
    return (
      day <= toEpochDay(replyBy) &&
      !isOver((other) => other.type === 'ViewsClosed') &&
      !addressees.every(hasReplied)
    );
  });
}

const eachDay = ({ launchedOn, until }: Clock): CivilDate[] => {
  const first = toEpochDay(launchedOn);
  return Array.from({ length: toEpochDay(until) - first }, (_, index) => fromEpochDay(first + index));
};

describe('any life that the rules allow', () => {
  const always = (holds: (clock: Clock, record: RecordedEvent[], asOf: Instant) => void): void =>
    fc.assert(
      fc.property(lives, ({ file, asOf }) => {
        const clock = clockOf(file.record, asOf, VIENNA_DAYS);
        if (clock === undefined) throw new Error('it was launched');
        holds(clock, file.record, asOf);
      }),
      { numRuns: 100 },
    );

  it('has every day charged once: no gap, no overlap, exact sums', () => {
    always(({ launchedOn, until, elapsed, holdings, holders }) => {
      const ends = holdings.map((each) => each.until);
      expect(holdings.map(({ from }) => from)).toEqual(
        holdings.length === 0 ? [] : [launchedOn, ...ends.slice(0, -1)],
      );
      expect(ends.at(-1) ?? launchedOn).toBe(until);
      for (const key of ['days', 'workingDays'] as const) {
        expect(holdings.reduce((sum, each) => sum + each[key], 0)).toBe(elapsed[key]);
        expect(holders.reduce((sum, { charged }) => sum + charged[key], 0)).toBe(elapsed[key]);
      }
      expect(holdings.every(({ days }) => days > 0)).toBe(true);
    });
  });

  it('has each day charged to whoever has the move at its end, the day of the settlement to the officer', () => {
    always((clock, record) => {
      const told = clock.holdings.flatMap(({ post, from, days }) =>
        Array.from({ length: days }, (_, index) => `${addDays(from, index)} ${post}`),
      );
      const expected = eachDay(clock).map(
        (day) =>
          `${day} ${day === clock.settledOn ? 'Documents officer' : holderOn(record, toEpochDay(day))}`,
      );
      expect(told).toEqual(expected);
    });
  });

  it('is settled on the day of its last fact, as corrected', () => {
    always(({ settledOn, launchedOn, until }, record, asOf) => {
      if (!record.some(({ type }) => type === 'Settled')) {
        expect([settledOn, until]).toEqual([null, dayAt(asOf, VIENNA)]);
        return;
      }
      const facts = factDays(record);
      const ends = record.flatMap(({ seq, type }) =>
        type === 'Issued' || type === 'BriefingHeld' ? [facts.get(seq) ?? 0] : [],
      );
      expect(settledOn).toBe(fromEpochDay(Math.max(...ends, toEpochDay(launchedOn))));
      expect(until).toBe(addDays(settledOn ?? launchedOn, 1));
    });
  });

  it('is net of exactly the days on which somebody outside was waited for', () => {
    always((clock, record) => {
      const waited = eachDay(clock).filter(
        (day) => day !== clock.settledOn && isWaitedFor(record, toEpochDay(day)),
      );
      expect(clock.elapsed.days - clock.net.days).toBe(waited.length);
      expect(clock.elapsed.workingDays - clock.net.workingDays).toBe(
        waited.filter((day) => VIENNA_DAYS.isWorking(toEpochDay(day))).length,
      );
    });
  });

  it('takes from a holder only days that are charged, and waits only on others, within the life', () => {
    always(({ holders, waits, launchedOn, until }) => {
      for (const { charged, net } of holders) {
        expect(net.days).toBeGreaterThanOrEqual(0);
        expect(net.days).toBeLessThanOrEqual(charged.days);
        expect(net.workingDays).toBeLessThanOrEqual(charged.workingDays);
      }
      for (const wait of waits) {
        expect(wait.on).not.toBe(wait.waiting.post);
        expect(wait.from >= launchedOn && wait.from < wait.until && wait.until <= until).toBe(true);
      }
    });
  });

  it('keeps what it has charged as long as it runs', () => {
    always((clock, record) => {
      if (clock.settledOn !== null) return;
      for (const { at } of record) {
        const then = clockOf(record, at, VIENNA_DAYS);
        for (const { post, from, until } of then?.holdings ?? []) {
          const now = clock.holdings.find((each) => each.from <= from && until <= each.until);
          expect(now?.post).toBe(post);
        }
      }
    });
  });

  it('does not know what is recorded later, and is plain JSON', () => {
    always((clock, record) => {
      const middle = record[Math.floor(record.length / 2)]?.at ?? record[1]?.at;
      if (middle === undefined) throw new Error('it was launched');
      const known = record.filter(({ at }) => at <= middle);
      expect(clockOf(record, middle, VIENNA_DAYS)).toEqual(clockOf(known, middle, VIENNA_DAYS));
      expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
    });
  });

  it('never changes hands by a fact from outside: hence the day of its recording tells who has it', () => {
    always((_, record) => {
      let state: ObligationState = NOTHING;
      for (const event of record) {
        const before = state;
        state = evolve(state, event);
        if (before.status === 'running' && ('happenedOn' in event.facts || event.type === 'Settled')) {
          expect(`${event.type} ${moverIn(state)}`).toBe(`${event.type} ${moverIn(before)}`);
        }
      }
    });
  });

  it('is tried far enough: some are settled, some returned, some waited for', () => {
    const seen = new Set<string>();
    for (const { file } of fc.sample(lives, { numRuns: 300, seed: 6 })) {
      for (const { type } of file.record) seen.add(type);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'Settled',
        'DraftReturned',
        'ViewsClosed',
        'ReplyReceived',
        'FactCorrected',
        'Issued',
        'BriefingHeld',
        'ExtensionAsked',
      ]),
    );
  });
});

const moverIn = (state: ObligationState): string =>
  state.status === 'running' || state.status === 'settled' ? state.holder.post : 'nobody';
