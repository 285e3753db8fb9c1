import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import protocol from '@temporalio/proto';
import { Fault } from '../../domain/faults.ts';
import { type Instant, toMs } from '../../domain/time/instant.ts';

const { FastForwardPollingResult } = protocol.temporal.api.enums.v1;

/** A workflow of a rehearsal that wakes more often than this in one journey is taken for a runaway. */
const MAX_WAKES = 5_000;
const DEFAULT_PATIENCE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Where a journey ended: where it was to end, or earlier because the workflow was over before. */
export type Arrival = 'arrived' | 'workflow ended';

/**
 * Moves one workflow `days` (may be a fraction) into its future. Its timers fire in their order on the way, their
 * activities run, and then its time stands still until the next journey. Only a rehearsal server can do this.
 *
 * Throws `temporal.no-time-travel` when the server cannot, and `temporal.travel-stuck` when the workflow has not
 * arrived after `patienceMs` of real time: an activity that keeps failing, or no worker.
 */
export async function travel(
  handle: WorkflowHandle,
  days: number,
  patienceMs: number = DEFAULT_PATIENCE_MS,
): Promise<Arrival> {
  if (!(days > 0)) throw new RangeError(`travel goes forward: ${days} days`);
  const { connection, options } = handle.client;
  const { namespace } = options;
  const workflowExecution = { workflowId: handle.workflowId };
  const id = randomUUID();
  try {
    await connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          fastForwardConfig: { id, duration: msToTs(Math.round(days * DAY_MS)) },
          // A child would inherit "enabled" without our bound and run away.
          disablePropagation: true,
          maxSessionSkipCount: MAX_WAKES,
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
  } catch (error) {
    if (saysNotFound(error) && (await hasEnded(handle))) return 'workflow ended';
    if (saysUnable(error)) throw noTimeTravel(error);
    throw error;
  }

  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await connection
      .withDeadline(deadline, () =>
        connection.workflowService.pollWorkflowExecutionTimeSkipping({
          namespace,
          workflowExecution,
          fastForwardId: id,
        }),
      )
      .catch((error: unknown) => {
        if (saysTooLate(error)) return undefined;
        throw error;
      });
    if (!answer) break;
    switch (answer.fastForwardPollingResult) {
      case FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED:
        return 'arrived';
      case FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED:
        if (await hasEnded(handle)) return 'workflow ended';
        throw stuck(handle, days, answer.failedReason);
    }
  }
  throw stuck(handle, days, `no arrival within ${patienceMs / 1000} s`);
}

/** A run, and how far its time lies from the server's. */
export interface Travelling {
  handle: WorkflowHandle;
  shiftMs: number;
}

/** A young run, whose own time has begun at that moment. */
export async function travelling(handle: WorkflowHandle, startsAt: Instant): Promise<Travelling> {
  const { startTime } = await handle.describe();
  return { handle, shiftMs: toMs(startsAt) - startTime.getTime() };
}

/** Moves every run that is still going to that moment of the rehearsal; those that are there, or past it, stay. */
export async function travelAll(all: readonly Travelling[], at: Instant): Promise<void> {
  for (const { handle, shiftMs } of all) {
    const ahead = toMs(at) - shiftMs - (await virtualNow(handle));
    if (ahead > 0) await travel(handle, ahead / DAY_MS);
  }
}

/** What time it is inside the workflow, in milliseconds since 1970. */
export async function virtualNow(handle: WorkflowHandle): Promise<number> {
  const answer = await handle.client.connection.workflowService.describeWorkflowExecution({
    namespace: handle.client.options.namespace,
    execution: { workflowId: handle.workflowId },
  });
  const time = answer.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  return time ? Number(time.seconds) * 1000 + Math.floor((time.nanos ?? 0) / 1e6) : Date.now();
}

async function hasEnded(handle: WorkflowHandle): Promise<boolean> {
  return (await handle.describe()).status.name !== 'RUNNING';
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
// gRPC status codes: 1 cancelled, 3 invalid argument, 4 deadline exceeded, 5 not found, 7 permission denied, 9 failed precondition, 12 unimplemented.
// A deadline that passes between two attempts of one call comes out as “cancelled”.
const saysTooLate = (error: unknown): boolean => [1, 4].includes(Number(codeOf(error)));
const saysNotFound = (error: unknown): boolean => codeOf(error) === 5;
const saysUnable = (error: unknown): boolean => [3, 7, 9, 12].includes(Number(codeOf(error)));

function noTimeTravel(cause: unknown): Fault {
  return new Fault(
    'temporal.no-time-travel',
    'This Temporal server does not let time be skipped: it is not a rehearsal server.',
    'Rehearse on the server that a rehearsal starts for itself. On a server with real obligations time skipping stays off, because any client could push them into the future.',
    { cause },
  );
}

const stuck = (handle: WorkflowHandle, days: number, why: string): Fault =>
  travelStuck(`The journey of ${handle.workflowId} by ${days} days did not end: ${why}.`);

/** For what is to ring by now and is not in the record after so long. */
export const notRung = (handle: WorkflowHandle, about: string, waitedMs: number): Fault =>
  travelStuck(
    `In ${handle.workflowId} ${about} has come, and is not in the record after ${waitedMs / 1000} s.`,
  );

const travelStuck = (message: string): Fault =>
  new Fault(
    'temporal.travel-stuck',
    message,
    'Look at the pending activities of this workflow: one that fails again and again, or a worker that is not running, holds time still.',
  );
