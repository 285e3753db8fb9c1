import type { Words } from '../proof.ts';

/** What the rules of the calendars say, by their name: where in the year a session opens. */
export const OPENING_RULES: ReadonlyMap<string, Words> = new Map([
  [
    'third-tuesday-of-september',
    { en: 'on the third Tuesday of September', fr: 'le troisième mardi de septembre' },
  ],
  [
    'tuesday-after-second-monday-of-september',
    {
      en: 'on the Tuesday after the second Monday of September',
      fr: 'le mardi qui suit le deuxième lundi de septembre',
    },
  ],
  [
    'tuesday-of-third-working-week-of-september',
    {
      en: 'on the Tuesday of the third week of September, counting from the first week with a working day',
      fr: 'le mardi de la troisième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable',
    },
  ],
  [
    'tuesday-of-second-working-week-of-september',
    {
      en: 'on the Tuesday of the second week of September, counting from the first week with a working day',
      fr: 'le mardi de la deuxième semaine de septembre, à compter de la première semaine comprenant un jour ouvrable',
    },
  ],
  [
    'monday-from-28-june',
    { en: 'on the first Monday from 28 June on', fr: 'le premier lundi à partir du 28 juin' },
  ],
  [
    'second-monday-of-october-of-even-years',
    {
      en: 'on the second Monday of October of every second year',
      fr: 'le deuxième lundi d’octobre, une année sur deux',
    },
  ],
  [
    'three-seasons',
    {
      en: 'on the last Monday of February or the second of June or of September, in turn',
      fr: 'tour à tour le dernier lundi de février, le deuxième lundi de juin ou le deuxième lundi de septembre',
    },
  ],
]);
