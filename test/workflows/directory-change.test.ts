import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seatsToTell } from '../../activities/seat-posts.ts';
import { createSeatWalk, type SeatWalkNeeds } from '../../activities/seat-walk.ts';
import { zoneOf } from '../../activities/zones.ts';
import { startDirectoryChange } from '../../client/directory/start-change.ts';
import { travel } from '../../client/rehearsal/travel.ts';
import type { DirectoryFact } from '../../domain/directory/facts.ts';
import type { Seat } from '../../domain/directory/seat.ts';
import { postsIn } from '../../domain/obligation/parties.ts';
import { addDays } from '../../domain/time/civil-date.ts';
import { dayAt } from '../../domain/time/instant.ts';
import { changeDirectory, directoryLine, directorySeq } from '../../store/directory.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { type DirectoryChangeOutcome, directoryChangeId, type WalkPace } from '../../workflows/messages.ts';
import { away, holds, person, post, takenBack } from '../domain/directory/say.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

/** What each obligation was told, by its id. A listener of the test's own: it hears what would be sent. */
const told = new Map<string, Record<string, Seat>[]>();
/** Who does not answer, and how often. */
const silent = new Map<string, number>();

const tell: SeatWalkNeeds['tell'] = async (life, { recorded, days }) => {
  const { id } = life.obligation;
  const times = silent.get(id) ?? 0;
  silent.set(id, times - 1);
  if (times > 0) throw new Error('nobody answers');
  const before = told.get(id) ?? [];
  const news = seatsToTell(
    recorded,
    { posts: postsIn(life.assignments), told: Object.assign({}, ...before) },
    days,
  );
  if (news === undefined) return 'same';
  told.set(id, [...before, Object.fromEntries(news.seats.map((seat) => [seat.post, seat]))]);
  return 'told';
};

let house: TestHouse;
let reports: TestObligation[];
beforeAll(async () => {
  house = await openHouse(undefined, undefined, undefined, (db) => createSeatWalk({ db, tell }));
  reports = await Promise.all([1, 2, 3].map(() => launch(house, REPORT, PLANS.report)));
}, 60_000);
afterAll(async () => {
  for (const { handle } of reports) await handle.terminate('seen enough').catch(() => undefined);
  await house.close();
});
beforeEach(() => silent.clear());

let count = 0;
async function record(...facts: DirectoryFact[]): Promise<number> {
  count += 1;
  const command = {
    commandId: `${count}`,
    actor: PEOPLE.officer,
    facts,
    names: {},
    file: null,
    reason: null,
  };
  return (await changeDirectory(house.db, REHEARSAL_CLOCK, command, REHEARSAL_CLOCK.now())).seq;
}
const walk = async (seq: number, pace?: Partial<WalkPace>) => {
  const change = await directoryLine(house.db, seq);
  const started = await startDirectoryChange(change, house, pace);
  return { started, handle: house.client.workflow.getHandle(directoryChangeId(change)) };
};
async function outcome(seq: number, pace?: Partial<WalkPace>): Promise<DirectoryChangeOutcome> {
  const { started, handle } = await walk(seq, pace);
  expect(started).toBe(true);
  return handle.result();
}
/** The posts of which each obligation was told last. */
const last = (): string[][] =>
  reports.map(({ obligation: { id } }) => Object.keys(told.get(id)?.at(-1) ?? {}));
const times = (): number[] => reports.map(({ obligation: { id } }) => told.get(id)?.length ?? 0);
/** Where the posts of these tests sit: late in the evening of Greenwich it is tomorrow there. */
const year = new Date().getUTCFullYear();
const today = dayAt(REHEARSAL_CLOCK.now(), zoneOf('Vienna', year - 1, year + 1));

