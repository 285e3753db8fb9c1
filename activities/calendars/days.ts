import { type CivilDate, monthNamed, parseCivilDate } from '../../domain/time/civil-date.ts';
import { FIRST_DAY, LAST_DAY } from './limits.ts';

export const DAY_FORMS = 'a day such as 2009-06-01 or 1 June 2009';

/** The day that a field names, or what was expected instead. Only forms that nobody can read as another day. */
export function dayFrom(text: string): CivilDate | { expected: string } {
  const [, day, month = '', year] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text.replace(/\s+/g, ' ')) ?? [];
  const number = monthNamed(month);
  if (number !== undefined) return existing(`${year}-${two(number)}-${two(day ?? '')}`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return existing(text);
  const [, one, other] = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/.exec(text) ?? [];
  if (one !== undefined && one !== other && Number(one) <= 12 && Number(other) <= 12) {
    return { expected: `${DAY_FORMS}, since this can be read as two days` };
  }
  return { expected: DAY_FORMS };
}

/** The day that YYYY-MM-DD is; or what was expected, where there is no such day or it lies too far away to be meant. */
export function existing(iso: string): CivilDate | { expected: string } {
  const day = parseCivilDate(iso);
  if (day === undefined) return { expected: `a day that exists, since ${lastOf(iso)}` };
  return day < FIRST_DAY || day > LAST_DAY ? { expected: 'a day of the years 1945 to 2100' } : day;
}

/** Why there is no such day. */
function lastOf(iso: string): string {
  const [year = 0, month = 0] = iso.split('-').map(Number);
  if (month < 1 || month > 12) return 'there are 12 months';
  if (year < 1) return 'there is no year 0';
  const days = [31, 30, 29, 28].find((day) => parseCivilDate(`${iso.slice(0, 8)}${day}`) !== undefined) ?? 28;
  return `that month has ${days} days`;
}

const two = (value: string | number): string => String(value).padStart(2, '0');
