import type { Addressee } from '../reading/reading.ts';

/**
 * Whose texts are documents of the Secretariat: what they write is issued as it is. What others write is transmitted
 * under a note by the Secretary-General (domain-rules 1.5).
 */
export const WITHIN: ReadonlySet<Addressee['class']> = new Set(['secretary_general', 'secretariat_unit']);
