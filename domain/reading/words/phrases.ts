/** Phrases written one after the other, with a semicolon or a line's end between them. */
export const phrases = (list: string): string[] =>
  list
    .split(/[;\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
