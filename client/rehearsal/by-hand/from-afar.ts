import { tellDigest } from '../../../domain/digest/telling/tell.ts';
import { Fault } from '../../../domain/faults.ts';
import type { Refusal } from '../../../domain/obligation/refusals.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import type { StoryLine } from '../../../store/reads.ts';
import type { Files } from '../../cli/act.ts';
import type { Rehearsed } from '../rehearse.ts';
import { answer } from './answer.ts';
import { completed, nameableIn } from './completion.ts';
import { heard } from './lines.ts';
import { personMeant, playerMeant } from './meant.ts';
import { saidIn } from './said.ts';
import type { RehearsalSession } from './session.ts';
import { type Named, type Whereabouts, whereaboutsOf } from './standing.ts';

/** What somebody in another process asks of a rehearsal. Plain JSON, as all that is answered. */
export type Question =
  | { ask: 'line'; line: string }
  | { ask: 'where' }
  | { ask: 'outcome' }
  | { ask: 'story'; obligation: string | null }
  | { ask: 'inbox'; person: string }
  | { ask: 'completions'; line: string };

/** What came of a line. */
export interface LineAnswer {
  /** As they are told on a terminal. */
  lines: string[];
  news: StoryLine[];
  refused: Refusal | null;
  /** Where all stands now; null: it was the last line, and nothing stands any more. */
  where: Whereabouts | null;
}

export interface StoryAnswer {
  stories: { obligation: string; story: StoryLine[] }[];
}

export interface InboxAnswer {
  person: Named;
  messages: { day: CivilDate; subject: string; body: string }[];
}

export interface CompletionAnswer {
  /** The end of the line that they stand in place of. */
  end: string;
  completions: string[];
}

/** What each question is answered with. */
export interface Answers {
  line: LineAnswer;
  where: Whereabouts;
  outcome: Rehearsed;
  story: StoryAnswer;
  inbox: InboxAnswer;
  completions: CompletionAnswer;
}

/** Answers one question. Throws `request.invalid` for what is not understood: then nothing was done. */
export async function answerFromAfar(
  question: Question,
  session: RehearsalSession,
): Promise<Answers[Question['ask']]> {
  switch (question.ask) {
    case 'line':
      return answerLine(question.line, session);
    case 'where':
      return whereaboutsOf(session);
    case 'outcome':
      return session.outcome();
    case 'story':
      return storiesOf(question.obligation, session);
    case 'inbox':
      return inboxFor(question.person, session);
    case 'completions': {
      const [completions, end] = completed(question.line, await nameableIn(session));
      return { end, completions };
    }
  }
}

async function answerLine(line: string, session: RehearsalSession): Promise<LineAnswer> {
  if (saidIn(line)?.do === 'save')
    throw new Fault(
      'request.invalid',
      'Nothing is written on this machine.',
      'What was said so far stands in “said” of where it stands: keep that.',
    );
  const { lines, news, refused, isOver } = await answer(line, session, NO_FILES);
  return { lines, news: heard(news), refused, where: isOver ? null : await whereaboutsOf(session) };
}

/** What is on this machine is not theirs, not even whether it is there. */
const NO_FILES: Files = {
  isThere: () => false,
  bytesOf(path) {
    throw new Fault(
      'request.invalid',
      `${path}: files of this machine are not read.`,
      'Leave it out: a draft is made up, and any other act takes the current one. Or name a version by the first digits of its digest.',
    );
  },
};

async function storiesOf(obligation: string | null, session: RehearsalSession): Promise<StoryAnswer> {
  const players = obligation === null ? session.players : [playerMeant(obligation, session)];
  const stories = await Promise.all(
    players.map(async ({ obligation: { id } }) => ({
      ...{ obligation: id, story: heard(await session.story(id)) },
    })),
  );
  return { stories };
}

async function inboxFor(text: string, session: RehearsalSession): Promise<InboxAnswer> {
  const id = await personMeant(text, session);
  const name = (await session.names()).get(id) ?? id;
  const messages = (await session.inbox(id)).map((digest) => {
    const { subject, body } = tellDigest(digest, 'en');
    return { day: digest.day, subject, body };
  });
  return { person: { id, name }, messages };
}
