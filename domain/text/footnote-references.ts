import { numberOf } from './footnotes.ts';
import { replaced, type Traced } from './traced.ts';

const RAISED = /(?<=[\p{L}\p{Po}\p{Pf}\p{Pe}\d])[ ]?[⁰¹²³⁴-⁹]+/gu;
const GLUED =
  /(?<=\p{Ll}{2}[,;:.)”’]?)(?<!(?:Add|Rev|Corr|No|Nos|[Pp]aras?|[Aa]rts?|[Vv]ol|[Ss]ect|[Cc]hap|[Dd]ec|[Rr]es)\.)\d{1,3}(?![\p{L}\d/.,-]|[.,]\d)/gu;
const AFTER_STOP =
  /(?<=\p{Ll}{2}[,;:.)”’]?)(?<!(?:Add|Rev|Corr|No|Nos|[Pp]aras?|[Aa]rts?|[Vv]ol|[Ss]ect|[Cc]hap|[Dd]ec|[Rr]es)\.)\d{1,3}(?=[,;.](?:\s|$))/gu;
/** Right after a comma or semicolon stands nothing but a reference. */
const AFTER_COMMA = /(?<=\p{Ll}{2}”?[,;])\d{1,3}(?![\p{L}\d/.,-])/gu;
/** Nor do names end with a number ("Declaration4"), but for parts of a text ("Annex1"). */
const AFTER_NAME =
  /(?<=\p{Lu}\p{Ll}{4,20})(?<!(?:Annex|Article|Chapter|Figure|Paragraph|Section|Table))\d{1,2}(?![\p{L}\d/.,-])/gu;
/** After a stop that ends something other than a word, after a space at the end, after a year: only where the note was found. */
const LOOSE =
  /(?<=[\d)”’];|[)”’],)\d{1,3}(?![\p{L}\d/.,-])|(?<=(?:\p{Ll}{2}|\d);) \d{1,3}$|(?<=(?:\p{Ll} |[–-])\d{4})\d{1,2}(?!\d)|(?<=\p{Ll},) \d{1,2}(?= (?:for|and|to|of|in|the|which|that|as|with|by|on|at|taking) )/gu;

/** Apart from the word before it: only the next note that was found, and after no word that counts or names a part. */
const APART =
  /(?<=\p{Ll}{3})(?<!\b(?:[Pp]aragraphs?|[Aa]rticles?|[Aa]nnex|[Aa]genda|[Ii]tems?|[Gg]oals?|[Rr]ules?|[Ss]ections?|[Pp]art|[Cc]hapter|[Pp]hase|than|least|only|from|with|until|about|some|these|those|the|and|for)) \d{1,3}(?= (?:for|which|that|as|in|of|to|on|by|with|the) )/gu;

/**
 * Takes out the digits that point to footnotes and are glued to a word ("Crime1", "Slavery,4"). They are known by
 * their order: each is the next number or one that came before, and is a note's where the notes were found.
 */
export function footnoteReferences(notes: Set<number>): (block: Traced) => Traced {
  let highest = 0;
  const refers = (digits: string): boolean => {
    const number = numberOf(digits.trim());
    const known = notes.size > 0 ? notes.has(number) : number <= highest + 1;
    if (number === 0 || !known) return false;
    highest = Math.max(highest, number);
    return true;
  };
  const strip = (digits: string): string => (refers(digits) ? '' : digits);
  const loose = (digits: string): string => {
    const number = numberOf(digits.trim());
    if (!notes.has(number)) return digits;
    highest = Math.max(highest, number);
    return '';
  };
  const next = (digits: string): string => (numberOf(digits.trim()) === highest + 1 ? loose(digits) : digits);
  return (block) => {
    const raised = replaced(block, RAISED, () => '');
    const glued = replaced(replaced(raised, GLUED, strip), AFTER_STOP, strip);
    const own = replaced(glued, AFTER_COMMA, () => '');
    return notes.size === 0
      ? replaced(own, AFTER_NAME, () => '')
      : replaced(replaced(own, LOOSE, loose), APART, next);
  };
}
