/**
 * A text that knows where each of its characters came from: offsets in the document it was taken from. A text without
 * runs is made up.
 */
export interface Traced {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** From `at` in the text up to the next run, the characters stand at `from` and after it in the document. */
export interface Run {
  readonly at: number;
  readonly from: number;
}

/** Where a character stands that was made and not taken: the space between two lines. */
export const NOWHERE = -1;

export const EMPTY: Traced = { text: '', runs: [] };

/** A text as the document has it, from the offset `from` on. */
export const taken = (text: string, from: number): Traced =>
  text === '' ? EMPTY : { text, runs: [{ at: 0, from }] };

/** A text that the document does not have. */
export const made = (text: string): Traced => taken(text, NOWHERE);

/** The offset in the document of the character at `at`; NOWHERE for one that was made. */
export function offsetAt({ runs }: Traced, at: number): number {
  const run = runs[runAt(runs, at)];
  return run === undefined || run.from === NOWHERE ? NOWHERE : run.from + at - run.at;
}

export function sliced(whole: Traced, start: number, end = whole.text.length): Traced {
  if (start <= 0 && end >= whole.text.length) return whole;
  const text = whole.text.slice(start, end);
  if (text === '') return EMPTY;
  const runs: Run[] = [{ at: 0, from: offsetAt(whole, start) }];
  for (let index = runAt(whole.runs, start) + 1; index < whole.runs.length; index += 1) {
    const run = whole.runs[index];
    if (run === undefined || run.at >= end) break;
    runs.push({ at: run.at - start, from: run.from });
  }
  return { text, runs };
}

export function joined(parts: readonly Traced[]): Traced {
  if (parts.length === 1) return parts[0] ?? EMPTY;
  const runs: Run[] = [];
  const texts: string[] = [];
  let length = 0;
  let last: Run | undefined;
  for (const part of parts) {
    for (const { at, from } of part.runs) {
      if (last !== undefined && goesOn(last, length + at, from)) continue;
      last = { at: length + at, from };
      runs.push(last);
    }
    texts.push(part.text);
    length += part.text.length;
  }
  return { text: texts.join(''), runs };
}

/**
 * Puts `to` in the place of each stretch that a pattern with the flag `g` finds. What is put there stands where the
 * stretch stood, character for character, the rest at its last character.
 */
export function replaced(whole: Traced, pattern: RegExp, to: (found: string) => string): Traced {
  const parts: Traced[] = [];
  let kept = 0;
  for (const { 0: found, index } of whole.text.matchAll(pattern)) {
    const words = to(found);
    if (words === found) continue;
    parts.push(sliced(whole, kept, index));
    for (let at = 0; at < words.length; at += 1) {
      parts.push(taken(words.charAt(at), offsetAt(whole, index + Math.min(at, found.length - 1))));
    }
    kept = index + found.length;
  }
  return kept === 0 ? whole : joined([...parts, sliced(whole, kept)]);
}

export function trimmed(whole: Traced): Traced {
  const start = whole.text.length - whole.text.trimStart().length;
  return sliced(whole, start, Math.max(start, whole.text.trimEnd().length));
}

const goesOn = (last: Run, at: number, from: number): boolean =>
  from === NOWHERE ? last.from === NOWHERE : last.from !== NOWHERE && last.from + at - last.at === from;

/** The last run that begins at `at` or before it. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
