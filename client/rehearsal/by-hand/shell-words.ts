import { Fault } from '../../../domain/faults.ts';

/** A line in words, as a shell takes it: quotes hold words together. Throws `request.invalid` where a quote is not closed. */
export function wordsIn(line: string): string[] {
  const { words, open } = split(line);
  if (open === null) return words;
  throw new Fault(
    'request.invalid',
    `The quote ${open} is not closed.`,
    'Close it, or put the other kind of quotes around the words.',
  );
}

/** The word that is being typed at the end of a line, without its quote, and where it begins. */
export function lastWord(line: string): { word: string; begins: number } {
  const { words, begins, between } = split(line);
  return between ? { word: '', begins: line.length } : { word: words.at(-1) ?? '', begins };
}

/** As one word, whatever is in it: read again it is the same. */
export function quoted(word: string): string {
  if (word !== '' && !/[\s"'#]/.test(word)) return word;
  return word
    .split('"')
    .map((part) => `"${part}"`)
    .join(`'"'`);
}

function split(line: string) {
  const words: string[] = [];
  let open: string | null = null;
  let between = true;
  let begins = 0;
  for (const [at, character] of [...line].entries()) {
    const isSpace = /\s/.test(character);
    if (open === null && isSpace) {
      between = true;
      continue;
    }
    if (between) {
      words.push('');
      begins = at;
      between = false;
    }
    if (open === null && (character === '"' || character === "'")) open = character;
    else if (character === open) open = null;
    else words[words.length - 1] += character;
  }
  return { words, open, between, begins };
}
