import {
  condition,
  continueAsNew,
  proxyActivities,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { CalendarActivities } from '../activities/propose-dates.ts';
import { fromMs } from '../domain/time/instant.ts';
import { type CalendarChangeInput, type CalendarChangeOutcome, lookAgainSignal } from './messages.ts';
import { shown } from './shown.ts';
import { isLongWalk, PAGE_OPTIONS, paceOf, pauseMsAfter } from './steps/walking.ts';

const { proposeDates } = proxyActivities<CalendarActivities>({
  ...PAGE_OPTIONS,
  summary: shown('Plan again and propose new dates'),
});

const NOBODY_YET: CalendarChangeOutcome = { proposed: 0, same: 0, waiting: 0 };

/**
 * The calendar has changed: every obligation that runs is planned again, and where its milestones move it is sent new
 * dates, which an officer accepts or not. Nothing moves by itself. Who does not answer holds up nobody: it is tried again
 * when all others were, and then less and less often, until all are reached or a later change has taken over.
 */
export async function calendarChange({
  calendarSeq,
  pace: given,
  after = null,
  told = NOBODY_YET,
  round: begun = 1,
}: CalendarChangeInput): Promise<CalendarChangeOutcome> {
  const pace = paceOf(given);
  const sum = { ...NOBODY_YET, ...told };
  let called = false;
  setHandler(lookAgainSignal, () => {
    called = true;
  });
  let behind = after;
  let round = begun;
  for (let pages = 1; ; pages += 1) {
    const { page: limit, patienceSeconds } = pace;
    const at = fromMs(Date.now());
    const page = await proposeDates({ calendarSeq, after: behind, limit, patienceSeconds, at });
    sum.proposed += page.proposed;
    sum.same += page.same;
    sum.waiting += page.waiting ?? 0;
    setCurrentDetails(
      `Proposed to ${sum.proposed}  \nNothing to say to ${sum.same}  \nNot reached: ${sum.waiting}`,
    );
    behind = page.next;
    if (behind === null) {
      if (page.overtaken || sum.waiting === 0) return sum;
      await condition(() => called, pauseMsAfter(round, pace), {
        summary: shown(`Until round ${round + 1}`),
      });
      round = called ? 1 : round + 1;
      called = false;
      sum.waiting = 0;
    }
    if (isLongWalk(pages, pace)) {
      await continueAsNew<typeof calendarChange>({
        ...{ calendarSeq, after: behind, told: sum },
        ...(given === undefined ? {} : { pace: given }),
        // Who called meanwhile is heard at the next pause.
        round: called ? 1 : round,
      });
    }
  }
}
