import type { SeatsGiven } from '../../seats-shape.ts';

export interface SeatFacts {
  /** What the directory says of posts from then on. */
  PostsSeated: SeatsGiven;
  /** A role goes from some posts to others; the comment says why. From version 2 on, whoever has none left gives up the seat. */
  Reassigned: { role: string; from: string[]; to: string[] };
}
