import { type CivilDate, civilDate } from '../../domain/time/civil-date.ts';

/** A year of the whole Organization's meetings is a tenth of this. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** Rows of a file, and days that its events give. */
export const MAX_FACTS = 20_000;

/** No field or property has more characters, no row more bytes. */
export const LONGEST_FIELD = 500;
export const LONGEST_ROW = 16 * 1024;
export const LONGEST_PROPERTY = 4 * 1024;

/** A slip of the hand lies outside: before the Organization, or farther than any rule of ours reaches. */
export const FIRST_DAY: CivilDate = civilDate('1945-01-01');
export const LAST_DAY: CivilDate = civilDate('2100-12-31');
