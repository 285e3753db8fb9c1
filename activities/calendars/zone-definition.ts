import ICAL from 'ical.js';
import { parseCivilDate } from '../../domain/time/civil-date.ts';
import { instant } from '../../domain/time/instant.ts';
import type { Line } from './ical-lines.ts';
import type { Clock, Wall } from './ical-moments.ts';
import { ruleOf } from './ical-rule.ts';
import { LAST_DAY, LONGEST_PROPERTY } from './limits.ts';

type Observance = InstanceType<typeof ICAL.Component>;

/** More changes of clocks, and rules of them, than any zone has had. */
const MOST_LINES = 2000;
const MOST_OBSERVANCES = 200;
const MOST_RULES = 40;
/** Outlook counts from 1601; from the year 1 the library would count for long. */
const FIRST_YEAR = '1600';

/** The clock that a VTIMEZONE defines; undefined for one that the library cannot follow, or would follow without end. */
export function clockOfDefinition(lines: readonly Line[]): Clock | undefined {
  if (lines.length > MOST_LINES || lines.some(({ text }) => text.length > LONGEST_PROPERTY)) return undefined;
  try {
    const component = ICAL.Component.fromString(lines.map(({ text }) => text).join('\r\n'));
    const observances = component.getAllSubcomponents();
    const rules = observances.flatMap((observance) => observance.getAllProperties('rrule'));
    if (observances.length === 0 || observances.length > MOST_OBSERVANCES || rules.length > MOST_RULES)
      return undefined;
    if (!observances.every(isSound) || rules.some((rule) => 'expected' in ruleOf(rule))) return undefined;
    const zone = new ICAL.Timezone(component);
    const clock: Clock = (at) =>
      wallFrom(
        ICAL.Time.fromDateTimeString(`${at.slice(0, 19)}Z`)
          .convertToZone(zone)
          .toString(),
      );
    // The library looks at a definition when it first converts; what it cannot follow shows here.
    clock(instant(`${LAST_DAY}T12:00:00.000Z`));
    return clock;
  } catch {
    return undefined;
  }
}

const DAY = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ?$/;
const OFFSET = /^[+-](0\d|1[0-5]):[0-5]\d(:[0-5]\d)?$/;

/** Everything from which the library counts is what it should be: else it counts with what is no number. */
function isSound(observance: Observance): boolean {
  const fits = (name: string, form: RegExp): boolean =>
    observance
      .getAllProperties(name)
      .flatMap(valuesOf)
      .every((value) => form.test(value));
  const days = ['dtstart', 'rdate'].flatMap((name) => observance.getAllProperties(name)).flatMap(valuesOf);
  return (
    ['dtstart', 'tzoffsetfrom', 'tzoffsetto'].every(
      (name) => observance.getAllProperties(name).length === 1,
    ) &&
    days.every(
      (day) => DAY.test(day) && day >= FIRST_YEAR && parseCivilDate(day.slice(0, 10)) !== undefined,
    ) &&
    ['tzoffsetfrom', 'tzoffsetto'].every((name) => fits(name, OFFSET))
  );
}

const valuesOf = ({ jCal }: { jCal: unknown[] }): string[] => jCal.slice(3).map(String);

/** From "2009-06-01 15:00:00", whatever stands between. */
export function wallFrom(text: string): Wall {
  const day = parseCivilDate(text.slice(0, 10));
  if (day === undefined) throw new RangeError(`no day in ${text}`);
  return { day, time: text.slice(11, 19) };
}
