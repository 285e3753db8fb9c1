import { type CivilDate, toEpochDay } from '../../time/civil-date.ts';
import { type Digest, GROUPS } from '../digest.ts';
import type { DigestLine } from '../lines.ts';
import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import type { DigestWords } from './words.ts';

export const DIGEST_LANGUAGES = ['en', 'fr'] as const;
export type DigestLanguage = (typeof DIGEST_LANGUAGES)[number];

const WORDS: Record<DigestLanguage, DigestWords> = { en: ENGLISH, fr: FRENCH };

/** A digest as it is sent: plain text, each obligation with what is awaited, by when, why it comes to the reader, what to do. */
export interface Message {
  subject: string;
  body: string;
}

export function tellDigest({ day, groups }: Digest, language: DigestLanguage): Message {
  const words = WORDS[language];
  const there = GROUPS.filter((group) => groups[group].length > 0);
  const paragraphs = there.map((group) =>
    [words.headings[group], ...groups[group].flatMap((line) => ['', ...linesOf(line, day, words)])].join(
      '\n',
    ),
  );
  const counts = there.map((group) => ({ group, count: groups[group].length }));
  return {
    subject: words.subject(day, counts),
    body: `${[...paragraphs, words.ending.join('\n')].join('\n\n')}\n`,
  };
}

function linesOf(line: DigestLine, day: CivilDate, words: DigestWords): string[] {
  const { obligation, product, title, kind, of, due, command } = line;
  const name = words.awaited[kind];
  const daysLate = Math.max(0, toEpochDay(day) - toEpochDay(due));
  return [
    `  ${obligation} [${of === null ? kind : `${kind}/${of}`}]`,
    `    ${name}${of === null || kind === 'dates' ? '' : ` (${of})`}, ${words.due(due, daysLate)}`,
    `    ${words.product(product)}${title === null ? '' : `, ${title}`}`,
    `    ${words.why(line)}`,
    `    ${words.todo} ${command}`,
  ];
}
