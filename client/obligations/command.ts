import type { Client } from '@temporalio/client';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { commandUpdates, obligationWorkflowId } from '../../workflows/messages.ts';

/** Puts a command to its obligation's run and waits for what the record answers. The command's id is the update's. */
export function sendCommand(client: Client, id: ObligationId, command: Command): Promise<Answer> {
  return client.workflow
    .getHandle(obligationWorkflowId(id))
    .executeUpdate(commandUpdates[command.type], { args: [command], updateId: command.commandId });
}
