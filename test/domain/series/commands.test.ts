import { describe, expect, it } from 'vitest';
import type { Seat } from '../../../domain/directory/seat.ts';
import { DIRECTORY, type PersonId } from '../../../domain/obligation/parties.ts';
import { parseSeriesCommand, type SeriesCommand } from '../../../domain/series/commands.ts';
import { obligationOfCycle } from '../../../domain/series/cycle.ts';
import { decide } from '../../../domain/series/decide.ts';
import { evolve } from '../../../domain/series/evolve.ts';
import type { SeriesRefusalCode } from '../../../domain/series/refusals.ts';
import {
  cycleId,
  dutyOf,
  parsePlace,
  parseSeriesId,
  placeText,
  type SeriesId,
  seriesOfStream,
  seriesStream,
} from '../../../domain/series/series.ts';
import { SERIES_OUTCOMES } from '../../../domain/series/signed.ts';
import { NO_SERIES } from '../../../domain/series/state.ts';
import { sayingOf } from '../../../domain/series/telling.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { PEOPLE, SEATS, SERIES_POSTS } from '../../setup/sample.ts';
import { seriesCommand, YEARLY } from '../../setup/series.ts';
import { Desk } from './desk.ts';

const WHY = { comment: 'The committee has said so.' };
const BY = { by: { symbol: 'A/RES/66/300', paragraph: '4' } };
const DUTY = 'A/RES/63/194#14.1';
const day = civilDate;

const fresh = (): Desk => new Desk(YEARLY, '2008-12-18').to('2010-01-10');
const suspended = (): Desk => done(fresh(), seriesCommand('suspend-series', WHY));
const ended = (): Desk => done(fresh(), seriesCommand('end-series', { on: day('2012-01-01'), ...WHY }));
const merged = (): Desk =>
  done(fresh(), seriesCommand('merge-series', { into: 'A/RES/60/1#2.1', from: day('2010-02-01'), ...WHY }));

function done(desk: Desk, command: SeriesCommand): Desk {
  expect(desk.put(command)).toEqual({ accepted: true });
  return desk;
}

const once = [{ ...(YEARLY[0] as (typeof YEARLY)[0]), stated: YEARLY[0]?.stated.slice(0, 1) ?? [] }];

const REFUSED: [what: string, code: SeriesRefusalCode, desk: () => Desk, command: () => SeriesCommand][] = [
  ['the drafter suspends it', 'not-your-role', fresh, () => seriesCommand('suspend-series', WHY, 'drafter')],
  ['nobody says why it is suspended', 'comment-needed', fresh, () => seriesCommand('suspend-series', {})],
  [
    'the reason is one that nobody can see',
    'comment-needed',
    fresh,
    () => seriesCommand('suspend-series', { comment: '\u200b \u3164' }),
  ],
  ['it is suspended twice', 'series-suspended', suspended, () => seriesCommand('suspend-series', WHY)],
  [
    'what runs is resumed',
    'series-runs',
    fresh,
    () => seriesCommand('resume-series', { from: day('2010-02-01'), ...WHY }),
  ],
  [
    'nobody says why it goes on',
    'comment-needed',
    suspended,
    () => seriesCommand('resume-series', { from: day('2010-02-01') }),
  ],
  ['what ends is suspended', 'series-over', ended, () => seriesCommand('suspend-series', WHY)],
  [
    'what ends is changed',
    'series-over',
    ended,
    () => seriesCommand('change-series', { from: day('2011-01-01'), lead: 'P1Y', ...WHY }),
  ],
  [
    'what is merged gets a day',
    'series-over',
    merged,
    () => seriesCommand('give-day', { on: day('2011-01-01'), ...WHY }),
  ],
  [
    'a change changes nothing',
    'nothing-changed',
    fresh,
    () => seriesCommand('change-series', { from: day('2011-01-01'), ...BY }),
  ],
  [
    'a change has no rhythm',
    'no-rhythm',
    fresh,
    () => seriesCommand('change-series', { from: day('2011-01-01'), deliveries: once, ...BY }),
  ],
  [
    'nobody says why it is changed',
    'comment-needed',
    fresh,
    () => seriesCommand('change-series', { from: day('2011-01-01'), lead: 'P1Y' }),
  ],
  [
    'its own mandate changes it',
    'own-mandate',
    fresh,
    () =>
      seriesCommand('change-series', {
        from: day('2011-01-01'),
        lead: 'P1Y',
        by: { symbol: 'A/RES/63/194', paragraph: null },
      }),
  ],
  [
    'it becomes a section of itself',
    'merged-into-itself',
    fresh,
    () => seriesCommand('merge-series', { into: DUTY, from: day('2011-01-01'), ...WHY }),
  ],
  [
    'it becomes a section of its own cycle',
    'merged-into-itself',
    fresh,
    () => seriesCommand('merge-series', { into: `${DUTY}@GA-65`, from: day('2011-01-01'), ...WHY }),
  ],
  [
    'it is ended without a reason',
    'comment-needed',
    fresh,
    () => seriesCommand('end-series', { on: day('2011-01-01') }),
  ],
  [
    'it is asked for again twice by the same',
    'mandate-answered',
    () => done(fresh(), seriesCommand('renew-series', BY)),
    () => seriesCommand('renew-series', BY),
  ],
  [
    'it is kept after it was changed by the same',
    'mandate-answered',
    () => done(fresh(), seriesCommand('change-series', { from: day('2011-01-01'), lead: 'P1Y', ...BY })),
    () => seriesCommand('keep-series', { ...BY, ...WHY }),
  ],
  ['it is kept without a reason', 'comment-needed', fresh, () => seriesCommand('keep-series', BY)],
  [
    'the next cycle was due yesterday',
    'day-not-ahead',
    fresh,
    () => seriesCommand('give-day', { on: day('2010-01-09'), ...WHY }),
  ],
  [
    'the next cycle is due before the last',
    'day-not-ahead',
    () => new Desk(YEARLY, '2008-12-18').to('2009-05-01'),
    () => seriesCommand('give-day', { on: day('2009-09-15'), ...WHY }),
  ],
  [
    'a day without a reason',
    'comment-needed',
    fresh,
    () => seriesCommand('give-day', { on: day('2010-10-01') }),
  ],
];

