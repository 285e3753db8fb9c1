import { initials, LETTERHEAD, paragraph, quotation, reference } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { capital } from './letters.ts';
import { orGap, plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';

/**
 * Invites to a briefing. A note verbale, which is what tells Governments of the time and place of meetings (ST/DCS/4/Rev.1,
 * para. 117): third person, initialled and not signed.
 */
export const briefingInvitation = (
  of: PaperCase,
  delivery: CaseDelivery,
  language: PaperLanguage,
): Block[] => [LETTERHEAD, reference(of, language), ...SAYS[language](of, delivery), initials(language)];

const SAYS: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery) => Block[]> = {
  en(of, { scheduled }) {
    const say = WRITERS.en;
    const { to, again } = ENGLISH.addressed(of);
    const { full } = ENGLISH.sender(of);
    const on = scheduled === null ? '' : `on ${ENGLISH.dayOfWeek(scheduled)}, `;
    const what = of.product === 'oral_update' ? 'an oral update' : 'a briefing';
    return [
      paragraph(
        say`${capital(full)} presents its compliments ${to} and has the honour to extend an invitation to ${what}${subject(of, 'en')}, to be held ${on}at ${orGap(of.time, 'time', 'en')}, in ${orGap(of.place, 'place', 'en')}.`,
      ),
      paragraph(
        say`It is held pursuant to ${ENGLISH.paragraph(of)} of ${ENGLISH.mandate(of)}${ENGLISH.entitled(of)}, in which ${ENGLISH.adopter(of)}${ENGLISH.quotedIn(of.paragraph.quoted.language)}:`,
      ),
      quotation(of),
      paragraph(
        say`It would be appreciated if the names of those who will attend were communicated to ${orGap(of.repliesTo, 'replies-to', 'en')}${of.replyBy === null ? '' : ` by ${ENGLISH.date(of.replyBy)}`}. Questions may be put to the ${of.officer}, telephone ${orGap(of.telephone, 'telephone', 'en')}.`,
      ),
      paragraph(
        say`${capital(full)} avails itself of this opportunity to renew ${again} the assurances of its highest consideration.`,
      ),
      { kind: 'right', line: plain(ENGLISH.placeAndDate(of.station, of.day)) },
    ];
  },
  fr(of, { scheduled }) {
    const say = WRITERS.fr;
    const { to, again } = FRENCH.addressed(of);
    const { full } = FRENCH.sender(of);
    const on = scheduled === null ? '' : `le ${FRENCH.dayOfWeek(scheduled)} `;
    return [
      paragraph(
        say`${capital(full)} présente ses compliments ${to} et a l’honneur d’adresser la présente invitation à une réunion d’information${subject(of, 'fr')}, qui se tiendra ${on}à ${orGap(of.time, 'time', 'fr')}, dans la salle suivante : ${orGap(of.place, 'place', 'fr')}.`,
      ),
      paragraph(
        say`Cette réunion se tient en application du ${FRENCH.paragraph(of)} de ${FRENCH.mandate(of)}${FRENCH.entitled(of)}. ${capital(FRENCH.adopter(of))} s’y exprime en ces termes${FRENCH.quotedIn(of.paragraph.quoted.language)} :`,
      ),
      quotation(of),
      paragraph(
        say`Les noms des personnes qui y assisteront sont à communiquer${of.replyBy === null ? '' : ` le ${FRENCH.date(of.replyBy)} au plus tard`} à l’adresse suivante : ${orGap(of.repliesTo, 'replies-to', 'fr')}. Pour tout renseignement : ${of.officer}, téléphone ${orGap(of.telephone, 'telephone', 'fr')}.`,
      ),
      paragraph(
        say`${capital(full)} saisit cette occasion pour renouveler ${again} les assurances de sa très haute considération.`,
      ),
      { kind: 'right', line: plain(FRENCH.placeAndDate(of.station, of.day)) },
    ];
  },
};

/** “ on the workplan of the Global Initiative”; empty where the mandate does not say what about. */
function subject({ subject: about }: PaperCase, language: PaperLanguage): Line {
  if (about === null) return [];
  const { words } = about;
  const text = { text: words, language: about.language };
  if (language === 'en') return WRITERS.en` on ${text}`;
  return about.language === 'fr'
    ? WRITERS.fr` sur le thème suivant : ${words}`
    : WRITERS.fr` sur le thème “${text}” [cité en anglais]`;
}
