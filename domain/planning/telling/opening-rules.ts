import type { Words } from '../proof.ts';

/** Rules that are no plain day of the year. */
const OWN_WORDS: ReadonlyMap<string, Words> = new Map([
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
    'three-seasons',
    {
      en: 'on the Monday on or after 24 February, the third of June or the second of September, in turn',
      fr: 'tour à tour le premier lundi à partir du 24 février, le troisième lundi de juin ou le deuxième lundi de septembre',
    },
  ],
]);

const PLACES: Record<string, string> = {
  first: 'premier',
  second: 'deuxième',
  third: 'troisième',
  fourth: 'quatrième',
  last: 'dernier',
};
const DAYS: Record<string, string> = { monday: 'lundi', tuesday: 'mardi' };
const MONTHS: Record<string, string> = {
  ...{ february: 'février', march: 'mars', april: 'avril', may: 'mai', june: 'juin', july: 'juillet' },
  ...{ september: 'septembre', october: 'octobre', november: 'novembre', december: 'décembre' },
};

const NTH = /^(\w+)-(monday|tuesday)-of-(\w+?)(-of-odd-years|-of-even-years)?$/;
const FROM = /^(monday|tuesday)-from-(\d+)-(\w+?)(?:-in-the-cycle-from-july-to-july)?$/;

/** Where in the year a session opens, by the name of the rule; undefined for a name that says nothing of it. */
export function openingRuleWords(rule: string): Words | undefined {
  const own = OWN_WORDS.get(rule);
  if (own !== undefined) return own;
  const [, place = '', name = '', month = '', years] = NTH.exec(rule) ?? [];
  if (PLACES[place] !== undefined && MONTHS[month] !== undefined) {
    const everySecond = years === undefined ? ['', ''] : [' of every second year', ', une année sur deux'];
    const of = /^[ao]/.test(month) ? 'd’' : 'de ';
    return {
      en: `on the ${place} ${capital(name)} of ${capital(month)}${everySecond[0]}`,
      fr: `le ${PLACES[place]} ${DAYS[name]} ${of}${MONTHS[month]}${everySecond[1]}`,
    };
  }
  const [, day = '', from = '', of = ''] = FROM.exec(rule) ?? [];
  return MONTHS[of] === undefined
    ? undefined
    : {
        en: `on the first ${capital(day)} from ${from} ${capital(of)} on`,
        fr: `le premier ${DAYS[day]} à partir du ${from} ${MONTHS[of]}`,
      };
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
