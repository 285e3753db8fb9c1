import { MOST_REHEARSED } from '../client/rehearsal/asked.ts';
import { Fault } from '../domain/faults.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { Reader } from '../domain/rights/reader.ts';
import type { Instant } from '../domain/time/instant.ts';
import { copyRecords, type RecordCopy } from '../store/copies.ts';
import { obligationState, runningAfter } from '../store/reads.ts';
import { unknownObligation } from '../store/register.ts';
import { seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/** The records of what runs, for a rehearsal. Throws as `RehearsalCopyNeeds` says. */
export async function copyForRehearsal(
  db: Db,
  ids: readonly ObligationId[] | null,
  reader: Reader,
  at: Instant,
): Promise<RecordCopy> {
  if (ids === null) return copyRecords(db, await allThatRun(db, reader), at);
  const named = [...new Set(ids)];
  for (const id of named) await refuseOver(db, id);
  return copyRecords(db, named, at);
}

async function allThatRun(db: Db, reader: Reader): Promise<ObligationId[]> {
  const running = await runningAfter(db, null, MOST_REHEARSED + 1, reader);
  if (running.length === 0)
    throw nothingAhead('Nothing runs in this house', 'Launch something, or rehearse a file.');
  if (running.length <= MOST_REHEARSED) return running.map(({ obligation }) => obligation.id);
  throw new Fault(
    'request.invalid',
    `More than ${MOST_REHEARSED} obligations run in this house; that many are rehearsed at once at most.`,
    'Name those that are meant: rapporteur rehearse ID ID. See the ids with: rapporteur list.',
  );
}

async function refuseOver(db: Db, id: ObligationId): Promise<void> {
  const state = await obligationState(db, id);
  if (state === undefined || state.status === 'nothing') throw unknownObligation(id);
  if (state.status === 'running') return;
  const look = `See its history with: rapporteur history '${id}'.`;
  if (state.status === 'settled')
    throw nothingAhead(`The file of ${id} is closed (${state.settledAs})`, look);
  if ((await seriesState(db, id)) !== undefined)
    throw nothingAhead(
      `${id} runs as a series, not as an obligation`,
      'Rehearse a cycle that runs; see them with: rapporteur series.',
    );
  throw nothingAhead(`${id} is confirmed and not launched`, 'Rehearse its file, or launch it first.');
}

const nothingAhead = (why: string, remedy: string): Fault =>
  new Fault('obligation.not-running', `${why}: there is nothing to rehearse.`, remedy);
