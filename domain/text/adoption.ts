import { type CivilDate, monthNamed, parseCivilDate } from '../time/civil-date.ts';

const DAY = /(\d{1,2}) (\p{Lu}\p{Ll}+),? (\d{4})/u;
const ADOPTED_ON = /\badopted by the [^.]{1,120}? on (\d{1,2} \p{Lu}\p{Ll}+ \d{4})/iu;
const HELD = /\bmeeting,? ?(\d{1,2} \p{Lu}\p{Ll}+ \d{4})\.?$/u;
const DAY_ALONE = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u;
const RESOLUTION_OF = /\. Resolution of (\d{1,2} \p{Lu}\p{Ll}+ \d{4})$/u;
const LONGEST = 300;

/** A day written as the Organization does: `18 December 2008`. */
function dayIn(words: string): CivilDate | undefined {
  const [, day, name, year] = DAY.exec(words) ?? [];
  const month = name === undefined ? undefined : monthNamed(name);
  if (day === undefined || month === undefined) return undefined;
  return parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The masthead tells the day ("Resolution adopted by … on …"); where it does not, the line that closes the resolution. */
export function adoptionDay(masthead: string[], rest: string[]): CivilDate | null {
  for (const block of masthead) {
    const day = dayAfter([ADOPTED_ON, RESOLUTION_OF], block);
    if (day !== undefined) return day;
  }
  for (const block of rest) {
    const day = DAY_ALONE.test(block.slice(0, LONGEST)) ? dayIn(block) : dayAfter([HELD], block);
    if (day !== undefined) return day;
  }
  return null;
}

function dayAfter(patterns: RegExp[], block: string): CivilDate | undefined {
  if (block.length > LONGEST) return undefined;
  const words = patterns.map((pattern) => pattern.exec(block)?.[1]).find((found) => found !== undefined);
  return words === undefined ? undefined : dayIn(words);
}

/** A line after the last operative paragraph: the meeting, the day or the vote. */
export const isClosing = (block: string): boolean =>
  block.length <= LONGEST &&
  (DAY_ALONE.test(block) ||
    HELD.test(block) ||
    /\bmeeting[,.]?$/.test(block) ||
    /^\[?Adopted (by|without|at) /.test(block));
