import { type CivilDate, parseCivilDate } from '../time/civil-date.ts';
import { clean } from './clean.ts';
import type { PaperLanguage } from './paper.ts';

/** What the forms of a field's value are. */
interface Values {
  words: string;
  day: CivilDate;
  count: number;
}

/** How a field is called in a named gap, in each language. */
interface Field {
  form: keyof Values;
  named: Record<PaperLanguage, string>;
}

/** Everything that a person may give for a paper, because no obligation knows it or to set right what it knows. */
export const FIELDS = {
  reference: {
    form: 'words',
    named: { en: 'the reference number', fr: 'le numéro de référence' },
  },
  day: { form: 'day', named: { en: 'the day of the paper', fr: 'la date du document' } },
  addressee: { form: 'words', named: { en: 'the addressee', fr: 'le destinataire' } },
  from: { form: 'words', named: { en: 'the office that writes', fr: 'le service expéditeur' } },
  to: {
    form: 'words',
    named: {
      en: 'the unit of conference services that manages documents',
      fr: 'le service des conférences chargé de la gestion des documents',
    },
  },
  'reply-by': {
    form: 'day',
    named: { en: 'the day by which replies are awaited', fr: 'la date limite de réponse' },
  },
  'replies-to': {
    form: 'words',
    named: { en: 'the address for replies', fr: 'l’adresse à laquelle envoyer les réponses' },
  },
  telephone: {
    form: 'words',
    named: { en: 'the officer’s telephone', fr: 'le numéro de téléphone du fonctionnaire' },
  },
  reason: { form: 'words', named: { en: 'the reason', fr: 'le motif' } },
  'expected-on': {
    form: 'day',
    named: {
      en: 'the day on which it will be submitted',
      fr: 'la date à laquelle il sera soumis',
    },
  },
  time: { form: 'words', named: { en: 'the hour', fr: 'l’heure' } },
  place: { form: 'words', named: { en: 'the room', fr: 'le lieu' } },
  chair: { form: 'words', named: { en: 'the presiding officer', fr: 'la présidence' } },
  signatory: {
    form: 'words',
    named: { en: 'the name and title of who signs', fr: 'le nom et le titre du signataire' },
  },
  title: { form: 'words', named: { en: 'the title of the document', fr: 'le titre du document' } },
  'drafted-by': { form: 'words', named: { en: 'the author', fr: 'l’auteur' } },
  'agenda-item': {
    form: 'words',
    named: { en: 'the number of the agenda item', fr: 'le numéro du point' },
  },
  symbol: { form: 'words', named: { en: 'the symbol', fr: 'la cote' } },
  original: { form: 'words', named: { en: 'the original language', fr: 'la langue de l’original' } },
  'submitted-on': { form: 'day', named: { en: 'the day of submission', fr: 'la date de soumission' } },
  limit: { form: 'count', named: { en: 'the word limit', fr: 'la limite de mots' } },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;

/** What can be filled in; addressees are named apart, because there may be many. */
export type FillName = Exclude<FieldName, 'addressee'>;
export const FILL_NAMES = (Object.keys(FIELDS) as FieldName[]).filter((name) => name !== 'addressee');
const isFillName = (text: string): text is FillName => (FILL_NAMES as readonly string[]).includes(text);

/** What a person gave, by field. */
export type Filled = { [F in FillName]?: Values[(typeof FIELDS)[F]['form']] };

export const MOST_CHARACTERS = 2_000;
const MOST_WORDS = 1_000_000;

/** What is given as text, or a sentence saying which field cannot be used and what was expected. */
export function filledIn(given: Readonly<Record<string, string>>): Filled | string {
  const filled: Record<string, string | number> = {};
  for (const [name, text] of Object.entries(given)) {
    if (!isFillName(name)) return `${name}: there is no such field; there are ${FILL_NAMES.join(', ')}`;
    const value = readAs(FIELDS[name].form, text);
    if (value === undefined) return `${name}: expected ${EXPECTED[FIELDS[name].form]}`;
    filled[name] = value;
  }
  return filled as Filled;
}

const EXPECTED: Record<keyof Values, string> = {
  words: `words, at most ${MOST_CHARACTERS} characters`,
  day: 'a day, YYYY-MM-DD',
  count: 'a whole number, 1 or more',
};

function readAs(form: keyof Values, text: string): string | number | undefined {
  if (form === 'day') return parseCivilDate(text.trim());
  if (form === 'words') {
    const words = clean(text);
    return words === '' || words.length > MOST_CHARACTERS ? undefined : words;
  }
  const count = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= MOST_WORDS ? count : undefined;
}
