import type { ProposedEvent } from '../obligation/events.ts';
import type { ObligationId } from '../obligation/obligation.ts';
import type { Entry } from './entry.ts';
import { obligationIn, statusOf } from './entry.ts';
import type { ProposedMandateEvent } from './events.ts';
import { type RegisterRefusal, turnDown } from './refusals.ts';
import { entryOf, type Register } from './state.ts';

/**
 * What a sender is told. `keys`: the readings that it was about, or that it made. `warnings`: what to look at, in
 * sentences. Told again to a repeat.
 */
export type RegisterAnswer =
  | { accepted: true; keys: string[]; obligation: ObligationId | null; warnings?: string[] }
  | { accepted: false; refused: RegisterRefusal };

/** What `decide` proposes: for the mandate's record, and in the same breath for those of its obligations. */
export interface RegisterProposal {
  events: ProposedMandateEvent[];
  obligations: { id: ObligationId; event: ProposedEvent }[];
  answer: RegisterAnswer;
}

export type Outcome = RegisterProposal | { refused: RegisterRefusal };

export const refused = (...refusal: Parameters<typeof turnDown>): { refused: RegisterRefusal } => ({
  refused: turnDown(...refusal),
});

export const accepted = (
  keys: string[],
  events: ProposedMandateEvent[],
  obligations: RegisterProposal['obligations'] = [],
  obligation: ObligationId | null = null,
  warnings: string[] = [],
): RegisterProposal => ({
  events,
  obligations,
  answer: { accepted: true, keys, obligation, ...(warnings.length === 0 ? {} : { warnings }) },
});

/** The reading of this key, or that there is none. */
export function known(register: Register, key: string): Entry | { refused: RegisterRefusal } {
  const entry = entryOf(register, key);
  if (entry !== undefined) return entry;
  const keys = register.entries.map((each) => each.key).join(', ');
  return refused(
    'unknown-reading',
    `There is no reading ${key} of ${register.mandate.symbol}; there are ${keys || 'none'}.`,
  );
}

/** The reading of this key, as long as nobody has settled what it is. */
export function stillOpen(register: Register, key: string): Entry | { refused: RegisterRefusal } {
  const entry = known(register, key);
  if ('refused' in entry || statusOf(entry) === 'open') return entry;
  return refused(
    'already-decided',
    `${key} is ${statusInWords(entry)}. To decide otherwise, undo that first.`,
  );
}

const WORDS = {
  open: 'open',
  rejected: 'rejected',
  'not-ours': 'not ours',
  attached: 'a section of another product',
  split: 'split',
  joined: 'joined with others',
};

/** "confirmed as A/RES/63/194#14.1". */
export function statusInWords(entry: Entry): string {
  const status = statusOf(entry);
  return status === 'confirmed' ? `confirmed as ${obligationIn(entry)}` : WORDS[status];
}

/** What was launched runs by its own rules, and the register lets it be. */
export function unlessLaunched(
  entry: Entry,
  launched: ReadonlySet<string>,
): { refused: RegisterRefusal } | undefined {
  const id = obligationIn(entry);
  return id !== null && launched.has(id)
    ? refused('already-launched', `${id} was launched: from here on its own steps change it.`)
    : undefined;
}
