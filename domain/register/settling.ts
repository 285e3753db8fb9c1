import type { Surroundings, VerbCommandOf } from './commands.ts';
import { withCorrections } from './correcting.ts';
import { correction } from './correction.ts';
import { currentOf, statusOf } from './entry.ts';
import { type ProposedMandateEvent, propose } from './events.ts';
import { valuesIn } from './held-reading.ts';
import { accepted, known, type Outcome, refused, statusInWords } from './outcome.ts';
import type { Register } from './state.ts';
import { tell } from './telling.ts';

/** Answers what a later reading proposed: what a person decided stays, or what the program now reads is taken. */
export function proposalSettling(
  register: Register,
  { proposal: id, outcome, comment }: VerbCommandOf<'settle'>,
  surroundings: Surroundings,
): Outcome {
  const proposal = register.proposals.find((each) => each.id === id);
  if (proposal === undefined) {
    const open = register.proposals.map((each) => each.id).join(', ');
    return refused('no-such-proposal', `There is no open proposal ${id}; there are ${open || 'none'}.`);
  }
  const { key, now, differences } = proposal;
  if (outcome === 'keep')
    return accepted([key], [propose('ProposalSettled', { proposal: id, outcome: 'kept' }, comment)]);
  const entry = known(register, key);
  if ('refused' in entry) return entry;
  const status = statusOf(entry);
  if (now === null || (status !== 'open' && status !== 'confirmed')) {
    const why = now === null ? 'nothing is read there now' : `it is ${statusInWords(entry)}`;
    return refused('cannot-take', `${key}: ${why}. Undo what was decided, or keep it.`);
  }
  const current = currentOf(entry);
  const values = valuesIn(current.evidence[0].text, now);
  const corrections = differences
    .filter(({ field }) => tell(field, current) !== tell(field, now))
    .map(({ field }) => correction(field, current, values));
  const settled = propose('ProposalSettled', { proposal: id, outcome: 'taken' }, comment);
  if (corrections.length === 0) return accepted([key], [settled]);
  const outcomeOf = withCorrections(register, entry, { corrections, given: {} }, comment, surroundings);
  return 'refused' in outcomeOf ? outcomeOf : { ...outcomeOf, events: [...outcomeOf.events, settled] };
}

/** What was proposed about these readings has no point any more. */
export const overtaken = ({ proposals }: Register, keys: readonly string[]): ProposedMandateEvent[] =>
  proposals
    .filter(({ key }) => keys.includes(key))
    .map(({ id }) => propose('ProposalSettled', { proposal: id, outcome: 'overtaken' }));
