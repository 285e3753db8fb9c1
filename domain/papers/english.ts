import { and } from '../planning/telling/english-words.ts';
import type { Product } from '../reading/reading.ts';
import { type CivilDate, inWords, weekday } from '../time/civil-date.ts';
import { WITHIN } from './authors.ts';
import { ENTITIES_FR } from './entities-fr.ts';
import { bound, capital, grouped } from './letters.ts';
import { gap, plain, WRITERS } from './line.ts';
import { labelParts, mandateName } from './mandate-name.ts';
import { ordinalInWords } from './ordinals.ts';
import type { PaperCase, Recipient } from './paper-case.ts';
import { isEveryMember, stateNamed } from './states.ts';
import type { Addressed, Vocabulary } from './vocabulary.ts';

/** How the Secretariat writes English. */
export const ENGLISH: Vocabulary = {
  language: 'en',
  date: (day) => date(day),
  count: (value) => grouped(value, ','),
  dayOfWeek: (day) => `${DAYS[weekday(day) - 1]}, ${date(day)}`,
  placeAndDate: (station, day) => `${station}, ${date(day)}`,
  quotedIn: (language) => (language === 'en' ? '' : ' [quoted in French]'),
  mandate(of) {
    const { kind, number } = mandateName(of);
    const day = date(of.mandate.adopted);
    return kind === 'document'
      ? `document ${number} of ${day}`
      : `${bare(of.mandate.body.en)} ${kind} ${number} of ${day}`;
  },
  thatMandate: (of) => `that ${mandateName(of).kind}`,
  paragraph(of) {
    const { section, number } = labelParts(of.paragraph.label);
    return section === null
      ? bound(`paragraph ${number}`)
      : `${bound(`paragraph ${number}`)} of ${bound(`section ${section}`)}`;
  },
  citedParagraph(of) {
    const { section, number } = labelParts(of.paragraph.label);
    return `${section === null ? '' : `${bound(`sect. ${section}`)}, `}${bound(`para. ${number}`)}`;
  },
  adopter: (of) => of.mandate.body.en,
  entitled({ mandate: { title } }) {
    if (title === null) return [];
    const { words, language } = title;
    return WRITERS.en`, entitled “${{ text: words, language }}”${ENGLISH.quotedIn(language)}`;
  },
  present: (of) => `the present ${NOUNS[of.product]}`,
  noun: (of) => NOUNS[of.product],
  theProduct: (of) => `the ${NOUNS[of.product]}`,
  theProductBy: (of, author) => `the ${NOUNS[of.product]} ${byOrOf(of)} ${author}`,
  isSubmitted: (of) => `the present ${NOUNS[of.product]} is submitted`,
  attribution: (of) => `${capital(NOUNS[of.product])} ${byOrOf(of)} ${authorOf(of)}`,
  toRecipients: (recipients) => and(recipients.map((recipient) => `to ${atSession(recipient)}`)),
  organ: (recipient) => capital(bare(recipient.name.en)),
  sessionLine: (recipient) => (recipient.session === null ? null : capital(sessionOf(recipient))),
  sender(of) {
    if (of.from !== null) return same(withThe(of.from));
    if (of.owedBy.class === 'secretary_general') {
      return { full: 'the Secretariat of the United Nations', short: 'the Secretariat' };
    }
    return same(withThe(of.owedBy.name));
  },
  outsideAuthor(of) {
    if (of.draftedBy !== null) return withThe(of.draftedBy);
    return WITHIN.has(of.owedBy.class) ? null : authorOf(of);
  },
  addressed,
  presiding({ body, name }) {
    const title = body.startsWith('COP') || PRESIDENTS.has(body) ? 'President' : 'Chair';
    return `${title} of ${name.en}`;
  },
};

const date = (day: CivilDate): string => bound(inWords(day));

const NOUNS: Record<Product, string> = {
  report: 'report',
  note: 'note',
  background_paper: 'background paper',
  study: 'study',
  compilation: 'compilation',
  plan: 'plan',
  proposal: 'proposal',
  briefing: 'briefing',
  oral_update: 'oral update',
  written_update: 'written update',
  information: 'document',
};

/** Bodies that are led by a president; all others by a chair. */
const PRESIDENTS: ReadonlySet<string> = new Set(['GA', 'SC', 'ECOSOC', 'HRC', 'UNEA', 'UN-Habitat Assembly']);

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Reports are of somebody, all else is by somebody. */
const byOrOf = ({ product }: Pick<PaperCase, 'product'>): string => (product === 'report' ? 'of' : 'by');

const same = (name: string) => ({ full: name, short: name });

/** With its article, where it has none yet. */
const withThe = (name: string): string => (/^the /i.test(name) ? `the ${bare(name)}` : `the ${name}`);
const bare = (name: string): string => name.replace(/^the /i, '');

const authorOf = (of: Pick<PaperCase, 'owedBy'>): string => withThe(of.owedBy.name);

const sessionOf = ({ session, byYear }: Recipient): string =>
  byYear ? `${session} session` : `${ordinalInWords(session ?? 0)} session`;

const atSession = (recipient: Recipient): string =>
  recipient.session === null ? recipient.name.en : `${recipient.name.en} at its ${sessionOf(recipient)}`;

/** Where missions are accredited, by the duty station (usual names; elsewhere as in New York). */
const ACCREDITED: ReadonlyMap<string, string> = new Map([
  ['Geneva', 'to the United Nations Office and other international organizations in Geneva'],
  ['Vienna', 'to the United Nations (Vienna)'],
  ['Nairobi', 'to the United Nations Office at Nairobi'],
]);

function addressed({ addressee, station }: PaperCase): Addressed {
  if (addressee === null) {
    const open = WRITERS.en`to ${gap('addressee', 'en')}`;
    return { to: open, again: open, views: plain('its views'), asWritten: false };
  }
  const where = ACCREDITED.get(station) ?? 'to the United Nations';
  if (isEveryMember(addressee)) {
    return {
      to: plain(`to the Permanent Missions of Member States ${where}`),
      again: plain('to the Permanent Missions'),
      views: plain('the views of their Governments'),
      asWritten: false,
    };
  }
  const state = stateNamed(addressee);
  if (state === undefined) {
    const name = ENTITIES_FR.has(addressee.toLowerCase()) ? withThe(addressee) : addressee;
    return {
      to: plain(`to ${name}`),
      again: plain(`to ${name}`),
      views: plain(`the views of ${name}`),
      asWritten: true,
    };
  }
  const mission = state.observer ? 'Permanent Observer Mission' : 'Permanent Mission';
  return {
    to: plain(`to the ${mission} of ${state.en} ${where}`),
    again: plain(`to the ${mission}`),
    views: plain(state.observer ? `the views of ${state.en}` : `the views of the Government of ${state.en}`),
    asWritten: false,
  };
}
