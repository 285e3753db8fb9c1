import type { PersonId } from '../obligation/parties.ts';
import { addDays, type CivilDate, civilDate, earlier, later, toEpochDay } from '../time/civil-date.ts';
import { normalise, type Spans } from '../time/spans.ts';
import type { DirectoryFact, FactNumber, Statement, SubstituteFact, TakenBack } from './facts.ts';

/** A stretch of days, both included. */
export interface Days {
  from: CivilDate;
  to: CivilDate;
}

/** Before and after all that anybody plans. */
export const FIRST: CivilDate = civilDate('0001-01-01');
export const LAST: CivilDate = civilDate('9999-12-31');

/** A statement that stands, on the days on which it does: less those on which another took over or it was taken back. */
export interface Said<S extends Statement = Statement> extends Days {
  number: FactNumber;
  fact: S;
  /** The day from which it was taken back; null: it was not. */
  until: CivilDate | null;
}

type Kind = Statement['kind'];
type Of<K extends Kind> = Extract<Statement, { kind: K }>;

/** All that stands of what was said. A value, never changed; it crosses no boundary, only seats do. */
export interface Directory {
  /** By kind and by whom or what it is about, in the order of their days; none where all was taken back. */
  said: ReadonlyMap<string, readonly Said[]>;
  /** What can be taken back. */
  numbers: ReadonlyMap<FactNumber, Statement>;
}

export const NOBODY: Directory = { said: new Map(), numbers: new Map() };

/** The same while facts are being taken in. */
export interface Draft extends Directory {
  said: Map<string, readonly Said[]>;
  numbers: Map<FactNumber, Statement>;
}

/** A copy that `take` may change. */
export const draftOf = ({ said, numbers }: Directory): Draft => ({
  said: new Map(said),
  numbers: new Map(numbers),
});

/** The directory after these facts, in their order. They were found good by `objectionsTo` when they were taken. */
export function directoryWith(
  directory: Directory,
  facts: readonly { number: FactNumber; fact: DirectoryFact }[],
): Directory {
  const draft = draftOf(directory);
  for (const { number, fact } of facts) take(draft, number, fact);
  return draft;
}

/** Takes one fact in. What was said of the same thing from the same day on gives way to it. */
export function take(draft: Draft, number: FactNumber, fact: DirectoryFact): void {
  if (fact.kind === 'taken-back') {
    takeBack(draft, fact);
    return;
  }
  const before = sameAs(draft, fact);
  if (before !== undefined) draft.numbers.delete(before.number);
  draft.numbers.set(number, fact);
  const others = alike(draft, fact).filter((said) => said !== before);
  draft.said.set(placeOf(fact), inOrder([...others, { number, fact, until: null, ...daysOf(fact) }]));
}

function takeBack(draft: Draft, { fact: number, from }: TakenBack): void {
  const said = numbered(draft, number);
  if (said === undefined) return;
  const left = afterTakingBack(draft, said, from);
  if (!left.some((each) => each.number === number)) draft.numbers.delete(number);
  draft.said.set(placeOf(said.fact), left);
}

/** What stands under that number. */
export function numbered(directory: Directory, number: FactNumber): Said | undefined {
  const statement = directory.numbers.get(number);
  return statement && sameAs(directory, statement);
}

/** What would stand in place of all that is like it, when a statement is taken back from a day on; null: altogether. */
export function afterTakingBack(directory: Directory, said: Said, from: CivilDate | null): Said[] {
  const others = alike(directory, said.fact).filter(({ number }) => number !== said.number);
  return inOrder(from !== null && from > said.from ? [...others, { ...said, until: from }] : [...others]);
}

/** What stands of the same thing from the same day on. */
export function sameAs<S extends Statement>(directory: Directory, fact: S): Said<S> | undefined {
  const key = keyOf(fact);
  return alike(directory, fact).find((said) => keyOf(said.fact) === key);
}

