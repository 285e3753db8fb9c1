import { orGap, WRITERS } from './line.ts';
import type { Line, PaperLanguage } from './paper.ts';
import type { PaperCase } from './paper-case.ts';

/** Words with which a reason goes on in the sentence: “to take into account …” (A/HRC/7/31), “owing to …” (A/61/338). */
const GOES_ON: Record<PaperLanguage, RegExp> = {
  en: /^(?:to|in order|so as|so that|owing|due|because|as|since|pending|on account|following)\b/i,
  fr: /^(?:afin|pour|en raison|du fait|faute|dans l[’']attente|en attendant|par suite|à la suite|à cause|parce|compte tenu)(?![\p{L}\p{N}])/iu,
};

/** Why, behind “was delayed” or « a été retardée », without the full stop. */
export function because({ reason }: PaperCase, language: PaperLanguage): Line {
  const words = reason?.words.replace(/[.;]+$/, '') ?? null;
  if (reason?.language === null && language === 'fr') return recorded(words ?? '');
  if (words !== null && GOES_ON[language].test(words)) {
    return WRITERS[language]`${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
  }
  return FOLLOWS[language](orGap(words, 'reason', language));
}

/** The reason alone, without the full stop. */
export function reasonAlone({ reason }: PaperCase, language: PaperLanguage): Line {
  const words = reason?.words.replace(/[.;]+$/, '') ?? null;
  return [orGap(words, 'reason', language)];
}

const FOLLOWS: Record<PaperLanguage, (reason: Line[number]) => Line> = {
  en: (reason) => WRITERS.en`for the following reason: ${reason}`,
  fr: (reason) => WRITERS.fr`pour la raison suivante : ${reason}`,
};

/** Nobody knows in which language somebody wrote it down: a person has to see to it. */
const recorded = (words: string): Line =>
  WRITERS.fr`pour la raison suivante : “${words}” [motif tel qu’il a été consigné]`;
