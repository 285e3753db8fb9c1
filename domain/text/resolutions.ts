import { isClosing } from './adoption.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Organ, organEnacting, organNamed } from './organs.ts';

/** Where a resolution stands among the blocks of a document. */
export interface Resolution {
  /** Its first block, with its masthead where it has one, and the block after its last. */
  start: number;
  end: number;
  heading: Heading | null;
  /** The block of its heading. */
  headingAt: number | null;
  /** The letter of a part. */
  part: string | null;
  /** The block after which its paragraphs come: "The General Assembly,"; without one its heading, else -1. */
  opening: number;
  organ: Organ | undefined;
}

const LETTER = /^([A-Z](?:-[A-Z])?)$/;
const PARAGRAPH = /^(\d{1,3}\. ?\D|\([a-z]{1,4}\) )/;
const MASTHEAD_BLOCKS = 40;
const LONGEST_IN_MASTHEAD = 400;

/**
 * The resolutions of a document in order: each begins at a heading, or at the letter of a part, that enacting words follow
 * before the next. Where no enacting words are found, the first heading begins the only one.
 */
export function resolutionsIn(blocks: string[]): Resolution[] {
  const found: Resolution[] = [];
  let heading: { at: number; heading: Heading } | undefined;
  let isNew = false;
  let letter: { at: number; part: string } | undefined;
  for (const [at, block] of blocks.entries()) {
    const next = headingOf(block);
    const organ = organEnacting(block);
    if (next !== undefined && next.number === heading?.heading.number) continue;
    if (next !== undefined) {
      heading = { at, heading: next };
      isNew = true;
      letter = undefined;
    } else if (LETTER.test(block)) {
      letter = { at, part: block };
    } else if (organ !== undefined) {
      if (isNew || found.length === 0 || (letter !== undefined && heading !== undefined)) begin(at, organ);
    } else if (PARAGRAPH.test(block.slice(0, 8)) || isClosing(block)) {
      letter = undefined;
    }
  }
  if (found.length > 0) return bounded(found, blocks);
  const masthead = blocks
    .slice(0, MASTHEAD_BLOCKS)
    .find((block) => /\badopted by\b/i.test(block.slice(0, 200)));
  const first = blocks.findIndex((block) => headingOf(block) !== undefined);
  return [
    {
      start: 0,
      end: blocks.length,
      heading: headingOf(blocks[first] ?? '') ?? null,
      headingAt: first < 0 ? null : first,
      part: null,
      opening: first,
      organ: masthead === undefined ? undefined : organNamed(masthead),
    },
  ];

  function begin(opening: number, organ: Organ): void {
    const start = isNew ? heading?.at : letter?.at;
    found.push({
      start: start ?? 0,
      end: blocks.length,
      heading: heading?.heading ?? null,
      headingAt: heading?.at ?? null,
      part: letter?.part ?? null,
      opening,
      organ,
    });
    isNew = false;
    letter = undefined;
  }
}

/** Each ends where the next begins; the first begins with the masthead, if what stands before it is one. */
function bounded(found: Resolution[], blocks: string[]): Resolution[] {
  const before = blocks.slice(0, found[0]?.start ?? 0);
  const isMasthead = before.every(
    (block) => block.length <= LONGEST_IN_MASTHEAD && !PARAGRAPH.test(block.slice(0, 8)),
  );
  return found.map((resolution, index) => ({
    ...resolution,
    start: index === 0 && isMasthead ? 0 : resolution.start,
    end: found[index + 1]?.start ?? blocks.length,
  }));
}
