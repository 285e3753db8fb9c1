import type { Seat } from '../domain/directory/seat.ts';
import { seatToTell } from '../domain/directory/seats.ts';
import type { RecordedDirectory } from '../store/directory.ts';
import type { DaysAt } from './seats.ts';

/** What is told of posts, and by which change of the directory. */
export interface SeatsTold {
  directorySeq: number;
  /** At least one. */
  seats: Seat[];
}

/** The posts that an obligation names, and what it was told of them last. */
export interface SeatsKnown {
  posts: readonly string[];
  told: Readonly<Record<string, Seat>>;
}

/** What an obligation is to be told of its posts now; undefined when it knows all of it. */
export function seatsToTell(
  { directory, seq }: RecordedDirectory,
  { posts, told }: SeatsKnown,
  days: DaysAt,
): SeatsTold | undefined {
  const seats = [...new Set(posts)].flatMap((post) => {
    const before = Object.hasOwn(told, post) ? told[post] : undefined;
    return seatToTell(directory, post, before, days.of(directory, post)) ?? [];
  });
  return seats.length === 0 ? undefined : { directorySeq: seq, seats };
}
