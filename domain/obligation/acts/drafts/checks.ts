import { currentDraft } from '../../clearing.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import { areUnknown, isStated } from '../taking-over/statement.ts';

export const hasDraft = ({ life }: Any) =>
  currentDraft(life) === undefined ? refuse('no-draft', 'No draft was handed in yet.') : undefined;

export const hasWords = ({ command }: Attempt<'hand-in-draft'>) =>
  command.draft.words > 0 ? undefined : refuse('empty-draft', 'A version without a word is no text.');

export const isNewVersion = ({ life, command }: Attempt<'hand-in-draft'>) => {
  const same = life.drafts.find((draft) => draft.sha256 === command.draft.sha256);
  return same === undefined
    ? undefined
    : refuse('draft-unchanged', `These bytes were handed in before, as version ${same.version}.`);
};

export const nothingSubmitted = ({ life }: Any) =>
  Object.values(life.deliveries).some((progress) => progress.submitted !== null || progress.held !== null)
    ? refuse('already-submitted', 'The text was submitted: a change is a corrigendum or a revision.')
    : undefined;

/**
 * What is out is not replaced. But where it went out elsewhere, in bytes that nobody has, the bytes come later, to be cleared,
 * returned and changed as any text, and to go to whom it is still owed.
 */
export const nothingSubmittedInBytes = (attempt: Any) => {
  const text = currentDraft(attempt.life);
  const isOut = Object.values(attempt.life.deliveries).some(
    ({ submitted, held }) =>
      (held !== null && !isStated(held.seq)) || (submitted !== null && !areUnknown(submitted.draft)),
  );
  return !isOut || (text !== undefined && areUnknown(text.sha256)) ? undefined : nothingSubmitted(attempt);
};

/** What it was made from is a version that is known, or nothing. */
export const baseIsKnown = ({ life, command }: Attempt<'hand-in-draft'>) => {
  const base = command.base ?? null;
  if (base !== null && command.afresh)
    return refuse('base-unknown', 'A text that was written afresh was made from no version.');
  return base === null || life.drafts.some(({ sha256 }) => sha256 === base)
    ? undefined
    : refuse('base-unknown', `No version of this text has the digest ${base}.`);
};

export const ofCurrentDraft = ({
  life,
  command,
}: Attempt<'approve-draft' | 'return-draft' | 'object-to-draft' | 'submit'>) => {
  const draft = currentDraft(life);
  return draft !== undefined && draft.sha256 !== command.draft
    ? refuse('stale-draft', `The current text is version ${draft.version}; this is about other bytes.`)
    : undefined;
};
