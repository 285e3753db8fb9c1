/** Phrases written one after the other, with a semicolon between them. */
export const phrases = (list: string): string[] =>
  list
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
