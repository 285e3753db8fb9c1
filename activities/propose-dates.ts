import { Context } from '@temporalio/activity';
import { Fault } from '../domain/faults.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { CALENDAR } from '../domain/obligation/parties.ts';
import { UNPROVEN_REFUSALS } from '../domain/obligation/refusals.ts';
import type { Running } from '../domain/obligation/state.ts';
import { datesToPropose } from '../domain/planning/propose-dates.ts';
import { type CalendarLine, calendarLine, type RecordedWorld, worldFromRecord } from '../store/calendar.ts';
import { runningAfter } from '../store/reads.ts';
import type { Db } from '../store/tables.ts';
import { planAgain } from './plan-obligation.ts';

/** A page of the obligations that run, behind the one that is named. */
export interface DatesRequest {
  /** The change of the calendar that is to be looked at. */
  calendarSeq: number;
  after: string | null;
  limit: number;
}

/** What became of them. */
export interface DatesPage {
  /** The last of the page, for the next one; null: there are no more, or a later change looks at them all again. */
  next: string | null;
  proposed: number;
  /** Nothing is to be said to them. */
  same: number;
  /** The record has them running and Temporal has not: they are told at their `resume`. */
  away: number;
}

export interface CalendarActivities {
  /**
   * Plans each obligation of a page again, and where milestones move sends it the new dates. Each change speaks to an
   * obligation at most once, because its number is the command's id.
   */
  proposeDates(request: DatesRequest): Promise<DatesPage>;
}

/** What proposing needs from the outside. */
export interface ProposalNeeds {
  db: Db;
  /** Puts a command to the run of an obligation, signed for the house's services. Throws `obligation.not-running`. */
  send(id: ObligationId, command: Command): Promise<Answer>;
}

export type Proposing = 'proposed' | 'same' | 'away';

/** How often it says that it is alive, while obligations answer. */
const HEARTBEAT_MS = 2000;

export function createCalendarActivities(needs: ProposalNeeds): CalendarActivities {
  return {
    async proposeDates({ calendarSeq, after, limit }) {
      const told: DatesPage = { next: null, proposed: 0, same: 0, away: 0 };
      const recorded = await worldFromRecord(needs.db);
      // A later change has a walk of its own, which sees this one too.
      if (recorded.seq !== calendarSeq) return told;
      const context = Context.current();
      const alive = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
      try {
        const page = await runningAfter(needs.db, after, limit);
        const change = await calendarLine(needs.db, calendarSeq);
        for (const life of page) {
          context.cancellationSignal.throwIfAborted();
          told[await proposeTo(needs, recorded, change, life)] += 1;
        }
        return { ...told, next: page.length < limit ? null : (page.at(-1)?.obligation.id ?? null) };
      } finally {
        clearInterval(alive);
      }
    },
  };
}

/** Sends an obligation its new dates, on behalf of whoever changed the calendar last and with the reason given for it. */
export async function proposeTo(
  { send }: Pick<ProposalNeeds, 'send'>,
  recorded: RecordedWorld,
  { by, reason }: Pick<CalendarLine, 'by' | 'reason'>,
  life: Running,
): Promise<Proposing> {
  const plan = planAgain(recorded, life);
  const proposal = 'unplanned' in plan ? undefined : datesToPropose(life, plan);
  if (proposal === undefined) return 'same';
  try {
    const answer = await send(life.obligation.id, {
      type: 'propose-dates',
      commandId: `calendar-${recorded.seq}`,
      actor: CALENDAR,
      onBehalfOf: by,
      comment: reason,
      proposal,
    });
    if (answer.accepted) return 'proposed';
    // The key was replaced or revoked in between: what is tried again is signed with the next one.
    if (UNPROVEN_REFUSALS.includes(answer.refused.code)) throw new Error(answer.refused.why);
    return 'same';
  } catch (error) {
    if (error instanceof Fault && error.code === 'obligation.not-running') return 'away';
    throw error;
  }
}
