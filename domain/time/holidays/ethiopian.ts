import type { CivilDate } from '../civil-date.ts';
import { isJulianLeapYear, julianDay } from './julian.ts';

/*
 * The Ethiopian year begins on 29 August of the Julian calendar (11 September), a day later before a Julian leap year; that
 * later day stays until the end of February. Christmas is kept on 25 December of the Julian calendar all the same.
 */

/** Enkutatash, 1 Meskerem: 11 September, before a leap year 12 September. */
export const ethiopianNewYear = (year: number): CivilDate => julianDay(year, 8, beforeLeap(year) ? 30 : 29);

/** Meskel, 17 Meskerem: 27 September, before a leap year 28 September. */
export const meskel = (year: number): CivilDate => julianDay(year, 9, beforeLeap(year) ? 15 : 14);

/** Genna: 7 January. */
export const ethiopianChristmas = (year: number): CivilDate => julianDay(year - 1, 12, 25);

/** Timkat, 11 Ter: 19 January, in a leap year 20 January. */
export const timkat = (year: number): CivilDate => julianDay(year, 1, isJulianLeapYear(year) ? 7 : 6);

const beforeLeap = (year: number): boolean => isJulianLeapYear(year + 1);
