import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { Fault } from '../domain/faults.ts';
import type { Sign } from '../domain/obligation/signed.ts';
import { RUN_CLOSING } from '../workflows/messages.ts';

/** Who sends commands, and how they are signed. */
export interface Sender {
  client: Client;
  sign: Sign;
}

/** How long an answer is waited for, and what ends the waiting sooner. */
export interface Patience {
  ms: number;
  signal?: AbortSignal;
}

/** How long a run may take to answer: longer than another worker needs to take over from one that died. */
export const PATIENCE: Patience = { ms: 60_000 };

/** Of what the run is, as a person names it: "A/RES/63/194#14.1", "the series A/RES/63/194#14.1". */
export interface RunNamed {
  kind: 'obligation' | 'series';
  name: string;
  /** Shows where it stands: "rapporteur show ID". */
  show: string;
  /** Starts its run again. */
  resume: string;
}

/**
 * Puts an update to a run and waits for its answer, but no longer than that; sends it again to a run that goes on in another, or
 * that comes to itself after a crash.
 * Throws `KIND.not-running` when no run can take it, `KIND.no-answer` when there is a run that does not answer in time: it may
 * still take the update later.
 */
export async function answered<A>(
  client: Client,
  run: RunNamed,
  update: () => Promise<A>,
  { ms, signal }: Patience,
): Promise<A> {
  const began = Date.now();
  const deadline = began + ms;
  const timed = (): Promise<A> => client.withDeadline(deadline, update);
  const send = (): Promise<A> => (signal === undefined ? timed() : client.withAbortSignal(signal, timed));
  try {
    for (let wait = SHORTLY_MS; ; wait = Math.min(2 * wait, SELDOM_MS)) {
      try {
        return await send();
      } catch (error) {
        const until = isClosing(error)
          ? deadline
          : isNotReady(error)
            ? Math.min(deadline, began + READY_MS)
            : 0;
        if (Date.now() + wait > until) throw error;
        await pause(wait, undefined, signal && { signal });
      }
    }
  } catch (error) {
    throw faultOf(error, run) ?? error;
  }
}

function faultOf(error: unknown, { kind, name, show, resume }: RunNamed): Fault | undefined {
  if (error instanceof WorkflowNotFoundError) {
    return new Fault(
      `${kind}.not-running`,
      `Nothing of ${name} runs that could take this.`,
      `See where it stands with: ${show}. If it should run: ${resume}.`,
      { cause: error },
    );
  }
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isNotReady(error)) {
    return new Fault(
      `${kind}.no-answer`,
      `The run of ${name} does not answer.`,
      'Look at it in Temporal’s own pages. Then send the same command again, with the same id: it is not done twice.',
      { cause: error },
    );
  }
  return undefined;
}

/** How long a run needs to go on in another. */
const SHORTLY_MS = 20;
/** Whoever waits long is not asked more often than that. */
const SELDOM_MS = 1_000;
/** Temporal turns away what comes to a run whose tasks were lost three times: so it is for half a minute after a server was killed. */
const READY_MS = 30_000;

/** A long run turns commands away while it goes on in another. */
const isClosing = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError &&
  error.cause instanceof ApplicationFailure &&
  error.cause.type === RUN_CLOSING;

/** gRPC's FAILED_PRECONDITION: what the server says of a run whose workflow task has failed several times in a row. */
const NOT_READY = 9;

function isNotReady(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return isGrpcServiceError(cause) && Number(cause.code) === NOT_READY;
}
