import type { Block, Line, Paper } from './paper.ts';
import { widthOf, wrapped } from './width.ts';

export const COLUMNS = 80;
const INDENT = 6;
/** A block at the right is never wider: the eye finds it there. */
const AT_RIGHT = 50;
/** Two columns with room between them. */
const HALF = 39;
const RULE = '_'.repeat(20);

/** The paper as plain text, at most 80 columns wide, without a blank at the end of a line: what a terminal shows of it. */
export function textOf({ blocks, footnote }: Pick<Paper, 'blocks' | 'footnote'>): string {
  const parts = blocks.map((block) => LAID_OUT[block.kind](block as never).join('\n'));
  const note = footnote === null ? [] : [`${RULE}\n${wrapped(`* ${words(footnote)}`, COLUMNS).join('\n')}`];
  return `${[...parts, ...note].join('\n\n')}\n`;
}

type OfKind<K extends Block['kind']> = Extract<Block, { kind: K }>;

const LAID_OUT: { [K in Block['kind']]: (block: OfKind<K>) => string[] } = {
  letterhead: ({ line }) => centred(line),
  right: ({ line }) => wrapped(words(line), AT_RIGHT).map(atRight),
  address: ({ lines }) => lines.flatMap((line) => wrapped(words(line), COLUMNS)),
  masthead({ left, right }) {
    const ours = left.flatMap((line) => wrapped(words(line), HALF));
    const theirs = right.flatMap((line) => wrapped(words(line), HALF));
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) =>
      beside(ours[at] ?? '', theirs[at] ?? ''),
    );
  },
  heading: ({ line, footnoted }) => centred(footnoted ? [...line, { text: '*' }] : line),
  fields: ({ rows }) => {
    const column = Math.max(...rows.map(({ label }) => widthOf(label))) + 2;
    return rows.flatMap(({ label, line }) => hanging(label, column, words(line)));
  },
  paragraph: ({ line }) => wrapped(words(line), COLUMNS),
  quotation: ({ line }) =>
    wrapped(words(line), COLUMNS - 2 * INDENT).map((each) => ' '.repeat(INDENT) + each),
  numbered: ({ items }) =>
    items.flatMap((line, at) => [
      ...(at === 0 ? [] : ['']),
      ...hanging(`${at + 1}.`, String(items.length).length + 3, words(line)),
    ]),
  signature: ({ lines }) => ['', ...lines.flatMap((line) => wrapped(words(line), AT_RIGHT).map(atRight))],
};

const centred = (line: Line): string[] =>
  wrapped(words(line), COLUMNS).map(
    (each) => ' '.repeat(Math.max(0, Math.floor((COLUMNS - widthOf(each)) / 2))) + each,
  );

const atRight = (text: string): string => ' '.repeat(Math.max(0, COLUMNS - widthOf(text))) + text;

/** One at the left and one at the right of the same line. */
const beside = (left: string, right: string): string =>
  `${left}${' '.repeat(COLUMNS - widthOf(left) - widthOf(right))}${right}`.trimEnd();

/** A label, and the text beside it in a column of its own. */
function hanging(label: string, column: number, text: string): string[] {
  const lines = wrapped(text, COLUMNS - column);
  return lines.map((line, at) =>
    at === 0 ? label + ' '.repeat(column - widthOf(label)) + line : ' '.repeat(column) + line,
  );
}

/** Letters of scripts that are written from right to left. */
const FROM_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]+(?:[ \u00a0][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/gu;

/** Such words are set apart, so that they do not turn the line around them. */
const words = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join('')
    .replace(FROM_RIGHT, (found) => `\u2068${found}\u2069`);
