import { monthNamed } from '../../time/civil-date.ts';
import { ordinal } from './french-ordinals.ts';
import { french } from './french-typography.ts';
import { dayCalled, monthCalled } from './french-words.ts';

/** A form in which sources are written, as a whole; undefined when the words in it are not known. */
type Form = readonly [pattern: RegExp, told: (...parts: (string | undefined)[]) => string | undefined];

const FORMS: readonly Form[] = [
  [/^imported from (.+), row (\d+)$/, (file, row) => `importé de ${file}, ligne ${row}`],
  [
    /^imported from (.+), event of line (\d+)$/,
    (file, line) => `importé de ${file}, événement de la ligne ${line}`,
  ],
  [
    /^imported from (.+), event (.+) \(line (\d+)\)$/,
    (file, event, line) => `importé de ${file}, événement ${event} (ligne ${line})`,
  ],
  [
    /^(imported from .+); its rule has no end, taken for (\d+) years$/,
    (from = '', years) =>
      french`${citationInFrench(from)} ; sa règle est sans fin, retenue pour ${years ?? ''} ans`,
  ],
  [
    /^(once a year|every second year)(?: (since \d{4}|under the Economic and Social Council))?; the (.+) is assumed(?:, as in ([\d, and]+))?$/,
    byRule,
  ],
  [
    /^(.+?), paras?\. (.+)$/,
    (from = '', rest = '') =>
      `${from}, par. ${rest.replaceAll(/paras?\. /g, 'par. ').replaceAll('; ', SEMICOLON)}`,
  ],
  [
    /^(?:(\S+), )?press release ([A-Z]+\/\S+)$/,
    (at, symbol) => `${before(at)}communiqué de presse ${symbol}`,
  ],
  [
    /^(\S+), press releases? of (.+)$/,
    (at, when = '') => {
      const day = dateInFrench(when);
      return day && `${before(at)}communiqué de presse ${of(day)}`;
    },
  ],
  [
    /^(\S+), (\d+)(?:st|nd|rd|th) session$/,
    (at, number) => `${before(at)}${ordinal(Number(number))} session`,
  ],
  [
    /^(.+), ([^,]+)$/,
    (title, when = '') => {
      const day = dateInFrench(when);
      return day && `${before(title)}${day}`;
    },
  ],
];

/** A source in one of the forms that ours have; any other stays as it is. */
export function citationInFrench(source: string): string {
  for (const [pattern, told] of FORMS) {
    const match = pattern.exec(source);
    const french = match === null ? undefined : told(...match.slice(1));
    if (french !== undefined) return french;
  }
  return source;
}

const SEMICOLON = french` ; `;

const before = (what: string | undefined): string => (what === undefined ? '' : `${what}, `);

/** « du 4 septembre 2014 », « d’octobre 2010 ». */
const of = (day: string): string => {
  if (/^\d/.test(day)) return `du ${day}`;
  return /^[ao]/.test(day) ? `d’${day}` : `de ${day}`;
};

/** « 27 mai 2016 », « mai 2008 »; undefined when it is no day or month of a year. */
function dateInFrench(text: string): string | undefined {
  const [, day, name = '', year] = /^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const month = monthNamed(name);
  if (month === undefined) return undefined;
  return `${day === undefined ? '' : `${dayCalled(Number(day))} `}${monthCalled(month)} ${year}`;
}

const PLACES: ReadonlyMap<string | undefined, readonly [masculine: string, feminine: string]> = new Map([
  ['first', ['premier', 'première']],
  ['second', ['deuxième', 'deuxième']],
  ['third', ['troisième', 'troisième']],
  ['fourth', ['quatrième', 'quatrième']],
  ['last', ['dernier', 'dernière']],
]);
const WEEKDAYS: ReadonlyMap<string | undefined, string> = new Map([
  ['Monday', 'lundi'],
  ['Tuesday', 'mardi'],
]);

/** « une fois par an ; hypothèse : le deuxième lundi de mars, comme en 2007 ». */
function byRule(rhythm?: string, more = '', which = '', years?: string): string | undefined {
  const assumed = dayByRule(which);
  if (assumed === undefined) return undefined;
  const often = rhythm === 'once a year' ? 'une fois par an' : 'tous les deux ans';
  const besides = more.startsWith('since')
    ? ` depuis ${more.slice(-4)}`
    : more === ''
      ? ''
      : ', dans le cadre du Conseil économique et social';
  const as = years === undefined ? '' : `, comme en ${years.replace(' and ', ' et ')}`;
  return french`${often}${besides} ; hypothèse : ${assumed}${as}`;
}

/** « le troisième lundi de mai », « la deuxième semaine de décembre », « le premier lundi à compter du 4 février ». */
function dayByRule(text: string): string | undefined {
  const [, place, weekday, name = ''] = /^(\w+) (Monday|Tuesday|week) of (\w+)$/.exec(text) ?? [];
  const [masculine, feminine] = PLACES.get(place) ?? [];
  const month = monthNamed(name);
  if (masculine !== undefined && month !== undefined) {
    const what = weekday === 'week' ? `la ${feminine} semaine` : `le ${masculine} ${WEEKDAYS.get(weekday)}`;
    return `${what} ${of(monthCalled(month))}`;
  }
  const [, first, day, from = ''] = /^(Monday|Tuesday) on or after (\d{1,2}) (\w+)$/.exec(text) ?? [];
  const start = monthNamed(from);
  if (start === undefined) return undefined;
  return `le premier ${WEEKDAYS.get(first)} à compter du ${dayCalled(Number(day))} ${monthCalled(start)}`;
}
