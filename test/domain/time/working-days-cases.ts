/** From which day how many working days are counted at which station, where the count ends, and why. Negative: backwards. */
export type CountCase = readonly [station: string, from: string, count: number, ends: string, why: string];

export const COUNTS: readonly CountCase[] = [
  // A/71/755, on A/RES/71/248, adopted on Wednesday, 21 December 2016.
  ['New York', '2016-12-21', 20, '2017-01-20', 'as A/71/755 has it: 26 December and 2 January are holidays'],
  ['New York', '2016-12-21', 2, '2016-12-23', 'the day after is day one: Thursday, Friday'],
  ['New York', '2016-12-21', 3, '2016-12-27', 'Christmas, a Sunday, is kept on Monday'],
  ['New York', '2017-01-20', -20, '2016-12-21', 'and back again'],

  // Over New Year.
  [
    'New York',
    '2008-12-18',
    10,
    '2009-01-05',
    '63/194 and ten days: Christmas and New Year fall on Thursdays',
  ],
  ['New York', '2016-12-30', 1, '2017-01-03', '1 January, a Sunday, is kept on Monday'],
  ['New York', '2004-12-31', 1, '2005-01-04', '1 January, a Saturday, is kept on Monday, 3 January'],
  ['New York', '2019-12-31', 1, '2020-01-02', '1 January is a Wednesday'],
  ['New York', '2999-12-31', 1, '3000-01-02', 'rules do not end'],
  ['New York', '1945-12-31', 1, '1946-01-02', 'the first holiday'],
  ['New York', '1945-12-24', 1, '1945-12-25', 'before 1946 only weekends are known'],
  ['Vienna', '2022-12-30', 1, '2023-01-03', 'in lieu of Sunday, 1 January'],
  ['Vienna', '2023-01-09', -5, '2022-12-30', 'Tuesday to Friday and the Monday itself'],
  ['Addis Ababa', '2025-12-31', 1, '2026-01-01', '1 January is no holiday there'],
  [
    'Santiago',
    '2006-12-28',
    1,
    '2007-01-02',
    'Eid al-Adha, Sunday the 31st, stays in its year: Friday; New Year',
  ],

  // Leap days.
  ['New York', '2020-02-27', 2, '2020-03-02', '29 February is a Saturday'],
  ['New York', '2019-02-28', 1, '2019-03-01', 'no leap year'],
  ['New York', '2024-02-28', 2, '2024-03-01', '29 February is a working day'],
  ['Geneva', '2000-02-28', 1, '2000-02-29', '2000 is a leap year'],
  ['Geneva', '2100-02-26', 1, '2100-03-01', '2100 is none, and the 27th a Saturday'],

  // Easter.
  ['New York', '2024-03-28', 1, '2024-04-01', 'Good Friday; Easter Monday is a working day'],
  ['Geneva', '2024-03-28', 1, '2024-04-02', 'Good Friday and Easter Monday'],
  ['Vienna', '2023-04-06', 1, '2023-04-11', 'Good Friday and Easter Monday'],
  ['Beirut', '2024-03-28', 1, '2024-04-01', 'Good Friday'],
  ['Beirut', '2024-05-02', 1, '2024-05-06', 'Orthodox Good Friday five weeks later'],
  ['Beirut', '2025-04-17', 1, '2025-04-22', 'both Good Fridays on one day: the second moves to Monday'],
  ['Addis Ababa', '2024-05-02', 1, '2024-05-06', 'Ethiopian Good Friday'],
  ['Geneva', '2023-05-17', 1, '2023-05-19', 'Ascension Day'],
  ['Vienna', '2017-06-02', 1, '2017-06-06', 'Whit Monday, one of the ten of 2017'],
  ['Vienna', '2023-05-26', 1, '2023-05-29', 'Whit Monday is not on the list of 2023'],

  // The feasts of Islam.
  ['New York', '2020-05-22', 1, '2020-05-27', 'Eid al-Fitr, a Sunday, moves behind Memorial Day'],
  ['New York', '2024-04-09', 1, '2024-04-11', 'Eid al-Fitr'],
  ['New York', '2024-06-14', 1, '2024-06-18', 'Eid al-Adha, a Sunday, is kept on Monday'],
  ['New York', '2015-09-22', 1, '2015-09-24', 'closed on Wednesday for Eid al-Adha'],
  ['New York', '1998-01-28', 1, '1998-01-30', 'the first Eid al-Fitr'],
  ['New York', '2000-12-26', 1, '2000-12-28', 'the second Eid al-Fitr of one year'],
  ['Vienna', '2023-04-21', 1, '2023-04-25', 'in lieu of Saturday, 22 April'],
  ['Nairobi', '2025-03-28', 1, '2025-04-01', 'Eid al-Fitr, a Sunday'],
  ['Santiago', '2000-01-07', 1, '2000-01-11', 'Eid al-Fitr, a Saturday'],

  // What each host country keeps.
  ['New York', '2020-07-02', 1, '2020-07-06', '4 July, a Saturday, is kept on Friday'],
  ['New York', '2024-11-27', 1, '2024-11-29', 'Thanksgiving; the Friday after is a working day'],
  ['New York', '2015-02-13', 1, '2015-02-17', "Presidents' Day, the last on the list"],
  ['New York', '2016-02-12', 1, '2016-02-15', "Presidents' Day is a floating holiday since 2016"],
  ['New York', '2026-06-18', 1, '2026-06-19', 'so is Juneteenth'],
  ['New York', '2017-09-28', 1, '2017-09-29', 'so is Yom Kippur: no meetings, but work'],
  ['New York', '1970-05-29', 1, '1970-06-01', 'Memorial Day on Saturday the 30th, kept on the Friday itself'],
  ['New York', '1971-05-28', 1, '1971-06-01', 'Memorial Day on the last Monday'],
  [
    'Geneva',
    '2009-09-09',
    1,
    '2009-09-11',
    'Jeûne genevois, the Thursday after the first Sunday of September',
  ],
  [
    'Geneva',
    '2021-12-23',
    3,
    '2021-12-30',
    'Christmas on Saturday, the day after on Sunday: Friday and Monday',
  ],
  ['Vienna', '2023-12-22', 1, '2023-12-27', "Christmas and St. Stephen's Day"],
  ['Nairobi', '2009-10-19', 1, '2009-10-21', 'Kenyatta Day, now Mashujaa Day'],
  ['Nairobi', '2024-12-11', 1, '2024-12-13', 'Jamhuri Day'],
  ['Addis Ababa', '2023-09-11', 1, '2023-09-13', 'New Year on 12 September, before a leap year'],
  ['Addis Ababa', '2022-09-09', 1, '2022-09-13', 'New Year on Sunday, 11 September'],
  ['Bangkok', '2022-04-12', 1, '2022-04-18', 'the three days of Songkran'],
  [
    'Bangkok',
    '2024-04-12',
    1,
    '2024-04-17',
    'Songkran from Saturday: Monday is the third day, Tuesday for Sunday',
  ],
  ['Bangkok', '2016-07-27', 1, '2016-07-28', "the King's birthday is in December"],
  ['Bangkok', '2017-07-27', 1, '2017-07-31', "the King's birthday is in July"],
  ['Beirut', '2019-11-21', 1, '2019-11-25', 'Independence Day'],
  ['Santiago', '2024-09-17', 1, '2024-09-20', 'Independence Day and Army Day'],
  ['Santiago', '2021-09-16', 1, '2021-09-21', 'the same on a weekend: Friday and Monday'],

  // Backwards: so many working days are left after the result, up to and with the day.
  ['New York', '2026-01-09', -4, '2026-01-05', 'Tuesday to Friday'],
  ['New York', '2026-01-10', -4, '2026-01-05', 'a Saturday: the same four'],
  ['New York', '2026-01-11', -4, '2026-01-05', 'a Sunday: the same four'],
  ['New York', '2026-01-12', -4, '2026-01-06', 'Wednesday to Friday and the Monday'],
  [
    'New York',
    '2026-07-06',
    -1,
    '2026-07-02',
    'the Monday itself; Friday is a holiday, so handed over on Thursday',
  ],
  ['New York', '2026-07-03', -1, '2026-07-01', 'a holiday: the one day is Thursday'],

  // Nothing to count.
  ['New York', '2017-01-01', 0, '2017-01-01', 'no days: the day itself, though it is a Sunday'],
];
