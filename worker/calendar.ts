import { setImmediate as pause } from 'node:timers/promises';
import { type ProposalNeeds, proposeTo } from '../activities/propose-dates.ts';
import type { CalendarNeeds } from '../client/api/calendar.ts';
import type { ObligationMoved, WhatIfAnswer } from '../client/api/calendar-contract.ts';
import { startCalendarChange } from '../client/calendar/start-change.ts';
import { sendCommand } from '../client/obligations/command.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Running } from '../domain/obligation/state.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import { chainOf, owingOf } from '../domain/planning/owing.ts';
import { tellStep } from '../domain/planning/telling/tell.ts';
import { whatIf } from '../domain/planning/what-if.ts';
import { type PlanningFact, type World, worldWith } from '../domain/planning/world.ts';
import {
  calendarLine,
  calendarLines,
  calendarSeq,
  changeCalendar,
  refuseUnknown,
  worldFromRecord,
} from '../store/calendar.ts';
import { calendarReach, noteReach } from '../store/calendar-reach.ts';
import { obligationState, runningPages } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';

/** What a house does with its calendar: kept in this database, followed up by the workflows that `run` starts. */
export function calendarOf(db: Db, run: RunOptions): CalendarNeeds {
  return {
    async changeCalendar(request) {
      const command = { ...request, actor: request.actor as PersonId };
      const { seq } = await changeCalendar(db, REAL_CLOCK, command, REAL_CLOCK.now());
      await startCalendarChange(await calendarLine(db, seq), run);
      return { seq };
    },
    async calendar() {
      const [seq, changes, objections] = await Promise.all([
        calendarSeq(db),
        calendarLines(db),
        verifyRecord(db, CALENDAR_STREAM),
      ]);
      return { seq, changes, reach: seq === 0 ? null : await calendarReach(db, seq), objections };
    },
    whatIf: (facts) => whatIfInHouse(db, facts),
  };
}

/** As long as who asked for it may be kept waiting. */
const PATIENCE = { ms: 10_000 };

/** Proposes what was missed while an obligation had no run. Who does not answer is tried again with the others. */
export async function catchUpDates(db: Db, run: RunOptions, id: string): Promise<void> {
  const recorded = await worldFromRecord(db);
  const life = await obligationState(db, id);
  if (recorded.seq === 0 || life?.status !== 'running') return;
  const needs: ProposalNeeds = { db, send: (...given) => sendCommand(run.client, ...given) };
  const outcome = await proposeTo(needs, recorded, await calendarLine(db, recorded.seq), life, PATIENCE);
  await noteReach(db, recorded.seq, [{ id: life.obligation.id, outcome }], REAL_CLOCK.now());
}

const PAGE = 200;

/** What would move of all that runs, from what would be planned now to what would be planned then. */
async function whatIfInHouse(db: Db, facts: PlanningFact[]): Promise<WhatIfAnswer> {
  const { world: now, seq } = await worldFromRecord(db);
  refuseUnknown(facts, now);
  const then = worldWith(now, facts);
  const answer: WhatIfAnswer = { seq, moved: [], same: 0 };
  for await (const page of runningPages(db, PAGE)) {
    for (const life of page) {
      const moved = movedIn(life, now, then);
      if (moved === undefined) answer.same += 1;
      else answer.moved.push(moved);
    }
    // Others are answered in between.
    await pause();
  }
  return answer;
}

function movedIn(life: Running, now: World, then: World): ObligationMoved | undefined {
  const { obligation, assignments, plan } = life;
  const moved = whatIf(owingOf(obligation, plan.zone.station, chainOf(assignments)), now, then);
  if (moved === undefined) return undefined;
  const { moves, proof, feasibility } = moved;
  return {
    id: obligation.id,
    moves: moves.map((move) => ({
      ...move,
      why: move.because.flatMap((id) => {
        const step = proof[id - 1];
        return step === undefined ? [] : [tellStep(step, proof, 'en', then.known)];
      }),
    })),
    shortBy: { before: feasibility.before?.shortBy ?? null, after: feasibility.after?.shortBy ?? null },
  };
}
