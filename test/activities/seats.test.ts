import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatsToTell } from '../../activities/seat-posts.ts';
import { createSeatActivities, daysAt, nextTurn, type SeatActivities } from '../../activities/seats.ts';
import type { DirectoryFact } from '../../domain/directory/facts.ts';
import type { Seat } from '../../domain/directory/seat.ts';
import { seatsOf } from '../../domain/directory/seats.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { changeDirectory } from '../../store/directory.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import { away, holds, p, person, post, said, takenBack } from '../domain/directory/say.ts';

/** Three posts in the west, at Greenwich's side and in the east, each of which passes from Ana to Ben on 1 July 2026. */
const STATIONS = { West: 'New York', Middle: 'Geneva', East: 'Bangkok' };
const POSTS = Object.keys(STATIONS);
const HOUSE: DirectoryFact[] = [
  ...[person('Ana'), person('Ben')],
  ...Object.entries(STATIONS).flatMap(([name, station]) => [
    post(name, { station }),
    holds('Ana', name, '2020-01-01..'),
    holds('Ben', name, '2026-07-01..'),
  ]),
];

describe('seats at a moment', () => {
  let db: Db;
  let activities: SeatActivities;
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    activities = createSeatActivities({ db });
  }, 60_000);
  afterAll(() => db.destroy());
  const holders = async (at: string): Promise<(string | null)[]> =>
    (await activities.seats(POSTS, instant(at))).seats.map(({ holder }) => holder);

  it('are none when nobody is in the directory', async () => {
    expect(await activities.seats(POSTS, instant('2026-06-30T12:00:00.000Z'))).toEqual({
      directorySeq: 0,
      seats: [],
    });
  });

  it('are those of the day that it is at each station then, each post once, in the order asked for', async () => {
    const command = {
      commandId: 'one',
      actor: p('p-officer'),
      facts: HOUSE,
      names: {},
      file: null,
      reason: null,
    };
    await changeDirectory(db, REHEARSAL_CLOCK, command, instant('2026-02-01T09:00:00.000Z'));
    // Midnight is at 17:00 in Bangkok, 22:00 in Geneva, 04:00 in New York.
    expect(await holders('2026-06-30T16:59:59.999Z')).toEqual(['Ana', 'Ana', 'Ana']);
    expect(await holders('2026-06-30T17:00:00.000Z')).toEqual(['Ana', 'Ana', 'Ben']);
    expect(await holders('2026-06-30T22:00:00.000Z')).toEqual(['Ana', 'Ben', 'Ben']);
    expect(await holders('2026-07-01T03:59:59.999Z')).toEqual(['Ana', 'Ben', 'Ben']);
    expect(await holders('2026-07-01T04:00:00.000Z')).toEqual(['Ben', 'Ben', 'Ben']);
    const asked = await activities.seats(
      ['East', 'Nowhere', 'West', 'East'],
      instant('2026-07-01T12:00:00.000Z'),
    );
    expect(asked.directorySeq).toBe(1);
    expect(asked.seats.map(({ post: name }) => name)).toEqual(['East', 'West']);
  });
});

describe('the next moment at which posts turn', () => {
  const next = (facts: DirectoryFact[], at: string) => nextTurn(said(facts), instant(at));

  it('is the beginning of the day at the station where it begins first, then the next', () => {
    expect(next(HOUSE, '2026-06-01T00:00:00.000Z')).toBe('2026-06-30T17:00:00.000Z');
    expect(next(HOUSE, '2026-06-30T17:00:00.000Z')).toBe('2026-06-30T22:00:00.000Z');
    expect(next(HOUSE, '2026-07-01T03:59:59.999Z')).toBe('2026-07-01T04:00:00.000Z');
    expect(next(HOUSE, '2026-07-01T04:00:00.000Z')).toBeNull();
  });

  it('is also when a holding or a post ends', () => {
    const ends = [...HOUSE, holds('Ben', 'East', '2026-07-01..2026-07-31')];
    expect(next(ends, '2026-07-15T00:00:00.000Z')).toBe('2026-07-31T17:00:00.000Z');
    const gone = [person('Ana'), post('West', { station: 'New York' }), takenBack('1.2', '2026-12-01')];
    expect(next(gone, '2026-07-15T00:00:00.000Z')).toBe('2026-12-01T05:00:00.000Z');
  });
});

describe('what one obligation is to be told', () => {
  const on = civilDate('2026-06-01');
  const noon = instant('2026-06-01T12:00:00.000Z');
  const before = said(HOUSE);
  const known = (posts: string[]): Record<string, Seat> =>
    Object.fromEntries(seatsOf(before, posts, on).map((seat) => [seat.post, seat]));
  const told = (facts: DirectoryFact[], posts: string[], knew = known(posts)) =>
    seatsToTell({ directory: said(facts, before, 2), seq: 2 }, { posts, told: knew }, daysAt(noon));

  it('is nothing when nothing is new of its own posts', () => {
    expect(told([], POSTS)).toBeUndefined();
    expect(told([takenBack('1.4'), away('Ben', '2026-06-01..')], ['West', 'Middle'])).toMatchObject({
      seats: [{ post: 'West' }],
    });
    expect(told([takenBack('1.4')], ['Middle', 'East'])).toBeUndefined();
  });

  it('is what is new, with the change by which it is so', () => {
    const away2 = told([away('Ana', '2026-08-01..2026-08-14')], ['East', 'West', 'East']);
    expect(away2).toMatchObject({
      directorySeq: 2,
      seats: [
        { post: 'East', away: [{ from: '2026-08-01', to: '2026-08-14' }] },
        { post: 'West', away: [{ from: '2026-08-01', to: '2026-08-14' }] },
      ],
    });
  });

  it('is all that the directory knows of its posts when it was never told', () => {
    const all = told([post('constructor')], ['Nowhere', 'West', 'constructor'], {});
    expect(all).toMatchObject({ seats: [{ post: 'West' }, { post: 'constructor' }] });
  });
});
