import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';

/** Days on which somebody is away. `to` is the last of them; null: not known yet. */
export interface Absence {
  from: CivilDate;
  to: CivilDate | null;
}

/**
 * Somebody who may act for the holder of a post: whom the holder has named for a time (`delegate`), or who stands in
 * while the holder is away (`substitute`).
 */
export interface Acting {
  person: PersonId;
  /** On whose behalf: the holder at that time. */
  for: PersonId;
  as: 'delegate' | 'substitute';
  from: CivilDate;
  /** The last day; null: until it is taken back. */
  to: CivilDate | null;
}

/**
 * A post as the directory knows it at a moment: who holds it and who may act for the holder. What a workflow is told of
 * the directory is this and nothing else; it becomes a fact of the obligation's record.
 */
export interface Seat {
  /** "Chief, Human Trafficking Section": a function, not a person. */
  post: string;
  unit: string | null;
  /** The duty station by whose hours and holidays the holder is reminded: `Vienna`. */
  station: string;
  /** null: the post is vacant. */
  holder: PersonId | null;
  /** The post that hears of it when a reminder did not help; null: none is known. */
  supervisor: string | null;
  acting: Acting[];
  /** Of the holder. */
  away: Absence[];
}
