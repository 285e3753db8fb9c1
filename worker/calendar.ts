import { setImmediate as pause } from 'node:timers/promises';
import { proposeTo } from '../activities/propose-dates.ts';
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
import { obligationState, runningAfter } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { verifyRecord } from '../store/verify.ts';
import { tellSeries } from './series.ts';

/** What a house does with its calendar: kept in this database, followed up by the workflows that `run` starts. */
export function calendarOf(db: Db, run: RunOptions): CalendarNeeds {
  return {
    async changeCalendar(request) {
      const command = { ...request, actor: request.actor as PersonId };
      const { seq } = await changeCalendar(db, REAL_CLOCK, command, REAL_CLOCK.now());
      await startCalendarChange(await calendarLine(db, seq), run);
      await tellSeries(db, run);
      return { seq };
    },
    async calendar() {
      const [seq, changes, objections] = await Promise.all([
        calendarSeq(db),
        calendarLines(db),
        verifyRecord(db, CALENDAR_STREAM),
      ]);
      return { seq, changes, objections };
    },
    whatIf: (facts) => whatIfInHouse(db, facts),
  };
}

/** Proposes what was missed while an obligation had no run. */
export async function catchUpDates(db: Db, run: RunOptions, id: string): Promise<void> {
  const recorded = await worldFromRecord(db);
  const life = await obligationState(db, id);
  if (recorded.seq === 0 || life?.status !== 'running') return;
  const send = (to: typeof life.obligation.id, command: Parameters<typeof sendCommand>[2]) =>
    sendCommand(run.client, to, command);
  await proposeTo({ send }, recorded, await calendarLine(db, recorded.seq), life);
}

const PAGE = 200;

/** What would move of all that runs, from what would be planned now to what would be planned then. */
async function whatIfInHouse(db: Db, facts: PlanningFact[]): Promise<WhatIfAnswer> {
  const { world: now, seq } = await worldFromRecord(db);
  refuseUnknown(facts, now);
  const then = worldWith(now, facts);
  const answer: WhatIfAnswer = { seq, moved: [], same: 0 };
  for (let after: string | null = null; ; ) {
    const page: Running[] = await runningAfter(db, after, PAGE);
    for (const life of page) {
      const moved = movedIn(life, now, then);
      if (moved === undefined) answer.same += 1;
      else answer.moved.push(moved);
    }
    after = page.at(-1)?.obligation.id ?? null;
    if (page.length < PAGE || after === null) return answer;
    // Others are answered in between.
    await pause();
  }
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
