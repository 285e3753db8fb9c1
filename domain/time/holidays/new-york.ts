import { civilDate } from '../civil-date.ts';
import { MONDAY } from '../weekdays.ts';
import { COMMON_RULES, christmas, goodFriday, newYear } from './eras.ts';
import { kept, lastMonday, nth, on } from './rule.ts';
import type { StationData } from './station.ts';

const THURSDAY = 4;
const LISTS = 'on each list of New York known since 2017';
const LAW = `${LISTS}; its day by the law of the host country (5 U.S.C. 6103)`;
const FLOATING = 'a floating holiday since 2016 (circular 16-19205), before that on the list';

/** Lists that a circular or somebody who had it gives; the others by rule. */
export const NEW_YORK: StationData = {
  station: 'New York',
  lists: [
    {
      year: 2017,
      source:
        'information circular 16-19205, Official holidays for 2017 at United Nations Headquarters, para. 1',
      grade: 'primary',
      days: [
        ['2017-01-02', "New Year's Day"],
        ['2017-04-14', 'Good Friday'],
        ['2017-05-29', 'Memorial Day'],
        ['2017-06-26', 'Eid al-Fitr'],
        ['2017-07-04', 'Independence Day'],
        ['2017-09-01', 'Eid al-Adha'],
        ['2017-09-04', 'Labour Day'],
        ['2017-11-23', 'Thanksgiving Day'],
        ['2017-12-25', 'Christmas Day'],
      ],
    },
    {
      year: 2020,
      source: 'ST/IC/2019/23, by ask.un.org/faq/112514',
      grade: 'primary',
      days: [
        ['2020-01-01', "New Year's Day"],
        ['2020-04-10', 'Good Friday'],
        ['2020-05-25', 'Memorial Day'],
        ['2020-05-26', 'Eid al-Fitr'],
        ['2020-07-03', 'Independence Day'],
        ['2020-07-31', 'Eid al-Adha'],
        ['2020-09-07', 'Labour Day'],
        ['2020-11-26', 'Thanksgiving Day'],
        ['2020-12-25', 'Christmas Day'],
      ],
    },
    {
      year: 2024,
      source: 'Global Times, answer to a reader on the holidays of the United Nations, 2024',
      grade: 'secondary',
      days: [
        ['2024-01-01', "New Year's Day"],
        ['2024-03-29', 'Good Friday'],
        ['2024-04-10', 'Eid al-Fitr'],
        ['2024-05-27', 'Memorial Day'],
        ['2024-06-17', 'Eid al-Adha'],
        ['2024-07-04', 'Independence Day'],
        ['2024-09-02', 'Labour Day'],
        ['2024-11-28', 'Thanksgiving Day'],
        ['2024-12-25', 'Christmas Day'],
      ],
    },
    {
      // It names Vesak and Juneteenth too: floating holidays, which close no office.
      year: 2026,
      source: 'Permanent Mission of Thailand, unmissionnewyork.thaiembassy.org, Official Holidays 2026',
      grade: 'secondary',
      days: [
        ['2026-01-01', "New Year's Day"],
        ['2026-03-20', 'Eid al-Fitr'],
        ['2026-04-03', 'Good Friday'],
        ['2026-05-25', 'Memorial Day'],
        ['2026-05-27', 'Eid al-Adha'],
        ['2026-07-03', 'Independence Day'],
        ['2026-09-07', 'Labour Day'],
        ['2026-11-26', 'Thanksgiving Day'],
        ['2026-12-25', 'Christmas Day'],
      ],
    },
  ],
  days: [
    {
      on: civilDate('1998-01-29'),
      name: 'Eid al-Fitr',
      source: 'press release GA/AB/3222',
      grade: 'secondary',
    },
    {
      on: civilDate('1998-04-07'),
      name: 'Eid al-Adha',
      source: 'press release GA/AB/3222',
      grade: 'secondary',
    },
    {
      on: civilDate('2005-01-03'),
      name: "New Year's Day",
      source: 'accone.com, November 2004, on the calendar of New York',
      grade: 'secondary',
    },
    {
      on: civilDate('2015-09-23'),
      name: 'Eid al-Adha',
      source: 'jspacenews.com, September 2015, and masress.com/youm7/2359598',
      grade: 'secondary',
    },
    {
      on: civilDate('2016-12-26'),
      name: 'Christmas Day',
      source:
        'A/71/755, para. 2: 20 working days from 21 December 2016 end on 20 January 2017 only without it',
      grade: 'computed',
    },
  ],
  rules: [
    newYear(LISTS),
    kept("Presidents' Day", FLOATING, on(2, 22), { last: 1970 }),
    kept("Presidents' Day", FLOATING, nth(3, MONDAY, 2), { first: 1971, last: 2015 }),
    goodFriday(LISTS),
    kept('Memorial Day', LAW, on(5, 30), { last: 1970 }),
    kept('Memorial Day', LAW, lastMonday(5), { first: 1971 }),
    kept('Independence Day', LISTS, on(7, 4)),
    kept('Labour Day', LAW, nth(1, MONDAY, 9)),
    kept('Thanksgiving Day', LAW, nth(4, THURSDAY, 11)),
    christmas(LISTS),
    ...COMMON_RULES,
  ],
};
