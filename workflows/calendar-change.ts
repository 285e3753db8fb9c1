import { continueAsNew, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { CalendarActivities } from '../activities/propose-dates.ts';
import type { CalendarChangeInput, CalendarChangeOutcome } from './messages.ts';

const { proposeDates } = proxyActivities<CalendarActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '20 seconds',
  // Whatever is away comes back: nobody else would tell these obligations.
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  summary: 'Plan again and propose new dates',
});

const PAGE = 50;
const NOBODY_YET: CalendarChangeOutcome = { proposed: 0, same: 0, away: 0 };

/**
 * The calendar has changed: every obligation that runs is planned again, and where its milestones move it is sent new
 * dates, which an officer accepts or not. Nothing moves by itself.
 */
export async function calendarChange({
  calendarSeq,
  after,
  told = NOBODY_YET,
}: CalendarChangeInput): Promise<CalendarChangeOutcome> {
  const sum = { ...told };
  for (let behind = after ?? null; ; ) {
    const page = await proposeDates({ calendarSeq, after: behind, limit: PAGE });
    sum.proposed += page.proposed;
    sum.same += page.same;
    sum.away += page.away;
    setCurrentDetails(`Proposed to ${sum.proposed}  \nNothing to say to ${sum.same}  \nAway: ${sum.away}`);
    if (page.next === null) return sum;
    behind = page.next;
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof calendarChange>({ calendarSeq, after: behind, told: sum });
    }
  }
}
