import { wakeUpsFor } from '../obligation/wake-ups.ts';
import { addDays, type CivilDate } from '../time/civil-date.ts';
import { momentOf, type Zone } from '../time/instant.ts';
import { type Owed, owingOf } from './owing.ts';
import type { Milestone, Plan, WakeUp } from './plan.ts';
import { type DayPlan, type PlannedStep, planDays } from './plan-days.ts';
import { type Chain, NOBODY } from './prepare.ts';
import { byKey, tellMessage } from './telling/tell-plan.ts';
import { warningsOf } from './warnings.ts';
import { whyOpen } from './why-open.ts';
import { SHIPPED_WORLD, type World } from './world.ts';

/** Deliveries for which no day can be found: a person must give one. */
export interface Unplanned {
  unplanned: { delivery: string; why: string }[];
}

/** Every step of an obligation, backwards from where its product is awaited, as moments at the station of `zone`. */
export function planObligation(
  owed: Owed,
  zone: Zone,
  world: World = SHIPPED_WORLD,
  chain: Chain = NOBODY,
): Plan | Unplanned {
  const owing = owingOf(owed, zone.station, chain);
  const plan = planDays(owing, world);
  const unplanned = openIn(plan, world);
  if (unplanned.length > 0 || plan.feasibility === null) return { unplanned };
  const milestones = plan.milestones.map((step) => milestone(step, zone));
  return {
    zone,
    deliveries: plan.deliveries.flatMap(({ key }) =>
      plan.milestones
        .filter(({ delivery }) => delivery === key)
        .slice(-1)
        .map(({ on, proof }) => ({ key, due: on, proof })),
    ),
    milestones,
    wakeUps: wakeUpsOf(milestones, owing.adopted, zone),
    warnings: warningsOf(owing, plan, world.known).map((each) => tellMessage(each, 'en', byKey(world.known))),
    proof: plan.proof,
    feasibility: plan.feasibility,
    clearance: plan.clearance,
  };
}

const openIn = ({ deliveries, proof }: DayPlan, { known }: World): Unplanned['unplanned'] =>
  deliveries.flatMap(({ key, due, anchor }) => {
    if (anchor !== null || due.kind !== 'open') return [];
    const step = proof[due.step - 1];
    return step?.rule === 'ask-a-person' ? [{ delivery: key, why: whyOpen(step.inputs, known) }] : [];
  });

const milestone = ({ key, step, delivery, on, proof, slack }: PlannedStep, zone: Zone): Milestone => ({
  ...{ key, step, delivery, on, proof, slack },
  at: momentOf(on, 24, zone),
});

/** Nobody is reminded of what nobody has asked for yet. */
function wakeUpsOf(milestones: Milestone[], adopted: CivilDate, zone: Zone): WakeUp[] {
  const asked = momentOf(addDays(adopted, 1), 0, zone);
  return milestones
    .flatMap((each) => wakeUpsFor(each, zone))
    .filter(({ kind, at }) => kind !== 'reminder' || at >= asked)
    .sort((a, b) => compare(a.at, b.at) || compare(a.key, b.key));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
