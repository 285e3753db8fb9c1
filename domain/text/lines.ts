import { lineOffsets } from './places.ts';
import type { SourceLine, SourceText } from './source.ts';
import { EMPTY, joined, replaced, sliced, type Traced, taken, trimmed } from './traced.ts';

/** A line with one kind of space and without invisible characters, and what its layout tells. */
export interface Line {
  words: Traced;
  /** How many spaces stand before the words. */
  indent: number;
  begins: boolean | null;
  role: SourceLine['role'];
}

/** Stands where a page ended: the paragraph before it may go on after it. */
export const BREAK: Line = { words: EMPTY, indent: 0, begins: null, role: 'page' };

const BLANK: Line = { ...BREAK, role: null };

/** Ends a line that was torn inside of a word, and is not seen elsewhere. */
export const SOFT_HYPHEN = '\u00AD';

export function linesOf(source: SourceText): Line[] {
  const offsets = lineOffsets(source);
  return source.lines.map(({ text, role, begins }, index) => {
    if (text === '' && role === null && begins === null) return BLANK;
    const words = trimmed(plain(taken(text, offsets[index] ?? 0)));
    return { words, indent: text.length - text.trimStart().length, begins, role };
  });
}

const ODD = /[^\u0020-\u007E\u2013-\u201D\u00C0-\u017F]|[#_*]| {2}/;
const SPACES = /[\s\p{Zs}]+/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}]+/gu;
/** What programs write that read pages: "# OTHER QUESTIONS", "_Recalling_", "**Annex**". */
const MARKDOWN = /^#{1,6} |\*\*(?=\S)|(?<=\S)\*\*|(?<![\p{L}\d_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\d_])/gu;

/** Letters that a typesetter joined. */
const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
const JOINED = /[\uFB00-\uFB06]/g;

function plain(line: Traced): Traced {
  if (!ODD.test(line.text)) return line;
  const spaced = trimmed(replaced(line, SPACES, () => ' '));
  const torn = spaced.text.endsWith(SOFT_HYPHEN) ? spaced.text.length - 1 : spaced.text.length;
  const seen = replaced(sliced(spaced, 0, torn), INVISIBLE, () => '');
  const words = replaced(seen, JOINED, (found) => LIGATURES[found] ?? found);
  return joined([replaced(words, MARKDOWN, () => ''), sliced(spaced, torn)]);
}
