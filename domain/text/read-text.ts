import { adoptionDay } from './adoption.ts';
import { blocks } from './blocks.ts';
import { footnoteReferences } from './footnote-references.ts';
import { footnotesApart } from './footnotes.ts';
import { withoutFurniture } from './furniture.ts';
import { headingOf } from './heading.ts';
import type { MandateText } from './mandate-text.ts';
import { operativeParagraphs, type Placed } from './operative.ts';
import { type Organ, organEnacting, organNamed, organOf } from './organs.ts';
import { rawLines } from './raw-lines.ts';
import { sessionOf, symbolAtEnd } from './symbol.ts';
import { type TextProblem, textProblem } from './text-problem.ts';

const BETWEEN = '\n\n';
const MASTHEAD_LINES = 30;

/** The canonical text of a resolution and its parts, from plain text as a program or a person copied it. */
export function readMandateText(raw: string): MandateText | TextProblem {
  const lines = rawLines(raw);
  const { lines: own, numbers } = footnotesApart(withoutFurniture(lines));
  const all = blocks(own);
  if (all.length === 0) return textProblem('empty');

  const { heading, enacting, organ } = beginning(all);
  const written = lines
    .slice(0, MASTHEAD_LINES)
    .map(symbolAtEnd)
    .find((symbol) => symbol !== undefined);
  const issuer = written === undefined ? organ : organOf(written);
  const number = heading === undefined ? undefined : headingOf(all[heading] ?? '');
  const symbol = written ?? (number === undefined ? undefined : issuer?.symbol(number.number));
  if (symbol === undefined || issuer === undefined) return textProblem('no-symbol');

  const placed = place(all.map(footnoteReferences(numbers)));
  const from = enacting ?? heading ?? -1;
  const paragraphs = operativeParagraphs(placed.slice(from + 1));
  if (paragraphs.length === 0) return textProblem('no-operative-paragraph', symbol);
  return {
    text: placed.map(({ words }) => words).join(BETWEEN),
    symbol,
    title: number?.title ?? null,
    body: issuer.body,
    session: sessionOf(symbol, issuer),
    adopted: adoptionDay(all.slice(0, from + 1), all.slice(from + 1)),
    paragraphs,
  };
}

interface Beginning {
  /** The block that is the resolution's heading. */
  heading: number | undefined;
  /** The block that says "The General Assembly,". */
  enacting: number | undefined;
  organ: Organ | undefined;
}

/** The first heading that enacting words follow before another heading; else the first heading. */
function beginning(all: string[]): Beginning {
  let heading: number | undefined;
  for (const [at, block] of all.entries()) {
    const organ = organEnacting(block);
    if (organ !== undefined) return { heading, enacting: at, organ };
    if (headingOf(block) !== undefined) heading = at;
  }
  const masthead = all.slice(0, MASTHEAD_LINES).find((block) => /\badopted by\b/i.test(block.slice(0, 200)));
  return { heading, enacting: undefined, organ: masthead === undefined ? undefined : organNamed(masthead) };
}

function place(all: string[]): Placed[] {
  let start = 0;
  return all.map((words) => {
    const span = { start, end: start + words.length };
    start = span.end + BETWEEN.length;
    return { words, span };
  });
}
