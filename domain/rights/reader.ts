import { OPEN, type Sensitivity, upTo } from '../obligation/acts/handling/handling.ts';
import type { PersonId } from '../obligation/parties.ts';

/**
 * Who reads, as far as files go that are not for everybody: a right to read opens no file that is more sensitive than one is
 * cleared for, and none of other units to who reads for some only; but whoever holds a post of a file, stands in for who does,
 * or is named as a reader of it reads it (ST/SGB/2007/6: sensitive information is for who needs to know it).
 */
export interface Reader {
  /** Who that is in the directory; null: nobody. */
  person: PersonId | null;
  clearance: Sensitivity;
  /** Whose files are read; null: those of all units. */
  units: readonly string[] | null;
}

/** Reads everything: the operator of the machine, who could read the home's files anyway, and the house itself. */
export const EVERYTHING: Reader = { person: null, clearance: 'strictly confidential', units: null };

export const readsEverything = ({ clearance, units }: Reader): boolean =>
  clearance === EVERYTHING.clearance && units === null;

/** What an account is that nobody has said anything else of. */
export const USUAL: { clearance: Sensitivity; units: null } = { clearance: OPEN.sensitivity, units: null };

/** For whom a file is, as keys: `person/p-okafor`, `unit/DPA`, and `everybody` where it has no posts yet. */
export type ReaderKey = `person/${string}` | `unit/${string}` | 'everybody';

/** Of what is not launched there is nothing but the words of its mandate. */
export const EVERYBODY: ReaderKey = 'everybody';
export const keyOfPerson = (person: PersonId): ReaderKey => `person/${person}`;
export const keyOfUnit = (unit: string): ReaderKey => `unit/${unit}`;

/** By which of them a file is read only where it is not too sensitive; null: it need be for none of them. */
export const unitKeys = ({ units }: Reader): ReaderKey[] | null =>
  units === null ? null : [EVERYBODY, ...units.map(keyOfUnit)];

/** Whether a file is open to a reader: how sensitive it is, and for whom. The read model asks the same in SQL. */
export function mayRead(
  reader: Reader,
  file: { sensitivity: Sensitivity; keys: readonly ReaderKey[] },
): boolean {
  if (reader.person !== null && file.keys.includes(keyOfPerson(reader.person))) return true;
  if (!upTo(reader.clearance).includes(file.sensitivity)) return false;
  return unitKeys(reader)?.some((key) => file.keys.includes(key)) ?? true;
}
