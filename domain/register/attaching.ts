import type { Surroundings, VerbCommandOf } from './commands.ts';
import { propose } from './events.ts';
import { accepted, type Outcome, refused, stillOpen } from './outcome.ts';
import type { Register } from './state.ts';

/**
 * "in the context of his report on X" is no new document: what the paragraph asks for becomes a section of the text of
 * another obligation, or of each cycle of a series. Which one that is a person says; the words only name a product.
 */
export function attaching(
  register: Register,
  { key, to, comment }: VerbCommandOf<'attach'>,
  { hosts }: Surroundings,
): Outcome {
  const entry = stillOpen(register, key);
  if ('refused' in entry) return entry;
  if (hosts?.has(to) !== true)
    return refused(
      'no-such-host',
      `There is no obligation and no series ${to} to which something is still to be added.`,
    );
  return accepted([key], [propose('SectionAttached', { key: entry.key, to }, comment)]);
}
