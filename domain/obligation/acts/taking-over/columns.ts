import { type CivilDate, parseCivilDate } from '../../../time/civil-date.ts';
import { isLanguage, type Language } from '../../languages.ts';
import { type PersonId, parsePersonId } from '../../parties.ts';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../deliveries/kinds.ts';

/** What a statement may say besides what happened, when, who said so and on what evidence. */
export interface Cells {
  delivery?: string;
  addressees?: string[];
  /** Of the addressees, those that are no States. */
  organisations?: string[];
  units?: string[];
  by?: PersonId;
  for?: PersonId;
  writers?: PersonId[];
  stage?: string;
  post?: string;
  languages?: Language[];
  digest?: string;
  words?: number;
  /** The number of a version; 0: none. */
  base?: number;
  symbol?: string;
  job?: string;
  day?: CivilDate;
  milestone?: string;
  attendance?: number;
  kind?: FollowUpKind | 'noted';
  input?: string;
  reference?: string;
  title?: string;
  original?: Language;
  submission?: CivilDate;
  issuance?: CivilDate;
  meeting?: string;
  into?: string;
  owner?: string;
  wording?: string;
}

type Parse<C extends keyof Cells> = { expected: string; parse(text: string): Cells[C] };

const MOST = 300;
const MOST_WORDING = 5000;
const MOST_NAMED = 500;

const name = (expected: string, most = MOST) => ({
  expected,
  parse: (text: string) => (text.length <= most ? text : undefined),
});
const names = (expected: string) => ({
  expected,
  parse: (text: string) => listOf(text, (each) => (each !== '' && each.length <= MOST ? each : undefined)),
});
const count = (expected: string) => ({
  expected,
  parse: (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined),
});
const day = (expected: string) => ({ expected, parse: parseCivilDate });
const person = { expected: 'the id of a person', parse: parsePersonId };

/** Several in one cell stand with a semicolon between them. */
function listOf<T>(text: string, parse: (each: string) => T | undefined): T[] | undefined {
  const given = text.split(';').map((each) => parse(each.trim()));
  const found = given.filter((each) => each !== undefined);
  const isWhole = found.length === given.length && found.length <= MOST_NAMED;
  return isWhole && new Set(found).size === found.length ? found : undefined;
}

const KINDS = [...FOLLOW_UP_KINDS, 'noted'] as const;

/** The columns of a statement: what each expects, and how it is read. */
export const COLUMNS: { [C in keyof Cells]-?: Parse<C> } = {
  delivery: name('the key of a delivery, for example GA-64'),
  addressees: names('one name, or several with ; between them, none twice'),
  organisations: names('those of the addressees that are organisations, with ; between them'),
  units: names('those of the addressees that are units, with ; between them'),
  by: person,
  for: person,
  writers: {
    expected: 'ids of persons with ; between them, none twice',
    parse: (text) => listOf(text, parsePersonId),
  },
  stage: name('the key of a stage of clearance'),
  post: name('a post of that stage'),
  languages: {
    expected: 'languages out of ar, zh, en, fr, ru, es with ; between them, none twice',
    parse: (text) => listOf(text.toLowerCase(), (each) => (isLanguage(each) ? each : undefined)),
  },
  digest: {
    expected: 'a SHA-256 of 64 hexadecimal digits',
    parse: (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined),
  },
  words: count('how many words, with footnotes and headings'),
  base: count('the number of the version it was made from, or 0: it was written afresh'),
  symbol: name('the symbol of a document'),
  job: name('a job number'),
  day: day('a day, YYYY-MM-DD'),
  milestone: name('the key of a milestone, for example draft or submit/GA-64'),
  attendance: count('how many were present'),
  kind: {
    expected: `one of ${FOLLOW_UP_KINDS.join(', ')}; of a late reply addendum or noted`,
    parse: (text) => KINDS.find((each) => each === text.toLowerCase()),
  },
  input: name('what the input is called, for example unodc-figures'),
  reference: name('the reference of a note verbale'),
  title: name('the title of a document'),
  original: {
    expected: 'a language out of ar, zh, en, fr, ru, es',
    parse: (text) => [text.toLowerCase()].find(isLanguage),
  },
  submission: day('the day of submission, YYYY-MM-DD'),
  issuance: day('the day of issuance, YYYY-MM-DD'),
  meeting: name('the meeting, for example Third Committee, 12th meeting'),
  into: name('the id of an obligation, for example A/RES/64/1#2.1'),
  owner: name('who owes it from then on, for example Executive Director'),
  wording: name('how the paragraph reads now', MOST_WORDING),
};

export type Column = keyof Cells;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];
