/** A person by an opaque id. Names live in the directory, never in the record. */
export type PersonId = string & { readonly brand: 'PersonId' };

/** Who acts when a timer does. */
export const CLOCK = 'clock' as PersonId;

/** Who acts when the calendar has changed: on behalf of whoever changed it. */
export const CALENDAR = 'calendar' as PersonId;

/** Parts of the house that give commands: none of them is a person. */
const SERVICES: readonly PersonId[] = [CALENDAR];
export const isService = (actor: PersonId): boolean => SERVICES.includes(actor);

/** Who acts when nobody can tell who did: whoever sent it has not proved to be the one it names. */
export const UNPROVEN = 'unproven' as PersonId;

/** A post and the person who holds it. */
export interface Party {
  /** "Chief, Human Trafficking Section": a function, not a person. */
  post: string;
  person: PersonId;
}

/** A stage of the clearance chain: what its approval means, and who gives it. */
export interface ClearanceStage {
  /** Unique within the chain: `section`, `department`. */
  key: string;
  meaning: 'reviewed' | 'cleared';
  party: Party;
}

/** Who does what for one obligation. */
export interface Assignments {
  officer: Party;
  drafter: Party;
  /** In order; at least one. */
  clearance: ClearanceStage[];
  /** Who hears of it when a reminder did not help. */
  supervisor: Party;
}

const PERSON_ID = /^[A-Za-z0-9_-]{1,64}$/;

export const parsePersonId = (text: string): PersonId | undefined =>
  PERSON_ID.test(text) && text !== CLOCK && text !== UNPROVEN ? (text as PersonId) : undefined;
