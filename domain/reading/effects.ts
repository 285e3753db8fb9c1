import { phrasebook } from './phrasebook.ts';
import type { ClauseRead } from './read-paragraph.ts';
import type { Effect } from './reading.ts';
import { referencesIn } from './references.ts';
import { type Sentence, spanOf, trimmed, wordAt } from './sentence.ts';
import {
  CHANGE_VERBS,
  CHANGING,
  CHANGING_ALONE,
  DUTIES,
  type EffectKind,
  ENDING,
  REPEATING,
} from './words/effects.ts';

const ending = phrasebook([[ENDING, null]]);
const changing = phrasebook([
  [CHANGING, false],
  [CHANGING_ALONE, true],
]);
const repeating = phrasebook([[REPEATING, null]]);
const NEAR = 8;

/** What the clauses of a paragraph do to duties that there are already, and the mandates that they name for them. */
export function effectsOf(
  sentence: Sentence,
  clauses: ClauseRead[],
  paragraph: string,
  own: number,
): Effect[] {
  return clauses.flatMap(({ clause, duties }) => {
    const from = Math.max(clause.from, own);
    const does = effectIn(sentence, from, clause.to, duties.length > 0);
    if (does === undefined) return [];
    const span = spanOf(sentence, from, trimmed(sentence, from, clause.to));
    return [
      {
        paragraph,
        does,
        evidence: span,
        words: sentence.text.slice(span.start, span.end),
        of: referencesIn(sentence, from, clause.to),
      },
    ];
  });
}

function effectIn(sentence: Sentence, from: number, to: number, owes: boolean): EffectKind | undefined {
  let change = false;
  for (let at = from; at < to; at += 1) {
    const ends = ending(sentence.all, at);
    if (ends !== undefined && isOfDuty(sentence, ends.to, to)) return 'ends';
    const changed = changing(sentence.all, at);
    if (changed !== undefined && (changed.means || isChanged(sentence, from, to))) change = true;
  }
  if (change) return 'changes';
  return owes && isRepeated(sentence, from) ? 'repeats' : undefined;
}

/** "end reporting", "discontinue the submission of the annual report" */
function isOfDuty(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + NEAR); at += 1) {
    const word = wordAt(sentence, at);
    if (DUTIES.has(word)) return true;
    if ([',', ';', '.', ':', 'and', 'in', 'with', 'at', 'on'].includes(word)) return false;
  }
  return false;
}

const isChanged = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.all.slice(from, to).some(({ word }) => CHANGE_VERBS.has(word));

/** The clause opens by asking again, past "also", "strongly". */
function isRepeated(sentence: Sentence, from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    if (repeating(sentence.all, at) !== undefined) return true;
  }
  return false;
}

/** In words, for people: "ends an earlier duty (decision 2/113)". */
export const effectWords = ({ does, of }: Effect): string => {
  const named = of.map(({ value }) => value.words).join(', ');
  const what = { ends: 'ends', changes: 'changes', repeats: 'asks again for' }[does];
  return `${what} an earlier duty (${named === '' ? 'the text does not say which' : named})`;
};
