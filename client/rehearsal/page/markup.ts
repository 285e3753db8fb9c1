/** Markup that is safe to send. Not a string: what somebody wrote cannot be taken for it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Markup | string | number | readonly Piece[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A page may not have control characters, nor those that turn round the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are taken out
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

const escaped = (words: string): string =>
  words
    .toWellFormed()
    .replace(UNSEEN, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

const textOf = (piece: Piece): string => {
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  return typeof piece === 'number' ? String(piece) : piece.map(textOf).join('');
};

/** What stands between the pieces is markup; the pieces are words, and escaped. Attributes are to stand in double quotes. */
export const html = (between: readonly string[], ...pieces: readonly Piece[]): Markup =>
  new Markup(between.map((part, at) => part + textOf(pieces[at] ?? '')).join(''));

export const NOTHING = new Markup('');
