import type { NamedFact } from '../../domain/directory/facts.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { spansOf } from '../../domain/rehearsal/away.ts';
import type { Cast } from '../../domain/rehearsal/cast.ts';
import { isSameName } from '../../domain/rehearsal/naming.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { type People, partiesOf } from '../api/contract.ts';
import { type CastFile, misfit } from './cast-file.ts';
import { meaning } from './meaning.ts';
import type { Problem } from './places.ts';

type NamedParty = People['officer'];

/** Who a cast means, once it is known who holds which post. */
export interface CastOfPeople {
  /** The cast, in which everybody is named by post. */
  cast: Cast;
  /** As they are launched with: with other holders, where the cast says so. */
  people: People;
  /** What the directory is told before the launch: who is away, and who stands in. */
  absences: NamedFact[];
}

export const everyParty = (people: People): NamedParty[] => [
  ...[people.officer, people.drafter, people.supervisor],
  ...people.clearance.flatMap(partiesOf),
];

/**
 * Finds whom a cast means: by a post, a role (`officer`, `drafter`, `supervisor`), the key of a stage, or a person's name. Throws
 * `cast.broken` with the place of whoever is none of these. Who is away each year is away in the years from `from` to `until`.
 */
export function castOfPeople(file: CastFile, given: People, days: Days): CastOfPeople {
  const people = withHolders(given, file.cast.posts);
  refuseNobody(file, [people]);
  refuseThemselves(file, people);
  return { people, ...meantIn(file.cast, people, days) };
}

/** The days of a rehearsal. */
interface Days {
  from: CivilDate;
  until: CivilDate;
}

/** Throws `cast.broken` with the place of whoever is meant in none of these. */
export function refuseNobody(file: CastFile, all: readonly People[]): void {
  const problems = nobodyIn(file.named, all);
  if (problems.length > 0) throw misfit(file, problems);
}

/** Whoever is named and meant in none of these. */
export function nobodyIn(named: CastFile['named'], all: readonly People[]): Problem[] {
  const nobody = named.filter(({ who }) => all.every((people) => partyMeant(people, who) === undefined));
  const parties = all.flatMap(everyParty);
  const known = [...new Set(parties.map(({ post, person }) => `${post} (${person.name})`))];
  const stages = new Set(all.flatMap(({ clearance }) => clearance.map(({ key }) => key)));
  const keys = ['officer', 'drafter', 'supervisor', ...stages];
  const names = [...parties.flatMap(({ post, person }) => [post, person.name]), ...keys];
  return nobody.map(({ who, at }) => ({
    at,
    what: `${who}: nobody has this post or name${meaning(who, names) || `. There are ${known.join(', ')}; and ${keys.join(', ')}`}`,
  }));
}

/** Throws `cast.broken` where somebody who is away stands in for somebody who is away: for the own person. */
export function refuseThemselves(file: CastFile, people: People): void {
  const personOf = (who: string): string | undefined => partyMeant(people, who)?.person.id;
  const themselves = file.cast.away.flatMap(({ who, substitute }, at) =>
    substitute !== null && personOf(who) !== undefined && personOf(who) === personOf(substitute)
      ? [
          {
            at: file.placeOf(['away', at, 'substitute']),
            what: `substitute: ${substitute} is ${who}, who is away`,
          },
        ]
      : [],
  );
  if (themselves.length > 0) throw misfit(file, themselves);
}

export const partyMeant = (people: People, who: string): NamedParty | undefined =>
  everyParty(people).find(({ post }) => post === postIn(people, who));

/** The cast as it is for these people: whoever it names that is none of them stays as named, and is never away. */
export function meantIn(cast: Cast, people: People, days: Days): Pick<CastOfPeople, 'cast' | 'absences'> {
  const post = (who: string): string => partyMeant(people, who)?.post ?? who;
  const person = (who: string): PersonId | null =>
    (partyMeant(people, who)?.person.id as PersonId | undefined) ?? null;
  return {
    cast: {
      ...cast,
      acts: cast.acts.map((act) => ({
        ...act,
        who: post(act.who),
        for: act.for === null ? null : post(act.for),
      })),
      clearance: {
        ...cast.clearance,
        of: Object.fromEntries(
          Object.entries(cast.clearance.of).map(([who, play]) => [stageOr(people, who) ?? post(who), play]),
        ),
      },
    },
    absences: cast.away.flatMap(({ who, substitute, ...away }): NamedFact[] => {
      const [absent, standIn] = [person(who), substitute === null ? null : person(substitute)];
      if (absent === null) return [];
      return spansOf(away, days.from, days.until).flatMap((span): NamedFact[] => {
        const absence: NamedFact = { kind: 'absence', person: absent, ...span };
        if (standIn === null) return [absence];
        return [absence, { kind: 'substitute', for: { person: absent }, person: standIn, ...span }];
      });
    }),
  };
}

/** The post that is meant: by a role, a stage (its first post), the post itself, or who holds it. */
function postIn(people: People, who: string): string | undefined {
  const { officer, drafter, supervisor, clearance } = people;
  const role = Object.entries({ officer, drafter, supervisor }).find(([name]) => isSameName(name, who));
  const stage = clearance.find(({ key }) => isSameName(key, who));
  const party =
    role?.[1] ??
    (stage && partiesOf(stage)[0]) ??
    everyParty(people).find(({ post, person }) => isSameName(post, who) || isSameName(person.name, who));
  return party?.post;
}

/** A stage stays a stage: all of its posts are meant. */
const stageOr = ({ clearance }: People, who: string): string | undefined =>
  clearance.find(({ key }) => isSameName(key, who))?.key;

/** The same posts, held by whom is named. Who is new gets an id that begins with `called`. */
export function withHolders(people: People, posts: Cast['posts'], called = 'p-cast'): People {
  const holders = new Map(
    Object.entries(posts).map(([who, name]) => [(postIn(people, who) ?? who).toLowerCase(), name]),
  );
  const ids = new Map<string, string>();
  const held = (party: NamedParty): NamedParty => {
    const name = holders.get(party.post.toLowerCase());
    if (name === undefined) return party;
    const known = everyParty(people).find(({ person }) => isSameName(person.name, name))?.person.id;
    const id = known ?? ids.get(name) ?? `${called}-${ids.size + 1}`;
    ids.set(name, id);
    return { post: party.post, person: { id, name } };
  };
  return {
    officer: held(people.officer),
    drafter: held(people.drafter),
    supervisor: held(people.supervisor),
    clearance: people.clearance.map(({ party, parties, ...stage }) => ({
      ...stage,
      ...(party === undefined ? {} : { party: held(party) }),
      ...(parties === undefined ? {} : { parties: parties.map(held) }),
    })),
  };
}
