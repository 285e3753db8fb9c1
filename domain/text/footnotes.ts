import { BREAK, type Line } from './lines.ts';

const SEPARATOR = /^(_{3,}|-{3,})$/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const FOOTNOTE = /^(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})(?: (?=\S)|(?<=[⁰¹²³⁴-⁹])(?=\S))/;
const DATE_ALONE = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u;
const REFERENCE =
  /(?<=[\p{L}\d)][,;:.)”’]? ?)(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})(?![\p{L}\d/,-]|\.\d)|(?<=\p{Ll} \d{4})\d{1,2}(?!\d)/gu;

const PARAGRAPH = /^(\d{1,3}\.|\([a-z]{1,4}\)) ?\p{L}/u;

/** What notes begin with. Add a row for another opening. */
const NOTE_OPENING =
  /^(See|Ibid|Official Records|Procès-verbaux|Voir|United Nations|R[eé]solutions?|Adopted|[A-Z]{1,5}\/[A-Z0-9])/;

/** A text without the notes at the foot of its pages, and the numbers of the notes that were there. */
export interface FootnotesApart {
  lines: Line[];
  numbers: Set<number>;
}

/**
 * Notes are numbered through the document (from any number, where it is a page of a volume), stand after a blank line or
 * a rule, and end at a blank line, at a line indented like their first or after a full stop. What stands right under a
 * rule is a note, or the rest of one, even without a number.
 */
export function footnotesApart(lines: Line[]): FootnotesApart {
  const apart: FootnotesApart = { lines: [], numbers: new Set() };
  let known: Set<number> | undefined;
  const referred = (number: number): boolean => {
    known ??= references(lines);
    return known.has(number);
  };
  let expected = 1;
  let open = false;
  let mayStart = true;
  let last = '';
  let margin = 0;
  let afterRule = false;
  for (const line of lines) {
    const words = line.words.text;
    const number: NoteNumber | undefined =
      mayStart || open || line.begins === true || line.role === 'note' ? footnoteNumber(words) : undefined;
    const starts: boolean =
      number !== undefined && isNote(number.value, words.slice(number.length), line.role);
    const isUnnumbered: boolean = afterRule && words !== '' && line.role === null && !PARAGRAPH.test(words);
    const goesOn: boolean =
      line.role !== 'body' &&
      line.begins !== true &&
      open &&
      words !== '' &&
      line.indent <= margin &&
      !last.endsWith('.');
    const rule = SEPARATOR.test(words.slice(0, 80));
    if (starts && number !== undefined) {
      apart.numbers.add(number.value);
      expected = number.value + 1;
    }
    if (starts || isUnnumbered) margin = isUnnumbered ? line.indent : Math.max(0, line.indent - 1);
    if (starts || rule || goesOn || isUnnumbered || line.role === 'note') {
      if (apart.lines.at(-1) !== BREAK) apart.lines.push(BREAK);
    } else {
      apart.lines.push(line);
    }
    open = starts || goesOn || isUnnumbered;
    afterRule = words === '' ? afterRule && line.role === null : words.startsWith('___');
    mayStart = open || rule || words === '' || line.role === 'page';
    last = words;
  }
  return apart;

  /** What the layout takes for a note is one; what it takes for text needs both signs of a note. */
  function isNote(number: number, words: string, role: Line['role']): boolean {
    if (role === 'note') return true;
    const opens = NOTE_OPENING.test(words.slice(0, 40));
    const isNext = number === expected;
    return isNext && role === null
      ? opens || referred(number)
      : opens && (referred(number) || (isNext && expected > 1));
  }
}

interface NoteNumber {
  value: number;
  length: number;
}

function footnoteNumber(words: string): NoteNumber | undefined {
  const [mark, digits] = FOOTNOTE.exec(words) ?? [];
  return mark === undefined || digits === undefined || DATE_ALONE.test(words.slice(0, 40))
    ? undefined
    : { value: numberOf(digits), length: mark.length };
}

/** The number that plain or raised digits write. */
export const numberOf = (digits: string): number =>
  Number([...digits].map((digit) => (RAISED.includes(digit) ? RAISED.indexOf(digit) : digit)).join(''));

/** Every number that stands where a reference to a note may stand. */
function references(lines: Line[]): Set<number> {
  const found = new Set<number>();
  for (const { words } of lines) {
    for (const [digits] of words.text.matchAll(REFERENCE)) found.add(numberOf(digits));
  }
  return found;
}
