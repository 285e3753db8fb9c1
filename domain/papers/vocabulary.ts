import type { CivilDate } from '../time/civil-date.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import type { Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase, Recipient } from './paper-case.ts';

/** Somebody to whom a paper is addressed, as sentences name them. */
export interface Addressed {
  /** With “to” or « à » and the article: “to the Permanent Mission of Austria to the United Nations”. */
  to: Line;
  /** The same later on: “to the Permanent Mission”. */
  again: Line;
  /** “the views of the Government of Austria”, « les vues de son gouvernement ». */
  views: Line;
  /** Nobody that the program knows as a State: named as it was written. */
  asWritten: boolean;
}

/** What the papers of a language have in common. A language that lacks one does not compile. */
export interface Vocabulary {
  language: PaperLanguage;
  /** “1 June 2009”. */
  date(day: CivilDate): string;
  /** “8,500”. */
  count(value: number): string;
  /** “Monday, 1 June 2009”. */
  dayOfWeek(day: CivilDate): string;
  /** “New York, 1 June 2009”. */
  placeAndDate(station: string, day: CivilDate): string;
  /** “[quoted in English]” where the words are not in the language of the paper; else empty. */
  quotedIn(language: PaperLanguage): string;
  /** “General Assembly resolution 63/194 of 18 December 2008”. */
  mandate(of: PaperCase): string;
  /** “that resolution”. */
  thatMandate(of: PaperCase): string;
  /** “paragraph 11”; “paragraph 3 of section II”. */
  paragraph(of: PaperCase): string;
  /** “para. 11”; “sect. II, para. 3”. */
  citedParagraph(of: PaperCase): string;
  /** “the General Assembly”: who adopted it. */
  adopter(of: PaperCase): string;
  /** “, entitled “Improving …””; empty where the mandate has no title. */
  entitled(of: PaperCase): Line;
  /** “the present report”, “report”, “the report”, “the report of the Special Rapporteur”, “the present report is submitted”. */
  present(of: PaperCase): string;
  noun(of: PaperCase): string;
  theProduct(of: PaperCase): string;
  theProductBy(of: PaperCase, author: string): string;
  isSubmitted(of: PaperCase): string;
  /** The kind of a document with its author, as its first page has it: “Report of the Secretary-General”. */
  attribution(of: PaperCase): string;
  /** “to the General Assembly at its sixty-fourth session and to …”. */
  toRecipients(recipients: readonly Recipient[]): string;
  /** “General Assembly”, at the head of a document. */
  organ(recipient: Recipient): string;
  /** “Sixty-fourth session”; null where the body has none. */
  sessionLine(recipient: Recipient): string | null;
  /** Who writes, and later in the same paper: “the Secretariat of the United Nations”, “the Secretariat”. */
  sender(of: PaperCase): { full: string; short: string };
  /** Whoever wrote the document, where it was not written in the Secretariat; null where it was. */
  outsideAuthor(of: PaperCase): string | null;
  addressed(of: PaperCase): Addressed;
  /** “President of the General Assembly”. */
  presiding(delivery: CaseDelivery): string;
}

export const VOCABULARIES: Record<PaperLanguage, Vocabulary> = { en: ENGLISH, fr: FRENCH };
