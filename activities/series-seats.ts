import { seatToTell } from '../domain/directory/seats.ts';
import { DIRECTORY, postsIn } from '../domain/obligation/parties.ts';
import type { SeatSeriesCommand } from '../domain/series/commands.ts';
import type { Posts } from '../domain/series/series.ts';
import type { Instant } from '../domain/time/instant.ts';
import { directoryFromRecord } from '../store/directory.ts';
import type { Db } from '../store/tables.ts';
import { daysAt } from './seats.ts';

/**
 * The posts of a series with their seats as of that moment: of those that the directory knows, or knew, as it has them; the
 * others as they were given by hand.
 */
export async function seatedAt(db: Db, posts: Posts, at: Instant): Promise<Posts> {
  const { directory, seq } = await directoryFromRecord(db);
  const days = daysAt(at);
  const seats = posts.seats.map(
    (seat) => seatToTell(directory, seat.post, seat, days.of(directory, seat.post)) ?? seat,
  );
  return { ...posts, seats, directorySeq: seq };
}

/** What a series is to be told of its posts before it decides; undefined when it knows all of it. */
export async function seatingOf(db: Db, posts: Posts, at: Instant): Promise<SeatSeriesCommand | undefined> {
  const { seats, directorySeq } = await seatedAt(db, posts, at);
  const named = postsIn(posts.assignments);
  const told = seats.filter((seat, index) => seat !== posts.seats[index] && named.includes(seat.post));
  if (told.length === 0) return undefined;
  return {
    ...{ type: 'seat-series', commandId: `directory/${directorySeq}/${at}`, actor: DIRECTORY },
    ...{ onBehalfOf: null, comment: null, directorySeq, seats: told },
  };
}
