import type { Span } from '../../domain/text/mandate-text.ts';
import type { Place, SourceLine } from '../../domain/text/source.ts';

/**
 * Where spans of a canonical text stand in the document, found by their letters: both have the same letters in the same
 * order, but for what the canonical text leaves out.
 */
export function placesByWords(text: string, lines: SourceLine[]): (span: Span) => Place[] {
  const document = lettersOf(lines.filter(({ role }) => role === 'body' || role === null));
  const own = lettersOf([{ text, places: [], role: null, begins: null }]);
  const placed: (Place | undefined)[] = [];
  let next = 0;
  for (const [at, letter] of [...own.letters].entries()) {
    if (document.letters[next] !== letter) {
      const here = document.letters.indexOf(own.letters.slice(at, at + SURE), next);
      if (here < 0 || here - next > FAR) continue;
      next = here;
    }
    placed[own.at[at] ?? 0] = document.places[next];
    next += 1;
  }
  return ({ start, end }) => [
    ...new Set(placed.slice(start, end).filter((place): place is Place => place !== undefined)),
  ];
}

/** So many letters in a row tell that it goes on here. */
const SURE = 12;
/** What the canonical text leaves out in one piece has fewer letters. */
const FAR = 2000;
const LETTERS = /[\p{L}\p{Nd}]/gu;

interface Letters {
  letters: string;
  at: number[];
  places: (Place | undefined)[];
}

function lettersOf(lines: SourceLine[]): Letters {
  const found: Letters = { letters: '', at: [], places: [] };
  for (const line of lines) {
    let stretch = 0;
    for (const { 0: letter, index } of line.text.matchAll(LETTERS)) {
      while (index >= (line.places[stretch]?.to ?? Number.POSITIVE_INFINITY)) stretch += 1;
      for (const unit of letter.split('')) {
        found.letters += unit;
        found.at.push(index);
        found.places.push(line.places[stretch]?.place);
      }
    }
  }
  return found;
}
