import type { Run } from '../../domain/text/pages/page.ts';
import { IDENTITY, type Matrix, matrixIn, numberIn, times } from './matrix.ts';

/** What pdf.js gives for a page: one list of operators with their arguments. */
export interface Operators {
  fnArray: number[];
  argsArray: unknown[];
}

/** The numbers of the operators that place text. */
export interface OperatorNumbers {
  save: number;
  restore: number;
  transform: number;
  beginText: number;
  setFont: number;
  setGState: number;
  setCharSpacing: number;
  setWordSpacing: number;
  setHScale: number;
  setLeading: number;
  setTextRise: number;
  setTextMatrix: number;
  moveText: number;
  setLeadingMoveText: number;
  nextLine: number;
  showText: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
}

interface TextState {
  ctm: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  scale: number;
  leading: number;
  rise: number;
}

const PLAIN = { font: '', size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };
/** Glyphs stand together when the next begins within this share of the size of the end of the last. */
const TOGETHER = 0.07;
/** So far from level a line may run and still be read from left to right. */
const LEVEL = 0.02;

/**
 * The runs of a page, in points from its upper left corner, by following the operators that place text (ISO 32000-1,
 * 9.2 to 9.4). `view` takes the coordinates of the file to those of the reader; `unitOf` gives the width of a font's
 * unit. pdf.js gives strings too, but decides by itself where a gap is a space, and gives no place to a word.
 */
export function runsOf(
  { fnArray, argsArray }: Operators,
  numbers: OperatorNumbers,
  view: Matrix,
  unitOf: (font: string) => number,
): Run[] {
  const written = new Written();
  const saved: TextState[] = [];
  let state: TextState = { ...PLAIN, ctm: view };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const move = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const does: Record<number, (args: unknown[]) => void> = {
    [numbers.save]: () => void saved.push(state),
    [numbers.restore]: () => {
      state = saved.pop() ?? state;
    },
    [numbers.transform]: (args) => {
      state = { ...state, ctm: times(state.ctm, matrixIn(args)) };
    },
    [numbers.paintFormXObjectBegin]: ([matrix]) => {
      saved.push(state);
      state = { ...state, ctm: times(state.ctm, matrixIn(matrix)) };
    },
    [numbers.paintFormXObjectEnd]: () => {
      state = saved.pop() ?? state;
    },
    [numbers.beginText]: () => {
      line = IDENTITY;
      text = IDENTITY;
    },
    [numbers.setFont]: ([font, size]) => {
      state = { ...state, font: String(font), size: numberIn(size) };
    },
    [numbers.setGState]: ([settings]) => {
      const font = fontIn(settings);
      if (font !== undefined) state = { ...state, font: String(font[0]), size: numberIn(font[1]) };
    },
    [numbers.setCharSpacing]: ([spacing]) => {
      state = { ...state, charSpacing: numberIn(spacing) };
    },
    [numbers.setWordSpacing]: ([spacing]) => {
      state = { ...state, wordSpacing: numberIn(spacing) };
    },
    [numbers.setHScale]: ([percent]) => {
      state = { ...state, scale: numberIn(percent) / 100 };
    },
    [numbers.setLeading]: ([leading]) => {
      state = { ...state, leading: -numberIn(leading) };
    },
    [numbers.setTextRise]: ([rise]) => {
      state = { ...state, rise: numberIn(rise) };
    },
    [numbers.setTextMatrix]: ([matrix]) => {
      line = matrixIn(matrix);
      text = line;
    },
    [numbers.moveText]: ([x, y]) => move(numberIn(x), numberIn(y)),
    [numbers.setLeadingMoveText]: ([x, y]) => {
      state = { ...state, leading: numberIn(y) };
      move(numberIn(x), numberIn(y));
    },
    [numbers.nextLine]: () => move(0, state.leading),
    [numbers.showText]: ([glyphs]) => {
      const advance = Array.isArray(glyphs) ? written.show(glyphs, state, text, unitOf(state.font)) : 0;
      text = times(text, [1, 0, 0, 1, advance, 0]);
    },
  };
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    does[operator]?.(
      Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as ArrayLike<unknown>) : [],
    );
  }
  return written.runs;
}

function fontIn(settings: unknown): unknown[] | undefined {
  if (!Array.isArray(settings)) return undefined;
  const [, font] = settings.find((pair) => Array.isArray(pair) && pair[0] === 'Font') ?? [];
  return Array.isArray(font) ? font : undefined;
}

/** Joins glyphs that stand together into runs. */
class Written {
  readonly runs: Run[] = [];
  #blank: Run['blank'] = '';

  /** Sets these glyphs and gives how far the text has moved, in its own units. */
  show(glyphs: unknown[], state: TextState, text: Matrix, unit: number): number {
    const { size, charSpacing, wordSpacing, scale, rise } = state;
    const seen = times(times(state.ctm, text), [1, 0, 0, 1, 0, rise]);
    // The same for all of these glyphs.
    const look: Look = {
      size: Math.abs(size) * Math.hypot(seen[2], seen[3]),
      upright: seen[0] * size > 0 && Math.abs(seen[1]) <= LEVEL * Math.hypot(seen[0], seen[1]),
    };
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * size * scale;
      } else if (isGlyph(glyph)) {
        const width = glyph.width * unit * size * scale;
        this.#set(WRITTEN[glyph.unicode] ?? glyph.unicode, seen, x, x + width, look);
        x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      }
    }
    return x;
  }

  #set(text: string, seen: Matrix, from: number, to: number, { size, upright }: Look): void {
    if (text.trim() === '') {
      if (text !== '') this.#blank = text === '\u00a0' ? '\u00a0' : ' ';
      return;
    }
    const [one, other] = [seen[0] * from + seen[4], seen[0] * to + seen[4]];
    const base = seen[1] * from + seen[5];
    const [left, right] = [Math.min(one, other), Math.max(one, other)];
    const last = this.runs.at(-1);
    if (last !== undefined && this.#blank === '' && follows(last, { left, base, size, upright })) {
      last.text += text;
      last.right = Math.max(last.right, right);
    } else {
      this.runs.push({ text, left, right, base, size, blank: this.#blank, upright });
    }
    this.#blank = '';
  }
}

/** How glyphs look to a reader: their size on the page, and whether they stand on a level line. */
type Look = Pick<Run, 'size' | 'upright'>;

const follows = (last: Run, next: Pick<Run, 'left' | 'base' | 'size' | 'upright'>): boolean =>
  last.upright === next.upright &&
  last.size === next.size &&
  Math.abs(last.base - next.base) < 0.01 * next.size &&
  Math.abs(next.left - last.right) <= TOGETHER * next.size;

interface Glyph {
  unicode: string;
  /** In units of the font. */
  width: number;
  isSpace: boolean;
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' &&
  value !== null &&
  'unicode' in value &&
  typeof value.unicode === 'string' &&
  'width' in value &&
  typeof value.width === 'number';

/** Letters that a font sets as one, and marks that are not seen. */
const WRITTEN: Record<string, string> = {
  ...{
    '\ufb00': 'ff',
    '\ufb01': 'fi',
    '\ufb02': 'fl',
    '\ufb03': 'ffi',
    '\ufb04': 'ffl',
    '\ufb05': 'st',
    '\ufb06': 'st',
  },
  ...{ '\u0000': '', '\u200b': '' },
};
