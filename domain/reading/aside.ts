import { bodyAt } from './body.ts';
import { contextAt } from './context.ts';
import { phrasebook } from './phrasebook.ts';
import { type Sentence, wordAt } from './sentence.ts';
import { timeAt } from './time.ts';
import { endOfEvent } from './time-periods.ts';
import { DELIVERED, PAST, PAST_WITH_TO, PAST_WITHOUT_TO } from './words/complements.ts';
import { phrases } from './words/phrases.ts';

/** Words that say something of a noun, not of the product; `future` when a reader could take their time for a due date. */
export interface AsideFound {
  to: number;
  future: boolean;
}

const before = phrasebook([
  [phrases('before; after; until; prior to; upon; no later than; not later than'), null],
]);
const BEFORE_PAST = new Set(['be', 'to', '']);

/** "to be executed before the end of the project", "submitted to the Council at its fiftieth session". */
export function asideAt(sentence: Sentence, at: number, end: number): AsideFound | undefined {
  const word = wordAt(sentence, at);
  if (word === 'to' && wordAt(sentence, at + 1) === 'be') return toBe(sentence, at, end);
  if (!PAST.has(word) || BEFORE_PAST.has(wordAt(sentence, at - 1))) return undefined;
  if (PAST_WITHOUT_TO.has(word) && wordAt(sentence, at + 1) === 'to') return undefined;
  const takesTo = PAST_WITH_TO.has(word);
  return { to: Math.min(end, endOfAside(sentence, at + 1, takesTo, REACHED.has(word))), future: false };
}

function toBe(sentence: Sentence, at: number, end: number): AsideFound | undefined {
  const participle = wordAt(sentence, at + 2);
  if (!participle.endsWith('ed') || DELIVERED.has(participle)) return undefined;
  const to = Math.min(end, endOfEvent(sentence, at + 3));
  return { to, future: (before(sentence.all, at + 3) ?? timeAt(sentence, at + 3)) !== undefined };
}

/** "set out in his report", "referred to in the report": the report is the participle's. */
const CLINGS = new Set(['out', 'forth', 'to', 'down']);

/** "the progress made at the sixty-fourth session", "the measures taken within 12 months": the time is the product's. */
const REACHED = new Set(['made', 'achieved', 'taken', 'identified']);

function isDue(sentence: Sentence, at: number): boolean {
  const time = timeAt(sentence, at);
  return (
    time !== undefined && (time.kind === 'sessions' || (!time.weak && time.element.type !== 'recurring'))
  );
}

/** An aside of the past ends where the product's own recipient or subject may go on; one "to" may be its own. */
function endOfAside(sentence: Sentence, at: number, takesTo: boolean, reached: boolean): number {
  const to = endOfEvent(sentence, at);
  let own = takesTo;
  let byAnother = false;
  for (let index = at; index < to; index += 1) {
    if (wordAt(sentence, index) === 'to') {
      if (!own && bodyAt(sentence, index + 1) !== undefined) return index;
      own = false;
    }
    const context = byAnother ? undefined : contextAt(sentence, index, to, false);
    const clings = index === at || CLINGS.has(wordAt(sentence, index - 1));
    if (context !== undefined && (context.loose || !clings)) return index;
    if (reached && isDue(sentence, index)) return index;
    if (wordAt(sentence, index) === 'by') byAnother = true;
    const isOwn = ['and', 'on', 'including', 'which'].includes(wordAt(sentence, index));
    if (isOwn && index > at) return index;
  }
  return to;
}
