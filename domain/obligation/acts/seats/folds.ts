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
  Reassigned: (state, { facts: { role, to } }) => ({
    ...state,
    assignments: withRole(state.assignments, role, to),
  }),
};
