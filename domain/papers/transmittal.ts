import { heading, paragraph } from './blocks.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { capital } from './letters.ts';
import { bold, orGap, plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage } from './paper.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { documentKind, documentTitle } from './title.ts';
import { VOCABULARIES } from './vocabulary.ts';

/**
 * The first page under which a text goes to a body: of a document of the Secretariat, or a note by the Secretary-General
 * that transmits what was written elsewhere (domain-rules 1.5).
 */
export function transmittal(
  of: PaperCase,
  delivery: CaseDelivery,
  language: PaperLanguage,
  footnoted: boolean,
): Block[] {
  const words = VOCABULARIES[language];
  const outside = words.outsideAuthor(of);
  const session = words.sessionLine(delivery);
  return [
    {
      kind: 'masthead',
      left: [plain(UNITED_NATIONS[language]), bold(plain(words.organ(delivery)))],
      right: MASTHEAD[language](of, delivery),
    },
    { kind: 'address', lines: [...(session === null ? [] : [plain(session)]), AGENDA[language](of)] },
    heading(documentTitle(of, language)),
    heading(documentKind(of, language), footnoted),
    paragraph(outside === null ? OWN[language](of) : TRANSMITS[language](of, delivery, outside)),
  ];
}

const UNITED_NATIONS: Record<PaperLanguage, string> = { en: 'United Nations', fr: 'Nations Unies' };

/** The day of a document is the day on which it was submitted to conference services (domain-rules 1.5). */
const MASTHEAD: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery) => Line[]> = {
  en: (of, { symbol, submitted }) => [
    [orGap(symbol, 'symbol', 'en')],
    WRITERS.en`Distr.: General`,
    [orGap(submitted && ENGLISH.date(submitted), 'submitted-on', 'en')],
    WRITERS.en`Original: ${orGap(of.original, 'original', 'en')}`,
  ],
  fr: (of, { symbol, submitted }) => [
    [orGap(symbol, 'symbol', 'fr')],
    WRITERS.fr`Distr. générale`,
    [orGap(submitted && FRENCH.date(submitted), 'submitted-on', 'fr')],
    WRITERS.fr`Original : ${orGap(of.original, 'original', 'fr')}`,
  ],
};

const AGENDA: Record<PaperLanguage, (of: PaperCase) => Line> = {
  en: (of) => WRITERS.en`Agenda item ${orGap(of.agendaItem, 'agenda-item', 'en')}`,
  fr: (of) => WRITERS.fr`Point ${orGap(of.agendaItem, 'agenda-item', 'fr')} de l’ordre du jour`,
};

const OWN: Record<PaperLanguage, (of: PaperCase) => Line> = {
  en: (of) =>
    WRITERS.en`${capital(ENGLISH.isSubmitted(of))} pursuant to ${ENGLISH.paragraph(of)} of ${ENGLISH.mandate(of)}.`,
  fr: (of) =>
    WRITERS.fr`${capital(FRENCH.isSubmitted(of))} en application du ${FRENCH.paragraph(of)} de ${FRENCH.mandate(of)}.`,
};

const TRANSMITS: Record<PaperLanguage, (of: PaperCase, delivery: CaseDelivery, author: string) => Line> = {
  en: (of, delivery, author) =>
    WRITERS.en`The Secretary-General has the honour to transmit ${ENGLISH.toRecipients([{ ...delivery, session: null }])} ${ENGLISH.theProductBy(of, author)}, submitted pursuant to ${ENGLISH.paragraph(of)} of ${ENGLISH.mandate(of)}.`,
  fr: (of, delivery, author) =>
    WRITERS.fr`Le Secrétaire général a l’honneur de transmettre ${FRENCH.toRecipients([{ ...delivery, session: null }])} ${FRENCH.theProductBy(of, author)} en application du ${FRENCH.paragraph(of)} de ${FRENCH.mandate(of)}.`,
};
