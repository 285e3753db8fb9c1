import { Fault } from '../../../domain/faults.ts';
import { type CivilDate, parseCivilDate } from '../../../domain/time/civil-date.ts';
import { quoted, wordsIn } from './shell-words.ts';

/** How far to travel. `months` are those of the calendar. */
export type Journey = 'next' | { days: number } | { months: number } | { to: CivilDate };

/** A line, and what it means. Names are as they were typed. */
export type Said =
  | { do: 'travel'; how: Journey }
  | { do: 'act'; words: string[] }
  | { do: 'as'; who: string }
  | { do: 'cast'; plays: boolean }
  | { do: 'story' | 'plan'; of: string | null }
  | { do: 'inbox'; who: string; message: number | null }
  | { do: 'save'; file: string }
  | { do: 'help'; of: string | null }
  | { do: 'undo' | 'where' | 'outcome' }
  | { do: 'quit' };

/** How each is written. */
export const USAGE = {
  travel: 'travel 10d, 3w or 2m; travel to 2009-06-01; travel to next',
  act: 'act WHAT ID [--field value …]',
  as: 'as NAME; as nobody',
  cast: 'cast on; cast off',
  undo: 'undo',
  where: 'where',
  story: 'story [ID]',
  inbox: 'inbox NAME [NUMBER]',
  plan: 'plan [ID]',
  outcome: 'outcome',
  save: 'save FILE',
  help: 'help [WORD]',
  quit: 'quit',
} as const satisfies Record<Said['do'], string>;

export const SAID_WORDS = Object.keys(USAGE) as Said['do'][];

/** What a line says; undefined: nothing, it is empty or a remark. Throws `request.invalid`. */
export function saidIn(line: string): Said | undefined {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return undefined;
  const all = wordsIn(line);
  // A line of a digest can be given as it is.
  const [first = '', ...rest] = all[0] === 'rapporteur' ? all.slice(1) : all;
  const word = SAID_WORDS.find((each) => each === first.toLowerCase());
  if (word === undefined)
    throw new Fault(
      'request.invalid',
      `“${first}” cannot be said here.`,
      `There are: ${SAID_WORDS.join(', ')}. What each does: help.`,
    );
  const said = READERS[word](rest);
  if (said !== undefined) return said;
  throw new Fault(
    'request.invalid',
    `“${line.trim()}” is not understood.`,
    `Write it as: ${USAGE[word]}. More: help ${word}.`,
  );
}

/** The line that says that: `saidIn` of it is the same again. */
export function lineOf(said: Said): string {
  return [said.do, ...wordsOf(said)].map(quoted).join(' ');
}

function wordsOf(said: Said): string[] {
  switch (said.do) {
    case 'travel':
      return journeyWords(said.how);
    case 'act':
      return said.words;
    case 'as':
      return [said.who];
    case 'cast':
      return [said.plays ? 'on' : 'off'];
    case 'story':
    case 'plan':
    case 'help':
      return said.of === null ? [] : [said.of];
    case 'inbox':
      return [said.who, ...(said.message === null ? [] : [String(said.message)])];
    case 'save':
      return [said.file];
    default:
      return [];
  }
}

function journeyWords(how: Journey): string[] {
  if (how === 'next') return ['to', 'next'];
  if ('to' in how) return ['to', how.to];
  return ['days' in how ? `${how.days}d` : `${how.months}m`];
}

const only = (words: string[]): string | undefined => (words.length === 1 ? words[0] : undefined);

const alone =
  (what: 'undo' | 'where' | 'outcome' | 'quit') =>
  (rest: string[]): Said | undefined =>
    rest.length === 0 ? { do: what } : undefined;

const ofOne =
  (what: 'story' | 'plan' | 'help') =>
  (rest: string[]): Said | undefined =>
    rest.length > 1 ? undefined : { do: what, of: rest[0] ?? null };

const READERS: Record<Said['do'], (rest: string[]) => Said | undefined> = {
  ...{ undo: alone('undo'), where: alone('where'), outcome: alone('outcome'), quit: alone('quit') },
  ...{ story: ofOne('story'), plan: ofOne('plan'), help: ofOne('help') },
  travel(rest) {
    const how = journeyIn(rest);
    return how && { do: 'travel', how };
  },
  act: (rest) => (rest.length === 0 ? undefined : { do: 'act', words: rest }),
  as: (rest) => (rest.length === 0 ? undefined : { do: 'as', who: rest.join(' ') }),
  cast(rest) {
    const word = only(rest);
    return word === 'on' || word === 'off' ? { do: 'cast', plays: word === 'on' } : undefined;
  },
  inbox(rest) {
    const last = rest.at(-1) ?? '';
    const message = rest.length > 1 && /^\d+$/.test(last) ? Number(last) : null;
    const who = (message === null ? rest : rest.slice(0, -1)).join(' ');
    return who === '' ? undefined : { do: 'inbox', who, message };
  },
  save(rest) {
    const file = only(rest);
    return file === undefined ? undefined : { do: 'save', file };
  },
};

function journeyIn(words: string[]): Journey | undefined {
  const [first = '', ...more] = words[0] === 'to' ? words.slice(1) : words;
  if (more.length > 1 || (more.length === 1 && !/^\d+$/.test(first))) return undefined;
  const text = `${first}${more[0] ?? ''}`;
  if (text === 'next') return 'next';
  const to = parseCivilDate(text);
  if (to !== undefined) return { to };
  const [, count = '0', unit] = /^(\d{1,4})(d|w|m|days?|weeks?|months?)$/.exec(text) ?? [];
  const number = Number(count);
  if (unit === undefined || number === 0 || words[0] === 'to') return undefined;
  if (unit.startsWith('m')) return { months: number };
  return { days: unit.startsWith('w') ? number * 7 : number };
}
