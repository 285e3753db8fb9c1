import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { Fault } from '../../domain/faults.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { commandUpdates } from '../../workflows/messages.ts';
import { runOf } from './run.ts';

/**
 * Puts a command to its obligation's run and waits for what the record answers. The command's id is the update's.
 * Throws `obligation.not-running` when no run can take it: the file is closed, or Temporal has lost the run.
 */
export async function sendCommand(client: Client, id: ObligationId, command: Command): Promise<Answer> {
  const update = commandUpdates[command.type];
  try {
    return await runOf(client, id).executeUpdate(update, { args: [command], updateId: command.commandId });
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
