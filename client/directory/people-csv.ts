import { type Directory, LAST, saidOf } from '../../domain/directory/directory.ts';
import type { PostFact } from '../../domain/directory/facts.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import type { Broken } from './broken-rows.ts';
import { tableOf } from './csv-table.ts';
import type { KnownPeople, PlacedFact } from './people-file.ts';
import { type PeopleRow, type PostRow, peopleRow } from './people-rows.ts';

/** What the rows of a CSV text say: units first, then persons, posts, and who holds them, since each speaks of those before. */
export function csvFacts(text: string, file: string, known: KnownPeople, broken: Broken): PlacedFact[] {
  const rows = tableOf(text, file, broken).map((row) => peopleRow(row, broken));
  const units = new Map(rows.flatMap((row) => (row.post?.unit ? [[row.post.unit, row] as const] : [])));
  return [
    ...[...units].map(([unit, { place }]): PlacedFact => ({ place, fact: { kind: 'unit', unit } })),
    ...personsIn(rows, known, broken),
    ...postsIn(rows, known.directory, broken),
    ...rows.flatMap(({ place, holding }) => (holding === undefined ? [] : [{ place, fact: holding }])),
  ];
}

/** Each person once; all rows that tell a name tell the same. */
function personsIn(rows: readonly PeopleRow[], { names }: KnownPeople, broken: Broken): PlacedFact[] {
  const told = new Map<string, { name: string; at: string }>();
  const facts: PlacedFact[] = [];
  for (const { place, person } of rows) {
    if (person === undefined || person.name === '') continue;
    const before = told.get(person.id);
    if (before !== undefined) {
      if (before.name !== person.name) {
        broken.expected(place, 'name', `“${before.name}”, as in ${before.at}`, person.name);
      }
      continue;
    }
    told.set(person.id, { name: person.name, at: place.at });
    facts.push({ place, fact: { kind: 'person', person: person.id, name: person.name } });
  }
  for (const { place, person } of rows) {
    if (person === undefined || told.has(person.id) || names.has(person.id)) continue;
    broken.expected(place, 'name', `what ${person.id} is called, who is not in the directory yet`, '');
  }
  return facts;
}

/** Each post once; all rows that tell of it tell the same. */
function postsIn(rows: readonly PeopleRow[], directory: Directory, broken: Broken): PlacedFact[] {
  const told = new Map<string, { post: PostRow; at: string }>();
  const facts: PlacedFact[] = [];
  for (const { place, post } of rows) {
    if (post === undefined) continue;
    const before = told.get(post.post);
    if (before !== undefined) {
      for (const field of ['station', 'unit', 'supervisor'] as const) {
        if (post[field] === '' || post[field] === before.post[field]) continue;
        broken.expected(place, field, `“${before.post[field]}”, as in ${before.at}, or nothing`, post[field]);
      }
      continue;
    }
    told.set(post.post, { post, at: place.at });
    const fact = postFact(post, directory, place, broken);
    if (fact !== undefined) facts.push({ place, fact });
  }
  return facts;
}

/** Undefined when the directory has it so already, or when the row is wrong, which is then said. */
function postFact(
  row: PostRow,
  directory: Directory,
  place: PlacedFact['place'],
  broken: Broken,
): PostFact | undefined {
  const { post, from } = row;
  const last = saidOf(directory, 'post', post).at(-1);
  const before = last?.to === LAST ? last.fact : undefined;
  const fact: PostFact = {
    ...{ kind: 'post', post, from },
    station: stationIn(row.station) ?? before?.station ?? '',
    unit: row.unit || (before?.unit ?? null),
    supervisor: row.supervisor || (before?.supervisor ?? null),
  };
  if (fact.station === '') {
    return broken.expected(
      place,
      'station',
      `one of ${[...SHIPPED.stations.keys()].join(', ')}`,
      row.station,
    );
  }
  if (before === undefined) return fact;
  const same =
    fact.station === before.station && fact.unit === before.unit && fact.supervisor === before.supervisor;
  if (same) return undefined;
  if (from !== null) return fact;
  const is = `${before.station}, ${before.unit ?? 'no unit'}, ${before.supervisor ?? 'no supervisor'}`;
  return broken.expected(
    place,
    'post-from',
    `the day from which it is so, since it is known otherwise (${is})`,
    '',
  );
}

/** As it is called here; a name that is none is left for the objection that tells the stations. */
function stationIn(text: string): string | undefined {
  if (text === '') return undefined;
  const known = [...SHIPPED.stations.keys()];
  return known.find((station) => station.toLowerCase() === text.toLowerCase()) ?? text;
}
