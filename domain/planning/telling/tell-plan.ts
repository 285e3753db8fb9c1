import { type CivilDate, inWords } from '../../time/civil-date.ts';
import { type KnownDays, SHIPPED } from '../../time/known-days.ts';
import { labelInEnglish } from './english-bodies.ts';
import { ENGLISH_MESSAGES } from './english-messages.ts';
import { ENGLISH_NOUNS } from './english-nouns.ts';
import { labelInFrench } from './french-bodies.ts';
import { FRENCH_MESSAGES } from './french-messages.ts';
import { FRENCH_NOUNS } from './french-nouns.ts';
import { date } from './french-words.ts';
import { isAbbreviation, milestoneCalled } from './keys.ts';
import type {
  Message,
  MessageCode,
  MessageInputs,
  Messages,
  Names,
  Nouns,
  Recipient,
  Verdict,
} from './messages.ts';
import type { Language } from './told.ts';

const MESSAGES: Record<Language, Messages> = { en: ENGLISH_MESSAGES, fr: FRENCH_MESSAGES };
const NOUNS: Record<Language, Nouns> = { en: ENGLISH_NOUNS, fr: FRENCH_NOUNS };

/** Deliveries by their keys, bodies in full: as records and letters name them, each message for itself. */
export const byKey = (known: KnownDays = SHIPPED): Names => ({
  known,
  bodies: 'full',
  delivery: (key) => key,
});

/** A message in one language. */
export const say = <C extends MessageCode>(
  code: C,
  inputs: MessageInputs[C],
  language: Language,
  names: Names,
): string => MESSAGES[language][code](inputs, names);

/** The same for a message that is data already. */
export const tellMessage = ({ code, inputs }: Message, language: Language, names: Names): string =>
  // One code with its own inputs is one message of the table; the compiler cannot see that of a union.
  MESSAGES[language][code](inputs as never, names);

/** "submission (GA-64)". */
export const milestoneName = (key: string, language: Language, names: Names): string =>
  milestoneCalled(NOUNS[language].steps, key, names);

/** "1 June 2009", « 1er juin 2009 ». */
export const dayName = (day: CivilDate, language: Language): string =>
  language === 'en' ? inWords(day) : date(day);

/** One or two words for a column. */
export const verdictWord = (verdict: Verdict, language: Language): string =>
  NOUNS[language].verdicts[verdict];

/**
 * What a recipient is called in lists: `GA-64`; one that has no abbreviation by its name, "Member States", "Statistical
 * Commission, 56th session".
 */
export function recipientLabel(
  { key, body, session }: Recipient,
  language: Language,
  known: KnownDays,
): string {
  if (isAbbreviation(body)) return key;
  const label = language === 'en' ? labelInEnglish : labelInFrench;
  return label(body, session, { known, bodies: 'full' });
}
