import { type Client, WorkflowNotFoundError } from '@temporalio/client';
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

/**
 * Signs a command, puts it to its obligation's run and waits for what the record answers. Sent again, it is signed again,
 * and the record answers as the first time. Throws `obligation.not-running` when no run can take it: the file is closed, or Temporal has lost the run.
 */
export async function sendCommand(
  { client, sign }: Sender,
  id: ObligationId,
  command: Command,
): Promise<Answer> {
  const update = commandUpdates[command.type];
  const signed = await sign(id, command);
  try {
    return await runOf(client, id).executeUpdate(update, { args: [signed], updateId: updateIdOf(signed) });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    throw new Fault(
      'obligation.not-running',
      `Nothing of ${id} runs that could take this.`,
      `See where it stands with: rapporteur show '${id}'. If it should run: rapporteur resume '${id}'.`,
      { cause: error },
    );
  }
}

/** The same for who does not wait: after `ms`, or when it is called off, what Temporal's client throws. Whether the run takes it later is not known. */
export const sendWithin = (
  sender: Sender,
  id: ObligationId,
  command: Command,
  { ms, signal }: { ms: number; signal: AbortSignal },
): Promise<Answer> =>
  sender.client.withDeadline(Date.now() + ms, () =>
    sender.client.withAbortSignal(signal, () => sendCommand(sender, id, command)),
  );
