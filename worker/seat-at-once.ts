import { tellSeats } from '../activities/seat-posts.ts';
import type { Telling } from '../activities/seat-walk.ts';
import { daysAt } from '../activities/seats.ts';
import type { Sender } from '../client/answering.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { directoryFromRecord, directoryLine } from '../store/directory.ts';
import { obligationState } from '../store/reads.ts';
import { REAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';

/** As long as whoever asked for it may be kept waiting. */
const PATIENCE_MS = 10_000;

/**
 * Tells one obligation what the directory says of its posts now: of those that were given to it a moment ago, too. Null
 * when there is nobody to tell of, or it does not run. Throws when nobody answers.
 */
export async function seatAtOnce(db: Db, services: Sender, id: string): Promise<Telling | null> {
  const [recorded, life] = [await directoryFromRecord(db), await obligationState(db, id)];
  if (recorded.seq === 0 || life?.status !== 'running') return null;
  const tell = tellSeats({ db, send: (...given) => sendCommand(services, ...given) });
  const told = { recorded, change: await directoryLine(db, recorded.seq), days: daysAt(REAL_CLOCK.now()) };
  return tell(life, told, { ms: PATIENCE_MS, signal: AbortSignal.timeout(PATIENCE_MS) });
}
