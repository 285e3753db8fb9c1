import { gap, plain, WRITERS } from './line.ts';
import type { Line, PaperLanguage } from './paper.ts';
import type { PaperCase } from './paper-case.ts';
import { VOCABULARIES } from './vocabulary.ts';

/** What the document is called: as the officer says, else as its mandate is called; marked where that is in the other language. */
export function documentTitle({ title, mandate }: PaperCase, language: PaperLanguage): Line {
  const called = title ?? mandate.title;
  if (called === null) return [gap('title', language)];
  const text = { text: called.words, language: called.language };
  if (called.language === language) return [text];
  return language === 'fr'
    ? WRITERS.fr`${text} [titre cité en anglais]`
    : WRITERS.en`${text} [title quoted in French]`;
}

/** What it is and whose; what was written elsewhere goes under a note by the Secretary-General (domain-rules 1.5). */
export function documentKind(of: PaperCase, language: PaperLanguage): Line {
  const words = VOCABULARIES[language];
  return plain(words.outsideAuthor(of) === null ? words.attribution(of) : NOTE[language]);
}

const NOTE: Record<PaperLanguage, string> = {
  en: 'Note by the Secretary-General',
  fr: 'Note du Secrétaire général',
};