describe('when the directory changes', () => {
  it('what runs is told of the posts that it names, and of no others', async () => {
    const seq = await record(
      person('Ana'),
      person('Ben'),
      post('Director'),
      post('Porter'),
      holds('Ana', 'Director', '2020-01-01..'),
    );
    expect(await outcome(seq)).toEqual({ told: 3, same: 0, waiting: 0 });
    expect(last()).toEqual([['Director'], ['Director'], ['Director']]);
    expect(told.get(reports[0]?.obligation.id ?? '')?.[0]).toMatchObject({
      Director: { holder: 'Ana', station: 'Vienna' },
    });
    expect(await outcome(await record(holds('Ben', 'Porter', '2020-01-01..')))).toEqual({
      told: 0,
      same: 3,
      waiting: 0,
    });
    expect(await outcome(await record(away('Ana', `${today}..`)))).toEqual({ told: 3, same: 0, waiting: 0 });
    expect(times()).toEqual([2, 2, 2]);
  });

  it('a change is told by one walk, however often it is begun', async () => {
    const seq = await record(post('Drafting officer'));
    const walks = await Promise.all([1, 2, 3].map(() => walk(seq)));
    expect(walks.filter(({ started }) => started)).toHaveLength(1);
    for (const { handle } of walks) expect(await handle.result()).toEqual({ told: 3, same: 0, waiting: 0 });
  });

  it('page by page, also where the walk goes on in a new run after each', async () => {
    const seq = await record(post('Documents officer'));
    expect(await outcome(seq, { page: 1, pagesARun: 1 })).toEqual({ told: 3, same: 0, waiting: 0 });
    expect(last()).toEqual([['Documents officer'], ['Documents officer'], ['Documents officer']]);
  });

  it('who does not answer holds up nobody, and is told when it does', async () => {
    const [first] = reports;
    silent.set(first?.obligation.id ?? '', 2);
    const seq = await record(post('Chief of Section'));
    const before = times();
    // One page: two are told in the first round, and are not told again while the third is tried.
    expect(await outcome(seq, { againSeconds: 0.05 })).toEqual({ told: 3, same: 2, waiting: 0 });
    expect(times()).toEqual(before.map((number) => number + 1));
  });

  it('a change that a later one has overtaken leaves all to that', async () => {
    const earlier = await record(holds('Ben', 'Chief of Section', '2020-01-01..'));
    const later = await record(holds('Ana', 'Drafting officer', '2020-01-01..'));
    expect(await outcome(earlier)).toEqual({ told: 0, same: 0, waiting: 0 });
    expect(await outcome(later)).toEqual({ told: 3, same: 0, waiting: 0 });
    expect(last()[0]).toEqual(['Drafting officer', 'Chief of Section']);
  });

  it('on the days on which a post passes to somebody else, as was said, it is told again', async () => {
    const director = (): (string | null | undefined)[] =>
      reports.map(({ obligation: { id } }) => told.get(id)?.at(-1)?.Director?.holder);
    const seq = await record(holds('Ben', 'Director', `${addDays(today, 10)}..${addDays(today, 19)}`));
    const before = times();
    const { handle } = await walk(seq);
    await travel(handle, 9);
    expect(times()).toEqual(before);
    await travel(handle, 2);
    expect(director()).toEqual(['Ben', 'Ben', 'Ben']);
    expect(times()).toEqual(before.map((number) => number + 1));
    await travel(handle, 10);
    expect(director()).toEqual([null, null, null]);
    expect(await handle.result()).toEqual({ told: 6, same: 0, waiting: 0 });
  });

  it('and no more when something else was said before that day', async () => {
    const seq = await record(
      takenBack(`${await directorySeq(house.db)}.1`),
      holds('Ben', 'Director', `${addDays(today, 30)}..`),
    );
    const { handle } = await walk(seq);
    await travel(handle, 5);
    expect(await outcome(await record(takenBack(`${seq}.2`)))).toEqual({ told: 0, same: 3, waiting: 0 });
    const before = times();
    await travel(handle, 26);
    // Ana held it when it began; of what would have been in thirty days nobody hears.
    expect(await handle.result()).toEqual({ told: 3, same: 0, waiting: 0 });
    expect(times()).toEqual(before);
  });
});
