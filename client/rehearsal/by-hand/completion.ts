import { COMMANDS } from '../../../domain/obligation/commands.ts';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import { flagOf } from '../../cli/act.ts';
import { peopleOf, shortId } from './meant.ts';
import { SAID_WORDS } from './said.ts';
import type { RehearsalSession } from './session.ts';
import { lastWord, quoted, wordsIn } from './shell-words.ts';
import { ACTS } from './typed-act.ts';

/** What can be named in a line, as things stand. */
export interface Nameable {
  ids: string[];
  people: string[];
  /** Keys of what is awaited: `draft`, `submit/GA-64`. */
  awaited: string[];
  deliveries: string[];
}

export async function nameableIn(session: RehearsalSession): Promise<Nameable> {
  const { players } = session;
  const lives = players.flatMap(({ state }) => (state.status === 'running' ? [state] : []));
  const once = (words: string[]): string[] => [...new Set(words)];
  return {
    ids: players.map(({ obligation }) => shortId(obligation.id)),
    people: (await peopleOf(session)).map(([, name]) => name),
    awaited: once(lives.flatMap((life) => awaitedIn(life).map(({ key }) => key))),
    deliveries: once(players.flatMap(({ obligation }) => obligation.deliveries.map(({ key }) => key))),
  };
}

/** What could stand at the end of that line, and what of it is there already: as readline wants it. */
export function completed(line: string, nameable: Nameable): [string[], string] {
  const { word, begins } = lastWord(line);
  const wanted = word.toLowerCase();
  const found = wordsAfter(before(line.slice(0, begins)), nameable).filter((each) =>
    each.toLowerCase().startsWith(wanted),
  );
  return [found.map((each) => `${quoted(each)} `), line.slice(begins)];
}

/** What stands before is whole words; where a quote is open in it, nothing can be said. */
function before(line: string): string[] {
  try {
    return wordsIn(line);
  } catch {
    return ['?'];
  }
}

const JOURNEYS = ['to', 'next', '1d', '1w', '1m'];

function wordsAfter(words: string[], nameable: Nameable): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined) return SAID_WORDS;
  if (first === 'act') return inAct(rest, nameable);
  if (first === 'travel') return rest.length === 0 ? JOURNEYS : rest[0] === 'to' ? ['next'] : [];
  if (rest.length > 0) return [];
  if (first === 'as') return [...nameable.people, 'nobody'];
  if (first === 'inbox') return nameable.people;
  if (first === 'story' || first === 'plan') return nameable.ids;
  if (first === 'cast') return ['on', 'off'];
  return first === 'help' ? [...SAID_WORDS, ...ACTS] : [];
}

function inAct(rest: string[], { ids, people, awaited, deliveries }: Nameable): readonly string[] {
  const type = ACTS.find((each) => each === rest[0]);
  if (rest.length === 0) return ACTS;
  if (type === undefined) return [];
  if (rest.length === 1) return ids;
  const last = rest.at(-1);
  if (last === '--as' || last === '--for' || last === '--writers') return people;
  if (last === '--awaited' || last === '--milestone') return awaited;
  if (last === '--delivery') return deliveries;
  const flags = Object.keys(COMMANDS[type]).map((field) => `--${flagOf(field)}`);
  return [...flags, '--as', '--for', '--comment'].filter((flag) => !rest.includes(flag));
}
