import type { ProposedEvent } from '../obligation/events.ts';
import type { ObligationId } from '../obligation/obligation.ts';
import type { Surroundings, VerbCommandOf } from './commands.ts';
import { correctedObligation } from './confirming.ts';
import { type Decision, type Entry, isUntouched, obligationIn, statusOf } from './entry.ts';
import { propose } from './events.ts';
import { accepted, known, type Outcome, refused, statusInWords, unlessLaunched } from './outcome.ts';
import type { RegisterRefusal } from './refusals.ts';
import { overtaken } from './settling.ts';
import { entryOf, type Register } from './state.ts';
import { isReason } from './turning-down.ts';

/** Takes the last decision about a reading back, before anything was launched. What it was before, it is again. */
export function undoing(
  register: Register,
  { key, comment }: VerbCommandOf<'undo'>,
  surroundings: Surroundings,
): Outcome {
  const named = known(register, key);
  if ('refused' in named) return named;
  const { entry, kind } = lastOf(register, named);
  if (kind === undefined) {
    return refused(
      'nothing-to-undo',
      `Nothing was decided about ${key}${entry.readBy === 'person' ? '; if it is no duty, reject it' : ''}.`,
    );
  }
  if (!isReason(comment))
    return refused('reason-needed', `Say why ${key} is not to stay ${statusInWords(named)}.`);
  const stopped = unlessLaunched(entry, surroundings.launched) ?? unlessBuiltUpon(register, entry, kind);
  if (stopped !== undefined) return stopped;
  const own = ofObligation(register, entry, comment, surroundings);
  if (own !== null && 'refused' in own) return own;
  const facts = { key: entry.key, decision: kind, obligation: own?.id ?? null };
  return accepted(
    [entry.key],
    [propose('DecisionUndone', facts, comment), ...overtaken(register, pointless(register, entry, kind))],
    own === null ? [] : [own],
    own?.id ?? null,
  );
}

/** The decision to take back, and whose it is: of a part the split, of what was joined, or of its members, the joining. */
function lastOf(register: Register, named: Entry): { entry: Entry; kind: Decision['kind'] | undefined } {
  const last = named.decisions.at(-1);
  if (last?.kind === 'joined') return { entry: entryOf(register, last.into) ?? named, kind: 'joined' };
  if (last !== undefined) return { entry: named, kind: last.kind };
  if (named.origin.kind === 'join') return { entry: named, kind: 'joined' };
  if (named.origin.kind === 'part')
    return { entry: entryOf(register, named.origin.of) ?? named, kind: 'split' };
  return { entry: named, kind: undefined };
}

/** What only this decision had made: the parts of a split, or the one that others were joined into. */
function madeBy({ key, decisions }: Entry, kind: Decision['kind']): string[] {
  const last = decisions.at(-1);
  if (kind === 'joined') return [key];
  return kind === 'split' && last?.kind === 'split' ? last.into : [];
}

/** Proposals go about what is gone now, and about what nobody has decided on any more: it is as it is read today. */
function pointless(register: Register, entry: Entry, kind: Decision['kind']): string[] {
  const { key, origin } = entry;
  const again = kind === 'joined' && origin.kind === 'join' ? origin.of : [key];
  const untouched = again
    .flatMap((each) => entryOf(register, each) ?? [])
    .filter((each) => isUntouched({ ...each, decisions: each.decisions.slice(0, -1) }));
  return [...madeBy(entry, kind), ...untouched.map((each) => each.key)];
}

/** A split or a joining stays as long as something that came of it is decided. */
function unlessBuiltUpon(
  register: Register,
  entry: Entry,
  kind: Decision['kind'],
): { refused: RegisterRefusal } | undefined {
  const decided = madeBy(entry, kind)
    .flatMap((each) => entryOf(register, each) ?? [])
    .find((each) => statusOf(each) !== 'open');
  return decided === undefined
    ? undefined
    : refused('already-decided', `${decided.key} is ${statusInWords(decided)}: undo that first.`);
}

/** What it means for the obligation of a confirmed reading: it is none any more, or as it was before a correction. */
function ofObligation(
  register: Register,
  entry: Entry,
  comment: string,
  surroundings: Surroundings,
): { id: ObligationId; event: ProposedEvent } | { refused: RegisterRefusal } | null {
  const id = obligationIn(entry);
  const last = entry.decisions.at(-1);
  if (id === null || last === undefined) return null;
  if (last.kind === 'confirmed') {
    return { id, event: { type: 'ConfirmationUndone', version: 1, facts: {}, comment } };
  }
  const before = { ...entry, decisions: entry.decisions.slice(0, -1) };
  const was = correctedObligation(register, before, { corrections: [], given: {} }, comment, surroundings);
  return was === null || 'refused' in was ? was : was.own;
}
