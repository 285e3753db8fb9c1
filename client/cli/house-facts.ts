import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../domain/faults.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { tellStep } from '../../domain/planning/telling/tell.ts';
import { type PlanningFact, SHIPPED_WORLD, type World, worldWith } from '../../domain/planning/world.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type {
  CalendarFollowed,
  CalendarRequest,
  ObligationMoved,
  WhatIfAnswer,
} from '../api/calendar-contract.ts';
import type { ObligationLine } from '../api/obligations-contract.ts';
import type { House } from './house.ts';

/** The world by which the house plans: what ships, and what officers said. */
export async function worldOfHouse(house: House): Promise<World> {
  const { changes } = await house.calendar();
  return worldWith(
    SHIPPED_WORLD,
    changes.flatMap(({ facts }) => facts),
  );
}

/**
 * What these facts would move of all that runs, or only of the obligations that are named. Throws `obligation.unknown` and
 * `obligation.not-running`.
 */
export async function tryInHouse(
  house: House,
  facts: PlanningFact[],
  only: readonly ObligationId[] = [],
): Promise<WhatIfAnswer> {
  const wanted = new Set(only);
  if (wanted.size > 0) {
    const list = await house.obligations();
    for (const id of wanted) mustRun(id, list);
  }
  const answer = await house.whatIf({ body: { facts } });
  if (wanted.size === 0) return answer;
  const moved = answer.moved.filter(({ id }) => wanted.has(id as ObligationId));
  return { ...answer, moved, same: wanted.size - moved.length };
}

function mustRun(id: ObligationId, list: ObligationLine[]): void {
  const line = list.find((each) => each.id === id);
  if (line?.status === 'running') return;
  const remedy = 'See what runs with: rapporteur list.';
  throw line === undefined
    ? new Fault('obligation.unknown', `There is no obligation ${id}.`, remedy)
    : new Fault(
        'obligation.not-running',
        `${id} is ${line.status}: nothing of it can move.`,
        `Leave it out. ${remedy}`,
      );
}

/** What became of facts that were kept. */
export interface Kept extends CalendarFollowed {
  /** The obligations that are proposed new dates because of this change, the first `MOST_TOLD` of them. */
  proposed: Pick<ObligationMoved, 'id' | 'moves'>[];
  /** How many more there are. */
  others: number;
  /** Those for which nothing moves any more, so that what was proposed before is taken back. */
  takenBack: string[];
}

/** So many obligations are told one by one; all are in the list. */
const MOST_TOLD = 20;

/** Takes facts into the record of the house, and waits a while for what follows. The command's id is made here. */
export async function keepInHouse(
  house: House,
  request: Omit<CalendarRequest, 'commandId'>,
  world: World,
): Promise<Kept> {
  const before = await proposals(house);
  const { seq } = await house.changeCalendar({ key: randomUUID(), body: request });
  try {
    const { outcome } = await followed(house, seq);
    const after = await proposals(house);
    const fresh = [...after].filter(([id, event]) => event !== null && event !== before.get(id));
    const { known } = worldWith(world, request.facts);
    const states = await Promise.all(
      fresh.slice(0, MOST_TOLD).map(([id]) => house.obligation({ query: { id } })),
    );
    return {
      ...{ seq, outcome },
      proposed: states.flatMap((state) => proposedIn(state, seq, known)),
      others: Math.max(0, fresh.length - MOST_TOLD),
      takenBack: [...before].flatMap(([id, event]) => (event !== null && after.get(id) === null ? [id] : [])),
    };
  } catch (error) {
    // It is kept, whatever became of the house since: that must not be told as if nothing had happened.
    if (error instanceof Fault) return { seq, outcome: null, proposed: [], others: 0, takenBack: [] };
    throw error;
  }
}

/** The event with the proposal that is open, by obligation; null where none is. */
async function proposals(house: House): Promise<Map<string, number | null>> {
  const list = await house.obligations();
  return new Map(list.map(({ id, proposal }) => [id, proposal]));
}

const FOLLOW_MS = 20_000;
const POLL_MS = 200;

/** What has followed a change, when that is over within a while. */
async function followed(house: House, seq: number): Promise<CalendarFollowed> {
  for (let waited = 0; ; waited += POLL_MS) {
    const answer = await house.calendarChange({ query: { seq } });
    if (answer.outcome !== null || waited >= FOLLOW_MS) return answer;
    await pause(POLL_MS);
  }
}

function proposedIn(state: ObligationState, seq: number, known: KnownDays): Kept['proposed'] {
  const open = state.status === 'running' ? (state.proposed ?? null) : null;
  if (state.status !== 'running' || open === null || open.calendarSeq !== seq) return [];
  const { proof = [] } = open.plan;
  const why = (at: number): string[] => {
    const step = proof[at - 1];
    return step === undefined ? [] : [tellStep(step, proof, 'en', known)];
  };
  return [
    {
      id: state.obligation.id,
      moves: open.moves.map((move) => ({ ...move, why: move.because.flatMap(why) })),
    },
  ];
}
