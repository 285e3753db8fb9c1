import { ordinal } from '../../domain/reading/ordinals.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';

/** A body that has sessions. */
export interface Listed {
  body: string;
  byYear: boolean;
  /** Where its conference services are. */
  station: string;
}

/** The bodies and stations of which a file may speak, by every name that they have. */
export interface Directory {
  /** By code or by name, capital or small letters, with or without "the" and "United Nations". */
  body(text: string): Listed | undefined;
  station(text: string): string | undefined;
  /** The only station that a longer text names: "UN holidays, Geneva". */
  stationIn(text: string): string | undefined;
  /** Whether a text has the full name of a body in it. */
  speaksOfBody(text: string): boolean;
  /** A body of which the file itself says what it is. */
  add(listed: Listed, name: string): void;
  /** What was expected where a body or a station is not known. */
  bodies(): string;
  stations: string;
}

/** Those that are known before the file. */
export function directoryOf(known: KnownDays): Directory {
  const bodies = new Map<string, Listed>();
  const codes: string[] = [];
  const fullNames: string[] = [];
  const add = (listed: Listed, name: string): void => {
    codes.push(listed.body);
    fullNames.push(plain(name));
    for (const each of [listed.body, name]) bodies.set(plain(each), listed);
  };
  for (const { body, name, byYear, station } of known.bodies.values()) add({ body, byYear, station }, name);
  const stations = [...known.stations.keys()];
  return {
    body: (text) => bodies.get(plain(text)),
    station: (text) => stations.find((station) => plain(station) === plain(text)),
    stationIn: (text) => {
      const words = ` ${text.toLowerCase().replace(/[^\p{L}]+/gu, ' ')} `;
      const named = stations.filter((station) => words.includes(` ${station.toLowerCase()} `));
      return named.length === 1 ? named[0] : undefined;
    },
    speaksOfBody: (text) => fullNames.some((name) => plain(text).includes(name)),
    add,
    bodies: () => `a body that is known (${[...new Set(codes)].join(', ')})`,
    stations: `one of the stations ${stations.join(', ')}`,
  };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^the /, '')
    .replace(/^(united nations|un) /, '');

/** Sessions called by their year have a year; a body may have had numbers before that. */
const MOST_SESSIONS = 999;
const YEARS = { first: 1945, last: 2100 };

/** "64", "64th", "sixty-fourth"; "2025" of a body whose sessions are years. Undefined when it can be no session of it. */
export function sessionNumber(text: string, { byYear }: Listed): number | undefined {
  const word = text.trim().toLowerCase();
  const number = /^\d{1,4}$/.test(word) ? Number(word) : ordinal(word);
  if (number === undefined || number < 1) return undefined;
  const isYear = number >= YEARS.first && number <= YEARS.last;
  return number <= MOST_SESSIONS || (byYear && isYear) ? number : undefined;
}

export const SESSION_FORMS =
  'the number of a session, such as 64 or sixty-fourth, or its year where sessions are years';
