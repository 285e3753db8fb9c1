import { type CivilDate, civilDate, fromEpochDay, toEpochDay, yearOf } from '../civil-date.ts';
import { UMM_AL_QURA } from './umm-al-qura.ts';

/** 16 July 622 of the Julian calendar, 1 Muharram of the first year, in days since 1970-01-01. */
const HIJRA = -492_148;

/** The tabular calendar: eleven leap years of 355 days in thirty, and months of 30 and 29 days in turn. */
const tabular = (year: number, month: number, day: number): number =>
  HIJRA +
  354 * (year - 1) +
  Math.floor((11 * year + 3) / 30) +
  29 * (month - 1) +
  Math.floor(month / 2) +
  day -
  1;

/** A feast of the Islamic year: its place in a row of the table, and its month and day. */
interface Feast {
  column: 0 | 1;
  month: number;
  day: number;
}

export const EID_AL_FITR: Feast = { column: 0, month: 10, day: 1 };
export const EID_AL_ADHA: Feast = { column: 1, month: 12, day: 10 };

/** Years of the Gregorian calendar that the table of Umm al-Qura covers whole. */
export const UMM_AL_QURA_YEARS = { first: 1998, last: 2076 };

/** Its days in a year of the Gregorian calendar, by the calendar of Umm al-Qura: one, or two (none outside the table). */
export const byUmmAlQura =
  ({ column }: Feast) =>
  (year: number): CivilDate[] =>
    UMM_AL_QURA.map((row) => civilDate(row[column])).filter((on) => yearOf(on) === year);

/** The same by the tabular calendar, which any year has; the real feast may be a day or two away. */
export const byTabularCalendar =
  ({ month, day }: Feast) =>
  (year: number): CivilDate[] => {
    const around = Math.floor(((year - 622) * 33) / 32);
    return [around - 1, around, around + 1, around + 2]
      .map((hijri) => fromEpochDay(tabular(hijri, month, day)))
      .filter((on) => yearOf(on) === year)
      .sort((a, b) => toEpochDay(a) - toEpochDay(b));
  };
