import {
  type Client,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { Fault } from '../../domain/faults.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import { commandUpdates, updateIdOf } from '../../workflows/messages.ts';
import { runOf } from './run.ts';

/** Who sends commands, and how they are signed. */
export interface Sender {
  client: Client;
  sign: Sign;
}

/** How long a run may take to answer: longer than another worker needs to take over from one that died. */
const PATIENCE_MS = 60_000;

/** How long an answer is waited for, and what ends the waiting sooner. */
export interface Patience {
  ms: number;
  signal?: AbortSignal;
}

/**
 * Signs a command, puts it to its obligation's run and waits for what the record answers. Sent again, it is signed again,
 * and the record answers as the first time.
 * Throws `obligation.not-running` when no run can take it: the file is closed, or Temporal has lost the run;
 * `obligation.no-answer` when there is a run that does not answer in time: it may still take the command later.
 */
export async function sendCommand(
  { client, sign }: Sender,
  id: ObligationId,
  command: Command,
  { ms, signal }: Patience = { ms: PATIENCE_MS },
): Promise<Answer> {
  const update = commandUpdates[command.type];
  const signed = await sign(id, command);
  const send = (): Promise<Answer> =>
    client.withDeadline(Date.now() + ms, () =>
      runOf(client, id).executeUpdate(update, { args: [signed], updateId: updateIdOf(signed) }),
    );
  try {
    return await (signal === undefined ? send() : client.withAbortSignal(signal, send));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) {
      throw new Fault(
        'obligation.not-running',
        `Nothing of ${id} runs that could take this.`,
        `See where it stands with: rapporteur show '${id}'. If it should run: rapporteur resume '${id}'.`,
        { cause: error },
      );
    }
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isNotReady(error)) {
      throw new Fault(
        'obligation.no-answer',
        `The run of ${id} does not answer.`,
        'Look at it in Temporal’s own pages. Then send the same command again, with the same id: it is not done twice.',
        { cause: error },
      );
    }
    throw error;
  }
}

/** gRPC's FAILED_PRECONDITION: what the server says of a run whose workflow task has failed several times in a row. */
const NOT_READY = 9;

function isNotReady(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return isGrpcServiceError(cause) && Number(cause.code) === NOT_READY;
}
