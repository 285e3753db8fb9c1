import { seatWords } from '../../telling/names.ts';
import type { Sayings } from '../act.ts';
import type { SeatFacts } from './facts.ts';

export const SEAT_SAYINGS: Sayings<keyof SeatFacts> = {
  PostsSeated: ({ directorySeq, seats }, nameOf) =>
    `told who holds the posts, as of change ${directorySeq} of the directory: ${seats.map((seat) => seatWords(seat, nameOf)).join('; ')}`,
  Reassigned: ({ role, from, to }) =>
    `reassigned ${role} from the ${from.join(', the ')} to the ${to.join(', the ')}`,
};
