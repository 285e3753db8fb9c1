import type { PersonId } from '../obligation/parties.ts';
import type { CivilDate } from '../time/civil-date.ts';

/**
 * What an officer may say of the directory, one fact each: plain JSON, kept in the directory's record. Persons are opaque
 * ids here; what they are called is kept apart. `from` is the first day and `to` the last; `to` null: no end is known.
 */
export type DirectoryFact = Statement | TakenBack;

export type Statement =
  | PersonFact
  | UnitFact
  | PostFact
  | HoldingFact
  | AbsenceFact
  | SubstituteFact
  | DelegationFact;

export interface PersonFact {
  kind: 'person';
  person: PersonId;
}

export interface UnitFact {
  kind: 'unit';
  unit: string;
}

/** What a post is, from a day on; until it is said otherwise from a later day. */
export interface PostFact {
  kind: 'post';
  post: string;
  unit: string | null;
  /** A duty station that has holidays and a zone: `Vienna`. */
  station: string;
  /** The post that hears of it when a reminder did not help. */
  supervisor: string | null;
  /** null: as long as anybody remembers. */
  from: CivilDate | null;
}

/** Who holds a post. Whoever takes it over later ends this. Whoever is in charge of a vacant post holds it for that time. */
export interface HoldingFact {
  kind: 'holding';
  post: string;
  person: PersonId;
  from: CivilDate;
  to: CivilDate | null;
}

export interface AbsenceFact {
  kind: 'absence';
  person: PersonId;
  from: CivilDate;
  to: CivilDate | null;
}

/** Who stands in while somebody is away: for a person in all their posts, or for a post whoever holds it. */
export interface SubstituteFact {
  kind: 'substitute';
  for: { person: PersonId } | { post: string };
  person: PersonId;
  from: CivilDate;
  to: CivilDate | null;
}

/** Who may act for the holder of these posts, away or not. Over when the holder gives up the post. */
export interface DelegationFact {
  kind: 'delegation';
  by: PersonId;
  person: PersonId;
  posts: string[];
  from: CivilDate;
  to: CivilDate | null;
}

/** Something that was said counts no longer. */
export interface TakenBack {
  kind: 'taken-back';
  fact: FactNumber;
  /** From this day on; null: as if it had never been said. */
  from: CivilDate | null;
}

/** Which fact of which change of the directory, both counted from 1: `4.2`. */
export type FactNumber = string & { readonly brand: 'FactNumber' };

export const factNumber = (seq: number, at: number): FactNumber => `${seq}.${at}` as FactNumber;

const NUMBER = /^[1-9]\d{0,8}\.[1-9]\d{0,8}$/;

/** Undefined when it is none. */
export const parseFactNumber = (text: string): FactNumber | undefined =>
  NUMBER.test(text) ? (text as FactNumber) : undefined;

/** A fact as a person gives it: with what a person is called. */
export type NamedFact = Exclude<DirectoryFact, PersonFact> | (PersonFact & { name: string });

/** What goes into the record, and apart from it what persons are called. */
export function withoutNames(facts: readonly NamedFact[]): {
  facts: DirectoryFact[];
  names: Record<string, string>;
} {
  const names: Record<string, string> = {};
  const bare = facts.map((fact): DirectoryFact => {
    if (fact.kind !== 'person') return fact;
    names[fact.person] = fact.name;
    return { kind: 'person', person: fact.person };
  });
  return { facts: bare, names };
}
