import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { says } from '../../domain/obligation/acts/act.ts';
import { type Obligation, type ObligationId, obligationId } from '../../domain/obligation/obligation.ts';
import { cycleId, seriesStream } from '../../domain/series/series.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import { obligationState, owingTo, storyOf } from '../../store/reads.ts';
import { REHEARSAL_CLOCK, readRecord, stateFromRecord } from '../../store/record.ts';
import { recordLaunch, recordLaunches } from '../../store/register.ts';
import { seriesState } from '../../store/series.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { report } from '../domain/obligation/file.ts';
import { rowOf, takeFileOver } from '../domain/obligation/stated.ts';
import { beginObligation } from '../setup/begin.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';

const ACT = { actor: PEOPLE.officer, at: instant('2009-07-01T12:00:00.000Z') };
const launch = { plan: PLANS.report, ...POSTS };

/** What is recorded of a text that was handed in elsewhere. */
function statements() {
  const file = report();
  expect(takeFileOver(file, [rowOf('2009-05-20 text-handed-in p-officer by=p-drafter', 0)])).toEqual([]);
  const taken = file.last;
  if (taken?.type !== 'TakenOver') throw new Error(taken?.type);
  return [says({ comment: null }, 'TakenOver', taken.facts)];
}

describe.each(PLACES)('taking over on %s', (_name, place) => {
  let db: Db;
  let mandates = 600;
  let ids: [ObligationId, ObligationId];
  beforeAll(async () => {
    db = await openDatabase(place);
  }, 60_000);
  afterAll(() => db.destroy());
  beforeEach(async () => {
    mandates += 1;
    const symbol = `A/RES/63/${mandates}`;
    ids = [
      obligationId({ symbol, paragraph: '14', ordinal: 1 }),
      obligationId({ symbol, paragraph: '9', ordinal: 1 }),
    ];
    for (const id of ids)
      await beginObligation(
        db,
        REHEARSAL_CLOCK,
        { ...REPORT, id, mandate: { ...REPORT.mandate, symbol } },
        ACT,
      );
  });
  const types = async (id: string) => (await readRecord(db, id, 0)).map(({ type }) => type);
  const both = () => ids.map((id) => ({ id, launch, more: statements(), afterSeq: 1 }));

  it('puts launches and statements into all records, which hold', async () => {
    expect(await recordLaunches(db, REHEARSAL_CLOCK, both(), ACT)).toBe(true);
    for (const id of ids) {
      expect(await types(id)).toEqual(['Confirmed', 'Launched', 'TakenOver']);
      expect(await verifyRecord(db, id)).toEqual([]);
      expect(await obligationState(db, id)).toMatchObject({
        status: 'running',
        drafts: [{ by: 'p-drafter' }],
      });
      expect((await storyOf(db, id)).at(-1)?.statements).toEqual([
        expect.stringMatching(
          /^20 May 2009, as stated by p-officer on the evidence of “file 2009\/114”: p-drafter handed in/,
        ),
      ]);
    }
  });

  it.each([
    ['was launched', (id: ObligationId) => recordLaunch(db, REHEARSAL_CLOCK, id, launch, ACT)],
    ['is not confirmed', () => Promise.resolve()],
  ])('puts nothing into any when one %s', async (name, first) => {
    const [one, other] = ids;
    await first(other);
    const missing = obligationId({ symbol: `A/RES/63/${mandates}`, paragraph: '7', ordinal: 1 });
    const last = name === 'was launched' ? other : missing;
    const launches = [one, last].map((id) => ({ id, launch, more: statements() }));
    await expect(recordLaunches(db, REHEARSAL_CLOCK, launches, ACT)).rejects.toMatchObject({
      code: name === 'was launched' ? 'obligation.already-launched' : 'obligation.unknown',
    });
    expect(await types(one)).toEqual(['Confirmed']);
  });

  it('puts nothing into any when the register has decided about one meanwhile', async () => {
    const launches = both().map((each, index) => ({ ...each, afterSeq: index === 1 ? 0 : 1 }));
    expect(await recordLaunches(db, REHEARSAL_CLOCK, launches, ACT)).toBe(false);
    for (const id of ids) expect(await types(id)).toEqual(['Confirmed']);
  });

  it.each(['all of it', 'nothing, where another was launched'])(
    'begins a series with a cycle: %s',
    async (name) => {
      const [id, other] = ids;
      const duty = (await stateFromRecord(db, id)) as { obligation: Obligation };
      const cycle: Obligation = {
        ...duty.obligation,
        id: cycleId(id, 'GA-64'),
        cycle: { of: id, key: 'GA-64', from: civilDate('2009-01-10'), under: [] },
      };
      const beginning = { from: civilDate('2009-09-15'), lead: 'P26W', station: 'Vienna', posts: POSTS };
      const begins = { duty: duty.obligation, beginning, cycle };
      const launches = [{ id: cycle.id, launch, more: statements(), afterSeq: 1, begins }];
      const isWhole = name === 'all of it';
      if (isWhole) expect(await recordLaunches(db, REHEARSAL_CLOCK, launches, ACT)).toBe(true);
      else {
        await recordLaunch(db, REHEARSAL_CLOCK, other, launch, ACT);
        const both = [...launches, { id: other, launch, more: [] }];
        await expect(recordLaunches(db, REHEARSAL_CLOCK, both, ACT)).rejects.toMatchObject({
          code: 'obligation.already-launched',
        });
      }
      expect(await types(seriesStream(id))).toEqual(isWhole ? ['SeriesBegun'] : []);
      expect(await types(cycle.id)).toEqual(isWhole ? ['Confirmed', 'Launched', 'TakenOver'] : []);
      expect(await verifyRecord(db, cycle.id)).toEqual([]);
      expect((await seriesState(db, id))?.status).toBe(isWhole ? 'running' : undefined);
      // What has begun as a series is not begun again, and nothing of a second try is written.
      if (isWhole)
        await expect(recordLaunches(db, REHEARSAL_CLOCK, launches, ACT)).rejects.toMatchObject({
          code: 'obligation.already-launched',
        });
    },
  );

  it('those at once have one order, whichever way round they name the obligations', async () => {
    const told = await Promise.allSettled([
      recordLaunches(db, REHEARSAL_CLOCK, both(), ACT),
      recordLaunches(db, REHEARSAL_CLOCK, both().reverse(), ACT),
    ]);
    expect(told.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const id of ids) expect(await types(id)).toEqual(['Confirmed', 'Launched', 'TakenOver']);
  });

  it('finds page by page what is owed to a body', async () => {
    const found: string[] = [];
    for await (const state of owingTo(db, 'COP:UNTOC', 2))
      if (state.status !== 'nothing') found.push(state.obligation.id);
    expect(found).toEqual(expect.arrayContaining(ids));
    expect(new Set(found).size).toBe(found.length);
    for await (const state of owingTo(db, 'COP_UNTOC')) throw new Error(`${state.status} is not owed to it`);
  });
});
