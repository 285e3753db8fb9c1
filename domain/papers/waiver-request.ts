import { initials, LETTERHEAD } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { bold, orGap, plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { reasonAlone } from './reason.ts';

/** The draft that is over the limit. */
export type OverLimit = NonNullable<PaperCase['draft']>;

/**
 * A memorandum to conference services, before submission: the limit counts footnotes and headings (domain-rules 1.2).
 * Initialled (ST/DCS/4/Rev.1, para. 70).
 */
export const waiverRequest = (
  of: PaperCase,
  delivery: CaseDelivery,
  draft: OverLimit,
  language: PaperLanguage,
): Block[] => [LETTERHEAD, ...SAYS[language](of, delivery, draft), initials(language)];

const SAYS: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery, draft: OverLimit) => Block[]> = {
  en(of, delivery, { version, words, on }) {
    const say = WRITERS.en;
    const about = say`Request for a waiver of the word limit: ${ENGLISH.noun(of)} (${of.mandate.symbol}, ${ENGLISH.citedParagraph(of)})`;
    return [
      {
        kind: 'fields',
        rows: [
          { label: 'TO:', line: [orGap(of.to, 'to', 'en')] },
          { label: 'FROM:', line: from(of) },
          { label: 'DATE:', line: plain(ENGLISH.date(of.day)) },
          { label: 'REFERENCE:', line: [orGap(of.reference, 'reference', 'en')] },
          { label: 'SUBJECT:', line: bold(about) },
        ],
      },
      {
        kind: 'numbered',
        items: [
          say`A waiver of the word limit is requested for ${ENGLISH.theProduct(of)} to be submitted ${ENGLISH.toRecipients([delivery])} pursuant to ${ENGLISH.paragraph(of)} of ${ENGLISH.mandate(of)}.`,
          say`The limit is ${ENGLISH.count(of.limit.words)} words, footnotes and headings included. Version ${version} of the draft, of ${ENGLISH.date(on)}, has ${ENGLISH.count(words)} words, which is ${ENGLISH.count(words - of.limit.words)} more.`,
          say`The reason is the following: ${reasonAlone(of, 'en')}.`,
          say`${delivery.due === null ? '' : `The document is due to be submitted to conference services on ${ENGLISH.date(delivery.due)}. `}The present request is made before submission, as is required.`,
        ],
      },
    ];
  },
  fr(of, delivery, { version, words, on }) {
    const say = WRITERS.fr;
    const about = say`Demande de dérogation à la limite de mots : ${FRENCH.noun(of)} (${of.mandate.symbol}, ${FRENCH.citedParagraph(of)})`;
    return [
      {
        kind: 'fields',
        rows: [
          { label: 'À\u00a0:', line: [orGap(of.to, 'to', 'fr')] },
          { label: 'DE\u00a0:', line: from(of) },
          { label: 'DATE\u00a0:', line: plain(FRENCH.date(of.day)) },
          { label: 'RÉFÉRENCE\u00a0:', line: [orGap(of.reference, 'reference', 'fr')] },
          { label: 'OBJET\u00a0:', line: bold(about) },
        ],
      },
      {
        kind: 'numbered',
        items: [
          say`Une dérogation à la limite de mots est demandée pour ${FRENCH.theProduct(of)} à présenter ${FRENCH.toRecipients([delivery])} en application du ${FRENCH.paragraph(of)} de ${FRENCH.mandate(of)}.`,
          say`La limite est de ${FRENCH.count(of.limit.words)} mots, notes de bas de page et titres compris. La version ${version} du projet, en date du ${FRENCH.date(on)}, compte ${FRENCH.count(words)} mots, soit ${FRENCH.count(words - of.limit.words)} de trop.`,
          say`Le motif est le suivant : ${reasonAlone(of, 'fr')}.`,
          say`${delivery.due === null ? '' : `Le document doit être soumis aux services de conférence le ${FRENCH.date(delivery.due)}. `}La présente demande est faite avant la soumission, comme il est exigé.`,
        ],
      },
    ];
  },
};

const from = ({ officer, from: office }: PaperCase): Line =>
  plain(office === null ? officer : `${officer}, ${office}`);
