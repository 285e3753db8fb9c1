import { Fault } from '../domain/faults.ts';
import type { Launch } from '../domain/obligation/launch.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Unplanned } from '../domain/planning/plan-obligation.ts';
import type { Zone } from '../domain/time/instant.ts';
import type { RecordClock } from '../store/record.ts';
import { type Act, recordLaunch } from '../store/register.ts';
import type { Db } from '../store/tables.ts';
import { planInHouse } from './plan-obligation.ts';

/** What launching a confirmed obligation needs, whoever asks for it: an officer, or its series. */
export interface LaunchingNeeds {
  db: Db;
  clock: RecordClock;
  /** Starts the run unless Temporal knows one. */
  startRun(obligation: Obligation): Promise<unknown>;
  /** Written with the launch or not at all. */
  also?(tx: Db, plan: Plan): Promise<void>;
}

export type Launching = { plan: Plan; outcome: 'launched' | 'already launched' } | Unplanned;

/** Which posts do what, and who holds them: asked once more when the directory has changed meanwhile. */
export type SeatedPosts = () => Promise<Omit<Launch, 'plan' | 'rules'>>;

/**
 * Plans what was confirmed, records its launch, and starts its run. When the calendar or the directory changes at the same
 * moment, the launch is by the new one; who was quicker has launched it.
 */
export async function launchConfirmed(
  { db, clock, startRun, also }: LaunchingNeeds,
  obligation: Obligation,
  zone: Zone,
  posts: SeatedPosts,
  act: Act,
): Promise<Launching> {
  for (;;) {
    const seated = await posts();
    const plan = await planInHouse(db, obligation, zone, seated.assignments);
    if ('unplanned' in plan) return plan;
    try {
      const told = async (tx: Db) => also?.(tx, plan);
      if (!(await recordLaunch(db, clock, obligation.id, { plan, ...seated }, act, told))) continue;
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'obligation.already-launched') throw error;
      return { plan, outcome: 'already launched' };
    }
    await startRun(obligation);
    return { plan, outcome: 'launched' };
  }
}
