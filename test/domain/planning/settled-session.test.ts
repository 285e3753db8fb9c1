import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../domain/obligation/obligation.ts';
import { openReason } from '../../../domain/planning/owing.ts';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { recheck } from '../../../domain/planning/recheck/recheck.ts';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { days, NEW_YORK, owed, said, to } from './cases.ts';

const NEXT = said('at its next session', { type: 'session', body: 'COP:UNTOC', session: 'next' });
const opens = (number: number, on: string) => ({
  ...({ kind: 'session', body: 'COP:UNTOC', number, source: 'the journal', grade: 'primary' } as const),
  ...{ opens: civilDate(on), closes: null },
});
const FOURTH_IN_2009 = worldWith(SHIPPED_WORLD, [opens(4, '2009-09-07')]);

/** Confirmed when the next session after 18 December 2008 was the fifth. */
const settledAs = (session: number | null): Delivery =>
  to(session === null ? 'COP-UNTOC' : `COP-UNTOC-${session}`, 'COP:UNTOC', session, NEXT);
const duty = (session: number | null) => owed('A/RES/63/999, 1', '2008-12-18', [settledAs(session)]);

const planIn = (world: typeof SHIPPED_WORLD, session: number | null) => {
  const plan = planObligation(duty(session), NEW_YORK, world);
  if ('unplanned' in plan) throw new Error(JSON.stringify(plan.unplanned));
  return plan;
};
const rules = ({ proof = [] }: ReturnType<typeof planIn>): string[] => proof.map(({ rule }) => rule);

describe('the next session that was settled at confirmation', () => {
  it('is proved as the next one as long as the calendar says so', () => {
    const plan = planIn(SHIPPED_WORLD, 5);
    expect(rules(plan)).toContain('next-session');
    expect(plan.warnings).toEqual([]);
    expect(days(plan).at(-1)).toBe('issue/COP-UNTOC-5 2010-09-06');
  });

  it('stays the one, with a warning, when another is the next one by now', () => {
    const plan = planIn(FOURTH_IN_2009, 5);
    expect(days(plan)).toEqual(days(planIn(SHIPPED_WORLD, 5)));
    expect(rules(plan)).not.toContain('next-session');
    expect(plan.warnings).toEqual([
      'COP-UNTOC-5: confirmed was the 5th session of the Conference of the Parties to the Convention against Transnational Organized Crime as the next one; by the calendar of today it is the 4th session of the Conference of the Parties to the Convention against Transnational Organized Crime. Check it.',
    ]);
    expect(recheck(plan.proof ?? [], FOURTH_IN_2009.known, civilDate('2008-12-18'))).toEqual([]);
  });

  it('moves with its own days', () => {
    const moved = worldWith(SHIPPED_WORLD, [opens(5, '2010-11-01')]);
    expect(days(planIn(moved, 5)).at(-1)).toBe('issue/COP-UNTOC-5 2010-09-20');
  });

  it('is asked about by its number when its days are taken away', () => {
    const conference = SHIPPED.bodies.get('COP:UNTOC');
    if (conference === undefined) throw new Error('no such body');
    const table = conference.table.filter(({ number }) => number < 5);
    const bodies = new Map(SHIPPED.bodies).set('COP:UNTOC', { ...conference, rules: [], table });
    const known = { ...SHIPPED, bodies };
    expect(openReason(settledAs(5), duty(5), known)).toContain('the days of the 5th session');
    expect(openReason(settledAs(null), duty(null), known)).toContain('the next session');
  });

  it('of which no number was known goes by what is known now', () => {
    const plan = planIn(FOURTH_IN_2009, null);
    expect(days(plan).at(-1)).toBe('issue/COP-UNTOC 2009-07-27');
    expect(plan.warnings).toEqual([]);
  });
});
