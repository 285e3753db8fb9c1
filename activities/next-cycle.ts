import { type DueCycle, launchDay, nextCycle } from '../domain/planning/cycles.ts';
import { type BegunSeries, owedUntil } from '../domain/series/state.ts';
import { type CivilDate, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, momentOf, type Zone } from '../domain/time/instant.ts';
import type { KnownDays } from '../domain/time/known-days.ts';
import { parsePeriod } from '../domain/time/period.ts';
import { zoneOf } from './zones.ts';

/** A cycle with the day on which it is launched. */
export type ComingCycle = DueCycle & { launchOn: CivilDate };

export type Coming = ComingCycle | { kind: 'unknown'; why: string } | { kind: 'none' | 'suspended' };

/** The next cycle of a series by what a house knows of days, as of that day, and when it is launched. */
export function comingCycle(series: BegunSeries, known: KnownDays, today: CivilDate): Coming {
  if (series.status === 'suspended') return { kind: 'suspended' };
  const until = owedUntil(series);
  const { duty, terms, cycles, owedFrom, given } = series;
  const last = cycles.at(-1)?.day ?? null;
  const next = nextCycle({ duty, terms, last, owedFrom, given, until }, known);
  // What nobody knows the day of yet is not due before a day that is over.
  if (next.kind === 'unknown' && until !== null && until <= today) return { kind: 'none' };
  if (next.kind !== 'cycle') return next;
  const lead = parsePeriod(series.lead) ?? { months: 0, days: 0 };
  return { ...next, launchOn: launchDay(next.due, lead) };
}

/** All cycles that are still to be launched up to that day, by what a house knows of days as of today. */
export function comingCycles(
  series: BegunSeries,
  known: KnownDays,
  today: CivilDate,
  until: CivilDate,
): ComingCycle[] {
  const coming: ComingCycle[] = [];
  for (let asked = series; ; ) {
    const next = comingCycle(asked, known, today);
    if (!('launchOn' in next) || next.launchOn > until) return coming;
    coming.push(next);
    // The next is asked for as if this one were launched; what a person gave a day was this one.
    const { key, day, due } = next;
    asked = { ...asked, given: null, cycles: [...asked.cycles, { key, day, due, obligation: asked.duty.id }] };
  }
}

/** How far behind a moment its offsets are wanted: cycles may lie years apart. */
const YEARS_AHEAD = 3;

/** The station of a series about a moment, and until after a day. */
export function zoneAbout({ station }: BegunSeries, at: Instant, until: CivilDate | null): Zone {
  const { from, to } = yearsAbout(at, until);
  return zoneOf(station, from, to);
}

/** The years of such a zone. */
export function yearsAbout(at: Instant, until: CivilDate | null): { from: number; to: number } {
  const year = Number(at.slice(0, 4));
  return { from: year - 1, to: Math.max(year + 1, until === null ? 0 : yearOf(until) + YEARS_AHEAD) };
}

/** A cycle is launched at the beginning of its day; one whose day is over, at once. */
export const launchMoment = ({ launchOn }: ComingCycle, zone: Zone): Instant => momentOf(launchOn, 0, zone);

/** The day at the station of a series at that moment. */
export const todayOf = (series: BegunSeries, at: Instant): CivilDate =>
  dayAt(at, zoneAbout(series, at, null));
