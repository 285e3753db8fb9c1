import { byTabularCalendar, byUmmAlQura, EID_AL_ADHA, EID_AL_FITR, UMM_AL_QURA_YEARS } from './islamic.ts';
import { afterEaster, type HolidayRule, kept, on } from './rule.ts';

/*
 * How many there are, at all stations: eight, since 1982 nine with a day of the Christmas season (ST/AI/283), since 1998 ten
 * with the two feasts of Islam in place of that day (resolution 52/214 A, decision 52/468, press release GA/AB/3222), all
 * by ask.un.org/faq/14617. Since 2016 New York has nine and a floating holiday, which closes no office; so have Geneva and
 * Vienna from the year in which a source first shows it. Resolution 69/250, paragraphs 5 to 9, asks that no meetings be
 * held on Yom Kippur, Vesak, Diwali, Gurpurab and Orthodox Christmas: these are no official holidays.
 */

const EID = 'resolution 52/214 A; by the calendar of Umm al-Qura, which gave all days known of New York';
const EID_LATER = 'resolution 52/214 A; by the tabular Islamic calendar, which may be a day or two off';

/** The two feasts of Islam, from 1998. From a Saturday they move forward (Vienna, 22 April 2023). */
const EIDS: readonly HolidayRule[] = [
  kept('Eid al-Fitr', EID, byUmmAlQura(EID_AL_FITR), { ...UMM_AL_QURA_YEARS, fromSaturday: 'forward' }),
  kept('Eid al-Adha', EID, byUmmAlQura(EID_AL_ADHA), { ...UMM_AL_QURA_YEARS, fromSaturday: 'forward' }),
  kept('Eid al-Fitr', EID_LATER, byTabularCalendar(EID_AL_FITR), {
    first: UMM_AL_QURA_YEARS.last + 1,
    fromSaturday: 'forward',
  }),
  kept('Eid al-Adha', EID_LATER, byTabularCalendar(EID_AL_ADHA), {
    first: UMM_AL_QURA_YEARS.last + 1,
    fromSaturday: 'forward',
  }),
];

const CHRISTMAS_SEASON = kept(
  'Day of the Christmas season',
  'ST/AI/283, by ask.un.org/faq/14617: a day that the Secretary-General named each year; 24 December is our guess',
  on(12, 24),
  { first: 1982, last: 1997 },
);

/** What every station has besides the eight days of its own. */
export const COMMON_RULES: readonly HolidayRule[] = [...EIDS, CHRISTMAS_SEASON];

/** 1 January. From a Saturday it moves forward, into its own year (New York, 2005). */
export const newYear = (source: string): HolidayRule =>
  kept("New Year's Day", source, on(1, 1), { fromSaturday: 'forward' });

export const goodFriday = (source: string): HolidayRule => kept('Good Friday', source, afterEaster(-2));
export const easterMonday = (source: string): HolidayRule => kept('Easter Monday', source, afterEaster(1));
export const labourDay = (source: string, name = 'Labour Day'): HolidayRule => kept(name, source, on(5, 1));
export const christmas = (source: string): HolidayRule => kept('Christmas Day', source, on(12, 25));
