import type { Block, Line, Paper } from './paper.ts';
import { widthOf, wrapped } from './width.ts';

export const COLUMNS = 80;
const INDENT = 6;
/** A block at the right is never wider: the eye finds it there. */
const AT_RIGHT = 50;
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
    const [ours, theirs] = [left, right].map((lines) =>
      lines.flatMap((line) => wrapped(words(line), AT_RIGHT)),
    );
    const rows = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
    return Array.from({ length: rows }, (_, at) => beside(ours?.[at] ?? '', theirs?.[at] ?? ''));
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

/** One at the left and one at the right; in two lines where there is no room. */
function beside(left: string, right: string): string {
  const between = COLUMNS - widthOf(left) - widthOf(right);
  if (right === '') return left;
  return between >= 2 ? `${left}${' '.repeat(between)}${right}` : `${left}\n${atRight(right)}`;
}

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
