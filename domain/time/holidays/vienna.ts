import { COMMON_RULES, christmas, easterMonday, goodFriday, labourDay, newYear } from './eras.ts';
import { afterEaster, kept, on } from './rule.ts';
import type { StationData } from './station.ts';

const LISTS =
  'one of the ten in 2017 (Die Presse, 14 April 2017) and on the list of 2023 (unis.unvienna.org)';

/** The list of 2023 from the Information Service; the others by the ten that a newspaper named in 2017. */
export const VIENNA: StationData = {
  station: 'Vienna',
  lists: [
    {
      year: 2023,
      source: 'unis.unvienna.org, The United Nations in Vienna: Official Holidays 2023',
      grade: 'primary',
      days: [
        ['2023-01-02', "New Year's Day"],
        ['2023-04-07', 'Good Friday'],
        ['2023-04-10', 'Easter Monday'],
        ['2023-04-24', 'Eid al-Fitr'],
        ['2023-05-01', 'May Day'],
        ['2023-06-29', 'Eid al-Adha'],
        ['2023-10-26', 'Austrian National Day'],
        ['2023-12-25', 'Christmas Day'],
        ['2023-12-26', "St. Stephen's Day"],
      ],
    },
  ],
  days: [],
  rules: [
    newYear(LISTS),
    goodFriday(LISTS),
    easterMonday(LISTS),
    labourDay(LISTS, 'May Day'),
    kept(
      'Whit Monday',
      'one of the ten in 2017 (Die Presse, 14 April 2017) and in 2021 (Embassy of Pakistan, Vienna); not on the list of 2023',
      afterEaster(50),
      { last: 2022 },
    ),
    kept('Austrian National Day', LISTS, on(10, 26)),
    christmas(LISTS),
    kept("St. Stephen's Day", LISTS, on(12, 26)),
    ...COMMON_RULES,
  ],
};
