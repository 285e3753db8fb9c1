import type { Seat } from '../directory/seat.ts';
import type { StationHours } from '../directory/station-hours.ts';
import type { Plan } from '../planning/plan.ts';
import type { Handling } from './acts/handling/handling.ts';
import type { LaddersSet } from './ladder/ladders.ts';
import type { Assignments, Meaning, PersonId } from './parties.ts';

/** What a launch settles: the plan, which posts do what, and who holds them then. */
export interface Launch {
  plan: Plan;
  assignments: Assignments;
  seats: Seat[];
  /** How many facts the directory's record had; 0: the seats were given by hand. */
  directorySeq: number;
  /** Clocks and quiet days of the stations at which the posts sit. */
  hours: StationHours[];
  /** The ladders that were set otherwise on that day; not in launches of before, and where none were. */
  ladders?: LaddersSet;
  /** How it is handled from the beginning; not where it is open to all. */
  handling?: Handling;
  /** The rules version by which it is run. */
  rules: number;
}

/** As it was recorded before there was a directory: each post with its person. */
interface LaunchBeforeDirectory {
  plan: Plan;
  assignments: {
    officer: Named;
    drafter: Named;
    clearance: { key: string; meaning: Meaning; party: Named }[];
    supervisor: Named;
  };
  rules: number;
}
interface Named {
  post: string;
  person: PersonId;
}

/** The facts of a recorded `Launched`, of whatever version. */
export function launchOf(version: number, facts: Launch | LaunchBeforeDirectory): Launch {
  if (version > 1) return facts as Launch;
  const { plan, assignments, rules } = facts as LaunchBeforeDirectory;
  const { officer, drafter, clearance, supervisor } = assignments;
  return {
    plan,
    rules,
    directorySeq: 0,
    hours: [],
    assignments: {
      officer: officer.post,
      drafter: drafter.post,
      clearance: clearance.map(({ key, meaning, party }) => ({
        key,
        meaning,
        posts: [party.post],
        needs: 1,
      })),
      supervisor: supervisor.post,
    },
    seats: seatsByHand(
      [officer, drafter, ...clearance.map(({ party }) => party), supervisor],
      supervisor.post,
      plan.zone.station,
    ),
  };
}

/** Seats of posts whose holders were named by hand: nobody is away, nobody stands in. Of one post named twice the first counts. */
export function seatsByHand(named: readonly Named[], supervisor: string, station: string): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { post, person } of named) {
    if (seats.has(post)) continue;
    seats.set(post, {
      ...{ post, unit: null, station, holder: person, acting: [], away: [] },
      supervisor: post === supervisor ? null : supervisor,
    });
  }
  return [...seats.values()];
}
