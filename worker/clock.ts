import { type Clock, clockOf } from '../domain/obligation/clock.ts';
import type { Instant } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { storyOf } from '../store/reads.ts';
import type { Db } from '../store/tables.ts';

/**
 * The clocks of an obligation at that moment, by the working days of its station with the holidays that officers said since;
 * null when it is not launched.
 */
export async function readClock(db: Db, id: string, now: Instant): Promise<Clock | null> {
  const story = await storyOf(db, id);
  const launched = story.find((event) => event.type === 'Launched');
  if (launched === undefined) return null;
  const { world } = await worldFromRecord(db);
  return clockOf(story, now, world.known.workingDays(launched.facts.plan.zone.station)) ?? null;
}
