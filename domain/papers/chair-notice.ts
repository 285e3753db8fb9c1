import { type CivilDate, daysBetween } from '../time/civil-date.ts';
import { LETTERHEAD, paragraph, reference, signatory } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { a, FRENCH } from './french.ts';
import { orGap, plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { because } from './reason.ts';
import { VOCABULARIES } from './vocabulary.ts';

/**
 * Tells the presiding officer of the body that a document is late or will be. The presiding officer judges the reason
 * and tells conference services when it is not accepted (domain-rules 1.3). A letter, hence signed; its address stands at
 * the foot of the page (ST/DCS/4/Rev.1, para. 89).
 */
export function chairNotice(of: PaperCase, delivery: CaseDelivery, language: PaperLanguage): Block[] {
  const words = VOCABULARIES[language];
  return [
    LETTERHEAD,
    reference(of, language),
    { kind: 'right', line: plain(words.placeAndDate(of.station, of.day)) },
    ...SAYS[language](of, delivery),
    signatory(of, language),
    { kind: 'address', lines: [plain(of.chair ?? words.presiding(delivery))] },
  ];
}

const SAYS: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery) => Block[]> = {
  en(of, delivery) {
    const say = WRITERS.en;
    const opens =
      delivery.opens === null
        ? ''
        : `, which ${opened(of, delivery.opens) ? 'opened' : 'opens'} on ${ENGLISH.date(delivery.opens)},`;
    return [
      paragraph(say`Excellency,`),
      paragraph(
        say`I have the honour to refer to ${ENGLISH.theProduct(of)} to be submitted ${ENGLISH.toRecipients([delivery])}${opens} pursuant to ${ENGLISH.paragraph(of)} of ${ENGLISH.mandate(of)}.`,
      ),
      paragraph(whereItStands.en(of, delivery)),
      paragraph(say`Its submission ${isOver(delivery) ? 'was' : 'is'} delayed ${because(of, 'en')}.`),
      paragraph(
        say`The reason will be stated in a footnote to the document, as the General Assembly has decided (resolution 57/283 B, sect. III, para. 10). I should be grateful to be informed if you do not accept it, so that conference services may act accordingly.`,
      ),
      paragraph(say`Please accept, Excellency, the assurances of my highest consideration.`),
    ];
  },
  fr(of, delivery) {
    const say = WRITERS.fr;
    const opens =
      delivery.opens === null
        ? ''
        : `, qui ${opened(of, delivery.opens) ? 's’est ouverte' : 's’ouvre'} le ${FRENCH.date(delivery.opens)},`;
    return [
      paragraph(say`Excellence,`),
      paragraph(
        say`J’ai l’honneur de me référer ${a(FRENCH.theProduct(of))} à présenter ${FRENCH.toRecipients([delivery])}${opens} en application du ${FRENCH.paragraph(of)} de ${FRENCH.mandate(of)}.`,
      ),
      paragraph(whereItStands.fr(of, delivery)),
      paragraph(
        say`La présentation de ce document ${isOver(delivery) ? 'a été' : 'est'} retardée ${because(of, 'fr')}.`,
      ),
      paragraph(
        say`Le motif sera indiqué dans une note de bas de page, comme l’Assemblée générale l’a décidé (résolution 57/283 B, sect. III, par. 10). Je vous saurais gré de bien vouloir me faire savoir si vous ne l’acceptez pas, afin que les services de conférence puissent agir en conséquence.`,
      ),
      paragraph(say`Je vous prie d’agréer, Excellence, les assurances de ma très haute considération.`),
    ];
  },
};

const opened = ({ day }: PaperCase, opens: CivilDate): boolean => opens <= day;

const isOver = ({ submitted }: CaseDelivery): boolean => submitted !== null;

/** When it was or is due, and when it was or will be there. */
const whereItStands: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery) => Line> = {
  en({ day }, { due, submitted, expected }) {
    const say = WRITERS.en;
    const on = due === null ? '' : ` on ${ENGLISH.date(due)}`;
    if (submitted !== null) {
      const days = due === null ? 0 : daysBetween(due, submitted);
      const late = days > 0 ? `, ${days} ${days === 1 ? 'day' : 'days'} late` : '';
      return say`The document was due to be submitted to conference services${on} and was submitted on ${ENGLISH.date(submitted)}${late}.`;
    }
    const then = orGap(expected && ENGLISH.date(expected), 'expected-on', 'en');
    return due !== null && due < day
      ? say`The document was due to be submitted to conference services${on} and has not been submitted; it is expected on ${then}.`
      : say`The document is due to be submitted to conference services${on} and will not be ready by then; it is expected on ${then}.`;
  },
  fr({ day }, { due, submitted, expected }) {
    const say = WRITERS.fr;
    const on = due === null ? '' : ` le ${FRENCH.date(due)}`;
    if (submitted !== null) {
      const days = due === null ? 0 : daysBetween(due, submitted);
      const late = days > 0 ? `, soit avec ${days} ${days === 1 ? 'jour' : 'jours'} de retard` : '';
      return say`Ce document, qui devait être soumis aux services de conférence${on}, l’a été le ${FRENCH.date(submitted)}${late}.`;
    }
    const then = orGap(expected && FRENCH.date(expected), 'expected-on', 'fr');
    return due !== null && due < day
      ? say`Ce document, qui devait être soumis aux services de conférence${on}, ne l’a pas encore été ; il devrait l’être le ${then}.`
      : say`Ce document, qui doit être soumis aux services de conférence${on}, ne pourra pas l’être à cette date ; il devrait l’être le ${then}.`;
  },
};
