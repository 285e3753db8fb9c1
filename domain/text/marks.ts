const LETTER = /^\(([a-z]{1,5})\) ?(?=\S)/;

/** The letters at the head of a block, and how long they are with the space after them. */
export interface Marks {
  letters: string[];
  skip: number;
}

/** The marks at the head of a block: "(a) ", or "(a) (i) " where a sub-paragraph begins with one of its own. */
export function marksAt(block: string, from: number): Marks {
  const marks: Marks = { letters: [], skip: from };
  while (marks.letters.length < 3) {
    const [mark, letters] = LETTER.exec(block.slice(marks.skip, marks.skip + 10)) ?? [];
    if (mark === undefined || letters === undefined) break;
    if (marks.letters.length > 0 && letters !== 'i' && letters !== 'a') break;
    marks.letters.push(letters);
    marks.skip += mark.length;
  }
  return marks;
}

/**
 * At which level a letter stands: it goes on at the level where it follows ("h" then "i"), else it begins a level
 * below, as it does after opening words that end with a colon.
 */
export function depthOf(letters: string, path: string[], opened: boolean): number {
  return Math.min(DEEPEST, levelOf(letters, path, opened));
}

/** A letter, a roman number under it, a letter under that: deeper no resolution goes. */
const DEEPEST = 3;

function levelOf(letters: string, path: string[], opened: boolean): number {
  const beginsLevel = letters === 'a' || letters === 'i';
  if (beginsLevel && opened) return path.length;
  if (beginsLevel && path.includes(letters)) return path.indexOf(letters);
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    if (follows(path[depth] ?? '', letters)) return depth;
  }
  const isDeeper = beginsLevel || (path.length === 1 && letters.length > 1 && ROMANS.includes(letters));
  return isDeeper ? path.length : Math.max(0, path.length - 1);
}

function follows(before: string, letters: string): boolean {
  const nextRoman = ROMANS[ROMANS.indexOf(before) + 1];
  if (ROMANS.includes(before) && nextRoman === letters) return true;
  if (before === 'z' && letters === 'aa') return true;
  const [first = '', second] = [...letters];
  const doubled = before.length === 2 && first === second && before.charAt(0) === before.charAt(1);
  return (
    before.length === letters.length &&
    (doubled || letters.length === 1) &&
    first.charCodeAt(0) === before.charCodeAt(0) + 1
  );
}

/** The roman numbers that sub-paragraphs and sections have, in order. */
export const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
