import type { temporal } from '@temporalio/proto';
import type { BareScript } from './bare-cycle.ts';

type Payloads = temporal.api.common.v1.IPayloads | null | undefined;

/** A text in JSON is two bytes longer than its letters. */
const bytesIn = (payloads: Payloads): number =>
  Math.max(0, (payloads?.payloads ?? []).reduce((sum, { data }) => sum + (data?.length ?? 0), 0) - 2);

/** How Temporal's SDK calls the marker of what a local activity has answered. */
const LOCAL_ACTIVITY = 'core_local_activity';

/**
 * What one of our runs has asked of Temporal, as a script for a bare one. `asked`: bytes that its activities were given, in their
 * order; Temporal does not keep those of local ones.
 */
export function scriptOf(
  events: readonly temporal.api.history.v1.IHistoryEvent[],
  asked: readonly number[],
): Omit<BareScript, 'activities'> {
  const opening: BareScript['opening'] = [];
  const steps: BareScript['steps'] = [];
  let timer = false;
  let activities = 0;
  for (const event of events) {
    const step = steps.at(-1);
    if (event.timerStartedEventAttributes) timer = true;
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
    if (accepted) {
      steps.push({ given: bytesIn(accepted.acceptedRequest?.input?.args), recorded: [], answer: 0, timer });
      timer = false;
    }
    const marker = event.markerRecordedEventAttributes;
    if (marker?.markerName === LOCAL_ACTIVITY) {
      const activity = { given: asked[activities] ?? 0, answered: bytesIn(marker.details?.result) };
      (step?.recorded ?? opening).push(activity);
      activities += 1;
    }
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    if (completed && step) step.answer = bytesIn(completed.outcome?.success);
  }
  if (activities !== asked.length)
    throw new Error(`${activities} activities, but ${asked.length} were given something`);
  return { opening, steps };
}
