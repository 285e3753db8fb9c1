import { Fault } from '../domain/faults.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { CALENDAR } from '../domain/obligation/parties.ts';
import { UNPROVEN_REFUSALS } from '../domain/obligation/refusals.ts';
import type { Running } from '../domain/obligation/state.ts';
import { datesToPropose } from '../domain/planning/propose-dates.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type CalendarLine, calendarLine, type RecordedWorld, worldFromRecord } from '../store/calendar.ts';
import { isReached, noteReach, notReached, type ReachOutcome } from '../store/calendar-reach.ts';
import { beforePages } from '../store/reads.ts';
import { answerOf } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { planAgain } from './plan-obligation.ts';
import { nextAfter, walkPage, whileAlive } from './walk-page.ts';

/** A page of the obligations that run and were not reached yet, behind the one that is named. */
export interface DatesRequest {
  /** The change of the calendar that is to be looked at. */
  calendarSeq: number;
  after: string | null;
  limit: number;
  /** How long each may take to answer before it is left for later. */
  patienceSeconds: number;
  at: Instant;
}

/** What became of them. */
export interface DatesPage {
  /** The last of the page, for the next one; null: there are no more. */
  next: string | null;
  proposed: number;
  /** Nothing is to be said to them. */
  same: number;
  /** They were not reached. Not there in histories of before: those had nobody tried again. */
  waiting?: number;
  /** A later change looks at them all again. */
  overtaken?: true;
}

export interface CalendarActivities {
  /**
   * Plans each obligation of a page again, and where milestones move sends it the new dates. Each change speaks to an
   * obligation at most once, because its number is the command's id. Whom it has reached, and whom not, is noted.
   */
  proposeDates(request: DatesRequest): Promise<DatesPage>;
}

/** What proposing needs from the outside. */
export interface ProposalNeeds {
  db: Db;
  /**
   * Puts a command to the run of an obligation, signed for the house's services. Throws `obligation.not-running` and
   * `obligation.no-answer`.
   */
  send(id: ObligationId, command: Command, patience: { ms: number; signal?: AbortSignal }): Promise<Answer>;
}

export function createCalendarActivities(needs: ProposalNeeds): CalendarActivities {
  const { db } = needs;
  return {
    async proposeDates({ calendarSeq, after, limit, patienceSeconds, at }) {
      const recorded = await worldFromRecord(db);
      // A later change has a walk of its own, which sees this one too.
      if (recorded.seq !== calendarSeq) {
        return { next: null, proposed: 0, same: 0, waiting: 0, overtaken: true };
      }
      return whileAlive(async () => {
        if (after === null) await beforePages(db);
        const lives = await notReached(db, calendarSeq, after, limit);
        const change = await calendarLine(db, calendarSeq);
        const outcomes = await walkPage<ReachOutcome>({
          ...{ lives, patienceSeconds, failed: 'failed', of: 'a change of the calendar' },
          tell: (life, patience) => proposeTo(needs, recorded, change, life, patience),
        });
        await noteReach(db, calendarSeq, outcomes, at);
        const count = (matches: (outcome: ReachOutcome) => boolean): number =>
          outcomes.filter(({ outcome }) => matches(outcome)).length;
        return {
          next: nextAfter(lives, limit),
          proposed: count((outcome) => outcome === 'proposed'),
          same: count((outcome) => outcome === 'same'),
          waiting: count((outcome) => !isReached(outcome)),
        };
      });
    },
  };
}

/**
 * Sends an obligation its new dates, on behalf of whoever changed the calendar last and with the reason given for it. An
 * answer that was given before and got lost counts.
 */
export async function proposeTo(
  { db, send }: ProposalNeeds,
  recorded: RecordedWorld,
  { by, reason }: Pick<CalendarLine, 'by' | 'reason'>,
  life: Running,
  patience: { ms: number; signal?: AbortSignal },
): Promise<ReachOutcome> {
  const { id } = life.obligation;
  const commandId = `calendar-${recorded.seq}`;
  const before = await answerOf(db, id, commandId);
  if (before !== undefined) return outcomeOf(before);
  const plan = planAgain(recorded, life);
  const proposal = 'unplanned' in plan ? undefined : datesToPropose(life, plan);
  if (proposal === undefined) return 'same';
  try {
    const command = { type: 'propose-dates', commandId, actor: CALENDAR, proposal } as const;
    return outcomeOf(await send(id, { ...command, onBehalfOf: by, comment: reason }, patience));
  } catch (error) {
    if (error instanceof Fault && error.code === 'obligation.not-running') return 'no-run';
    if (error instanceof Fault && error.code === 'obligation.no-answer') return 'no-answer';
    throw error;
  }
}

function outcomeOf(answer: Answer): ReachOutcome {
  if (answer.accepted) return 'proposed';
  // The key was replaced or revoked in between: what is tried again is signed with the next one.
  if (UNPROVEN_REFUSALS.includes(answer.refused.code)) throw new Error(answer.refused.why);
  return 'same';
}
