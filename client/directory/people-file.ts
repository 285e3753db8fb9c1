import { isDeepStrictEqual } from 'node:util';
import { decoded } from '../../activities/documents/encoding.ts';
import { type Directory, sameAs } from '../../domain/directory/directory.ts';
import { type NamedFact, withoutNames } from '../../domain/directory/facts.ts';
import { objectionsTo } from '../../domain/directory/objections.ts';
import { nothingBroken, type Place, unreadable } from './broken-rows.ts';
import { csvFacts } from './people-csv.ts';
import { jsonFacts } from './people-json.ts';

/** What is known before a file is read. */
export interface KnownPeople {
  directory: Directory;
  /** By id. */
  names: ReadonlyMap<string, string>;
  /** The last change of the directory. */
  seq: number;
}

/** A fact, and where its file says it. */
export interface PlacedFact {
  place: Place;
  fact: NamedFact;
}

/** A secretariat's people are a hundredth of it. */
const MAX_BYTES = 5 * 1024 * 1024;

/**
 * What a file of people says that is not known yet, CSV or JSON, found from its bytes: all of it, in an order in which it
 * can be taken, or nothing. `fileName` is told in messages. Throws `directory.unreadable`, and `directory.broken-rows` with
 * every place that cannot be taken.
 */
export function readPeopleFile(bytes: Uint8Array, fileName: string, known: KnownPeople): NamedFact[] {
  const file = fileName.replace(/\p{Cc}+/gu, ' ').slice(-LONGEST_NAME);
  if (bytes.length > MAX_BYTES) throw unreadable(file, `is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  const text = decoded(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw unreadable(file, 'is empty');
  if (NEVER_IN_TEXT.test(text)) throw unreadable(file, 'is no text');
  const broken = nothingBroken();
  const placed = /^\s*[[{]/.test(text) ? jsonFacts(text, file, broken) : csvFacts(text, file, known, broken);
  broken.refuse(file);
  const news = placed.filter(({ fact }) => isNews(fact, known));
  const { facts } = withoutNames(news.map(({ fact }) => fact));
  for (const { at, field, why } of objectionsTo(known.directory, facts, known.seq + 1)) {
    const place = news[at - 1]?.place;
    if (place !== undefined) broken.say(place, `${field}: ${why}`);
  }
  broken.refuse(file);
  return news.map(({ fact }) => fact);
}

const LONGEST_NAME = 200;

/** Control characters other than tab and line feed: other kinds of file have them. */
const NEVER_IN_TEXT = /(?![\t\n])\p{Cc}/u;

/** Whether it says anything that does not stand in the directory already, word for word. */
function isNews(named: NamedFact, { directory, names }: KnownPeople): boolean {
  if (named.kind === 'taken-back') return true;
  if (named.kind === 'person' && names.get(named.person) !== named.name) return true;
  const [fact] = withoutNames([named]).facts;
  if (fact === undefined || fact.kind === 'taken-back') return true;
  const said = sameAs(directory, fact);
  return said === undefined || said.until !== null || !isDeepStrictEqual(said.fact, fact);
}
