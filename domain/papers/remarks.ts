import { inWords } from '../time/civil-date.ts';
import { ENTITIES_FR } from './entities-fr.ts';
import type { PaperName } from './names.ts';
import type { PaperLanguage } from './paper.ts';
import type { PaperCase } from './paper-case.ts';
import { VOCABULARIES } from './vocabulary.ts';

type Remark = (of: PaperCase, language: PaperLanguage) => string | undefined;

/** What a person should look at before a paper is sent, by what its case has. In English; empty when there is nothing. */
export const remarksOn = (name: PaperName, of: PaperCase, language: PaperLanguage): string[] =>
  LOOKED_AT[name].map((remark) => remark(of, language)).filter((said) => said !== undefined);

const LANGUAGES: Record<PaperLanguage, string> = { en: 'English', fr: 'French' };

const inOtherLanguage: Remark = ({ paragraph: { quoted } }, language) =>
  quoted.language === language
    ? undefined
    : `The paragraph is quoted in ${LANGUAGES[quoted.language]}, as the house has it: put the official ${LANGUAGES[language]} text in its place.`;

const inPart: Remark = ({ paragraph: { whole, label } }) =>
  whole
    ? undefined
    : `The house has only the words of paragraph ${label} that create the duty: complete the quotation.`;

/** “Not normally used for communications with other organizations … never … with non-governmental organizations”. */
const noGovernment: Remark = (of, language) =>
  VOCABULARIES[language].addressed(of).asWritten
    ? `“${of.addressee}” is no State that is known here, and is addressed as written. To other organizations a letter is usual, and no note verbale goes to non-governmental ones (ST/DCS/4/Rev.1, para. 116).`
    : undefined;

const repliesTooSoon: Remark = ({ replyBy, day }) =>
  replyBy !== null && replyBy <= day
    ? `Replies are awaited by ${inWords(replyBy)}, which is not after the day of the paper, ${inWords(day)}.`
    : undefined;

const asRecorded: Remark = ({ reason }, language) =>
  reason?.language === null && language === 'fr'
    ? 'The reason stands as it was recorded: give it in French, as reason.'
    : undefined;

const withoutFrench: Remark = ({ owedBy, from }, language) =>
  language === 'fr' &&
  from === null &&
  owedBy.class !== 'secretary_general' &&
  !ENTITIES_FR.has(owedBy.name.toLowerCase())
    ? `No French name is known here for “${owedBy.name}”: it is quoted as the mandate has it.`
    : undefined;

const titleOfMandate: Remark = ({ title, mandate }) =>
  title === null && mandate.title !== null
    ? 'The document is called as its mandate is: give another title where it has one.'
    : undefined;

/** “Annexed in the original language”: A/RES/79/239, para. 8. */
const inOriginalLanguage: Remark = ({ annexed }) =>
  annexed.length === 0
    ? undefined
    : `Where the mandate has replies annexed, these go into the annex in their own language: ${annexed.join(', ')}.`;

const LOOKED_AT: Record<PaperName, readonly Remark[]> = {
  'note-verbale': [noGovernment, inPart, inOtherLanguage, repliesTooSoon, withoutFrench],
  'late-footnote': [asRecorded, titleOfMandate, withoutFrench],
  'waiver-request': [],
  'chair-notice': [asRecorded],
  'briefing-invitation': [noGovernment, inPart, inOtherLanguage, repliesTooSoon, withoutFrench],
  transmittal: [asRecorded, titleOfMandate, withoutFrench, inOriginalLanguage],
};
