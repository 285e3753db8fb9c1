import { NO_BREAK } from './letters.ts';
import { bold, gap, orGap, plain, WRITERS } from './line.ts';
import type { Block, Line, PaperLanguage, Run } from './paper.ts';
import type { PaperCase } from './paper-case.ts';

/** What several papers have. */

export const paragraph = (line: Line): Block => ({ kind: 'paragraph', line });
export const heading = (line: Line, footnoted = false): Block => ({
  kind: 'heading',
  line: bold(line),
  ...(footnoted ? { footnoted: true } : {}),
});

/** Both names, in every language. */
export const LETTERHEAD: Block = {
  kind: 'letterhead',
  line: bold(plain(`UNITED NATIONS${NO_BREAK.repeat(3)}NATIONS UNIES`)),
};

const REFERENCE: Record<PaperLanguage, (number: Run) => Line> = {
  en: (number) => WRITERS.en`REFERENCE: ${number}`,
  fr: (number) => WRITERS.fr`RÉFÉRENCE : ${number}`,
};

export const reference = (of: PaperCase, language: PaperLanguage): Block => ({
  kind: 'right',
  line: REFERENCE[language](orGap(of.reference, 'reference', language)),
});

/** A note verbale and a memorandum are initialled, not signed (domain-rules 2.2; ST/DCS/4/Rev.1, para. 70). */
const INITIALS: Record<PaperLanguage, string> = { en: '[initials]', fr: '[paraphe]' };
export const initials = (language: PaperLanguage): Block => ({
  kind: 'right',
  line: plain(INITIALS[language]),
});

/** The words of the mandate, in the language that they have; what ends a paragraph in its text does not end them here. */
export function quotation({ paragraph: { quoted, whole } }: PaperCase): Block {
  const words = quoted.words.replace(/[;.,]$/, '');
  const shown = { text: whole ? words : `… ${words}`, language: quoted.language };
  return { kind: 'quotation', line: [{ text: '“' }, shown, { text: '”' }] };
}

export const signatory = (of: PaperCase, language: PaperLanguage): Block => ({
  kind: 'signature',
  lines: [[of.signatory === null ? gap('signatory', language) : { text: of.signatory }]],
});
