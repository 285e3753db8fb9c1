import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import type { Sign } from '../../domain/obligation/signed.ts';
import { commandUpdates, updateIdOf } from '../../workflows/messages.ts';
import { answered, PATIENCE, type Patience, type RunNamed, type Sender } from '../answering.ts';
import { type RunOptions, runForUpdate, runOf } from './run.ts';

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
  patience: Patience = PATIENCE,
): Promise<Answer> {
  const update = commandUpdates[command.type];
  const signed = await sign(id, command);
  const send = (): Promise<Answer> =>
    runOf(client, id).executeUpdate(update, { args: [signed], updateId: updateIdOf(signed) });
  return answered(client, named(id), send, patience);
}

/**
 * The same to a closed file, of which nothing runs any more: a run is started from the record, takes the command, and ends
 * again. The rules say what such a file still takes. Throws as `sendCommand`: `obligation.not-running` when the run that it
 * met was just ending, and nothing was recorded.
 */
export async function sendToClosedFile(
  sign: Sign,
  obligation: Obligation,
  command: Command,
  options: RunOptions,
): Promise<Answer> {
  const { id } = obligation;
  const { client } = options;
  const signed = await sign(id, command);
  const send = (): Promise<Answer> =>
    client.workflow.executeUpdateWithStart(commandUpdates[command.type], {
      startWorkflowOperation: runForUpdate(obligation, options),
      args: [signed],
      updateId: updateIdOf(signed),
    });
  return answered(client, named(id), send, PATIENCE);
}

const named = (id: ObligationId): RunNamed => ({
  ...{ kind: 'obligation', name: id },
  ...{ show: `rapporteur show '${id}'`, resume: `rapporteur resume '${id}'` },
});
