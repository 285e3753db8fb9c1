import { Fault } from '../../../domain/faults.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { refusedLines } from '../../cli/refused.ts';
import { planLines, storyLines } from '../../cli/words.ts';
import { rehearsalLines } from '../lines.ts';
import type { Player } from '../player.ts';
import { helpLines } from './help.ts';
import { aheadWords, heard, inboxLines, messageLines, namesOf, newsLines, whereLines } from './lines.ts';
import { personMeant, playerMeant, shortId } from './meant.ts';
import { type Said, saidIn } from './said.ts';
import type { RehearsalSession } from './session.ts';
import { typedAct } from './typed-act.ts';

/** What a line leads to. Files and ends are for whoever listens. */
export interface Answered {
  lines: string[];
  /** What is to be written into that file. */
  save?: { file: string; text: string };
  /** Nothing more is wanted. */
  isOver?: true;
}

/** Does what a line says and tells what came of it. Throws `request.invalid` for what is not understood: then nothing was done. */
export async function answer(line: string, session: RehearsalSession): Promise<Answered> {
  const said = saidIn(line);
  if (said === undefined) return { lines: [] };
  if (said.do === 'quit') return { lines: [], isOver: true };
  if (said.do === 'save') {
    const { file } = said;
    const text = [remark(session), ...session.said, ''].join('\n');
    const lines = [`Saved to ${file}: ${count(session.said.length, 'line')}.`];
    return { lines, save: { file, text } };
  }
  return { lines: await linesFor(said, line.trim(), session) };
}

type Spoken = Exclude<Said, { do: 'quit' | 'save' }>;

/** Where a rehearsal begins, for whoever has just come in. */
export const welcome = async (session: RehearsalSession): Promise<string[]> => [
  `${session.mandate.symbol}, rehearsed by hand from ${inWords(session.staged.from)} with the cast “${session.staged.playing.cast.name}”. Nothing is kept.`,
  ...(await whereAll(session)),
  'What can be said: help. On with it: travel to next.',
];

async function linesFor(said: Spoken, line: string, session: RehearsalSession): Promise<string[]> {
  switch (said.do) {
    case 'travel': {
      const { news, reached } = await session.travel(said.how, line);
      const nameOf = await namesOf(session);
      return [
        reached === undefined
          ? `It is ${inWords(session.today)}.`
          : aheadWords(reached, session.zone, nameOf),
        ...newsLines(news, session.zone),
        ...(news.length === 0 ? ['  Nothing was recorded.'] : []),
      ];
    }
    case 'act': {
      const { obligation, command } = await typedAct(said.words, session);
      const { answer: answered, news } = await session.act(obligation, command, line);
      return [...(answered.accepted ? [] : refusedLines(answered)), ...newsLines(news, session.zone)];
    }
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
  const nameOf = await namesOf(session);
  return [
    `It is ${inWords(session.today)}; you are ${nameOf(session.hands.as)}; the cast ${session.hands.castPlays ? 'plays' : 'is off'}.`,
    ...session.players.flatMap((player) => whereLines(player, session, nameOf)),
  ];
}

const remark = ({ mandate, staged }: RehearsalSession): string =>
  `# ${mandate.symbol} from ${inWords(staged.from)}, cast: ${staged.playing.cast.name}; ${staged.onStage.map(({ obligation }) => shortId(obligation.id)).join(', ')}`;

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
