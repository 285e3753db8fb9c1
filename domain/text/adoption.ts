import { type CivilDate, monthNamed, parseCivilDate } from '../time/civil-date.ts';
import type { Span } from './mandate-text.ts';
import { opensOperatively } from './opening-verbs.ts';
import type { Placed } from './placed.ts';

const DAY = /(\d{1,2}) (\p{Lu}\p{Ll}+),? (\d{4})/u;
const ADOPTED_ON = /\badopted by the [^.]{1,120}? on (\d{1,2} \p{Lu}\p{Ll}+ \d{4})/iu;
const HELD = /\bmeeting,? ?(?:held on )?(\d{1,2} \p{Lu}\p{Ll}+ \d{4})\.?$/u;
const DAY_ALONE = /^(\d{1,2} \p{Lu}\p{Ll}+ \d{4})\.?$/u;
const RESOLUTION_OF = /(?:^|\. )Resolutions? of (\d{1,2} \p{Lu}\p{Ll}+ \d{4})$/u;
const MEETING = /\bmeeting[,.]?$/;
const VOTE = /^\[?Adopted (unanimously|by|without|at) /;
const PARAGRAPH = /^(\d{1,3}\.|\()/;
const LONGEST = 300;
const LONGEST_MEETING = 90;

/** The day of adoption, and where it is written. */
export interface Adoption {
  day: CivilDate;
  span: Span;
}

/** A day written as the Organization does: `18 December 2008`. */
function dayIn(words: string): CivilDate | undefined {
  const [, day, name, year] = DAY.exec(words) ?? [];
  const month = name === undefined ? undefined : monthNamed(name);
  if (day === undefined || month === undefined) return undefined;
  return parseCivilDate(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The masthead tells the day ("Resolution adopted by … on …"); where it does not, the line that closes the resolution. */
export const adoptionIn = (masthead: Placed[], rest: Placed[]): Adoption | undefined =>
  firstDay(masthead, [ADOPTED_ON, RESOLUTION_OF]) ?? firstDay(rest, [DAY_ALONE, HELD]);

function firstDay(blocks: Placed[], patterns: RegExp[]): Adoption | undefined {
  for (const { words, span } of blocks) {
    if (words.length > LONGEST) continue;
    for (const pattern of patterns) {
      const written = pattern.exec(words)?.[1];
      const day = written === undefined ? undefined : dayIn(written);
      if (written === undefined || day === undefined) continue;
      const start = span.start + words.lastIndexOf(written);
      return { day, span: { start, end: start + written.length } };
    }
  }
  return undefined;
}

/** A line after the last operative paragraph: the meeting, the day or the vote. */
export const isClosing = (block: string): boolean =>
  block.length <= LONGEST &&
  !PARAGRAPH.test(block) &&
  (DAY_ALONE.test(block) || HELD.test(block) || VOTE.test(block) || isMeeting(block));

const isMeeting = (block: string): boolean =>
  block.length <= LONGEST_MEETING && MEETING.test(block) && !opensOperatively(block);
