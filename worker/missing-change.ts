import { lookAgain } from '../client/calendar/start-change.ts';
import { startDirectoryChange, tellAgain } from '../client/directory/start-change.ts';
import type { RunOptions } from '../client/obligations/run.ts';
import { wasNamed } from '../domain/directory/directory.ts';
import { unseatedPosts } from '../domain/obligation/seating.ts';
import { calendarLine, calendarSeq } from '../store/calendar.ts';
import { notReached } from '../store/calendar-reach.ts';
import { directoryFromRecord, directoryLine, directorySeq } from '../store/directory.ts';
import { runningPages } from '../store/reads.ts';
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

/**
 * The same for the last change of the directory: has what runs told of it, also when all were told, and the house was cut
 * off between giving work to a post and seating it.
 */
export async function startMissingTelling(db: Db, options: RunOptions): Promise<number | null> {
  const seq = await directorySeq(db);
  if (seq === 0) return null;
  const change = await directoryLine(db, seq);
  if (await startDirectoryChange(change, options)) return seq;
  if (!(await isSomePostUntold(db))) return null;
  await tellAgain(change, options);
  return seq;
}

const PAGE = 200;

/** Whether an obligation names a post that the directory knows and that it was never told of. */
async function isSomePostUntold(db: Db): Promise<boolean> {
  const { directory } = await directoryFromRecord(db);
  for await (const page of runningPages(db, PAGE))
    if (page.some((life) => unseatedPosts(life).some((post) => wasNamed(directory, post)))) return true;
  return false;
}
