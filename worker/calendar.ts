import { setImmediate as pause } from 'node:timers/promises';
import { type ProposalNeeds, proposeTo } from '../activities/propose-dates.ts';
import type { Sender } from '../client/answering.ts';
import type { CalendarNeeds } from '../client/api/calendar.ts';
import type { CalendarFollowed, ObligationMoved, WhatIfAnswer } from '../client/api/calendar-contract.ts';
import type { ReadingNeeds } from '../client/api/reading.ts';
import { changeOutcome, startCalendarChange } from '../client/calendar/start-change.ts';
import { sendCommand } from '../client/obligations/command.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { sameDays } from '../domain/obligation/dates.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Running } from '../domain/obligation/state.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import { namedInVain } from '../domain/planning/facts-known.ts';
import { chainOf, owingOf } from '../domain/planning/owing.ts';
import { planDays } from '../domain/planning/plan-days.ts';
import type { Chain } from '../domain/planning/prepare.ts';
import { tellStep } from '../domain/planning/telling/tell.ts';
import { compare } from '../domain/planning/what-if.ts';
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
import { calendarFileIn } from './calendar-file.ts';
import { tellSeries } from './series.ts';

/** What a house does with its calendar: kept in this database, followed up by the workflows that `run` starts. */
export function calendarOf(db: Db, run: RunOptions): Omit<CalendarNeeds, keyof ReadingNeeds> {
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
      return { seq, changes, reach: seq === 0 ? null : await calendarReach(db, seq), objections };
    },
    async followed(seq) {
      const last = await calendarSeq(db);
      if (seq > last) return undefined;
      const over = await changeOutcome(run.client, await calendarLine(db, seq));
      return { seq, outcome: over ?? (seq === last ? await triedSoFar(db, seq) : null) };
    },
    whatIf: (facts) => whatIfInHouse(db, facts),
    readCalendarFile: (bytes, name, station) => calendarFileIn(db, bytes, name, station),
  };
}

/** What came of the last change, once all that runs was tried; null before. Whoever waits may be waited for without end. */
async function triedSoFar(db: Db, seq: number): Promise<CalendarFollowed['outcome']> {
  const { proposed, same, waits, toCome } = await calendarReach(db, seq);
  return toCome > 0 ? null : { proposed, same, waiting: waits };
}

/** As long as who asked for it may be kept waiting. */
const PATIENCE = { ms: 10_000 };

/** Proposes what was missed while an obligation had no run. Who does not answer is tried again with the others. */
export async function catchUpDates(db: Db, services: Sender, id: string): Promise<void> {
  const recorded = await worldFromRecord(db);
  const life = await obligationState(db, id);
  if (recorded.seq === 0 || life?.status !== 'running') return;
  const needs: ProposalNeeds = { db, send: (...given) => sendCommand(services, ...given) };
  const outcome = await proposeTo(needs, recorded, await calendarLine(db, recorded.seq), life, PATIENCE);
  await noteReach(db, recorded.seq, [{ id: life.obligation.id, outcome }], REAL_CLOCK.now());
}

const PAGE = 200;

/** What would move of all that runs, from what would be planned now to what would be planned then. */
async function whatIfInHouse(db: Db, facts: PlanningFact[]): Promise<WhatIfAnswer> {
  const { world: now, seq } = await worldFromRecord(db);
  refuseUnknown(facts, now);
  const then = worldWith(now, facts);
  const answer: WhatIfAnswer = { seq, moved: [], same: 0, inVain: [] };
  const chains = new Map<string, Chain>();
  for await (const page of runningPages(db, PAGE)) {
    for (const life of page) {
      const chain = chainOf(life.assignments);
      chains.set(JSON.stringify(chain), chain);
      const moved = movedIn(life, now, then);
      if (moved === undefined) answer.same += 1;
      else answer.moved.push(moved);
    }
    // Others are answered in between.
    await pause();
  }
  return { ...answer, inVain: namedInVain(facts, chains.values()) };
}

function movedIn(life: Running, now: World, then: World): ObligationMoved | undefined {
  const { obligation, assignments, plan } = life;
  const owing = owingOf(obligation, plan.zone.station, chainOf(assignments));
  const before = planDays(owing, now);
  const moved = compare(before, planDays(owing, then));
  if (moved === undefined) return undefined;
  const { moves, proof, feasibility } = moved;
  return {
    id: obligation.id,
    apart: !sameDays(plan, before),
    moves: moves.map((move) => ({
      ...move,
      why: move.because.flatMap((id) => {
        const step = proof[id - 1];
        return step === undefined ? [] : [tellStep(step, proof, 'en', then.known)];
      }),
    })),
    feasibility,
  };
}
