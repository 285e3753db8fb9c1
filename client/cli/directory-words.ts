import { type Days, daysOf, LAST, type Said } from '../../domain/directory/directory.ts';
import type { DirectoryFact, FactNumber, NamedFact } from '../../domain/directory/facts.ts';
import type { Absence, Seat } from '../../domain/directory/seat.ts';
import { daysInWords, statementInWords } from '../../domain/directory/words.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { DirectoryAsked } from '../api/directory-contract.ts';
import { namesOf, standingIn } from './directory-values.ts';

/** The directory in sentences. */

type Names = ReadonlyMap<string, string>;

export function peopleLines(directory: DirectoryAsked, withNumbers: boolean): string[] {
  const { seq, on, posts, people, objections, changes } = directory;
  if (seq === 0) return ['Nobody is in the directory. Begin with: rapporteur import-people FILE.'];
  const names = namesOf(people);
  const free = people.filter((person) => person.posts.length === 0);
  return [
    `On ${inWords(on)}, after change ${seq} of the directory`,
    ...posts.flatMap((seat) => ['', ...seatLines(seat, names, changes)]),
    ...(free.length === 0 ? [] : ['', 'Without a post']),
    ...free.map(
      ({ id, name, away }) =>
        `    ${called(id, name)}${away.map((days) => `; away ${awayWords(days)}`).join('')}`,
    ),
    ...(withNumbers
      ? ['', 'What stands, by the numbers with which it is taken back', ...numberLines(changes, names)]
      : []),
    ...(objections.length === 0
      ? []
      : ['', 'THE RECORD DOES NOT HOLD:', ...objections.map((each) => `  ${each}`)]),
  ];
}

function seatLines(
  { post, unit, station, supervisor, holder, away, acting }: Seat,
  names: Names,
  changes: DirectoryAsked['changes'],
): string[] {
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [
    `${post.padEnd(32)} ${holder === null ? 'vacant' : called(holder, nameOf(holder))}`,
    `    ${unit === null ? '' : `${unit}, `}${station}${supervisor === null ? '' : `; answers to ${supervisor}`}`,
    ...away.map((days) => `    away ${awayWords(days)}`),
    ...acting.map(
      ({ person, as, ...days }) =>
        `    ${nameOf(person)} ${as === 'delegate' ? 'may act by delegation' : 'stands in'} ${awayWords(days)}${
          as === 'delegate' ? sayerWords(changes, { post, person, ...days }) : ''
        }`,
    ),
  ];
}

/** Whoever says it for the holder is told, with the reason. */
function sayerWords(
  changes: DirectoryAsked['changes'],
  { post, person, from }: { post: string; person: string; from: string },
): string {
  const fits = (fact: DirectoryFact): boolean =>
    fact.kind === 'delegation' && fact.person === person && fact.from === from && fact.posts.includes(post);
  const said = changes.findLast(({ facts }) => facts.some(fits));
  const fact = said?.facts.findLast(fits);
  if (said === undefined || fact?.kind !== 'delegation' || fact.by === said.by) return '';
  return ` (said by ${called(said.by, said.byName)}${said.reason === null ? '' : `: ${said.reason}`})`;
}

const called = (id: string, name: string): string => (id === name ? id : `${name} (${id})`);
const awayWords = ({ from, to }: Absence): string => daysInWords({ from, to: to ?? LAST });

function numberLines(changes: DirectoryAsked['changes'], names: Names): string[] {
  const { numbers, said } = standingIn(changes);
  const all: Said[] = [...said.values()].flat().filter(({ number }) => numbers.has(number));
  const order = ({ number }: Said): number[] => number.split('.').map(Number);
  return all
    .sort((one, other) => {
      const [[seq = 0, at = 0], [otherSeq = 0, otherAt = 0]] = [order(one), order(other)];
      return seq - otherSeq || at - otherAt;
    })
    .map(({ number, fact, ...days }) => {
      const said = changes.find(({ seq }) => seq === Number(number.split('.')[0]));
      const by =
        fact.kind === 'delegation' && said !== undefined && said.by !== fact.by
          ? ` (said by ${called(said.by, said.byName)})`
          : '';
      const words = statementInWords(fact, (id) => names.get(id) ?? id);
      return `${statementLine(number, words, days)}${by}`;
    });
}

/** One fact, as it was just said. `number` null: it was not recorded. */
export function factLine(number: FactNumber | null, named: NamedFact, names: Names): string {
  if (named.kind === 'taken-back') {
    const { fact, from } = named;
    const when = from === null ? 'altogether' : `from ${inWords(from)} on`;
    return `${numberWords(number)}  ${fact} is taken back ${when}`;
  }
  const words = statementInWords(named, (id) => names.get(id) ?? id);
  return statementLine(number, words, daysOf(named));
}

const statementLine = (number: FactNumber | null, words: string, days: Days): string =>
  `${numberWords(number)}  ${words}${daysInWords(days) === ALWAYS ? '' : ` ${daysInWords(days)}`}`;

const ALWAYS = 'at all times';

const numberWords = (number: FactNumber | null): string => (number ?? '').padStart(7);
