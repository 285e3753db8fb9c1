import { Fault } from '../../domain/faults.ts';
import type { CalendarChange } from '../../domain/time/calendar-change.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { agreeing } from './agreement.ts';
import { nothingBroken } from './broken-row.ts';
import { csvFacts } from './csv-facts.ts';
import { directoryOf } from './directory.ts';
import { icalFacts } from './ical-facts.ts';
import { isIcal } from './ical-lines.ts';
import { textOf } from './text-of.ts';

/** What a reading of a calendar file stands on. */
export interface CalendarFileOptions {
  /** Of holidays that name no station themselves. */
  station?: string;
  /** The bodies, sessions and stations that are known before the file. */
  known: KnownDays;
}

/**
 * What a calendar file says, iCalendar or CSV, found from its bytes: all of it, in an order in which it can be applied,
 * or nothing. `fileName` is told in messages and sources. Throws `calendar.*`, with every row that is not understood.
 */
export function readCalendarFile(
  bytes: Uint8Array,
  fileName: string,
  { station, known }: CalendarFileOptions,
): CalendarChange[] {
  const file = plainName(fileName);
  const directory = directoryOf(known);
  const given = { file, directory, station: station === undefined ? undefined : directory.station(station) };
  if (station !== undefined && given.station === undefined) {
    throw new Fault(
      'calendar.unknown-station',
      `${JSON.stringify(station.slice(0, LONGEST_NAME))} is no station; expected ${directory.stations}.`,
      'Give one of these with --station.',
    );
  }
  const text = textOf(bytes, file);
  const broken = nothingBroken();
  const facts = isIcal(text) ? icalFacts(text, given, broken) : csvFacts(text, given, broken);
  const changes = agreeing(facts, known, broken);
  broken.refuse(file);
  return changes;
}

const LONGEST_NAME = 200;

/** A name may have any sign; in a sentence it is one line, and not endless. */
const plainName = (name: string): string => name.replace(/\p{Cc}+/gu, ' ').slice(-LONGEST_NAME);
