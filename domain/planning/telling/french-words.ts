import { type CivilDate, dayOfMonth, monthOf, yearOf } from '../../time/civil-date.ts';
import type { Period } from '../../time/period.ts';
import type { Outcome, Skipped, Words } from '../proof.ts';
import { quietTimes } from './absences.ts';
import { holidayInFrench } from './french-holidays.ts';
import { french } from './french-typography.ts';

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];

/** « juin », by its number, 1 to 12. */
export const monthCalled = (month: number): string => MONTHS[month - 1] ?? '';

/** « 1er », « 2 ». */
export const dayCalled = (day: number): string => (day === 1 ? '1er' : String(day));

/** « 1er juin 2009 ». */
export const date = (day: CivilDate): string =>
  `${dayCalled(dayOfMonth(day))} ${monthCalled(monthOf(day))} ${yearOf(day)}`;

/** « du 1er juin 2009 au 30 juin 2009 ». */
export const fromTo = ({ from, to }: { from: CivilDate; to: CivilDate }): string =>
  `du ${date(from)} au ${date(to)}`;

/** « a, b et c ». */
export function and(parts: readonly string[]): string {
  const [last = '', ...others] = [...parts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} et ${last}`;
}

/** « 45 jours », « 2 ans, 1 mois et 1 jour ». */
export const lengthOf = (period: Period): string =>
  and(partsOf(period).map(([count, unit]) => many(count, unit)));

/** « tous les 6 mois », « tous les ans ». */
export function every(period: Period): string {
  const [only, ...others] = partsOf(period);
  if (only === undefined || others.length > 0) return `par périodes de ${lengthOf(period)}`;
  const [count, unit] = only;
  return `tous les ${count === 1 ? plural(unit) : many(count, unit)}`;
}

/** Of one day or month something « prend fin », of several they « prennent fin ». */
export function isOne(period: Period): boolean {
  const [only, ...others] = partsOf(period);
  return only?.[0] === 1 && others.length === 0;
}

/** « 1 jour », « 6 mois », « 20 jours ouvrables ». */
export const many = (count: number, unit: string): string => `${count} ${count > 1 ? plural(unit) : unit}`;

const plural = (unit: string): string =>
  unit
    .split(' ')
    .map((word) => (word.endsWith('s') ? word : `${word}s`))
    .join(' ');

function partsOf({ months, days }: Period): [number, string][] {
  const parts: [number, string][] = [
    [Math.floor(months / 12), 'an'],
    [months % 12, 'mois'],
    [days, 'jour'],
  ];
  return parts.filter(([count]) => count > 0);
}

/** The days of a series, which goes on after them. */
export const series = (days: readonly CivilDate[]): string =>
  `${days.map((day) => `le ${date(day)}`).join(', ')}, et ainsi de suite`;

/** « , compte non tenu du 26 décembre 2016 (Noël) »; empty when nothing was skipped. */
export function skipping(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return '';
  const times = quietTimes(skipped).map(({ from, to, name }) => {
    const when = from === to ? `du ${date(from)}` : `de la période ${fromTo({ from, to })}`;
    return `${when} (${holidayInFrench(name)})`;
  });
  return `, compte non tenu ${and(times)}`;
}

/** What a step comes to, as a noun. */
export function outcome(result: Outcome): string {
  switch (result.kind) {
    case 'day':
      return `la date du ${date(result.on)}`;
    case 'window':
      return `la période ${fromTo(result)}`;
    case 'series':
      return `la série qui commence ${result.days
        .slice(0, 1)
        .map((day) => `le ${date(day)}`)
        .join('')}`;
    case 'open':
      return 'ce que seule une personne peut préciser';
  }
}

/** The clause as a sentence of its own, or after the words of the text. */
export const said = (words: string | null, clause: string): string =>
  words === null ? sentence(clause) : french`Le texte dit « ${words} » : ${clause}.`;

export const capital = (clause: string): string => `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}`;

export const sentence = (clause: string): string => `${capital(clause)}.`;

/** What a rule of policy says and what comes of it; in English where it has no French. */
export const ruled = ({ en, fr }: Words, clause: string): string =>
  french`${(fr ?? en).replace(/\.$/, '')} : ${clause}.`;

const PLACES: ReadonlyMap<string, string> = new Map([
  ['Geneva', 'Genève'],
  ['Vienna', 'Vienne'],
  ['Addis Ababa', 'Addis-Abeba'],
  ['Beirut', 'Beyrouth'],
]);

/** « à Genève ». */
export const at = (station: string): string => `à ${PLACES.get(station) ?? station}`;
