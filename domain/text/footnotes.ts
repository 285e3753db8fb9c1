import { PAGE_BREAK } from './raw-lines.ts';

const SEPARATOR = /^(_{3,}|-{3,})$/;
const FOOTNOTE = /^(\d{1,3}) (?=\S)/;
const DATE_ALONE = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u;

/** A text without the notes at the foot of its pages, and the numbers of the notes that were there. */
export interface FootnotesApart {
  lines: string[];
  numbers: Set<number>;
}

/**
 * Notes are numbered through the document, stand after a blank line or a rule, and end at a blank line, at an
 * indented line or after a full stop.
 */
export function footnotesApart(lines: string[]): FootnotesApart {
  const apart: FootnotesApart = { lines: [], numbers: new Set() };
  let expected = 1;
  let open = false;
  let mayStart = true;
  let last = '';
  for (const line of lines) {
    const words = line.trim();
    const number: number | undefined = mayStart || open ? footnoteNumber(words) : undefined;
    const starts: boolean = number !== undefined && number === expected;
    const goesOn: boolean = open && words !== '' && !line.startsWith(' ') && !last.endsWith('.');
    const rule = SEPARATOR.test(words.slice(0, 80));
    if (starts) {
      apart.numbers.add(expected);
      expected += 1;
    }
    if (starts || rule || goesOn) {
      if (apart.lines.at(-1) !== PAGE_BREAK) apart.lines.push(PAGE_BREAK);
    } else {
      apart.lines.push(line);
    }
    open = starts || goesOn;
    mayStart = open || rule || words === '' || line === PAGE_BREAK;
    last = words;
  }
  return apart;
}

function footnoteNumber(words: string): number | undefined {
  const [, digits] = FOOTNOTE.exec(words) ?? [];
  return digits === undefined || DATE_ALONE.test(words.slice(0, 40)) ? undefined : Number(digits);
}
