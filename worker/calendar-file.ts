import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { MAX_BYTES } from '../activities/calendars/limits.ts';
import { readCalendarFile } from '../activities/calendars/read-calendar-file.ts';
import type { CalendarFileAnswer } from '../client/api/calendar-contract.ts';
import { Fault } from '../domain/faults.ts';
import type { PlanningFact } from '../domain/planning/world.ts';
import { worldFromRecord } from '../store/calendar.ts';
import type { Db } from '../store/tables.ts';

/** What a calendar file says to the calendar as it stands. Writes nothing. Throws `calendar.*`. */
export async function calendarFileIn(
  db: Db,
  coming: Readable,
  name: string,
  station: string | undefined,
): Promise<CalendarFileAnswer> {
  const bytes = await whole(coming, name);
  const { world } = await worldFromRecord(db);
  const given = { known: world.known, ...(station === undefined ? {} : { station }) };
  const facts: PlanningFact[] = readCalendarFile(bytes, name, given);
  return { facts, file: { name, sha256: createHash('sha256').update(bytes).digest('hex') } };
}

async function whole(coming: Readable, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of coming as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MAX_BYTES)
      throw new Fault(
        'request.too-large',
        `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
        'Give the years that matter, one at a time.',
      );
    parts.push(part);
  }
  return Buffer.concat(parts);
}
