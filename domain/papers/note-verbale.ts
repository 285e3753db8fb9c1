import { initials, LETTERHEAD, paragraph, quotation, reference } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { capital } from './letters.ts';
import { orGap, plain, WRITERS } from './line.ts';
import type { Block, PaperLanguage } from './paper.ts';
import type { PaperCase } from './paper-case.ts';

/**
 * Asks somebody for views: third person, the paragraph quoted, an executive summary asked for because of the page
 * limits; initialled and not signed (domain-rules 2.2).
 */
export const noteVerbale = (of: PaperCase, language: PaperLanguage): Block[] => [
  LETTERHEAD,
  reference(of, language),
  ...SAYS[language](of),
  { kind: 'right', line: plain(DATED[language](of)) },
  initials(language),
];

const DATED: Record<PaperLanguage, (of: PaperCase) => string> = {
  en: ({ station, day }) => ENGLISH.placeAndDate(station, day),
  fr: ({ station, day }) => FRENCH.placeAndDate(station, day),
};

const SAYS: Record<PaperLanguage, (of: PaperCase) => Block[]> = {
  en(of) {
    const say = WRITERS.en;
    const { to, again, views } = ENGLISH.addressed(of);
    const { full, short } = ENGLISH.sender(of);
    const by = orGap(of.replyBy && ENGLISH.date(of.replyBy), 'reply-by', 'en');
    return [
      paragraph(
        say`${capital(full)} presents its compliments ${to} and has the honour to refer to ${ENGLISH.mandate(of)}${ENGLISH.entitled(of)}.`,
      ),
      paragraph(
        say`In ${ENGLISH.paragraph(of)} of ${ENGLISH.thatMandate(of)}, ${ENGLISH.adopter(of)}${ENGLISH.quotedIn(of.paragraph.quoted.language)}:`,
      ),
      quotation(of),
      paragraph(
        say`${capital(short)} would be grateful to receive, by ${by}, ${views} on the matters set out in that paragraph, so that they may be taken into account in ${ENGLISH.theProduct(of)} to be submitted ${ENGLISH.toRecipients(of.recipients)}.`,
      ),
      paragraph(
        say`In view of the page limits for United Nations documents, and in order that they may be translated and issued in time, it would be appreciated if the reply were accompanied by an executive summary.`,
      ),
      paragraph(
        say`Replies should be addressed to ${orGap(of.repliesTo, 'replies-to', 'en')}. Questions may be put to the ${of.officer}, telephone ${orGap(of.telephone, 'telephone', 'en')}.`,
      ),
      paragraph(
        say`${capital(full)} avails itself of this opportunity to renew ${again} the assurances of its highest consideration.`,
      ),
    ];
  },
  fr(of) {
    const say = WRITERS.fr;
    const { to, again, views } = FRENCH.addressed(of);
    const { full, short } = FRENCH.sender(of);
    const by = orGap(of.replyBy && FRENCH.date(of.replyBy), 'reply-by', 'fr');
    return [
      paragraph(
        say`${capital(full)} présente ses compliments ${to} et a l’honneur de se référer à ${FRENCH.mandate(of)}${FRENCH.entitled(of)}.`,
      ),
      paragraph(
        say`Au ${FRENCH.paragraph(of)} de ${FRENCH.thatMandate(of)}, ${FRENCH.adopter(of)} s’exprime en ces termes${FRENCH.quotedIn(of.paragraph.quoted.language)} :`,
      ),
      quotation(of),
      paragraph(
        say`${capital(short)} saurait gré ${again} de bien vouloir lui faire parvenir, le ${by} au plus tard, ${views} sur les questions visées dans ce paragraphe, afin qu’il puisse en être tenu compte dans ${FRENCH.theProduct(of)} à présenter ${FRENCH.toRecipients(of.recipients)}.`,
      ),
      paragraph(
        say`Compte tenu des limites fixées à la longueur des documents de l’Organisation, et afin que ceux-ci puissent être traduits et publiés en temps voulu, il est demandé que la réponse soit accompagnée d’un résumé analytique.`,
      ),
      paragraph(
        say`Les réponses sont à envoyer à l’adresse suivante : ${orGap(of.repliesTo, 'replies-to', 'fr')}. Pour tout renseignement : ${of.officer}, téléphone ${orGap(of.telephone, 'telephone', 'fr')}.`,
      ),
      paragraph(
        say`${capital(full)} saisit cette occasion pour renouveler ${again} les assurances de sa très haute considération.`,
      ),
    ];
  },
};
