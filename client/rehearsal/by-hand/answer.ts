import { Fault } from '../../../domain/faults.ts';
import type { Refusal } from '../../../domain/obligation/refusals.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import type { StoryLine } from '../../../store/reads.ts';
import { type Files, ON_DISK } from '../../cli/act.ts';
import { refusedLines } from '../../cli/refused.ts';
import { planLines, storyLines } from '../../cli/words.ts';
import { rehearsalLines } from '../lines.ts';
import type { Player } from '../player.ts';
import { helpLines } from './help.ts';
import { aheadWords, heard, inboxLines, messageLines, namesOf, newsLines, whereLines } from './lines.ts';
import { personMeant, playerMeant, shortId } from './meant.ts';
import { type Journey, type Said, saidIn } from './said.ts';
import type { RehearsalSession } from './session.ts';
import { comingOf, whereaboutsOf } from './standing.ts';
import { type TypedAct, typedAct } from './typed-act.ts';

/** What a line leads to. Files and ends are for whoever listens. */
export interface Answered {
  lines: string[];
  /** What was recorded on a journey, or by an act. */
  news: StoryLine[];
  /** Why a rule turned an act down; null: it did not. */
  refused: Refusal | null;
  /** What is to be written into that file. */
  save?: { file: string; text: string };
  /** Nothing more is wanted. */
  isOver?: true;
}

/**
 * Does what a line says and tells what came of it; `files`: those that it may name. Throws `request.invalid` for what is not
 * understood: then nothing was done.
 */
export async function answer(
  line: string,
  session: RehearsalSession,
  files: Files = ON_DISK,
): Promise<Answered> {
  const said = saidIn(line);
  if (said === undefined) return only([]);
  if (said.do === 'quit') return { ...only([]), isOver: true };
  if (said.do === 'save') {
    const { file } = said;
    const text = [remark(session), ...session.said, ''].join('\n');
    const lines = [`Saved to ${file}: ${count(session.said.length, 'line')}.`];
    return { ...only(lines), save: { file, text } };
  }
  if (said.do === 'travel') return travelled(said.how, line.trim(), session);
  if (said.do === 'act') return acted(await typedAct(said.words, session, files), line.trim(), session);
  return only(await linesFor(said, line.trim(), session));
}

type Spoken = Exclude<Said, { do: 'quit' | 'save' | 'travel' | 'act' }>;

const only = (lines: string[]): Answered => ({ lines, news: [], refused: null });

/** Where a rehearsal begins, for whoever has just come in. */
export const welcome = async (session: RehearsalSession): Promise<string[]> => [
  `${session.mandate.symbol}, rehearsed by hand from ${inWords(session.staged.from)} with the cast “${session.staged.playing.cast.name}”. Nothing is kept.`,
  ...(await whereAll(session)),
  'What can be said: help. On with it: travel to next.',
];

async function travelled(how: Journey, line: string, session: RehearsalSession): Promise<Answered> {
  const { news, reached } = await session.travel(how, line);
  const lines = [
    reached === undefined
      ? `It is ${inWords(session.today)}.`
      : aheadWords(comingOf(reached, session, await session.names())),
    ...newsLines(news, session.zone),
    ...(news.length === 0 ? ['  Nothing was recorded.'] : []),
  ];
  return { ...only(lines), news };
}

async function acted(
  { obligation, command }: TypedAct,
  line: string,
  session: RehearsalSession,
): Promise<Answered> {
  const { answer: answered, news } = await session.act(obligation, command, line);
  const told = newsLines(news, session.zone);
  if (answered.accepted) return { ...only(told), news };
  return { lines: [...refusedLines(answered), ...told], news, refused: answered.refused };
}

async function linesFor(said: Spoken, line: string, session: RehearsalSession): Promise<string[]> {
  switch (said.do) {
    case 'as':
      return asWhom(said.who, line, session);
    case 'cast':
      session.cast(said.plays, line);
      return [said.plays ? 'The cast plays.' : 'The cast leaves all to you.'];
    case 'undo':
      return undone(session);
    case 'where':
      return whereAll(session);
    case 'story':
      return storiesOf(meant(said.of, session), session);
    case 'plan':
      return meant(said.of, session).flatMap(({ obligation, state }) => [
        obligation.id,
        ...(state.status === 'running' || state.status === 'settled' ? planLines(state.plan) : []),
      ]);
    case 'inbox':
      return inbox(said.who, said.message, session);
    case 'outcome':
      return rehearsalLines(await session.outcome(), false);
    case 'help':
      return helpLines(said.of);
  }
}

async function asWhom(who: string, line: string, session: RehearsalSession): Promise<string[]> {
  if (who.toLowerCase() === 'nobody') {
    session.as(null, line);
    return ['You are nobody; the cast plays everybody.'];
  }
  const person = await personMeant(who, session);
  session.as(person, line);
  const nameOf = await namesOf(session);
  return [`You are ${nameOf(person)}. What is yours the cast leaves to you.`];
}

async function undone(session: RehearsalSession): Promise<string[]> {
  const back = await session.undo();
  if (back === undefined) return ['There is nothing to undo.'];
  const { undone: what, again, ms } = back;
  const nameOf = await namesOf(session);
  return [
    `Back to before “${what}”: ${again === 0 ? 'begun anew' : `${count(again, 'step')} lived through again`} in ${(ms / 1000).toFixed(1)} s.`,
    `It is ${inWords(session.today)}; you are ${nameOf(session.hands.as)}.`,
  ];
}

async function storiesOf(players: readonly Player[], session: RehearsalSession): Promise<string[]> {
  const stories = await Promise.all(
    players.map(async ({ obligation: { id } }) => [
      id,
      ...storyLines(heard(await session.story(id)), session.zone),
    ]),
  );
  return stories.flat();
}

async function inbox(who: string, message: number | null, session: RehearsalSession): Promise<string[]> {
  const person = await personMeant(who, session);
  const digests = await session.inbox(person);
  if (message === null) return inboxLines(digests, (await namesOf(session))(person));
  const digest = digests[message - 1];
  if (digest !== undefined) return messageLines(digest);
  throw new Fault(
    'request.invalid',
    `There is no message ${message}: so far there ${digests.length === 1 ? 'is 1' : `are ${digests.length}`}.`,
    `See them with: inbox ${who}.`,
  );
}

const meant = (of: string | null, session: RehearsalSession): readonly Player[] =>
  of === null ? session.players : [playerMeant(of, session)];

async function whereAll(session: RehearsalSession): Promise<string[]> {
  const { today, as, castPlays, obligations } = await whereaboutsOf(session);
  return [
    `It is ${inWords(today)}; you are ${as?.name ?? 'nobody'}; the cast ${castPlays ? 'plays' : 'is off'}.`,
    ...obligations.flatMap(whereLines),
  ];
}

const remark = ({ mandate, staged }: RehearsalSession): string =>
  `# ${mandate.symbol} from ${inWords(staged.from)}, cast: ${staged.playing.cast.name}; ${staged.onStage.map(({ obligation }) => shortId(obligation.id)).join(', ')}`;

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
