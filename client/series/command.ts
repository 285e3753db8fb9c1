import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { Fault } from '../../domain/faults.ts';
import type { SeriesCommand } from '../../domain/series/commands.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { seriesUpdates } from '../../workflows/messages.ts';
import { seriesRunOf } from './run.ts';

/**
 * Puts a command to the run of its series and waits for what the record answers. Throws `series.not-running` when no run
 * can take it: the series is over, or Temporal has lost the run.
 */
export async function sendSeriesCommand(
  client: Client,
  id: SeriesId,
  command: SeriesCommand,
): Promise<SeriesAnswer> {
  const update = seriesUpdates[command.type];
  try {
    return await seriesRunOf(client, id).executeUpdate(update, {
      args: [command],
      updateId: command.commandId,
    });
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    throw new Fault(
      'series.not-running',
      `Nothing of the series ${id} runs that could take this.`,
      `See where it stands with: rapporteur series '${id}'. If it should run: rapporteur resume '${id}'.`,
      { cause: error },
    );
  }
}
