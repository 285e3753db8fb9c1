import { heading } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { de, FRENCH } from './french.ts';
import { plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { because } from './reason.ts';
import { documentKind, documentTitle } from './title.ts';
import { VOCABULARIES } from './vocabulary.ts';

/**
 * The head of the document with the mark, and the footnote that goes under its first page: “if a report is submitted late
 * to conference services, the reasons therefor should be included in a footnote” (A/RES/57/283 B, sect. III, para. 10).
 */
export function lateFootnote(of: PaperCase, delivery: CaseDelivery, language: PaperLanguage): Block[] {
  const words = VOCABULARIES[language];
  const session = words.sessionLine(delivery);
  return [
    {
      kind: 'address',
      lines: [plain(words.organ(delivery)), ...(session === null ? [] : [plain(session)])],
    },
    heading(documentTitle(of, language)),
    heading(documentKind(of, language), true),
  ];
}

const SAYS: Record<PaperLanguage, (of: PaperCase) => Line> = {
  en: (of) => WRITERS.en`The submission of ${ENGLISH.present(of)} was delayed ${because(of, 'en')}.`,
  fr: (of) => WRITERS.fr`La présentation ${de(FRENCH.present(of))} a été retardée ${because(of, 'fr')}.`,
};

/** As A/HRC/7/31 has it: “The submission of the report was delayed to take into account the most recent information.” */
export const lateness = (of: PaperCase, language: PaperLanguage): Line => SAYS[language](of);
