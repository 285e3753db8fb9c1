import type { Directory } from '../domain/directory/directory.ts';
import type { Seat } from '../domain/directory/seat.ts';
import { seatOf, stationAbout, turnsAfter } from '../domain/directory/seats.ts';
import { addDays, type CivilDate, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, momentOf, type Zone } from '../domain/time/instant.ts';
import { directoryFromRecord } from '../store/directory.ts';
import type { Db } from '../store/tables.ts';
import { zoneOf } from './zones.ts';

/** How posts are at a moment. */
export interface SeatsAnswer {
  /** The last change of the directory by which it is so; 0: nobody is in the directory. */
  directorySeq: number;
  /** In the order in which they were asked for, each once; a post that there is not then is left out. */
  seats: Seat[];
}

export interface SeatActivities {
  /** Each post on the day that it is then at its own duty station. */
  seats(posts: string[], at: Instant): Promise<SeatsAnswer>;
}

export const createSeatActivities = ({ db }: { db: Db }): SeatActivities => ({
  async seats(posts, at) {
    const { directory, seq } = await directoryFromRecord(db);
    const days = daysAt(at);
    return {
      directorySeq: seq,
      seats: [...new Set(posts)].flatMap((post) => seatOf(directory, post, days.of(directory, post)) ?? []),
    };
  },
});

/** A moment as each post has it. */
export interface DaysAt {
  at: Instant;
  /** The day at the post's station; in Greenwich when it has none. */
  of(directory: Directory, post: string): CivilDate;
}

export function daysAt(at: Instant): DaysAt {
  const zones = zonesKept();
  const greenwich = dayAt(at, GREENWICH);
  return {
    at,
    of(directory, post) {
      const station = stationAbout(directory, post, greenwich);
      return station === undefined ? greenwich : dayAt(at, zones(station, greenwich));
    },
  };
}

/** The next moment at which a post, or who holds it, turns to something else by itself; null when none is known. */
export function nextTurn(directory: Directory, at: Instant): Instant | null {
  const zones = zonesKept();
  // West of Greenwich a day begins after it has begun there.
  const since = addDays(dayAt(at, GREENWICH), -1);
  const moments = turnsAfter(directory, since)
    .map(({ station, on }) => momentOf(on, 0, zones(station, on)))
    .filter((moment) => moment > at);
  return moments.reduce<Instant | null>(
    (first, each) => (first !== null && first <= each ? first : each),
    null,
  );
}

const GREENWICH: Zone = { station: 'Greenwich', offsets: [] };

/** The zones of stations about a day, each looked up once. */
function zonesKept(): (station: string, about: CivilDate) => Zone {
  const kept = new Map<string, Zone>();
  return (station, about) => {
    const year = yearOf(about);
    const key = `${year} ${station}`;
    const zone = kept.get(key) ?? zoneOf(station, Math.max(year - 1, 1), Math.min(year + 1, 9999));
    kept.set(key, zone);
    return zone;
  };
}
