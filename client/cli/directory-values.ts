import { type Directory, directoryWith, NOBODY, saidOf } from '../../domain/directory/directory.ts';
import {
  type FactNumber,
  factNumber,
  type NamedFact,
  parseFactNumber,
} from '../../domain/directory/facts.ts';
import { Fault } from '../../domain/faults.ts';
import { type PersonId, parsePersonId } from '../../domain/obligation/parties.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import type { DirectoryAsked } from '../api/directory-contract.ts';
import type { KnownPeople } from '../directory/people-file.ts';

/** People, posts and days of the directory as they are typed. */

/** Reads the day of that option. Throws `request.invalid`. */
export const dayOption =
  (option: string) =>
  (text: string): CivilDate => {
    const day = parseCivilDate(text);
    if (day !== undefined) return day;
    throw new Fault(
      'request.invalid',
      `${option} ${text}: expected a day that exists, YYYY-MM-DD.`,
      'Correct it.',
    );
  };

export interface DaysGiven {
  from: CivilDate;
  to: CivilDate | null;
}

/** `FROM..TO`, `FROM..` when no end is known, or one day. Throws `request.invalid`. */
export function daysArgument(text: string): DaysGiven {
  const [, from = '', dots, to = ''] = /^([^.]+)(\.\.)?([^.]*)$/.exec(text) ?? [];
  const first = parseCivilDate(from);
  const last = dots === undefined ? first : to === '' ? null : parseCivilDate(to);
  if (first !== undefined && last !== undefined) return { from: first, to: last };
  throw new Fault(
    'request.invalid',
    `“${text}”: expected days that exist, FROM..TO, FROM.. or one day, for example 2026-08-01..2026-08-14.`,
    'Correct them.',
  );
}

/** Throws `request.invalid`. */
export function numberArgument(text: string): FactNumber {
  const number = parseFactNumber(text);
  if (number !== undefined) return number;
  throw new Fault(
    'request.invalid',
    `“${text}” is not the number of a fact: expected change and place, such as 4.2.`,
    'See the numbers with: rapporteur people --numbers.',
  );
}

/** What the house knows, as facts are looked at before they are sent. */
export const knownPeople = ({ changes, people, seq }: DirectoryAsked): KnownPeople => ({
  directory: standingIn(changes),
  names: new Map(people.map(({ id, name }) => [id, name])),
  seq,
});

/** All that stands of what was said. */
export const standingIn = (changes: DirectoryAsked['changes']): Directory =>
  directoryWith(
    NOBODY,
    changes.flatMap(({ seq, facts }) =>
      facts.map((fact, index) => ({ number: factNumber(seq, index + 1), fact })),
    ),
  );

/** By id: what persons are called, those of these facts too. */
export const namesOf = (
  people: DirectoryAsked['people'],
  facts: readonly NamedFact[] = [],
): ReadonlyMap<string, string> =>
  new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...facts.flatMap((fact) => (fact.kind === 'person' ? [[fact.person, fact.name] as const] : [])),
  ]);

/** A person by the id, or by the name where one person has it. Throws `directory.unknown` and `request.invalid`. */
export function personIn(text: string, { people }: DirectoryAsked): PersonId {
  const ids = people.filter(({ id }) => id === text);
  const found = ids.length > 0 ? ids : people.filter(({ name }) => isAlike(name, text));
  const [person] = found;
  if (person === undefined) {
    throw new Fault(
      'directory.unknown',
      `“${text}” is the id or the name of nobody in the directory.`,
      'See who there is with: rapporteur people. Who is new is made known with: rapporteur appoint … --name, or import-people.',
    );
  }
  if (found.length === 1) return person.id;
  throw new Fault(
    'request.invalid',
    `${found.length} persons are called “${text}”: ${found.map(({ id }) => id).join(', ')}.`,
    'Name one by the id.',
  );
}

/** The id of somebody who is new. Throws `request.invalid`. */
export function newPerson(text: string): PersonId {
  const id = parsePersonId(text);
  if (id !== undefined) return id;
  throw new Fault(
    'request.invalid',
    `“${text}” cannot be the id of a person: expected letters, digits, - and _.`,
    'Give an id, for example p-haddad; --name says what the person is called.',
  );
}

/** A post as it is called in the directory, or as it is typed where it is not known. */
export const postIn = (text: string, { posts }: DirectoryAsked): string =>
  posts.find(({ post }) => isAlike(post, text))?.post ?? single(text);

/** Whom or what somebody stands in for. Throws as `personIn`. */
export function subjectIn(text: string, directory: DirectoryAsked): { person: PersonId } | { post: string } {
  const post = directory.posts.find((each) => isAlike(each.post, text))?.post;
  const isPerson = directory.people.some(({ id, name }) => id === text || isAlike(name, text));
  if (post === undefined) return { person: personIn(text, directory) };
  if (!isPerson) return { post };
  throw new Fault(
    'request.invalid',
    `“${text}” is a person, and a post.`,
    'Name the person by the id, or stand in for the person.',
  );
}

/** Throws `directory.not-holder` when nobody holds it on the day that was asked of. */
export function holderOf(post: string, { posts, on }: DirectoryAsked): PersonId {
  const holder = posts.find((seat) => seat.post === post)?.holder;
  if (holder != null) return holder;
  throw new Fault(
    'directory.not-holder',
    `Nobody holds “${post}” on ${on}, so nobody can delegate it.`,
    'See who holds what with: rapporteur people --on DAY.',
  );
}

export interface Appointing {
  from?: CivilDate;
  to?: CivilDate;
  name?: string;
  station?: string;
  unit?: string;
  supervisor?: string;
}

/** The holding, and before it what it makes known: the person, the unit, the post. Throws `directory.unknown`. */
export function appointment(
  post: string,
  person: PersonId,
  { from: given, to, name, station, unit, supervisor }: Appointing,
  directory: DirectoryAsked,
): NamedFact[] {
  const from = given ?? directory.on;
  const before = directory.posts.find((seat) => seat.post === post);
  const says = station !== undefined || unit !== undefined || supervisor !== undefined;
  const where = station ?? before?.station;
  if (where === undefined) {
    throw new Fault(
      'directory.unknown',
      `The post “${post}” is not in the directory.`,
      'Make it known with its duty station: --station Vienna, and where they are known --unit and --supervisor.',
    );
  }
  const isNewUnit =
    unit !== undefined && saidOf(standingIn(directory.changes), 'unit', single(unit)).length === 0;
  return [
    ...(name === undefined ? [] : [{ kind: 'person', person, name } as const]),
    ...(isNewUnit ? [{ kind: 'unit', unit: single(unit) } as const] : []),
    ...(says
      ? [
          {
            ...({ kind: 'post', post, station: where } as const),
            unit: unit === undefined ? (before?.unit ?? null) : single(unit),
            supervisor:
              supervisor === undefined ? (before?.supervisor ?? null) : postIn(supervisor, directory),
            from: before === undefined ? null : from,
          },
        ]
      : []),
    { kind: 'holding', post, person, from, to: to ?? null },
  ];
}

const single = (text: string): string => text.trim().replace(/\s+/g, ' ');
const isAlike = (one: string, other: string): boolean =>
  single(one).toLowerCase() === single(other).toLowerCase();
