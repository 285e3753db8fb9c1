import { type RunOptions, startRun } from '../client/obligations/run.ts';
import type { RehearsedRun } from '../client/rehearsal/rehearse.ts';
import { launchOf } from '../domain/obligation/launch.ts';
import { obligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import { append, REHEARSAL_CLOCK, readRecord } from '../store/record.ts';
import { recordLaunch } from '../store/register.ts';
import type { Db } from '../store/tables.ts';

/**
 * Launches an obligation of a rehearsal once more, under another symbol: with the same plan, posts and seats, at the same moment. No
 * register knows of it. Before the calendar or the directory of its house change.
 */
export async function copyRun(
  db: Db,
  { obligation: original, startsAt }: RehearsedRun,
  symbol: string,
  options: Pick<RunOptions, 'client' | 'taskQueue'>,
): Promise<RehearsedRun> {
  const key = parseObligationId(original.id);
  const launched = (await readRecord(db, original.id, 0)).find(({ type }) => type === 'Launched');
  if (key === undefined || launched?.type !== 'Launched')
    throw new Error(`${original.id} was never launched`);
  const act = { actor: launched.actor, at: launched.at };
  const id = obligationId({ ...key, symbol });
  const obligation = { ...original, id, mandate: { ...original.mandate, symbol } };
  const clock = REHEARSAL_CLOCK;
  await append(db, clock, {
    ...{ obligation: id, afterSeq: 0, afterHash: '', commandId: 'confirm', onBehalfOf: null, rules: 0 },
    ...act,
    events: [{ type: 'Confirmed', version: 1, facts: { obligation }, comment: null }],
    answer: { accepted: true },
  });
  const { rules: _, ladders: __, ...launch } = launchOf(launched.version, launched.facts);
  if (!(await recordLaunch(db, clock, id, launch, act)))
    throw new Error(`the calendar or the directory has changed since ${original.id} was launched`);
  const handle = await startRun(obligation, { ...options, rehearsal: { startsAt } });
  const { startTime } = await handle.describe();
  return { obligation, startsAt, startedAt: startTime.getTime() };
}