/** All that stands of the same kind about the same person or thing. */
export const alike = <S extends Statement>(directory: Directory, fact: S): readonly Said<S>[] =>
  // What lies at a place is of the kind that the place is named after.
  (directory.said.get(placeOf(fact)) ?? []) as readonly Said<S>[];

/** The same, by its kind and its place: of a post its `holding`s, of a person the `absence`s. */
export const saidOf = <K extends Kind>(
  directory: Directory,
  kind: K,
  about: string,
): readonly Said<Of<K>>[] => (directory.said.get(`${kind} ${about}`) ?? []) as readonly Said<Of<K>>[];

/** Whether there ever was a post of this name, be it taken back since. */
export const wasNamed = ({ said }: Directory, post: string): boolean => said.has(`post ${post}`);

/** All that stands of a kind. */
export const allOf = <K extends Kind>({ said }: Directory, kind: K): Said<Of<K>>[] =>
  [...said.values()].flat().filter((each): each is Said<Of<K>> => each.fact.kind === kind);

export const placeOf = (fact: Statement): string => `${fact.kind} ${aboutOf(fact)}`;

function aboutOf(fact: Statement): string {
  switch (fact.kind) {
    case 'person':
    case 'absence':
      return fact.person;
    case 'unit':
      return fact.unit;
    case 'post':
    case 'holding':
      return fact.post;
    case 'substitute':
      return standsInFor(fact.for);
    case 'delegation':
      return fact.by;
  }
}

/** The place of a substitute: no post and no person are mistaken for each other. */
export const standsInFor = (whom: SubstituteFact['for']): string =>
  'person' in whom ? `person ${whom.person}` : `post ${whom.post}`;

/** Which of those alike it is. */
function keyOf(fact: Statement): string {
  const { from } = daysOf(fact);
  switch (fact.kind) {
    case 'holding':
    case 'substitute':
      return JSON.stringify([from, fact.person]);
    case 'delegation':
      return JSON.stringify([from, fact.person, [...fact.posts].sort()]);
    default:
      return from;
  }
}

/** In the order of their days. Whoever comes next to a post ends what was before; other things stand side by side. */
function inOrder(list: Said[]): Said[] {
  list.sort((one, other) => (one.from < other.from ? -1 : 1));
  return list.map((said, at) => endedBy(said, EXCLUSIVE.has(said.fact.kind) ? list[at + 1] : undefined));
}

const EXCLUSIVE: ReadonlySet<Kind> = new Set<Kind>(['post', 'holding']);

function endedBy(said: Said, next: Said | undefined): Said {
  const ends = [said.until, next?.from ?? null].flatMap((day) => (day === null ? [] : [addDays(day, -1)]));
  return { ...said, to: ends.reduce(earlier, daysOf(said.fact).to) };
}

/** The days that a fact itself names. */
export const daysOf = (fact: Statement): Days => ({
  from: ('from' in fact ? fact.from : null) ?? FIRST,
  to: ('to' in fact ? fact.to : null) ?? LAST,
});

/** What stands on that day, of statements of which no two do. */
export const standing = <D extends Days>(list: readonly D[], on: CivilDate): D | undefined =>
  list.find(({ from, to }) => from <= on && on <= to);

/** The days that both have; undefined when there are none. */
export function shared(one: Days, other: Days): Days | undefined {
  const both = { from: later(one.from, other.from), to: earlier(one.to, other.to) };
  return both.from <= both.to ? both : undefined;
}

/** All these days together. */
export const spansOf = (list: readonly Days[]): Spans =>
  normalise(list.map(({ from, to }) => ({ from: toEpochDay(from), to: toEpochDay(to) + 1 })));

/** Who holds a post on that day. */
export const holderOn = (directory: Directory, post: string, on: CivilDate): PersonId | undefined =>
  standing(saidOf(directory, 'holding', post), on)?.fact.person;
