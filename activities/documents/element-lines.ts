import type { SourceLine } from '../../domain/text/source.ts';

/** What a line is told about the element that it stands in. */
export interface ElementInfo {
  /** As a reader calls it: paragraph, heading, item, cell. */
  block: string;
  role: SourceLine['role'];
}

/** Writes the lines of a document that has elements and no pages; blanks are as a browser shows them. */
export class ElementLines {
  readonly lines: SourceLine[] = [];
  #element = 0;
  #parts: string[] = [];
  #info: ElementInfo = { block: 'paragraph', role: 'body' };
  #opened = false;
  #number = '';
  #asItIs = false;

  /** Stands before the next words that are written: the number of a list's item. */
  number(label: string): void {
    this.#number = label;
  }

  write(text: string, info: ElementInfo): void {
    if (text === '') return;
    this.#parts.push(text);
    if (/[^\s]/.test(text)) this.#info = info;
  }

  /** Preformatted words: their lines are lines, and of what they begin nothing is known. */
  writeLines(text: string, info: ElementInfo): void {
    for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
      if (at > 0) this.#end();
      this.#info = info;
      this.#asItIs = true;
      this.#parts.push(line);
    }
  }

  breakLine(): void {
    this.#end();
  }

  endBlock(): void {
    this.#end();
    this.#opened = false;
  }

  #end(): void {
    const asItIs = this.#asItIs;
    this.#asItIs = false;
    const words = this.#parts.join('');
    this.#parts = [];
    const shown = asItIs ? words.trimEnd() : collapsed(words);
    if (shown === '' && !(asItIs && this.#opened)) return;
    const text = this.#number + shown;
    this.#add(this.#info.role === 'note' ? noteText(text) : text, asItIs);
    this.#number = '';
  }

  #add(text: string, asItIs: boolean): void {
    const { block, role } = this.#info;
    if (!this.#opened) this.#element += 1;
    const place = { kind: 'element' as const, element: this.#element, name: block };
    const begins = asItIs ? null : this.#opened ? false : goesOn(this.lines.at(-1), text) ? null : true;
    this.lines.push({ text, places: [{ to: text.length, place }], role: asItIs ? null : role, begins });
    this.#opened = true;
  }
}

const collapsed = (words: string): string =>
  words
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
    .replaceAll('\u00ad', '');

/** A note's number stands apart from its words. */
const noteText = (text: string): string => text.replace(/^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?=\S)(?![⁰¹²³⁴⁵⁶⁷⁸⁹])/, '$1 ');

/** Where a page was ended by hand, word processors leave two paragraphs of one: whether it is one is for the words to tell. */
const goesOn = (before: SourceLine | undefined, text: string): boolean =>
  before !== undefined && /^\p{Ll}/u.test(text) && /[\p{L}\d]$/u.test(before.text.slice(-2));
