import { randomUUID } from 'node:crypto';
import type { LaunchRequest } from '../client/api/contract.ts';
import type { PlanAnswer, PlannedDuty } from '../client/api/plans-contract.ts';
import { directoryWith, holderOn } from '../domain/directory/directory.ts';
import { factNumber, withoutNames } from '../domain/directory/facts.ts';
import { factsNamed } from '../domain/directory/named.ts';
import { seatsOf } from '../domain/directory/seats.ts';
import { type ObligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import { type Assignments, postsIn } from '../domain/obligation/parties.ts';
import type { Milestone, Plan } from '../domain/planning/plan.ts';
import { stepsUnder } from '../domain/planning/telling/proof-tree.ts';
import { tellStep } from '../domain/planning/telling/tell.ts';
import { decide } from '../domain/register/decide.ts';
import { obligationIn } from '../domain/register/entry.ts';
import { entryOf } from '../domain/register/state.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { directoryFromRecord } from '../store/directory.ts';
import { stateFromRecord } from '../store/record.ts';
import { seriesState } from '../store/series.ts';
import { toldOf } from './beginning.ts';
import {
  begunBefore,
  dueOf,
  type LaunchNeeds,
  launchedBefore,
  type Ready,
  warningsOf,
} from './launch-one.ts';
import { type LookedAtLaunch, lookAtLaunch } from './looking-at-launch.ts';
import { partiesNamed } from './posts.ts';

/**
 * What a launch would do at this moment, and all that stands against it: by what `launchDuties` looks at before it writes. Writes
 * nothing. Throws as `lookAtLaunch`.
 */
export async function planLaunch(needs: LaunchNeeds, request: LaunchRequest): Promise<PlanAnswer> {
  const looked = await lookAtLaunch(needs, request);
  const { symbol, today, notOwn, against, ready } = looked;
  const ids = foreseenIds(looked);
  const duties: PlannedDuty[] = [];
  for (const each of ready) duties.push(await dutyOf(needs, looked, each, ids.get(each.key)));
  return {
    ...{ symbol, today, notOwn, duties },
    posts: await postsThen(needs, looked, request),
    against: against.map(({ paragraph, fault: { code, message: why, remedy } }) => ({
      ...{ paragraph, code, why, remedy },
    })),
  };
}

/** The id of each reading, as the register would give them one after the other. */
function foreseenIds({ register, surroundings, posts, ready }: LookedAtLaunch): Map<string, ObligationId> {
  const ids = new Map<string, ObligationId>();
  const ordinals: Record<string, number> = { ...surroundings.ordinals };
  for (const { key, given } of ready) {
    const entry = entryOf(register, key);
    const has = entry === undefined ? null : obligationIn(entry);
    if (has !== null) ids.set(key, has);
    if (has !== null) continue;
    const command = {
      type: 'confirm' as const,
      ...{ commandId: randomUUID(), actor: posts.officer, onBehalfOf: null, comment: null },
      ...{ key, values: {}, given },
    };
    const { answer } = decide(register, command, { ...surroundings, ordinals });
    if (!answer.accepted || answer.obligation === null) continue;
    const parts = parseObligationId(answer.obligation);
    if (parts !== undefined) ordinals[parts.paragraph] = parts.ordinal;
    ids.set(key, answer.obligation);
  }
  return ids;
}

async function dutyOf(
  { db }: LaunchNeeds,
  { recorded, today, posts }: LookedAtLaunch,
  { paragraph, draft, doubts, isLaunched, series, plan }: Ready,
  id: ObligationId | undefined,
): Promise<PlannedDuty> {
  if (id === undefined)
    throw new Error(`the register would not confirm paragraph ${paragraph}, which can be launched`);
  const named = { paragraph, id, doubts };
  const stepsIn = (of: Plan, assignments: Assignments) => stepsOf(of, assignments, recorded.world.known);
  if (isLaunched) {
    const begun = await seriesState(db, id);
    if (begun !== undefined) return { ...begunBefore(named, begun, posts), steps: [] };
    const life = await stateFromRecord(db, id);
    if (life.status !== 'running' && life.status !== 'settled')
      throw new Error(`${id} was launched and is ${life.status}`);
    return {
      ...launchedBefore(named, life, posts),
      steps: stepsIn(life.plan, life.assignments),
    };
  }
  if (plan === null) throw new Error(`${id} is to be launched and has no plan`);
  return {
    ...{ ...named, outcome: 'would be launched', status: null, othersNamed: false },
    due: dueOf(plan),
    steps: stepsIn(plan, posts.assignments),
    warnings: warningsOf(plan, series, today),
    series: series && toldOf(id, draft, series),
  };
}

const stepsOf = (plan: Plan, assignments: Assignments, known: KnownDays): PlannedDuty['steps'] =>
  plan.milestones.map((milestone) => ({
    ...{ milestone: milestone.key, step: milestone.step, delivery: milestone.delivery, on: milestone.on },
    posts: postsFor(milestone, assignments),
    why: whyOf(milestone, plan, known),
  }));

function postsFor({ step }: Milestone, { officer, drafter, clearance }: Assignments): string[] {
  if (step === 'draft') return [drafter];
  if (step === 'clear') return [...new Set(clearance.flatMap(({ posts }) => posts))];
  return [officer];
}

/** The proof of its day; of what was launched before there were proofs, and of what has moved it since, the reasons. */
function whyOf(
  { proof, reasons = [] }: Milestone,
  plan: Plan,
  known: KnownDays,
): PlannedDuty['steps'][number]['why'] {
  const steps = proof === undefined ? [] : stepsUnder(plan.proof ?? [], proof);
  return [
    ...steps.map((step) => ({
      sentence: tellStep(step, plan.proof ?? [], 'en', known),
      ...{ source: step.source, grade: step.grade },
    })),
    ...reasons.map(({ sentence, source, grade }) => ({ sentence, source, grade })),
  ];
}

/** The seats as the directory would have them once it was told who is named. */
async function postsThen(
  { db, station }: LaunchNeeds,
  { today, posts: { assignments } }: LookedAtLaunch,
  { people }: LaunchRequest,
): Promise<PlanAnswer['posts']> {
  const { directory, seq } = await directoryFromRecord(db);
  const { facts } = withoutNames(
    factsNamed(directory, partiesNamed(people), { station, on: today, supervisor: people.supervisor.post }),
  );
  const then = directoryWith(
    directory,
    facts.map((fact, index) => ({ number: factNumber(seq + 1, index + 1), fact })),
  );
  return seatsOf(then, postsIn(assignments), today).map(({ post, holder, away }) => ({
    ...{ post, person: holder },
    isNew: holderOn(directory, post, today) !== holder,
    away,
  }));
}
