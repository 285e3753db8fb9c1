import type { SeriesCommand } from '../../domain/series/commands.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import { type SeriesId, seriesStream } from '../../domain/series/series.ts';
import { seriesUpdates, updateIdOf } from '../../workflows/messages.ts';
import { answered, PATIENCE, type Patience, type Sender } from '../answering.ts';
import { seriesRunOf } from './run.ts';

/**
 * Signs a command, puts it to the run of its series and waits for what the record answers. Sent again, it is signed again,
 * and the record answers as the first time. Throws `series.not-running` when no run can take it: the series is over, or
 * Temporal has lost the run; `series.no-answer` when there is a run that does not answer in time: it may still take the
 * command later.
 */
export async function sendSeriesCommand(
  { client, sign }: Sender,
  id: SeriesId,
  command: SeriesCommand,
  patience: Patience = PATIENCE,
): Promise<SeriesAnswer> {
  const update = seriesUpdates[command.type];
  const signed = await sign(seriesStream(id), command);
  const send = (): Promise<SeriesAnswer> =>
    seriesRunOf(client, id).executeUpdate(update, { args: [signed], updateId: updateIdOf(signed) });
  const run = {
    ...({ kind: 'series', name: `the series ${id}` } as const),
    ...{ show: `rapporteur series '${id}'`, resume: `rapporteur resume '${id}'` },
  };
  return answered(client, run, send, patience);
}
