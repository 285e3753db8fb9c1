import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetLive, isPlace, type LiveChange, liveAfter, livePlace } from '../../store/live.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { launchedIn } from '../setup/asking.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { until } from '../setup/until.ts';

const add = (db: Db, stream: string) =>
  db.insertInto('live_change').values({ stream, seq: 1, type: 'Said' }).execute();

describe.each(PLACES)('what changes, on %s', (_name, at) => {
  let db: Db;
  /** All behind a place, once there are so many: a transaction that is open anywhere on the server holds up what came after it. */
  const told = (place: string, count: number): Promise<LiveChange[]> =>
    until(async () => {
      const changes = (await liveAfter(db, place, 100)) ?? [];
      return changes.length >= count ? changes : undefined;
    });
  const addedBehind = async (place: string, stream: string): Promise<string> => {
    await add(db, stream);
    return (await told(place, 1)).at(-1)?.place ?? '';
  };
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(at, 'live_test'));
  }, 60_000);
  afterAll(() => db.destroy());

  it('is told of every record, once a command, with what it is of', async () => {
    const before = await livePlace(db);
    expect(isPlace(before)).toBe(true);
    const id = await launchedIn(db, '97', 1);
    const changes = await told(before, 2);
    expect(changes.map(({ place: _, ...change }) => change)).toEqual([
      { of: 'obligation', id, seq: 1, type: 'Confirmed' },
      { of: 'obligation', id, seq: 2, type: 'Launched' },
    ]);
    expect(await liveAfter(db, changes.at(0)?.place ?? '', 100)).toEqual(changes.slice(1));
  });

  it.each([
    ['A/RES/64/971#1.1', 'obligation', 'A/RES/64/971#1.1'],
    ['A/RES/64/971#1.1#series', 'series', 'A/RES/64/971#1.1'],
    ['A/RES/64/971', 'mandate', 'A/RES/64/971'],
  ])('of the stream %s it is the %s %s', async (stream, of, id) => {
    const before = await livePlace(db);
    await add(db, stream);
    expect(await told(before, 1)).toEqual([expect.objectContaining({ of, id })]);
  });

  it('is told page by page', async () => {
    const before = await livePlace(db);
    for (const letter of ['a', 'b', 'c']) await add(db, `A/RES/64/972${letter}`);
    await told(before, 3);
    const names: (string | null)[] = [];
    for (let place = before; ; ) {
      const page = (await liveAfter(db, place, 2)) ?? [];
      if (page.length === 0) break;
      names.push(...page.map(({ id }) => id));
      place = page.at(-1)?.place ?? '';
    }
    expect(names).toEqual(['A/RES/64/972a', 'A/RES/64/972b', 'A/RES/64/972c']);
  });

  it.runIf(at.kind === 'postgres')(
    'waits for what began before it and is not done, and misses nothing',
    async () => {
      const before = await livePlace(db);
      let done: () => void = () => {};
      const holding = new Promise<void>((resolve) => {
        done = resolve;
      });
      let began: () => void = () => {};
      const hasBegun = new Promise<void>((resolve) => {
        began = resolve;
      });
      const slow = db.transaction().execute(async (tx) => {
        await add(tx, 'A/RES/64/973slow');
        began();
        await holding;
      });
      await hasBegun;
      await add(db, 'A/RES/64/973quick');
      expect(await liveAfter(db, before, 100)).toEqual([]);
      done();
      await slow;
      expect((await told(before, 2)).map(({ id }) => id)).toEqual(['A/RES/64/973slow', 'A/RES/64/973quick']);
    },
  );

  it('is forgotten after its time, and who has missed it is told so', async () => {
    const seen = await addedBehind(await livePlace(db), 'A/RES/64/974');
    const behind = await addedBehind(seen, 'A/RES/64/975');
    const old = sql<Date>`now() - interval '5 hours'`;
    await db.updateTable('live_change').set({ at: old }).where('stream', '=', 'A/RES/64/975').execute();
    await forgetLive(db, 4);
    expect(await liveAfter(db, seen, 100)).toBeNull();
    expect(await liveAfter(db, behind, 100)).toEqual([]);
    expect(await liveAfter(db, await livePlace(db), 1)).toEqual([]);
  });

  it('knows no place of another store', async () => {
    const elsewhere = (await livePlace(db)).replace(/^[0-9a-f]{32}/, 'f'.repeat(32));
    expect(await liveAfter(db, elsewhere, 100)).toBeNull();
  });

  it.each([[''], ['1.2'], [`${'f'.repeat(32)}.x.1`], [`${'f'.repeat(32)}.1.${'9'.repeat(30)}`]])(
    'takes %s for no place',
    (text) => expect(isPlace(text)).toBe(false),
  );
});
