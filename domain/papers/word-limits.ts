import type { WordLimit } from '../obligation/word-limits.ts';

/** The limit that an officer gives for one document. */
export const limitGiven = (words: number): WordLimit => ({ words, source: 'the officer', grade: 'assumed' });
