import type { Cited } from '../time/citation.ts';
import type { Obligation } from './obligation.ts';

/** How long a document may be without a waiver, in words with footnotes and headings. */
export interface WordLimit extends Cited {
  words: number;
}

const SECRETARIAT: WordLimit = {
  words: 8500,
  source: 'ungeneva.org/en/dms/instructions; A/RES/52/214 B, in pages',
  grade: 'primary',
};
const BODIES: WordLimit = {
  words: 10_700,
  source: 'A/RES/68/268; ungeneva.org/en/dms/instructions',
  grade: 'primary',
};

/** What the Secretariat writes has one limit, what bodies and mandate holders write another. */
export const wordLimitOf = ({ addressee }: Pick<Obligation, 'addressee'>): WordLimit =>
  addressee.class === 'expert_mandate' ? BODIES : SECRETARIAT;
