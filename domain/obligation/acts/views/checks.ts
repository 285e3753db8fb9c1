import { inWords } from '../../../time/civil-date.ts';
import { dayAt } from '../../../time/instant.ts';
import { askedAs } from '../../addressees.ts';
import { viewsAreOpen } from '../../progress.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import { asKept, twiceIn } from '../../said.ts';
import type { Views } from '../../state.ts';
import { askedOn, hasOwnDay, hasReplied, isTextOut, replyByOf, silentIn } from '../../viewing.ts';

export const collectsViews = ({ life }: Any) =>
  life.obligation.collectsViews
    ? undefined
    : refuse('views-not-collected', 'The mandate does not ask for views.');

export const viewsNotRequested = ({ life }: Any) =>
  life.views === null ? undefined : refuse('views-already-requested', 'Views were requested already.');

export const viewsRequested = ({ life }: Any) =>
  life.views === null ? refuse('views-not-requested', 'Views were not requested yet.') : undefined;

export const viewsNotClosed = ({ life }: Any) =>
  life.views?.closed ? refuse('views-already-closed', 'The collection of views is closed.') : undefined;

export const viewsNotOpen = ({ life }: Any) =>
  viewsAreOpen(life)
    ? refuse('views-still-open', 'The collection of views is still open: close it first.')
    : undefined;

export const replyByAhead = ({ command, today }: Attempt<'ask-for-views'>) =>
  command.replyBy <= (command.happenedOn ?? today)
    ? refuse('reply-before-request', `The replies cannot be due on ${inWords(command.replyBy)}.`)
    : undefined;

export const fromAnAddressee = ({
  life,
  command,
}: Attempt<'record-reply' | 'correct-reply' | 'withdraw-reply' | 'settle-late-reply'>) =>
  life.views?.addressees.includes(command.from)
    ? undefined
    : refuse('not-asked', `${command.from} was not asked for views.${meant(life.views, command.from)}`);

const meant = (views: Views | null, name: string): string => {
  const asked = views === null ? undefined : askedAs(views, name);
  return asked === undefined ? '' : ` ${asked} was.`;
};

export const firstReply = ({ life, command }: Attempt<'record-reply'>) =>
  life.views?.replies.some((reply) => reply.from === command.from)
    ? refuse('reply-already-recorded', `The reply of ${command.from} is recorded already.`)
    : undefined;

export const hasReply = ({
  life,
  command,
}: Attempt<'correct-reply' | 'withdraw-reply' | 'settle-late-reply'>) =>
  life.views !== null && hasReplied(life.views, command.from)
    ? undefined
    : refuse('no-reply', `${command.from} has not replied.`);

/** Only what came after the submission is a question: what came before is in the text, or could be. */
export const tooLateForText = ({ life, command }: Attempt<'settle-late-reply'>) => {
  const reply = life.views?.replies.find(({ from }) => from === command.from);
  if (command.as !== 'addendum' && command.as !== 'noted')
    return refuse('no-such-follow-up', `A late reply becomes an addendum or is noted, not ${command.as}.`);
  if (life.status === 'settled' && !isTextOut(life))
    return refuse(
      'nothing-to-follow',
      'No text was submitted that this could follow: the reply is in the record.',
    );
  if (reply?.settledAs === undefined)
    return refuse('reply-in-time', `The reply of ${command.from} came before the text was submitted.`);
  return reply.settledAs === null
    ? undefined
    : refuse('reply-settled', `It was decided already what becomes of the reply of ${command.from}.`);
};

type AfterAsking = 'add-addressees' | 'remind-addressees' | 'extend-views' | 'close-views';

/** Nobody is reminded, given more time or asked with the others before anybody was asked. */
export const sinceAsked = ({ life, command }: Attempt<AfterAsking>) => {
  const asked = life.views && dayAt(life.views.requestedAt, life.plan.zone);
  return asked !== null && command.happenedOn != null && command.happenedOn < asked
    ? refuse('before-its-cause', `Views were asked for on ${inWords(asked)} only.`)
    : undefined;
};

/** Nobody answers before it was asked. */
export const sinceItWasAsked = ({ life, command }: Attempt<'record-reply' | 'correct-reply'>) => {
  const asked = life.views && askedOn(life.views, command.from, life.plan.zone);
  return asked !== null && command.happenedOn < asked
    ? refuse('before-its-cause', `${command.from} was asked for views on ${inWords(asked)} only.`)
    : undefined;
};

export const sinceReply = ({ life, command }: Attempt<'withdraw-reply'>) => {
  const reply = life.views?.replies.find(({ from }) => from === command.from);
  return reply !== undefined && command.happenedOn < reply.on
    ? refuse('before-its-cause', `The reply of ${command.from} came on ${inWords(reply.on)} only.`)
    : undefined;
};

