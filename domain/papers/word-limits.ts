import type { Addressee } from '../reading/reading.ts';
import type { Cited } from '../time/citation.ts';

/** How long a document may be, in words, footnotes and headings included. */
export interface WordLimit extends Cited {
  words: number;
}

/** Secretariat reports; the older “32 pages” (domain-rules 1.2). */
const SECRETARIAT: WordLimit = {
  words: 8_500,
  source: 'ungeneva.org/en/dms/instructions',
  grade: 'primary',
};

/** Reports of special rapporteurs, treaty bodies and intergovernmental bodies. */
const EXPERTS: WordLimit = {
  words: 10_700,
  source: 'A/RES/68/268; ungeneva.org/en/dms/instructions',
  grade: 'primary',
};

/** The limit for what this addressee writes. */
export const limitFor = ({ class: who }: Addressee): WordLimit =>
  who === 'expert_mandate' ? EXPERTS : SECRETARIAT;

/** The limit that an officer gives for one document. */
export const limitGiven = (words: number): WordLimit => ({ words, source: 'the officer', grade: 'assumed' });
