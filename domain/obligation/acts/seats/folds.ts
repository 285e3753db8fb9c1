import { postsIn } from '../../parties.ts';
import type { Folds } from '../act.ts';
import type { SeatFacts } from './facts.ts';
import { withRole } from './roles.ts';

export const SEAT_FOLDS: Folds<keyof SeatFacts> = {
  PostsSeated: (state, { facts: { directorySeq, seats, hours } }) => ({
    ...state,
    directorySeq,
    hours: [
      ...state.hours.filter(({ zone }) => !hours.some((told) => told.zone.station === zone.station)),
      ...hours,
    ],
    seats: { ...state.seats, ...Object.fromEntries(seats.map((seat) => [seat.post, seat])) },
  }),
  Reassigned(state, { version, facts: { role, to } }) {
    const assignments = withRole(state.assignments, role, to);
    // Records of before kept what was known of posts that have nothing to do with it any more.
    if (version < 2) return { ...state, assignments };
    const named = new Set(postsIn(assignments));
    const seats = Object.entries(state.seats).filter(([post]) => named.has(post));
    return { ...state, assignments, seats: Object.fromEntries(seats) };
  },
};
