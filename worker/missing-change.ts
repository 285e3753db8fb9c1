import { startCalendarChange } from '../client/calendar/start-change.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { calendarSeq } from '../store/calendar.ts';
import type { Db } from '../store/tables.ts';

/**
 * Starts what follows the last change of the calendar, where the house was cut off between recording it and that. Earlier
 * changes are seen with the last. Its number; null when nothing was missing.
 */
export async function startMissingChange(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await calendarSeq(db);
  return seq > 0 && (await startCalendarChange(seq, options)) ? seq : null;
}