describe('what stands against a command', () => {
  it.each(REFUSED)('%s: %s', (_what, code, desk, command) => {
    const at = desk();
    const before = at.state;
    const { commandId } = command();
    expect(at.put({ ...command(), commandId })).toMatchObject({ accepted: false, refused: { code } });
    // It is kept, and nothing else is otherwise.
    expect(at.events.at(-1)).toMatchObject({ type: 'CommandRefused', facts: { code } });
    const { seq, hash, refusals } = at.state;
    expect(at.state).toEqual({ ...before, seq, hash, refusals });
    expect(refusals).toBe(before.refusals + 1);
  });

  it('and nothing was begun', () => {
    const { answer } = decide(NO_SERIES, seriesCommand('suspend-series', WHY), day('2010-01-10'));
    expect(answer).toMatchObject({ refused: { code: 'series-over' } });
  });

  it('a cycle that was started is not started again, whatever its series has become', () => {
    const desk = suspended();
    const [cycle] = desk.state.cycles;
    if (cycle === undefined) throw new Error('one was started');
    const command = { actor: PEOPLE.officer, onBehalfOf: null, comment: null, passed: [] };
    const start = { ...command, type: 'start-cycle', commandId: 'again' } as const;
    expect(desk.put({ ...start, cycle })).toMatchObject({ refused: { code: 'cycle-started' } });
    // But one that was launched while somebody suspended the series is told as it is.
    const next = { ...cycle, key: 'GA-65', day: day('2010-09-14'), due: day('2010-09-14') };
    expect(desk.put({ ...start, cycle: next })).toEqual({ accepted: true });
    expect(desk.state).toMatchObject({ status: 'suspended', cycles: [cycle, next] });
  });
});

describe('who may act', () => {
  const with_ = (change: (seat: Seat) => Seat): Desk => {
    const desk = fresh();
    const posts = { ...SERIES_POSTS, seats: SEATS.map(change) };
    return done(desk, seriesCommand('change-series', { from: day('2010-01-10'), posts, ...WHY }));
  };
  const suspend = (actor: PersonId, onBehalfOf: PersonId | null = null): SeriesCommand =>
    seriesCommand('suspend-series', { ...WHY, actor, onBehalfOf } as never);

  it('the officer, the supervisor, and who stands in and says so', () => {
    expect(fresh().put(suspend(PEOPLE.officer))).toEqual({ accepted: true });
    expect(fresh().put(suspend(PEOPLE.director))).toEqual({ accepted: true });
    const stranger = PEOPLE.stranger;
    const acting = {
      person: stranger,
      for: PEOPLE.officer,
      as: 'delegate',
      from: day('2010-01-01'),
      to: day('2010-01-31'),
    } as const;
    const desk = () =>
      with_((seat) => (seat.post === 'Documents officer' ? { ...seat, acting: [acting] } : seat));
    expect(desk().put(suspend(stranger, PEOPLE.officer))).toEqual({ accepted: true });
    expect(desk().put(suspend(stranger))).toMatchObject({ refused: { code: 'not-on-behalf' } });
    expect(desk().to('2010-02-01').put(suspend(stranger, PEOPLE.officer))).toMatchObject({
      refused: { code: 'not-your-role' },
    });
    expect(fresh().put(suspend(PEOPLE.officer, stranger))).toMatchObject({
      refused: { code: 'not-on-behalf' },
    });
  });

  it('nobody for a vacant post', () => {
    const desk = with_((seat) => ({ ...seat, holder: null }));
    expect(desk.put(suspend(PEOPLE.officer))).toMatchObject({ refused: { code: 'post-vacant' } });
  });
});

