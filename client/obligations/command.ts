import type { Client } from '@temporalio/client';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { commandUpdates } from '../../workflows/messages.ts';
import { runOf } from './run.ts';

/** Puts a command to its obligation's run and waits for what the record answers. The command's id is the update's. */
export function sendCommand(client: Client, id: ObligationId, command: Command): Promise<Answer> {
  const update = commandUpdates[command.type];
  return runOf(client, id).executeUpdate(update, { args: [command], updateId: command.commandId });
}
