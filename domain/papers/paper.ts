import type { Language as PaperLanguage } from '../planning/telling/told.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { FieldName } from './fields.ts';
import type { PaperName } from './names.ts';

export type { PaperLanguage };

/** Papers are written in the working languages of the Secretariat, English and French. */
export const PAPER_LANGUAGES: readonly PaperLanguage[] = ['en', 'fr'];

/** Words of one kind in a line. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  /** What is not known and a person has to fill in: the words are the named gap. */
  gap?: FieldName;
  /** Of words that are not in the language of the paper. */
  language?: PaperLanguage;
}

export type Line = readonly Run[];

/** What a paper is made of, from the top of the page to its bottom. Plain JSON; each kind is laid out in one way. */
export type Block =
  /** Who writes, centred at the top. */
  | { kind: 'letterhead'; line: Line }
  /** At the right: the reference number, a date line, initials. */
  | { kind: 'right'; line: Line }
  /** At the left and not broken: the address of a letter. */
  | { kind: 'address'; lines: readonly Line[] }
  /** The top of a document: the organ at the left; symbol, distribution, day and original language at the right. */
  | { kind: 'masthead'; left: readonly Line[]; right: readonly Line[] }
  /** `footnoted`: bears the mark of the paper's footnote. */
  | { kind: 'heading'; line: Line; footnoted?: true }
  /** The head of a memorandum: “TO:”, “FROM:”. */
  | { kind: 'fields'; rows: readonly { label: string; line: Line }[] }
  | { kind: 'paragraph'; line: Line }
  /** Words of another text, set off. */
  | { kind: 'quotation'; line: Line }
  /** Numbered from 1. */
  | { kind: 'numbered'; items: readonly Line[] }
  /** Room for a signature, then who signs. */
  | { kind: 'signature'; lines: readonly Line[] };

/** A paper ready to be laid out, in text or as a Word document. */
export interface Paper {
  name: PaperName;
  language: PaperLanguage;
  /** For lists and for the properties of a file: “Note verbale: A/RES/63/194, para. 11”. */
  title: string;
  /** The day of the paper. */
  day: CivilDate;
  /** To whom, where the paper is one of several. */
  addressee: string | null;
  blocks: readonly Block[];
  /** Bound to the heading that is marked with an asterisk; null when there is none. */
  footnote: Line | null;
  /** What a person should look at before it is sent, in English; not part of the paper. */
  remarks: readonly string[];
}

/** The lines of a block, in order. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'address':
    case 'signature':
      return block.lines;
    case 'masthead':
      return [...block.left, ...block.right];
    case 'fields':
      return block.rows.map(({ line }) => line);
    case 'numbered':
      return block.items;
    default:
      return [block.line];
  }
}

/** The fields that a person has to fill in, each once, as they come. */
export function gapsOf({ blocks, footnote }: Pick<Paper, 'blocks' | 'footnote'>): FieldName[] {
  const runs = [...blocks.flatMap(linesOf), footnote ?? []].flat();
  return [...new Set(runs.flatMap(({ gap }) => (gap === undefined ? [] : [gap])))];
}
