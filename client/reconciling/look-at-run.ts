import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Done, Place, RunSide } from '../../domain/reconciling/sides.ts';
import { obligationWorkflowId } from '../../workflows/messages.ts';
import { runOf } from '../obligations/run.ts';
import { PayloadKeyMissing } from '../payloads/codec.ts';
import { doneIn, endingIn, type HistoryEvent, seenIn } from './run-history.ts';

/** What Temporal says of a run; what of it the record tells already is for others to say. */
export type RunSeen = Omit<RunSide, 'done'> & {
  done: Omit<Done, 'told'>[];
  /** How many events its history has: as long as that stays, so does all else. */
  length: number;
};

/** Far enough to have the last step of a run in it; where it is not, the next page is asked for. */
const TAIL = 30;

/**
 * The newest run of an obligation; null when Temporal knows none. `before`: what was seen of it the last time; nothing is
 * read again of a run that has not moved since.
 */
export async function lookAtRun(
  client: Client,
  id: ObligationId,
  before?: RunSeen | null,
): Promise<RunSeen | null> {
  try {
    const { runId, status, historyLength, raw } = await runOf(client, id).describe();
    // A key that was missing may be there again.
    if (before?.runId === runId && before.length === historyLength && before.missingKey === null)
      return before;
    const tail = await tailOf(client, id, runId);
    const wasReset = raw.workflowExtendedInfo?.lastResetTime != null;
    return {
      runId,
      length: historyLength,
      status: STATUS[status.name] ?? 'ended',
      ending: tail.last === undefined ? null : ((await endingIn(client, tail.last)) ?? null),
      seen: tail.seen,
      missingKey: tail.missingKey,
      done: [...(wasReset ? await resetsOf(client, id, runId) : []), ...tail.done],
    };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

const STATUS: Partial<Record<string, RunSide['status']>> = {
  RUNNING: 'running',
  PAUSED: 'running',
  TERMINATED: 'terminated',
  CANCELLED: 'cancelled',
};

interface Tail {
  last: HistoryEvent | undefined;
  seen: Place | null;
  missingKey: string | null;
  done: Omit<Done, 'told'>[];
}

/** Reads a history from its end until it says what the run has seen last, or cannot be read. */
async function tailOf(client: Client, id: ObligationId, runId: string): Promise<Tail> {
  const tail: Tail = { last: undefined, seen: null, missingKey: null, done: [] };
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: client.options.namespace,
      execution: { workflowId: obligationWorkflowId(id), runId },
      maximumPageSize: TAIL,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    for (const event of page.history?.events ?? []) {
      tail.last ??= event;
      const done = doneIn(event, runId);
      if (done !== undefined && done.what !== 'reset') tail.done.unshift(done);
      try {
        const seen = await seenIn(client, event);
        if (seen !== undefined) return { ...tail, seen };
      } catch (error) {
        if (error instanceof PayloadKeyMissing) return { ...tail, missingKey: error.keyId };
        throw error;
      }
    }
    nextPageToken = page.nextPageToken?.length ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return tail;
}

/** Seldom needed, and then the whole history is: a run can be set back to any point. */
async function resetsOf(client: Client, id: ObligationId, runId: string): Promise<Omit<Done, 'told'>[]> {
  const { events } = await client.workflow.getHandle(obligationWorkflowId(id), runId).fetchHistory();
  return (events ?? []).flatMap((event) => {
    const done = doneIn(event, runId);
    return done?.what === 'reset' ? [done] : [];
  });
}
