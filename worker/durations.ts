import type { DurationsAnswer } from '../client/api/durations-contract.ts';
import { gatherDurations } from '../domain/durations/figures.ts';
import { takenIn } from '../domain/durations/taken.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { launchedRecords } from '../store/reads.ts';
import type { Db } from '../store/tables.ts';

/** So many records are in memory at a time; in between others are answered. */
const AT_ONCE = 20;

/**
 * How long each step took in all that was launched, as of a moment, by the working days of each station with the holidays that
 * officers said since. `since`: only what was over on that day or later.
 */
export async function durationsIn(
  db: Db,
  since: CivilDate | null,
  now: Instant,
): Promise<Omit<DurationsAnswer, 'product'>> {
  const { world } = await worldFromRecord(db);
  const gathering = gatherDurations(since);
  let obligations = 0;
  for await (const record of launchedRecords(db, AT_ONCE)) {
    const life = takenIn(record, now, world.known.workingDays);
    if (life === undefined) continue;
    obligations += 1;
    gathering.add(life);
  }
  return { asOf: now, since, obligations, lines: gathering.lines() };
}
