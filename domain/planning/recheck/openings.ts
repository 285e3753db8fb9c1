import { fields, lengthOfMonth, weekdayOf, written } from './day-numbers.ts';

/** A rule of a body's calendar, read once more from its words. */
interface Opening {
  first: number;
  last: number;
  on(session: number): string;
}

const MONDAY = 1;
const TUESDAY = 2;

/** The n-th day of that name in a month, found by going through the month. */
function nth(year: number, month: number, name: number, count: number): string {
  let seen = 0;
  for (let day = 1; day <= lengthOfMonth(year, month); day += 1) {
    if (weekdayOf(year, month, day) === name) seen += 1;
    if (seen === count) return written(year, month, day);
  }
  return 'no such day';
}

function mondayFrom24February(year: number): string {
  for (let day = 24; day <= lengthOfMonth(year, 2); day += 1)
    if (weekdayOf(year, 2, day) === MONDAY) return written(year, 2, day);
  return nth(year, 3, MONDAY, 1);
}

/** A/RES/57/301 and A/RES/75/325: weeks begin on Monday; the first is that of the first day from Monday to Friday. */
function tuesdayOfWorkingWeek(year: number, count: number): string {
  let week = 0;
  for (let day = 1; day <= 30; day += 1) {
    const name = weekdayOf(year, 9, day);
    const weekend = name === 0 || name === 6;
    if (!weekend && (week === 0 || name === MONDAY)) week += 1;
    if (week === count && name === TUESDAY) return written(year, 9, day);
  }
  return 'no such day';
}

/** A/RES/55/14. */
function tuesdayAfterSecondMonday(year: number): string {
  const [, month, day] = fields(nth(year, 9, MONDAY, 2));
  return written(year, month, day + 1);
}

/** Spring, summer and autumn: the tenth session was that of spring 2009. */
function season(session: number): string {
  const year = 2009 + Math.floor((session - 10) / 3);
  if (session % 3 === 1) return mondayFrom24February(year);
  return session % 3 === 2 ? nth(year, 6, MONDAY, 3) : nth(year, 9, MONDAY, 2);
}

const assembly = (first: number, last: number, on: (year: number) => string): Opening => ({
  ...{ first, last },
  on: (session) => on(1945 + session),
});

const OPENINGS: ReadonlyMap<string, Opening> = new Map([
  ['GA third-tuesday-of-september', assembly(2, 55, (year) => nth(year, 9, TUESDAY, 3))],
  ['GA tuesday-after-second-monday-of-september', assembly(56, 57, tuesdayAfterSecondMonday)],
  [
    'GA tuesday-of-third-working-week-of-september',
    assembly(58, 77, (year) => tuesdayOfWorkingWeek(year, 3)),
  ],
  [
    'GA tuesday-of-second-working-week-of-september',
    assembly(78, 1000, (year) => tuesdayOfWorkingWeek(year, 2)),
  ],
  ['HRC three-seasons', { first: 4, last: 300, on: season }],
]);

const NAMES = ['sunday', 'monday', 'tuesday'];
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august'];
const LATER = ['september', 'october', 'november', 'december'];
const PLACES = ['first', 'second', 'third', 'fourth'];
const NTH = /^(\w+)-(monday|tuesday)-of-(\w+?)(-of-odd-years|-of-even-years)?$/;
const FROM = /^(monday|tuesday)-from-(\d+)-(\w+?)(?:-in-the-cycle-from-july-to-july)?$/;

/**
 * Whether a day is the one that a rule names in its year, by the name alone: "second-monday-of-march". Undefined for a
 * name that does not say so.
 */
export function isNamedDay(rule: string, on: string): boolean | undefined {
  const [year, month, day] = fields(on);
  const nth = NTH.exec(rule);
  if (nth !== null) {
    const [, place = '', name = '', of = '', years] = nth;
    if (years !== undefined && (year % 2 === 1) !== (years === '-of-odd-years')) return false;
    if ([...MONTHS, ...LATER].indexOf(of) + 1 !== month) return false;
    if (weekdayOf(year, month, day) !== NAMES.indexOf(name)) return false;
    if (place === 'last') return day + 7 > lengthOfMonth(year, month);
    const at = PLACES.indexOf(place);
    return at < 0 ? undefined : Math.ceil(day / 7) === at + 1;
  }
  const [, name = '', first = '', of = ''] = FROM.exec(rule) ?? [];
  if (first === '') return undefined;
  if (weekdayOf(year, month, day) !== NAMES.indexOf(name)) return false;
  const start = [...MONTHS, ...LATER].indexOf(of) + 1;
  const since =
    month === start
      ? day - Number(first)
      : month === start + 1
        ? lengthOfMonth(year, start) - Number(first) + day
        : -1;
  return since >= 0 && since < 7;
}

/** The checker's reading of a rule; undefined for a rule that it does not know of that body. */
export const openingRule = (body: string, rule: string): Opening | undefined =>
  OPENINGS.get(`${body} ${rule}`);
