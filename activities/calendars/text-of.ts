import { MAX_BYTES } from './limits.ts';
import { unreadable } from './refusal.ts';

/** The text of a file, lines ended by a line feed, the byte order mark left out. Throws `calendar.unreadable`. */
export function textOf(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_BYTES) {
    throw unreadable(file, `is larger than ${MAX_BYTES / 1024 / 1024} MB`, 'Divide it, by year or by body.');
  }
  const text = decoded(bytes, file).replace(/\r\n?/g, '\n');
  if (text.trim() === '') throw unreadable(file, 'is empty');
  const odd = NEVER_IN_TEXT.exec(text);
  if (odd !== null) {
    const line = text.slice(0, odd.index).split('\n').length;
    throw unreadable(file, `is no text: line ${line} has a sign that only other kinds of file have`);
  }
  return text;
}

/** Control characters other than tab, line feed and carriage return; NUL first of all. */
const NEVER_IN_TEXT = /(?![\t\n])\p{Cc}/u;

function decoded(bytes: Uint8Array, file: string): string {
  const wide = wideMark(bytes);
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (wide !== undefined) throw unreadable(file, 'begins as UTF-16 and is not', undefined, cause);
    // What Windows programs save as "CSV" in Western Europe: every byte is some sign.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function wideMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
