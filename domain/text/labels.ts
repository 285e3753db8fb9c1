import { depthOf, type Marks, marksAt } from './marks.ts';
import { NO_SECTION, sectionHeading, withHeading, withLostHeading } from './sections.ts';

/** Where a block stands in the numbering: the label of its paragraph, and how long its number is. */
export interface Numbered {
  label: string;
  number: string | null;
  level: number;
  chapeau: string | null;
  /** The length of the number with the space after it. */
  skip: number;
}

/** 'again' when the numbering starts over without a section: an annex, or a section whose heading is lost. */
export type Step = Numbered | 'again' | undefined;

/** Follows the numbering of paragraphs: it is given block after block and tells the paragraph that begins there. */
export interface Numbering {
  next(block: string): Step;
  /** Counts a paragraph that has no number. */
  counted(): Numbered;
  /** The label of opening words that have no number and that numbered paragraphs continue. */
  opener(): string;
  /** Begins the next section, whose heading is not there; tells if it is the second and the first had none either. */
  lostHeading(): 'second' | undefined;
  /** Whether the last paragraph ends with a colon. */
  isOpen(): boolean;
  /** The next sub-paragraph, whose letter is not there. */
  unlettered(): Numbered;
  /** The words in which a paragraph goes on after its sub-paragraphs; undefined where it has none. */
  afterItems(): Numbered | undefined;
}

const NUMBER = /^(\d{1,3})(?: ?\.|(?=\t)) ?(?=[^\d\s])/;
const LARGEST_GAP = 5;

export function numbering(): Numbering {
  let sections = NO_SECTION;
  let number = 0;
  let parent = '';
  let path: string[] = [];
  let opened = false;
  const labels = new Map<string, number>();

  return {
    next: (block) => {
      const heading = sectionHeading(block);
      if (heading !== undefined) {
        sections = withHeading(sections, heading);
        return undefined;
      }
      const step = paragraphAt(block);
      if (step !== undefined && step !== 'again') opened = block.endsWith(':');
      return step;
    },
    counted: () => {
      number += 1;
      parent = String(number);
      path = [];
      return { label: unique(parent), number: null, level: 1, chapeau: null, skip: 0 };
    },
    opener: () => unique('opening'),
    lostHeading: () => {
      const isSecond = sections.count === 0;
      sections = withLostHeading(sections);
      return isSecond ? 'second' : undefined;
    },
    isOpen: () => opened,
    unlettered: () => {
      const above = opened ? undefined : path.at(-1);
      const letter = above === undefined ? 'a' : String.fromCharCode(above.charCodeAt(0) + 1);
      return { ...lettered({ letters: [letter], skip: 0 }), number: null };
    },
    afterItems: () => {
      if (path.length === 0) return undefined;
      path = [];
      const label = unique(parent);
      return { label, number: null, level: 1, chapeau: label === parent ? null : parent, skip: 0 };
    },
  };

  function paragraphAt(block: string): Step {
    const [opening, digits] = NUMBER.exec(block.slice(0, 8)) ?? [];
    if (opening !== undefined && digits !== undefined) return numbered(digits, opening.length, block);
    const marks = marksAt(block, 0);
    return marks.letters.length === 0 || parent === '' ? undefined : lettered(marks);
  }

  function numbered(digits: string, skip: number, block: string): Step {
    const found = Number(digits);
    if (found === 1 && number > 0 && !sections.fresh) return 'again';
    const starts = found === 1;
    if (!starts && (found <= number || found > number + LARGEST_GAP)) return undefined;
    number = found;
    sections = { ...sections, fresh: false };
    parent = sections.name === null ? digits : `${sections.name}.${digits}`;
    path = [];
    opened = false;
    const marks = marksAt(block, skip);
    if (marks.letters.length > 0) return { ...lettered(marks), number: digits };
    return { label: unique(parent), number: digits, level: 1, chapeau: null, skip };
  }

  function lettered({ letters, skip }: Marks): Numbered {
    for (const letter of letters) {
      path = [...path.slice(0, depthOf(letter, path, opened)), letter];
      opened = false;
    }
    const above = path.map((_, depth) => cited(path.slice(0, depth))).reverse();
    const chapeau = above.find((candidate) => labels.has(candidate)) ?? null;
    const printed = letters.map((letter) => `(${letter})`).join(' ');
    return { label: unique(cited(path)), number: printed, level: path.length + 1, chapeau, skip };
  }

  function cited(parts: string[]): string {
    return parent + parts.map((part) => `(${part})`).join('');
  }

  /** A label that was given before tells with a count that it is another paragraph. */
  function unique(label: string): string {
    const times = (labels.get(label) ?? 0) + 1;
    labels.set(label, times);
    return times === 1 ? label : `${label}[${times}]`;
  }
}
