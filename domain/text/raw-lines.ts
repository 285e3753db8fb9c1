/** Stands for a place where a page ended: the paragraph before it may go on after it. */
export const PAGE_BREAK = '\f';

/** The lines of a raw text with one kind of space; control and invisible characters are gone. */
export function rawLines(raw: string): string[] {
  return raw
    .replaceAll('\f', `\n${PAGE_BREAK}\n`)
    .split(/\r\n?|[\n\v\u0085\u2028\u2029]/)
    .map((line) => (line === PAGE_BREAK ? line : plain(line)));
}

const plain = (line: string): string =>
  line
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trimEnd();
