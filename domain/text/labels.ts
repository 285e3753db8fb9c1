/** Where a block stands in the numbering: the label of its paragraph, and how long its number is. */
export interface Numbered {
  label: string;
  chapeau: string | null;
  /** The length of the number with the space after it. */
  skip: number;
}

const NUMBER = /^(\d{1,3})\. ?(?=[^\d\s])/;
const LETTER = /^\(([a-z]{1,4})\) ?(?=\S)/;
const SECTION = /^([IVX]{1,5}|[A-H])\.?$/;
const LARGEST_GAP = 5;

/**
 * Follows the numbering of operative paragraphs through a resolution. The function it gives takes block after block and
 * tells the paragraph that begins there; 'ended' when the numbering starts over without a section, as in an annex.
 */
export function numbering(): (block: string) => Numbered | 'ended' | undefined {
  let section: string | null = null;
  let sectionStarts = false;
  let number = 0;
  let parent = '';
  let path: string[] = [];

  return (block) => {
    const heading = block.length < 8 ? SECTION.exec(block) : null;
    if (heading?.[1] !== undefined) {
      section = heading[1];
      sectionStarts = true;
      return undefined;
    }
    const [opening, digits] = NUMBER.exec(block.slice(0, 8)) ?? [];
    if (opening !== undefined) return numbered(Number(digits), opening.length);
    const [mark, letters] = LETTER.exec(block.slice(0, 9)) ?? [];
    return mark === undefined || letters === undefined || number === 0
      ? undefined
      : lettered(letters, mark.length);
  };

  function numbered(found: number, skip: number): Numbered | 'ended' | undefined {
    if (found === 1 && number > 0 && !sectionStarts) return 'ended';
    const starts = found === 1 && (number === 0 || sectionStarts);
    if (!starts && (found <= number || found > number + LARGEST_GAP)) return undefined;
    number = found;
    sectionStarts = false;
    path = [];
    parent = section === null ? String(found) : `${section}.${found}`;
    return { label: parent, chapeau: null, skip };
  }

  function lettered(letters: string, skip: number): Numbered {
    const depth = depthOf(letters, path);
    path = [...path.slice(0, depth), letters];
    const above =
      parent +
      path
        .slice(0, -1)
        .map((part) => `(${part})`)
        .join('');
    return { label: `${above}(${letters})`, chapeau: above, skip };
  }
}

/** A letter goes on at the level where it follows ("h" then "i"), else it begins a level below. */
function depthOf(letters: string, path: string[]): number {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    if (follows(path[depth] ?? '', letters)) return depth;
  }
  const beginsLevel = letters === 'a' || letters === 'i';
  return beginsLevel ? path.length : Math.max(0, path.length - 1);
}

function follows(before: string, letters: string): boolean {
  const nextRoman = ROMANS[ROMANS.indexOf(before) + 1];
  if (ROMANS.includes(before) && nextRoman === letters) return true;
  return before.length === 1 && letters.length === 1 && letters.charCodeAt(0) === before.charCodeAt(0) + 1;
}

const ROMANS = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
