import type { WordLimit } from '../obligation/word-limits.ts';
import type { Addressee, Product } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { PaperLanguage } from './paper.ts';

/** A name in both languages, with its article: “the General Assembly”, « l’Assemblée générale ». */
export type Named = Record<PaperLanguage, string>;

/** Words of a text, which stay in the language that they were written in. */
export interface Quoted {
  words: string;
  language: PaperLanguage;
}

/** Who gets the product. */
export interface Recipient {
  /** The short name that readings give: GA, COP:UNTOC, Member States. */
  body: string;
  name: Named;
  session: number | null;
  /** Whether its sessions are counted by years: “the 2025 session”. */
  byYear: boolean;
}

/** A case as its papers need it. Plain JSON; null is what nobody knows, and nothing is made up for it. */
export interface PaperCase {
  mandate: {
    symbol: string;
    title: Quoted | null;
    /** Who adopted it. */
    body: Named;
    adopted: CivilDate;
  };
  /** The paragraph that asks. `whole`: all its words; else those that create the duty. */
  paragraph: { label: string; quoted: Quoted; whole: boolean };
  product: Product;
  /** Who owes it by the mandate. */
  owedBy: Addressee;
  /** Whoever wrote it, where that is not who owes it: “the Executive Director of …”. */
  draftedBy: string | null;
  /** What the document is called; null: as its mandate is. */
  title: Quoted | null;
  /** What it is to be about, in the words of the mandate. */
  subject: Quoted | null;
  /** All who get the product; at least one. */
  recipients: readonly Recipient[];
  /** The delivery that the paper is about; null where it is about all. */
  delivery: CaseDelivery | null;
  /** To whom a note or an invitation goes. */
  addressee: string | null;
  replyBy: CivilDate | null;
  repliesTo: string | null;
  /** Why it is late, or over the limit. `language` null: as somebody recorded it, in whatever language. */
  reason: { words: string; language: PaperLanguage | null } | null;
  draft: { version: number; words: number; on: CivilDate } | null;
  limit: WordLimit;
  time: string | null;
  place: string | null;
  /** The post of the officer, a function and not a person. */
  officer: string;
  telephone: string | null;
  /** The office that writes, with its article; null: who owes the product, or the Secretariat. */
  from: string | null;
  /** To whom a request within the Secretariat goes. */
  to: string | null;
  chair: string | null;
  signatory: string | null;
  /** The duty station: `New York`. */
  station: string;
  reference: string | null;
  agendaItem: string | null;
  /** The language of the text that was submitted. */
  original: string | null;
  /** Replies that are not in English, as “Austria (German)”: they are annexed as they came. */
  annexed: readonly string[];
  /** The day of the paper. */
  day: CivilDate;
}

export interface CaseDelivery extends Recipient {
  key: string;
  /** The day by which it is to be submitted to conference services. */
  due: CivilDate | null;
  submitted: CivilDate | null;
  /** When it is expected to be submitted, where it was not. */
  expected: CivilDate | null;
  symbol: string | null;
  /** The first day of the session. */
  opens: CivilDate | null;
  /** For which day a briefing is set. */
  scheduled: CivilDate | null;
}
