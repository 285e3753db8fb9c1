import {
  approvalsIn,
  currentDraft,
  isCleared,
  isReturned,
  objectionIn,
  openClearance,
  openPosts,
} from '../../clearing.ts';
import { isSamePerson, type PersonId } from '../../parties.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import { byOfficer, byPost, postsToDecideBy } from '../../rules/who.ts';
import { authorityOf } from '../../seating.ts';
import { factAtFirst } from '../taking-over/statement.ts';

type Deciding = Attempt<'approve-draft' | 'return-draft' | 'object-to-draft'>;

/**
 * Four eyes: nobody decides on what they wrote or handed in, by whatever post and on whoever's behalf; nor does anybody
 * for them. What was made from their text is theirs too.
 */
export const notOwnDraft = ({ life, command }: Any) => {
  const draft = currentDraft(life);
  const own = draft?.authors.some(
    (author) => isSamePerson(author, command.actor) || isSamePerson(author, command.onBehalfOf),
  );
  return draft !== undefined && own
    ? refuse('own-draft', `Version ${draft.version} is the text of the same person: another must decide.`)
    : undefined;
};

export const awaitsDecision = ({ life }: Any) => {
  if (isReturned(life)) return refuse('no-draft', 'The draft was returned; a new version is awaited.');
  const objection = objectionIn(life);
  if (objection !== undefined)
    return refuse(
      'draft-objected',
      `The ${objection.post} objected: a new version is awaited, or that the objection is withdrawn.`,
    );
  return isCleared(life) ? refuse('draft-already-cleared', 'The draft is cleared already.') : undefined;
};

/** By a post of the open stage that has not approved yet. */
export const byOpenApprover = (attempt: Deciding) => {
  const { life, command } = attempt;
  const stage = openClearance(life);
  if (stage === undefined || postsToDecideBy(attempt).length > 0) return undefined;
  const { post: named = null } = command;
  const open = openPosts(life);
  if (named !== null && stage.posts.includes(named) && !open.includes(named))
    return refuse('approval-given', `The ${named} has approved this version already.`);
  if (named !== null && !open.includes(named))
    return refuse(
      'not-your-role',
      `The ${named} has no say now: the draft is with the ${open.join(', the ')}.`,
    );
  const only = named ?? (open.length === 1 ? open[0] : undefined);
  return only === undefined
    ? refuse('not-your-role', `The draft is with the ${open.join(', the ')}.`)
    : byPost(attempt, only);
};

/** One person is one approval of a stage, by however many posts. */
export const onceAPerson = ({ life, command }: Attempt<'approve-draft'>) => {
  const stage = openClearance(life);
  const given = stage === undefined ? [] : approvalsIn(life, stage.key);
  const who = [command.actor, authorityOf({ by: command.actor, onBehalfOf: command.onBehalfOf })];
  const isOneOf = (person: PersonId): boolean => who.some((each) => isSamePerson(each, person));
  return given.some((decision) => isOneOf(decision.by) || isOneOf(authorityOf(decision)))
    ? refuse('approval-given', 'The same person has approved this version at this stage already.')
    : undefined;
};

export const cleared = ({ life }: Any) =>
  isCleared(life) ? undefined : refuse('not-cleared', 'The text is not cleared yet.');

const decisionWith = ({ life }: Any, seq: number) =>
  life.decisions.find((decision) => decision.seq === seq && !decision.void);

export const openObjection = (attempt: Attempt<'withdraw-objection'>) => {
  const objection = objectionIn(attempt.life);
  return objection?.seq === attempt.command.objection
    ? undefined
    : refuse('no-objection', `${factAtFirst(attempt.command.objection)} is no objection that is open.`);
};

/** By the post that objected, whoever holds it now. */
export const byObjector = (attempt: Attempt<'withdraw-objection'>) => {
  const objection = decisionWith(attempt, attempt.command.objection);
  return objection && byPost(attempt, objection.post);
};

export const standingApproval = (attempt: Attempt<'void-approval'>) => {
  const decision = decisionWith(attempt, attempt.command.approval);
  return decision?.decision === 'approved' && decision.draft === currentDraft(attempt.life)?.sha256
    ? undefined
    : refuse('no-approval', `${factAtFirst(attempt.command.approval)} is no approval that stands.`);
};

/** Whoever approved takes it back; the officer voids what was recorded by mistake. */
export const byApproverOrOfficer = (attempt: Attempt<'void-approval'>) => {
  const decision = decisionWith(attempt, attempt.command.approval);
  if (decision === undefined || byOfficer(attempt) === undefined) return undefined;
  return byPost(attempt, decision.post);
};
