import { type CivilDate, inWords } from '../../time/civil-date.ts';
import type { Period } from '../../time/period.ts';
import type { Outcome, Skipped } from '../proof.ts';
import { quietTimes } from './absences.ts';

/** "a, b and c". */
export function and(parts: readonly string[]): string {
  const [last = '', ...others] = [...parts].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

/** "from 1 June 2009 to 30 June 2009". */
export const fromTo = ({ from, to }: { from: CivilDate; to: CivilDate }): string =>
  `from ${inWords(from)} to ${inWords(to)}`;

/** "45 days", "2 years, 1 month and 1 day". */
export const lengthOf = (period: Period): string =>
  and(partsOf(period).map(([count, unit]) => many(count, unit)));

/** "every 6 months", "every year". */
export function every(period: Period): string {
  const [only, ...others] = partsOf(period);
  return only?.[0] === 1 && others.length === 0 ? `every ${only[1]}` : `every ${lengthOf(period)}`;
}

/** "45 days end", "1 month ends". */
export function ends(period: Period): string {
  const [only, ...others] = partsOf(period);
  return `${lengthOf(period)} ${only?.[0] === 1 && others.length === 0 ? 'ends' : 'end'}`;
}

function partsOf({ months, days }: Period): [number, string][] {
  const parts: [number, string][] = [
    [Math.floor(months / 12), 'year'],
    [months % 12, 'month'],
    [days, 'day'],
  ];
  return parts.filter(([count]) => count > 0);
}

export const many = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** The days of a series, which goes on after them. */
export const series = (days: readonly CivilDate[]): string => `${days.map(inWords).join(', ')} and so on`;

/** ", skipping 26 December 2016 (Christmas Day)"; empty when nothing was. */
export function skipping(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return '';
  const times = quietTimes(skipped).map(
    ({ from, to, name }) => `${from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`} (${name})`,
  );
  return `, skipping ${and(times)}`;
}

/** What a step comes to, as a noun. */
export function outcome(result: Outcome): string {
  switch (result.kind) {
    case 'day':
      return inWords(result.on);
    case 'window':
      return `the time ${fromTo(result)}`;
    case 'series':
      return `the series ${series(result.days)}`;
    case 'open':
      return 'what only a person can say';
  }
}

/** The clause as a sentence of its own, or after the words of the text. */
export const said = (words: string | null, clause: string): string =>
  words === null ? sentence(clause) : `The text says “${words}”: ${clause}.`;

export const capital = (clause: string): string => `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}`;

export const sentence = (clause: string): string => `${capital(clause)}.`;

/** What a rule of policy says and what comes of it. */
export const ruled = (says: string, clause: string): string => `${says.replace(/\.$/, '')}: ${clause}.`;
