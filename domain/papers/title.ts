import { gap, WRITERS } from './line.ts';
import type { Line, PaperLanguage } from './paper.ts';
import type { PaperCase } from './paper-case.ts';

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
