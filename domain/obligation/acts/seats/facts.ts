import type { SeatsGiven } from '../../seats-shape.ts';

export interface SeatFacts {
  /** What the directory says of posts from then on. */
  PostsSeated: SeatsGiven;
  /** A role goes from some posts to others; the comment says why. */
  Reassigned: { role: string; from: string[]; to: string[] };
}
