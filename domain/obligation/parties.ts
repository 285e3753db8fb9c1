/** A person by an opaque id. Names live in the directory, never in the record. */
export type PersonId = string & { readonly brand: 'PersonId' };

/** Who acts when a timer does. */
export const CLOCK = 'clock' as PersonId;

/** Who acts when the calendar has changed: on behalf of whoever changed it. */
export const CALENDAR = 'calendar' as PersonId;

/** Who acts when the directory has changed, or is asked who holds a post: on behalf of whoever changed it, or of nobody. */
export const DIRECTORY = 'directory' as PersonId;

/** Who acts when the next cycle of a series is started. */
export const SERIES = 'series' as PersonId;

/** Who tells what it has found when record and Temporal were compared. */
export const RECONCILER = 'reconciler' as PersonId;

/** Parts of the house that give commands: none of them is a person. */
const SERVICES: readonly PersonId[] = [CALENDAR, DIRECTORY, SERIES, RECONCILER];
export const isService = (actor: PersonId): boolean => SERVICES.includes(actor);

/** Who acts when nobody can tell who did: whoever sent it has not proved to be the one it names. */
export const UNPROVEN = 'unproven' as PersonId;

/** A post and the person who holds it. */
export interface Party {
  /** "Chief, Human Trafficking Section": a function, not a person. */
  post: string;
  /** null: the post is vacant. */
  person: PersonId | null;
}

export type Meaning = 'reviewed' | 'cleared';

/** A stage of the clearance chain: what its approval means, and which posts give it. */
export interface ClearanceStage {
  /** Unique within the chain: `section`, `department`. */
  key: string;
  meaning: Meaning;
  /** At least one, none twice. They decide in any order. */
  posts: string[];
  /** How many of them must approve: one, some, or all. */
  needs: number;
}

/** Which posts do what for one obligation. Who holds them is said by the seats. */
export interface Assignments {
  officer: string;
  drafter: string;
  /** In order; at least one. */
  clearance: ClearanceStage[];
  /** Who hears of it when a reminder did not help. */
  supervisor: string;
}

/** Every post that an obligation names, once. */
export const postsIn = ({ officer, drafter, clearance, supervisor }: Assignments): string[] => [
  ...new Set([officer, drafter, ...clearance.flatMap(({ posts }) => posts), supervisor]),
];

/** Ids that differ in capitals only are never of two persons. */
export const withoutCase = (person: PersonId): string => person.toLowerCase();
export const isSamePerson = (one: PersonId, other: PersonId | null): boolean =>
  other !== null && withoutCase(one) === withoutCase(other);

const PERSON_ID = /^[A-Za-z0-9_-]{1,64}$/;

export const parsePersonId = (text: string): PersonId | undefined =>
  PERSON_ID.test(text) && text !== CLOCK && text !== UNPROVEN ? (text as PersonId) : undefined;
