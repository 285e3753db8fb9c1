import type { Client } from '@temporalio/client';
import {
  decodeFromPayloadsAtIndex,
  decodeOptionalFailureToOptionalError,
} from '@temporalio/common/lib/internal-non-workflow/index.js';
import type { temporal } from '@temporalio/proto';
import type { RecordedEvent } from '../../domain/obligation/events.ts';
import type { RecordAnswer } from '../../domain/obligation/record.ts';
import type { Done, Place } from '../../domain/reconciling/sides.ts';
import { fromMs, type Instant } from '../../domain/time/instant.ts';
import type { ObligationInput, ObligationOutcome } from '../../workflows/messages.ts';
import { PayloadKeyMissing } from '../payloads/codec.ts';

export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Payloads = temporal.api.common.v1.IPayloads | null | undefined;
type Found = Omit<Done, 'told'>;

/** When an event happened, by Temporal's clock. */
export const timeOf = ({ eventTime }: HistoryEvent): Instant =>
  fromMs(Number(eventTime?.seconds ?? 0) * 1000 + Math.floor(Number(eventTime?.nanos ?? 0) / 1e6));

/** The last event of the record that a run has seen, as one event of its history tells; undefined when it tells nothing. */
export async function seenIn(client: Client, event: HistoryEvent): Promise<Place | undefined> {
  const marker = event.markerRecordedEventAttributes;
  if (marker?.markerName === LOCAL_ACTIVITY) {
    const result = await decoded<RecordedEvent[] | RecordAnswer>(client, marker.details?.result);
    const events = Array.isArray(result) ? result : (result?.events ?? []);
    return placeOf(events.at(-1));
  }
  const completed = event.workflowExecutionCompletedEventAttributes;
  if (completed) return placeOf(await decoded<ObligationOutcome>(client, completed.result));
  const started = event.workflowExecutionStartedEventAttributes;
  return started ? placeOf((await decoded<ObligationInput>(client, started.input))?.seen) : undefined;
}

/** What somebody did by hand, as one event of a run's history tells; undefined when it tells nothing of that. */
export function doneIn(event: HistoryEvent, runId: string): Found | undefined {
  const done = (what: Done['what'], run: string, by?: string | null, reason?: string | null): Found => ({
    ...{ what, runId: run, at: timeOf(event), by: by ?? '', reason: reason ?? '' },
  });
  const terminated = event.workflowExecutionTerminatedEventAttributes;
  if (terminated) return done('terminated', runId, terminated.identity, terminated.reason);
  const cancelled = event.workflowExecutionCancelRequestedEventAttributes;
  if (cancelled) return done('cancelled', runId, cancelled.identity, cancelled.cause);
  const failed = event.workflowTaskFailedEventAttributes;
  if (failed?.cause !== RESET_WORKFLOW) return undefined;
  return done('reset', failed.newRunId || runId, failed.identity, failed.failure?.message);
}

/** How a run ended by itself, in words; undefined when this is not such an end. */
export async function endingIn(client: Client, event: HistoryEvent): Promise<string | undefined> {
  const failed = event.workflowExecutionFailedEventAttributes;
  if (failed) return `it failed, “${(await wordsOf(client, failed.failure)) ?? 'without a word'}”`;
  if (event.workflowExecutionTimedOutEventAttributes) return 'its time limit in Temporal was over';
  return event.workflowExecutionCompletedEventAttributes ? 'it took the file to be closed' : undefined;
}

/** Of a failure whose key is missing Temporal's own words are left: it is encoded. */
async function wordsOf(
  { options }: Client,
  failure: temporal.api.failure.v1.IFailure | null | undefined,
): Promise<string | undefined> {
  try {
    return (await decodeOptionalFailureToOptionalError(options.loadedDataConverter, failure))?.message;
  } catch (error) {
    if (error instanceof PayloadKeyMissing) return failure?.message ?? undefined;
    throw error;
  }
}

const LOCAL_ACTIVITY = 'core_local_activity';
const RESET_WORKFLOW: temporal.api.enums.v1.WorkflowTaskFailedCause.WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW = 20;

async function decoded<T>(client: Client, payloads: Payloads): Promise<T | undefined> {
  if (!payloads?.payloads?.length) return undefined;
  return decodeFromPayloadsAtIndex<T>(client.options.loadedDataConverter, 0, payloads.payloads);
}

const placeOf = (given: Place | undefined): Place | undefined =>
  given === undefined ? undefined : { seq: given.seq, hash: given.hash };
