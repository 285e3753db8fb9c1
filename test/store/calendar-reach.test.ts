import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ObligationId, obligationId } from '../../domain/obligation/obligation.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { instant } from '../../domain/time/instant.ts';
import { calendarReach, noteReach, notReached } from '../../store/calendar-reach.ts';
import { openDatabase } from '../../store/open.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { beginObligation } from '../setup/begin.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';

const morning = (day: string) => instant(`2009-02-${day}T09:00:00.000Z`);
const [monday, tuesday, friday] = [morning('02'), morning('03'), morning('06')];

async function launch(db: Db, symbol: string, plan: Plan = PLANS.report): Promise<ObligationId> {
  const id = obligationId({ symbol, paragraph: '14', ordinal: 1 });
  const act = { actor: PEOPLE.officer, at: monday };
  const mandate = { ...REPORT.mandate, symbol };
  await beginObligation(db, REHEARSAL_CLOCK, { ...REPORT, id, mandate }, act);
  await recordLaunch(db, REHEARSAL_CLOCK, id, { plan, ...POSTS }, act);
  return id;
}

describe.each(PLACES)('whom a change has reached, in %s', (_, place) => {
  let db: Db;
  let [a, b, c, d] = ['', '', '', ''] as [ObligationId, ObligationId, ObligationId, ObligationId];
  beforeAll(async () => {
    // Whom a change has reached is told of all that runs: this database has nothing else.
    db = await openDatabase(await ownDatabase(place, 'reach_test'));
    [a, b, c, d] = [
      await launch(db, 'A/RES/1'),
      await launch(db, 'A/RES/2'),
      await launch(db, 'A/RES/3'),
      await launch(db, 'A/RES/4'),
    ];
  });
  afterAll(() => db.destroy());
  const left = async (seq: number): Promise<string[]> =>
    (await notReached(db, seq, null, 10)).map(({ obligation }) => obligation.id);

  it('is at first nobody', async () => {
    expect(await calendarReach(db, 1)).toEqual({
      ...{ seq: 1, proposed: 0, same: 0, waits: 0, toCome: 4, waiting: [] },
    });
    expect(await left(1)).toEqual([a, b, c, d]);
    expect((await notReached(db, 1, a, 2)).map(({ obligation }) => obligation.id)).toEqual([b, c]);
  });

  it('is counted by what came of it; who waits is still to be reached', async () => {
    await noteReach(db, 1, [], monday);
    const outcomes = [
      { id: a, outcome: 'proposed' },
      { id: b, outcome: 'same' },
      { id: c, outcome: 'no-run' },
    ] as const;
    await noteReach(db, 1, outcomes, monday);
    expect(await calendarReach(db, 1)).toEqual({
      ...{ seq: 1, proposed: 1, same: 1, waits: 1, toCome: 1 },
      waiting: [{ id: c, why: 'no-run', since: monday, tries: 1 }],
    });
    expect(await left(1)).toEqual([c, d]);
  });

  it('tells since when one waits, why now, and how often it was tried; the longest waiting first', async () => {
    await noteReach(db, 1, [{ id: d, outcome: 'failed' }], tuesday);
    await noteReach(db, 1, [{ id: c, outcome: 'no-answer' }], friday);
    expect(await calendarReach(db, 1)).toMatchObject({
      ...{ waits: 2, toCome: 0 },
      waiting: [
        { id: c, why: 'no-answer', since: monday, tries: 2 },
        { id: d, why: 'failed', since: tuesday, tries: 1 },
      ],
    });
  });

  it('once reached, stays reached, whoever else has tried', async () => {
    await noteReach(db, 1, [{ id: a, outcome: 'no-answer' }], friday);
    await noteReach(db, 1, [{ id: a, outcome: 'same' }], friday);
    await noteReach(db, 1, [{ id: c, outcome: 'proposed' }], friday);
    expect(await calendarReach(db, 1)).toMatchObject({ proposed: 2, same: 1, waits: 1, toCome: 0 });
    expect(await left(1)).toEqual([d]);
  });

  it('begins anew with the next change, and a late word about the one before does not count', async () => {
    await noteReach(db, 2, [{ id: a, outcome: 'no-answer' }], friday);
    await noteReach(db, 1, [{ id: a, outcome: 'proposed' }], friday);
    expect(await calendarReach(db, 2)).toMatchObject({
      ...{ proposed: 0, same: 0, waits: 1, toCome: 3 },
      waiting: [{ id: a, why: 'no-answer', since: friday, tries: 1 }],
    });
    expect(await left(2)).toEqual([a, b, c, d]);
  });

  it('leaves out what was planned by the change already, and what no longer runs', async () => {
    await db.updateTable('obligation_view').set({ calendar_seq: 2 }).where('obligation', '=', b).execute();
    await db.updateTable('obligation_view').set({ status: 'settled' }).where('obligation', '=', a).execute();
    expect(await left(2)).toEqual([c, d]);
    expect(await calendarReach(db, 2)).toMatchObject({ waits: 0, toCome: 2 });
  });
});
