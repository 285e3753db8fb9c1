import type { Part, VerbCommandOf } from './commands.ts';
import { currentOf } from './entry.ts';
import { propose } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { partKey } from './key.ts';
import { accepted, type Outcome, refused, stillOpen } from './outcome.ts';
import type { Register } from './state.ts';
import { recipientInWords, tell } from './telling.ts';
import { withValues } from './values.ts';

/** One reading is several duties: each part takes a product or some of the recipients, and has the rest from the whole. */
export function splitting(register: Register, { key, parts, comment }: VerbCommandOf<'split'>): Outcome {
  const entry = stillOpen(register, key);
  if ('refused' in entry) return entry;
  const whole = currentOf(entry);
  const into = parts.map((part, at) => ({ ...partOf(whole, part), key: partKey(entry.key, at + 1) }));
  if (into.length < 2) return refused('cannot-split', `${key}: a split has at least two parts.`);
  const sayings = into.map(saying);
  const twin = sayings.findIndex((each, at) => sayings.indexOf(each) < at);
  if (twin >= 0) {
    return refused('cannot-split', `${key}: part ${twin + 1} says the same as another: ${sayings[twin]}.`);
  }
  const taken = into.flatMap(({ recipients }) => recipients.map(({ value }) => recipientInWords(value)));
  const lost = whole.recipients
    .map(({ value }) => recipientInWords(value))
    .filter((each) => !taken.includes(each));
  if (lost.length > 0) {
    return refused(
      'cannot-split',
      `${key}: no part goes to ${lost.join(', ')}. Correct the reading first if that is right.`,
    );
  }
  const event = propose('ReadingSplit', { key: entry.key, into }, comment);
  return accepted(
    into.map((part) => part.key),
    [event],
  );
}

/** A session of a body to which the part does not go is another part's. */
function partOf(whole: HeldReading, part: Part): HeldReading {
  const taken = withValues(whole, part);
  if (part.recipients === undefined || part.due !== undefined) return taken;
  const bodies = part.recipients.map(({ body }) => body);
  return {
    ...taken,
    due: taken.due.filter(({ value }) => value.type !== 'session' || bodies.includes(value.body)),
  };
}

const saying = (reading: HeldReading): string =>
  `a ${tell('product', reading)} on ${tell('subject', reading)} to ${tell('recipients', reading)}, ${tell('due', reading)}`;