describe('what follows', () => {
  it.each([
    ['suspend-series', { ...BY }, 'suspended the series, as A/RES/66/300#4 says: no cycle is started'],
    [
      'end-series',
      { on: day('2012-01-01'), ...BY },
      'ended the series, as A/RES/66/300#4 says: what is due from 1 January 2012 on is not owed',
    ],
    [
      'merge-series',
      { into: 'A/RES/60/1#2.1', from: day('2012-01-01'), ...WHY },
      'merged the series: what is due from 1 January 2012 on is a section of A/RES/60/1#2.1',
    ],
    ['renew-series', { ...BY }, 'linked A/RES/66/300#4, which asks for the same again'],
    ['give-day', { on: day('2010-10-01'), ...WHY }, 'said that the next cycle is due on 1 October 2010'],
    ['keep-series', { ...BY, ...WHY }, 'kept the series as it is, whatever was read in A/RES/66/300#4'],
    [
      'change-series',
      { from: day('2011-01-01'), lead: 'P6M', posts: SERIES_POSTS, deliveries: YEARLY, ...BY },
      'changed the series, as A/RES/66/300#4 says: from 1 January 2011 on every year, from the 64th session of the General Assembly (the General Assembly); each cycle is launched 6 months before it is due; other posts or persons for the cycles to come',
    ],
  ] as const)('%s is told as it is', (type, fields, saying) => {
    const desk = done(fresh(), seriesCommand(type, fields as never));
    const event = desk.events.at(-1);
    expect(event && sayingOf(event as never, (id) => id)).toBe(saying);
    // By this an auditor finds out whether the event follows from what was signed.
    expect(event?.type).toBe(SERIES_OUTCOMES[type]);
  });

  it('the seats that the directory has are those of the series, and the others stay', () => {
    const desk = fresh();
    const [officer, ...others] = SEATS;
    if (officer === undefined) throw new Error('there are four');
    const seat = { ...officer, holder: PEOPLE.stranger };
    const said = { commandId: 'directory/3/x', actor: DIRECTORY, onBehalfOf: null, comment: null };
    const seats = [seat];
    expect(desk.put({ type: 'seat-series', ...said, directorySeq: 3, seats })).toEqual({ accepted: true });
    expect(desk.state.posts).toEqual({ ...SERIES_POSTS, directorySeq: 3, seats: [seat, ...others] });
    const event = desk.events.at(-1);
    expect(event?.type).toBe(SERIES_OUTCOMES['seat-series']);
    expect(event && sayingOf(event as never, (id) => id)).toBe(
      'told who holds the posts, as of change 3 of the directory: Documents officer p-stranger',
    );
    expect(desk.put(seriesCommand('suspend-series', WHY))).toMatchObject({
      refused: { code: 'not-your-role' },
    });
    expect(desk.put(seriesCommand('suspend-series', WHY, 'stranger'))).toEqual({ accepted: true });
  });

  it('what is suspended owes nothing of meanwhile, whatever day is named for its end', () => {
    const desk = done(suspended(), seriesCommand('end-series', { on: day('2012-01-01'), ...WHY }));
    // The event says what was asked, as it was signed.
    expect(desk.events.at(-1)).toMatchObject({ type: 'SeriesEnded', facts: { on: '2012-01-01' } });
    expect(desk.state).toMatchObject({ status: 'ended', on: '2010-01-10' });
    const merge = seriesCommand('merge-series', {
      into: 'A/RES/60/1#2.1',
      from: day('2012-01-01'),
      ...WHY,
    });
    expect(done(suspended(), merge).state).toMatchObject({ status: 'merged', on: '2010-01-10' });
  });

  it('a cycle names the mandates under which it is owed, but not those that come later', () => {
    const desk = done(
      fresh(),
      seriesCommand('renew-series', { by: { symbol: 'A/RES/64/178', paragraph: '15' } }),
    );
    done(desk, seriesCommand('change-series', { from: day('2012-01-01'), deliveries: YEARLY, ...BY }));
    const under = (on: string) =>
      obligationOfCycle(
        desk.state,
        { key: 'X', day: day(on), deliveries: YEARLY },
        day('2010-01-10'),
      ).cycle?.under.map(placeText);
    expect(under('2011-09-13')).toEqual(['A/RES/64/178#15']);
    expect(under('2012-09-18')).toEqual(['A/RES/64/178#15', 'A/RES/66/300#4']);
  });

  it('an event that cannot stand where it stands is a fault of the record', () => {
    const [begun, started] = fresh().events;
    if (begun === undefined || started === undefined) throw new Error('there are two');
    expect(() => evolve(NO_SERIES, { ...started, seq: 1 })).toThrow('before the beginning');
    expect(() => evolve(NO_SERIES, started)).toThrow('event 2 does not follow event 0');
    const state = evolve(NO_SERIES, begun);
    expect(() => evolve(state, { ...begun, seq: 2 })).toThrow('does not know');
    expect(() => evolve(state, { ...started, version: 2 })).toThrow('does not know');
  });
});

