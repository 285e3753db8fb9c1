import type { Seat } from '../domain/directory/seat.ts';
import { seatToTell } from '../domain/directory/seats.ts';
import { Fault } from '../domain/faults.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import { DIRECTORY, postsIn } from '../domain/obligation/parties.ts';
import { UNPROVEN_REFUSALS } from '../domain/obligation/refusals.ts';
import { worldFromRecord } from '../store/calendar.ts';
import type { RecordedDirectory } from '../store/directory.ts';
import type { Db } from '../store/tables.ts';
import type { SeatWalkNeeds } from './seat-walk.ts';
import type { DaysAt } from './seats.ts';
import { stationHours, yearsFrom } from './station-hours.ts';
import type { Patience } from './walk-page.ts';
import { zoneOf } from './zones.ts';

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

/** What telling needs from the outside. */
export interface SeatPostsNeeds {
  db: Db;
  /** Puts a command to the run of an obligation, signed for the house's services. Throws `obligation.not-running`, and when nobody answers in time. */
  send(id: ObligationId, command: Command, patience: Patience): Promise<Answer>;
}

/**
 * Tells one obligation what is new of its posts, on behalf of whoever changed the directory last. A change and a moment
 * speak to it at most once, because they are the command's id. Throws when nobody answers or the signature was not
 * believed: then it is tried again.
 */
export const tellSeats =
  ({ db, send }: SeatPostsNeeds): SeatWalkNeeds['tell'] =>
  async (life, { recorded, change, days }, patience) => {
    const known = { posts: postsIn(life.assignments), told: life.seats };
    const told = seatsToTell(recorded, known, days);
    if (told === undefined) return 'same';
    const { world } = await worldFromRecord(db);
    const years = yearsFrom(life.obligation.mandate.adopted);
    const stations = [...new Set(told.seats.map(({ station }) => station))];
    const hours = stations.map((station) =>
      stationHours(world.known, zoneOf(station, years.from, years.to), years),
    );
    const command: Command = {
      type: 'seat-posts',
      commandId: `directory-${told.directorySeq}-${days.at}`,
      actor: DIRECTORY,
      onBehalfOf: change.by,
      comment: null,
      directory: { ...told, hours },
    };
    try {
      const answer = await send(life.obligation.id, command, patience);
      if (answer.accepted) return 'told';
      // The key was replaced or revoked in between: what is tried again is signed with the next one.
      if (UNPROVEN_REFUSALS.includes(answer.refused.code)) throw new Error(answer.refused.why);
      return 'same';
    } catch (error) {
      if (error instanceof Fault && error.code === 'obligation.not-running') return 'waiting';
      throw error;
    }
  };
