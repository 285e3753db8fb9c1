import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { introduce } from '../../store/reads.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { portfolioOf } from '../../worker/portfolio.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { live } from '../setup/lives.ts';
import { PLANS, REPORT } from '../setup/sample.ts';

describe('the inbox of somebody', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    const key = newKey();
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    for (const label of [1, 2])
      await live(db, key, 'A/RES/70/948', label, {
        piece: [REPORT, PLANS.report],
        isLaunched: true,
        acts: [],
      });
    await introduce(db, [{ id: 'p-drafter', name: 'Drew Example' }]);
  }, 60_000);
  afterAll(() => db.destroy());

  const page = (person: string, after?: string, limit = 50) =>
    portfolioOf(db, REAL_CLOCK.now).inbox({ person, on: civilDate('2009-06-01'), limit, after }, EVERYTHING);

  it.each(['p-drafter', 'Drew Example'])('who is called %s is told page by page', async (who) => {
    const whole = await page(who);
    expect(whole).toMatchObject({ person: { id: 'p-drafter', name: 'Drew Example' }, next: null });
    expect(whole.lines).toHaveLength(2);
    const first = await page(who, undefined, 1);
    const rest = await page(who, first.next ?? '');
    expect([...first.lines, ...rest.lines]).toEqual(whole.lines);
  });

  it('whom nobody knows is empty', async () => {
    expect(await page('p-nobody')).toMatchObject({ person: { id: 'p-nobody', name: 'p-nobody' }, lines: [] });
  });
});