/** What is recorded as received came while the collection was open. */
export const sinceLastReply = ({ life, command }: Attempt<'close-views'>) => {
  const { happenedOn } = command;
  const reply = life.views?.replies.find(({ on }) => happenedOn != null && on > happenedOn);
  return reply === undefined
    ? undefined
    : refuse(
        'before-its-cause',
        `The reply of ${reply.from} came on ${inWords(reply.on)}, before the collection was closed.`,
      );
};

const ADDRESSEES_MOST = 500;

export const newAddressees = ({ life, command }: Attempt<'add-addressees'>) => {
  const asked = life.views?.addressees ?? [];
  const twice = twiceIn([...asked, ...command.addressees]);
  if (twice !== undefined) {
    const known = (life.views === null ? undefined : askedAs(life.views, twice)) ?? asKept(twice);
    return refuse('asked-already', `${known} was asked already.`);
  }
  return asked.length + command.addressees.length > ADDRESSEES_MOST
    ? refuse('too-many-addressees', `An obligation has at most ${ADDRESSEES_MOST} addressees.`)
    : undefined;
};

/** In other letters it is the same addressee. */
export const eachOnce = ({ command }: Attempt<'ask-for-views'>) => {
  const twice = twiceIn(command.addressees);
  return twice === undefined ? undefined : refuse('asked-already', `${asKept(twice)} would be asked twice.`);
};

export const kindsAreAsked = ({ command }: Attempt<'ask-for-views' | 'add-addressees'>) => {
  const { addressees, organisations, units } = command;
  const named = [...(organisations ?? []), ...(units ?? [])];
  const stranger = named.find((each) => !addressees.includes(each));
  if (stranger !== undefined) return refuse('not-asked', `${stranger} is not among those who are asked.`);
  const both = (organisations ?? []).find((each) => units?.includes(each));
  return both === undefined
    ? undefined
    : refuse('not-asked', `${both} is either an organisation or a unit, not both.`);
};

export const namedAddressees = ({ life, command }: Attempt<'remind-addressees' | 'extend-views'>) => {
  const stranger = command.addressees?.find((each) => !life.views?.addressees.includes(each));
  return stranger === undefined ? undefined : refuse('not-asked', `${stranger} was not asked for views.`);
};

export const anAddressee = ({ life, command }: Attempt<'remove-addressee'>) => {
  const { addressees = [] } = life.views ?? {};
  if (!addressees.includes(command.addressee))
    return refuse(
      'not-asked',
      `${command.addressee} was not asked for views.${meant(life.views, command.addressee)}`,
    );
  if (life.views !== null && hasReplied(life.views, command.addressee))
    return refuse(
      'reply-already-recorded',
      `${command.addressee} has replied: who was asked and has answered stays in the count. If the reply does not stand, record that it is withdrawn.`,
    );
  return addressees.length === 1
    ? refuse('last-addressee', 'Nobody would be left to answer: close the collection instead.')
    : undefined;
};

export const someoneSilent = ({ life, command }: Attempt<'remind-addressees'>) => {
  const silent = life.views === null ? [] : silentIn(life.views);
  const reminded = command.addressees ?? silent;
  const answered = reminded.find((each) => !silent.includes(each));
  if (answered !== undefined) return refuse('reply-already-recorded', `${answered} has replied already.`);
  return reminded.length === 0 ? refuse('nobody-silent', 'All have replied.') : undefined;
};

/** More time is more time: later than what each of them has, and a day to come. */
export const laterReplyBy = ({ life, command, today }: Attempt<'extend-views'>) => {
  const { views } = life;
  if (views === null) return undefined;
  const latest = (command.addressees ?? views.addressees)
    .map((each) => replyByOf(views, each))
    .sort()
    .at(-1);
  return command.replyBy <= (command.happenedOn ?? today) ||
    (latest !== undefined && command.replyBy <= latest)
    ? refuse('extension-not-later', `${inWords(command.replyBy)} gives no more time than there is.`)
    : undefined;
};

/** Who was given a day of its own may rely on it: it takes a reason to close before it is over. */
export const closedEarlyWithReason = ({ life, command, today }: Attempt<'close-views'>) => {
  const { views } = life;
  if (views === null || command.comment?.trim()) return undefined;
  const [waiting] = silentIn(views).filter(
    (each) => hasOwnDay(views, each) && replyByOf(views, each) >= (command.happenedOn ?? today),
  );
  return waiting === undefined
    ? undefined
    : refuse(
        'comment-needed',
        `${waiting} was given until ${inWords(replyByOf(views, waiting))}: say why it is closed before.`,
      );
};

/** Who is asked later than the others needs a day to come too. */
export const replyByAheadOfAdded = ({ life, command, today }: Attempt<'add-addressees'>) => {
  const replyBy = command.replyBy ?? life.views?.replyBy;
  return replyBy !== undefined && replyBy <= (command.happenedOn ?? today)
    ? refuse('reply-before-request', `The replies cannot be due on ${inWords(replyBy)}.`)
    : undefined;
};
