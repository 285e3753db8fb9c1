import type { LaunchAnswer } from '../../../client/api/obligations-contract.ts';
import { addDays } from '../../../domain/time/civil-date.ts';
import type { Chance } from '../chance.ts';
import { todayThere } from '../running.ts';
import type { Figures } from './figures.ts';
import { type Change, change, type Told, untilAnswered } from './sending.ts';
import { mayLaunch, nextLaunch, type Person, type Seat } from './teams.ts';

/** A change that was answered, for the proof. `stream`: in whose record it has its effect; null: it has no id there. */
export interface Answered {
  stream: string | null;
  change: Change;
  by: Person;
  told: Told;
}

export interface Work {
  url: string;
  figures: Figures;
  answered: Answered[];
  /** What a repeat was told that was not told the first time, in sentences. */
  differences: string[];
  isOver(): boolean;
}

const LONGEST_PAUSE_MS = 800;
const REPEATED = 0.2;
const TWICE_AT_ONCE = 0.1;
const LIVE_MS = 3_000;

/** What somebody does until it is over: looks, thinks, acts. What was begun is brought to its end. */
export async function work(at: Work, person: Person, chance: Chance): Promise<void> {
  for (let n = 1; !at.isOver(); n += 1) {
    const duty = person.team.duties.length === 0 ? undefined : chance.of(person.team.duties);
    const isLooking = person.seat === 'auditor' || duty === undefined || chance.next() < 0.4;
    if (isLooking) await look(at, person, chance, duty);
    else await act(at, person, chance, duty, `${person.id}/${n}`);
    await new Promise((resolve) => {
      setTimeout(resolve, chance.next() * LONGEST_PAUSE_MS);
    });
  }
}

async function look(at: Work, person: Person, chance: Chance, duty: string | undefined): Promise<void> {
  const of = duty === undefined ? [] : [encodeURIComponent(duty)];
  const kind = chance.of([
    ...(['inbox', 'portfolio', 'search', 'live', 'timeline'] as const),
    ...(of.length === 0 ? [] : (['obligation', 'history', 'open acts'] as const)),
  ]);
  if (kind === 'live') return watch(at, person);
  const paths = {
    inbox: `/inbox?person=${person.id}`,
    portfolio: `/portfolio?order=risk&limit=50&reasons=true`,
    search: '/search?words=trafficking',
    timeline: `/timeline?from=${todayThere()}&to=${addDays(todayThere(), 365)}`,
    obligation: `/obligation?id=${of}`,
    history: `/history?id=${of}`,
    'open acts': `/open-acts?id=${of}`,
  };
  const { status, why } = await untilAnswered(at, person, kind, { path: paths[kind] });
  if (status !== 200) at.differences.push(`${person.name}: ${kind} is answered ${status}: ${why}`);
}

/** Looks on for some seconds, as a page does. A line that breaks is opened again by whoever looks on. */
async function watch({ url, figures }: Work, { headers }: Person): Promise<void> {
  const began = performance.now();
  try {
    const signal = AbortSignal.timeout(LIVE_MS);
    const answer = await fetch(`${url}/live`, { headers, signal });
    for await (const _ of answer.body ?? []) {
      figures.took('live, to its first word', performance.now() - began);
      break;
    }
  } catch (error) {
    figures.met(`live: ${((error as Error).cause as { code?: string } | undefined)?.code ?? error}`);
  }
}

type Told200<T> = { status: number; body: T };

async function act(at: Work, person: Person, chance: Chance, duty: string, key: string): Promise<void> {
  if (person.seat === 'officer' && mayLaunch(person.team) && chance.next() < 0.02)
    return launch(at, person, key);
  const fields = await fieldsOf(at, person, chance, duty, key);
  if (fields === null) return;
  const path = `/commands?id=${encodeURIComponent(duty)}`;
  await done(at, person, chance, duty, { kind: `act: ${fields.type}`, path, key, body: fields });
}

type Fields = { type: string; comment?: string; [field: string]: unknown };

