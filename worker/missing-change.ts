import { lookAgain } from '../client/calendar/start-change.ts';
import { startDirectoryChange } from '../client/directory/start-change.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { calendarLine, calendarSeq } from '../store/calendar.ts';
import { notReached } from '../store/calendar-reach.ts';
import { directoryLine, directorySeq } from '../store/directory.ts';
import type { Db } from '../store/tables.ts';

/**
 * Has those looked at whom the last change of the calendar has not reached: the house was cut off between recording it and
 * that, they did not answer, or the walk was ended by hand. Earlier changes are seen with the last. Its number; null when
 * all were reached.
 */
export async function startMissingChange(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await calendarSeq(db);
  if (seq === 0 || (await notReached(db, seq, null, 1)).length === 0) return null;
  await lookAgain(await calendarLine(db, seq), options);
  return seq;
}

/** The same for the last change of the directory: has what runs told of it. */
export async function startMissingTelling(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await directorySeq(db);
  if (seq === 0) return null;
  return (await startDirectoryChange(await directoryLine(db, seq), options)) ? seq : null;
}
