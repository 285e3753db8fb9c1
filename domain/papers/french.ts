import { ordinal } from '../planning/telling/french-ordinals.ts';
import { and, date as inWords } from '../planning/telling/french-words.ts';
import type { Product } from '../reading/reading.ts';
import { type CivilDate, weekday } from '../time/civil-date.ts';
import { WITHIN } from './authors.ts';
import { ENTITIES_FR } from './entities-fr.ts';
import { bound, capital, grouped, NO_BREAK } from './letters.ts';
import { gap, plain, WRITERS } from './line.ts';
import { labelParts, mandateName } from './mandate-name.ts';
import type { PaperCase, Recipient } from './paper-case.ts';
import { isEveryMember, stateNamed } from './states.ts';
import type { Addressed, Vocabulary } from './vocabulary.ts';

/** How the Secretariat writes French. */
export const FRENCH: Vocabulary = {
  language: 'fr',
  date: (day) => date(day),
  count: (value) => grouped(value, NO_BREAK),
  dayOfWeek: (day) => `${DAYS[weekday(day) - 1]} ${date(day)}`,
  placeAndDate: (station, day) => `${STATIONS.get(station) ?? station}, le ${date(day)}`,
  quotedIn: (language) => (language === 'fr' ? '' : ' [texte cité en anglais]'),
  mandate(of) {
    const { kind, number } = mandateName(of);
    const day = date(of.mandate.adopted);
    return kind === 'document'
      ? `le document ${number}, en date du ${day}`
      : `la ${KINDS[kind]} ${number} ${de(of.mandate.body.fr)}, en date du ${day}`;
  },
  thatMandate: (of) =>
    mandateName(of).kind === 'document' ? 'ce document' : `cette ${KINDS[mandateName(of).kind]}`,
  paragraph(of) {
    const { section, number } = labelParts(of.paragraph.label);
    return section === null
      ? bound(`paragraphe ${number}`)
      : `${bound(`paragraphe ${number}`)} de la ${bound(`section ${section}`)}`;
  },
  citedParagraph(of) {
    const { section, number } = labelParts(of.paragraph.label);
    return `${section === null ? '' : `${bound(`sect. ${section}`)}, `}${bound(`par. ${number}`)}`;
  },
  adopter: (of) => of.mandate.body.fr,
  entitled(of) {
    const { title } = of.mandate;
    if (title === null) return [];
    const { words, language } = title;
    const called = mandateName(of).kind === 'document' ? 'intitulé' : 'intitulée';
    return language === 'fr'
      ? WRITERS.fr`, ${called} « ${words} »`
      : WRITERS.fr`, ${called} “${{ text: words, language }}” [titre cité en anglais]`;
  },
  present: ({ product }) =>
    `${NOUNS[product].feminine ? 'la présente' : 'le présent'} ${NOUNS[product].noun}`,
  noun: (of) => NOUNS[of.product].noun,
  theProduct: ({ product }) => withArticle(NOUNS[product]),
  theProductBy({ product }, author) {
    const noun = NOUNS[product];
    return `${withArticle(noun)} ${noun.feminine ? 'établie' : 'établi'} par ${author}`;
  },
  isSubmitted: (of) => `${FRENCH.present(of)} est ${NOUNS[of.product].feminine ? 'soumise' : 'soumis'}`,
  attribution(of) {
    const { noun, feminine, plainly } = NOUNS[of.product];
    const author = authorOf(of);
    return plainly
      ? `${capital(noun)} ${de(author)}`
      : `${capital(noun)} ${feminine ? 'établie' : 'établi'} par ${author}`;
  },
  toRecipients: (recipients) => and(recipients.map(atSession)),
  organ: (recipient) => capital(recipient.name.fr.replace(/^(?:le |la |les |l’)/, '')),
  sessionLine: (recipient) => (recipient.session === null ? null : capital(sessionOf(recipient))),
  sender(of) {
    if (of.from !== null) return same(of.from);
    if (of.owedBy.class === 'secretary_general') {
      return { full: 'le Secrétariat de l’Organisation des Nations Unies', short: 'le Secrétariat' };
    }
    return same(authorOf(of));
  },
  outsideAuthor(of) {
    if (of.draftedBy !== null) return of.draftedBy;
    return WITHIN.has(of.owedBy.class) ? null : authorOf(of);
  },
  addressed,
  presiding: ({ name }) => `Présidence ${de(name.fr)}`,
};