const COMMENT = 'A comment of the usual length, which is a sentence or two about what was changed and why.';

/** What somebody of that seat would do next; null: there is nothing to decide on yet. */
async function fieldsOf(
  at: Work,
  person: Person,
  chance: Chance,
  duty: string,
  key: string,
): Promise<Fields | null> {
  const ways: Record<Exclude<Seat, 'drafter' | 'auditor'>, () => Promise<Fields | null>> = {
    chief: () => decision(at, person, chance, duty),
    director: () => decision(at, person, chance, duty),
    officer: async () =>
      chance.of<Fields>([
        { type: 'give-symbol', delivery: 'GA-64', symbol: `A/64/${Math.floor(chance.next() * 900)}` },
        { type: 'put-on-hold', comment: COMMENT },
        { type: 'take-up-again', comment: COMMENT },
        { type: 'take-up-again', comment: COMMENT },
        { type: 'close-views', comment: COMMENT },
        { type: 'schedule-briefing', delivery: 'Member-States', on: addDays(todayThere(), 400) },
      ]),
  };
  if (person.seat === 'drafter') return version(at, person, key);
  return person.seat === 'auditor' ? null : ways[person.seat]();
}

/** A version of the text that nobody has seen before: its bytes first, then that it is handed in. */
async function version(at: Work, person: Person, key: string): Promise<Fields> {
  const { body } = (await untilAnswered(at, person, 'upload of a draft', {
    ...{ path: '/drafts?name=draft.txt', method: 'POST', body: `A text of ${key}.\n${COMMENT}\n`.repeat(40) },
    headers: { 'content-type': 'application/octet-stream' },
  })) as Told200<{ sha256: string; size: number; mediaType: string; words: number }>;
  const { sha256, size, mediaType, words } = body;
  return { type: 'hand-in-draft', draft: { sha256, size, mediaType, words }, comment: COMMENT };
}

async function decision(at: Work, person: Person, chance: Chance, duty: string): Promise<Fields | null> {
  const path = `/obligation?id=${encodeURIComponent(duty)}`;
  const { body } = (await untilAnswered(at, person, 'obligation', { path })) as Told200<{
    drafts?: { sha256: string }[];
  }>;
  const draft = body.drafts?.at(-1)?.sha256;
  if (draft === undefined) return null;
  return { type: chance.next() < 0.7 ? 'approve-draft' : 'return-draft', draft, comment: COMMENT };
}

/** Launches the next mandate of the team. */
export async function launch(at: Work, person: Person, key: string): Promise<void> {
  const { body } = nextLaunch(person.team);
  person.team.launched += 1;
  const told = await change(at, person, { kind: 'launch', path: '/launches', key, body });
  if (told.status !== 200) return void at.differences.push(`${key}: launch: ${told.status} ${told.why}`);
  const { duties } = told.body as LaunchAnswer;
  for (const { id } of duties) if (id !== null) person.team.duties.push(id);
}

/** Sends a change, and often again: afterwards, or both at one moment. Each is to be told the same. */
async function done(
  at: Work,
  by: Person,
  chance: Chance,
  stream: string | null,
  given: Change,
): Promise<void> {
  const [lot, both] = [chance.next(), chance.next()];
  const send = (kind = given.kind): Promise<Told> => change(at, by, { ...given, kind });
  const atOnce = both < TWICE_AT_ONCE ? [send('the same at once')] : [];
  const [told, ...others] = await Promise.all([send(), ...atOnce]);
  if (lot < REPEATED) others.push(await send('the same again'));
  at.answered.push({ stream, change: given, by, told });
  for (const other of others) compare(at, given, told, other);
}

/** The first answer and that of a repeat. */
export function compare({ differences }: Work, { key, kind }: Change, first: Told, again: Told): void {
  const said = ({ status, code, why }: Told): string => `${status} ${code ?? 'accepted'} ${why ?? ''}`;
  if (said(first) !== said(again))
    differences.push(`${kind} ${key}: first ${said(first)}, then ${said(again)}`);
}