describe('malformed commands', () => {
  const good = seriesCommand('change-series', {
    from: day('2011-01-01'),
    deliveries: YEARLY,
    posts: SERIES_POSTS,
    ...BY,
  });
  it('are told by the field', () => {
    expect(parseSeriesCommand(good)).toEqual(good);
    const { by: _, lead: _lead, ...rest } = good as SeriesCommand & { by: unknown; lead: unknown };
    expect(parseSeriesCommand(rest)).toEqual({ ...good, by: null });
    expect(parseSeriesCommand(null)).toBe('a command is an object');
    expect(parseSeriesCommand({ ...good, type: 'begin' })).toContain('type: expected one of change-series');
    expect(parseSeriesCommand({ ...good, into: 'x' })).toBe('into: change-series has no such field');
    const [delivery] = YEARLY;
    expect(
      parseSeriesCommand({
        ...good,
        from: '2011-02-30',
        by: { symbol: 'A/RES/66/300' },
        lead: 'half a year',
        deliveries: [
          { ...delivery, stated: [{ element: { type: 'recurring', every: 'often' }, words: '' }] },
        ],
        posts: { ...SERIES_POSTS, seats: [] },
        actor: 'nobody at all',
      }),
    ).toBe(
      [
        'actor: expected the id of a person',
        'from: expected a day, YYYY-MM-DD',
        'by: expected a mandate: { symbol, paragraph }, paragraph null for all of it, or nothing',
        'deliveries: expected a list of deliveries: { key, body, session, stated, given }, none twice, or nothing',
        'lead: expected a period, P26W or P6M, or nothing',
        'posts: expected posts: { assignments, seats, directorySeq }, or nothing',
      ].join('; '),
    );
    expect(parseSeriesCommand({ ...good, deliveries: [delivery, delivery] })).toContain('none twice');
  });
});

describe('ids', () => {
  const id = DUTY as SeriesId;
  it('of a series, its cycles and its stream', () => {
    expect(parseSeriesId(DUTY)).toBe(id);
    expect(parseSeriesId(`${DUTY}@GA-64`)).toBeUndefined();
    expect(cycleId(id, 'GA-64')).toBe(`${DUTY}@GA-64`);
    expect(() => cycleId(cycleId(id, 'GA-64'), 'GA-65')).toThrow('not a series');
    expect(dutyOf(cycleId(id, 'GA-64'))).toBe(id);
    expect(dutyOf(id)).toBe(id);
    expect(seriesOfStream(seriesStream(id))).toBe(id);
    expect([DUTY, 'A/RES/63/194', 'calendar', `${DUTY}@GA-64#series`].map(seriesOfStream)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('of places in mandates', () => {
    expect(parsePlace('A/HRC/RES/51/20#25')).toEqual({ symbol: 'A/HRC/RES/51/20', paragraph: '25' });
    expect(parsePlace('A/HRC/RES/51/20')).toEqual({ symbol: 'A/HRC/RES/51/20', paragraph: null });
    expect(['', '#25', 'A/RES/1/1#', 'A/RES/1/1#2#3'].map(parsePlace)).toEqual(Array(4).fill(undefined));
  });
});