const date = (day: CivilDate): string => bound(inWords(day));

const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

const KINDS = { resolution: 'résolution', decision: 'décision', document: 'document' } as const;

interface Noun {
  noun: string;
  feminine: boolean;
  /** “Rapport du Secrétaire général”, not « établi par le Secrétaire général ». */
  plainly: boolean;
}

const NOUNS: Record<Product, Noun> = {
  report: { noun: 'rapport', feminine: false, plainly: true },
  note: { noun: 'note', feminine: true, plainly: true },
  background_paper: { noun: 'document d’information', feminine: false, plainly: false },
  study: { noun: 'étude', feminine: true, plainly: false },
  compilation: { noun: 'compilation', feminine: true, plainly: false },
  plan: { noun: 'plan', feminine: false, plainly: false },
  proposal: { noun: 'proposition', feminine: true, plainly: true },
  briefing: { noun: 'exposé', feminine: false, plainly: true },
  oral_update: { noun: 'exposé oral', feminine: false, plainly: true },
  written_update: { noun: 'compte rendu écrit', feminine: false, plainly: true },
  information: { noun: 'document', feminine: false, plainly: false },
};

const same = (name: string) => ({ full: name, short: name });

const withArticle = ({ noun, feminine }: Noun): string =>
  /^[aeéèiou]/.test(noun) ? `l’${noun}` : `${feminine ? 'la' : 'le'} ${noun}`;

/** « de l’Assemblée », « du Conseil », « des Parties »: what has its article. */
export function de(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return `de ${name}`;
}

/** « à l’Assemblée », « au Conseil », « aux États ». */
export function a(name: string): string {
  if (name.startsWith('le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('les ')) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

/** « le Secrétaire général »; a name without a known French form is quoted as the mandate has it. */
function authorOf({ owedBy }: Pick<PaperCase, 'owedBy'>): string {
  if (owedBy.class === 'secretary_general') return 'le Secrétaire général';
  return ENTITIES_FR.get(owedBy.name.toLowerCase()) ?? `l’entité «${NO_BREAK}${owedBy.name}${NO_BREAK}»`;
}

const sessionOf = ({ session, byYear }: Recipient): string =>
  byYear ? `session de ${session}` : `${ordinal(session ?? 0)} session`;

const atSession = (recipient: Recipient): string =>
  recipient.session === null ? a(recipient.name.fr) : `${a(recipient.name.fr)} à sa ${sessionOf(recipient)}`;

const STATIONS: ReadonlyMap<string, string> = new Map([
  ['Geneva', 'Genève'],
  ['Vienna', 'Vienne'],
  ['Addis Ababa', 'Addis-Abeba'],
  ['Beirut', 'Beyrouth'],
]);

const ACCREDITED: ReadonlyMap<string, string> = new Map([
  ['Geneva', 'auprès de l’Office des Nations Unies et des autres organisations internationales à Genève'],
  ['Vienna', 'auprès de l’Organisation des Nations Unies (Vienne)'],
  ['Nairobi', 'auprès de l’Office des Nations Unies à Nairobi'],
]);

function addressed({ addressee, station }: PaperCase): Addressed {
  if (addressee === null) {
    const open = WRITERS.fr`à ${gap('addressee', 'fr')}`;
    return { to: open, again: open, views: plain('ses vues'), asWritten: false };
  }
  const where = ACCREDITED.get(station) ?? 'auprès de l’Organisation des Nations Unies';
  if (isEveryMember(addressee)) {
    return {
      to: plain(`aux Missions permanentes des États Membres ${where}`),
      again: plain('aux Missions permanentes'),
      views: plain('les vues de leurs gouvernements'),
      asWritten: false,
    };
  }
  const state = stateNamed(addressee);
  if (state === undefined) {
    const to = plain(a(ENTITIES_FR.get(addressee.toLowerCase()) ?? addressee));
    return { to, again: to, views: plain('ses vues'), asWritten: true };
  }
  const mission = state.observer ? 'Mission permanente d’observation' : 'Mission permanente';
  return {
    to: plain(`à la ${mission} ${state.fr} ${where}`),
    again: plain(`à la ${mission}`),
    views: plain(state.observer ? `les vues ${state.fr}` : 'les vues de son gouvernement'),
    asWritten: false,
  };
}
