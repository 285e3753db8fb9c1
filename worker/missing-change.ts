import { startCalendarChange } from '../client/calendar/start-change.ts';
import { startDirectoryChange } from '../client/directory/start-change.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { calendarLine, calendarSeq } from '../store/calendar.ts';
import { directoryLine, directorySeq } from '../store/directory.ts';
import type { Db } from '../store/tables.ts';

/**
 * Starts what follows the last change of the calendar, where the house was cut off between recording it and that. Earlier
 * changes are seen with the last. Its number; null when nothing was missing.
 */
export async function startMissingChange(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await calendarSeq(db);
  if (seq === 0) return null;
  return (await startCalendarChange(await calendarLine(db, seq), options)) ? seq : null;
}

/** The same for the last change of the directory: has what runs told of it. */
export async function startMissingTelling(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await directorySeq(db);
  if (seq === 0) return null;
  return (await startDirectoryChange(await directoryLine(db, seq), options)) ? seq : null;
}
