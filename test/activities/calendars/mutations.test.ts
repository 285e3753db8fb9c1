import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../domain/faults.ts';
import type { CalendarChange } from '../../../domain/time/calendar-change.ts';
import { addDays, type CivilDate, civilDate, parseCivilDate } from '../../../domain/time/civil-date.ts';
import { withChanges } from '../../../domain/time/known-days.ts';
import { calendar, KNOWN, read } from './reading.ts';

const GOOD = [
  readFileSync('samples/holidays-new-york.csv', 'utf8'),
  readFileSync('samples/meetings.ics', 'utf8'),
  'kind;body;session;opens;closes;on;station;name;for\nsession;GA;82;2027-09-14;;;;;\nmeeting;GA;82;;;1 October 2027;;;A/RES/63/194\n',
  calendar(
    [
      [
        'UID:a',
        'SUMMARY:Feast',
        'DTSTART;VALUE=DATE:20230904',
        'RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=1MO;COUNT=4',
        'EXDATE;VALUE=DATE:20240902',
      ],
      [
        'UID:a',
        'SUMMARY:Feast',
        'RECURRENCE-ID;VALUE=DATE:20250901',
        'DTSTART:20250902',
        'DURATION:P2D',
        'STATUS:CANCELLED',
      ],
      ['UID:b', 'SUMMARY:GA 64', 'DTSTART;TZID=EST:20090915T150000', 'DTEND:20100914T140000Z'],
    ],
    [
      'X-WR-CALNAME:Holidays of Geneva',
      ...[
        'BEGIN:VTIMEZONE',
        'TZID:EST',
        'BEGIN:STANDARD',
        'DTSTART:16011104T020000',
        'TZOFFSETFROM:-0400',
        'TZOFFSETTO:-0500',
      ],
      ...['RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU', 'END:STANDARD', 'END:VTIMEZONE'],
    ],
  ),
];

/** One slip: bytes put in, taken out or doubled, or a piece of another file. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        ...[
          '"',
          '""',
          '\n',
          '\r',
          '\0',
          ',',
          ';',
          '\t',
          ':',
          '=',
          ' ',
          '-',
          '9999',
          '31 June',
          'Z',
          'T',
          '\u{feff}',
        ],
        ...[
          'RRULE:FREQ=SECONDLY\n',
          'BEGIN:VEVENT\n',
          'END:VEVENT\n',
          'DTSTART:0\n',
          ';TZID=',
          'RDATE:21000101,',
          ';VALUE=RECUR',
        ],
        ...[
          'DURATION:-P1D\n',
          'UNTIL=',
          ';COUNT=0',
          ';BYSETPOS=400',
          '__proto__',
          'constructor',
          'UTC',
          '+9999',
          'TZOFFSETTO:x\n',
        ],
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});

function slipped(file: string, slips: { at: number; cut: number; put: Uint8Array }[]): Uint8Array {
  let bytes = [...new TextEncoder().encode(file)];
  for (const { at, cut, put } of slips) {
    const from = Math.floor(at * bytes.length);
    bytes = [...bytes.slice(0, from), ...put, ...bytes.slice(from + cut)];
  }
  return Uint8Array.from(bytes);
}

/** What is taken can be applied, and is plain; what is not, is refused by a fault that says why. */
function takenOrRefused(bytes: Uint8Array, station?: string): void {
  let changes: CalendarChange[];
  try {
    changes = read(bytes, station);
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    expect(error instanceof Fault && error.code).toMatch(/^calendar\./);
    expect(error instanceof Fault && error.message.length).toBeLessThan(12_000);
    return;
  }
  expect(JSON.parse(JSON.stringify(changes))).toEqual(changes);
  for (const change of changes) {
    const days =
      change.kind === 'session'
        ? [change.opens, change.closes ?? change.opens]
        : 'on' in change
          ? [change.on]
          : [];
    expect(days.filter((day) => parseCivilDate(day) === undefined)).toEqual([]);
  }
  if (changes.length < 1000) withChanges(KNOWN, changes);
}

describe('whatever a file is, it is taken or refused', () => {
  it('when it was a good one', () => {
    const station = fc.constantFrom(undefined, 'Geneva');
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.array(slip, { maxLength: 4 }), station, (file, slips, given) =>
        takenOrRefused(slipped(file, slips), given),
      ),
      { numRuns: 1500 },
    );
  });

  it('when its lines were mixed', () => {
    const line = fc.constantFrom(...GOOD.flatMap((file) => file.split(/\r?\n/)));
    fc.assert(
      fc.property(fc.constantFrom(...GOOD), fc.array(line, { maxLength: 12 }), (file, lines) => {
        const [first = '', ...rest] = file.split(/\r?\n/);
        const half = Math.floor(rest.length / 2);
        const mixed = [first, ...rest.slice(0, half), ...lines, ...rest.slice(half)].join('\n');
        takenOrRefused(new TextEncoder().encode(mixed), 'Geneva');
      }),
      { numRuns: 500 },
    );
  });

  it('when it is anything', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => takenOrRefused(bytes)));
  });
});

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days): CivilDate => addDays(civilDate('1980-01-01'), days));
const name = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim() || 'x');
const holiday = fc.record({ station: fc.constantFrom(...KNOWN.stations.keys()), on: day, name });
const holidays = fc.uniqueArray(holiday, {
  minLength: 1,
  maxLength: 30,
  selector: ({ station, on }) => `${station} ${on}`,
});
const separator = fc.constantFrom(',', ';', '\t');
const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

function csv(rows: readonly { station: string; on: string; name: string }[], by: string): string {
  return [['station', 'on', 'name'], ...rows.map((row) => [row.station, row.on, row.name].map(quoted))]
    .map((fields) => fields.join(by))
    .join('\n');
}

describe('holidays that are written as CSV', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(holidays, separator, (rows, by) => {
        const expected = rows.map((row) => ({ kind: 'holiday', ...row }));
        expect(read(csv(rows, by)).map(({ source: _, grade: __, ...change }) => change)).toEqual(expected);
      }),
    );
  });

  it('are all refused when one of them is broken, which is named', () => {
    const broken = fc.constantFrom(
      { station: 'Paris', on: '2009-01-01', name: 'x' },
      { station: 'Geneva', on: '2009-02-30', name: 'x' },
      { station: 'Geneva', on: '2009-01-01', name: '' },
    );
    fc.assert(
      fc.property(holidays, broken, fc.nat(), separator, (rows, bad, place, by) => {
        const at = place % (rows.length + 1);
        const file = csv([...rows.slice(0, at), bad, ...rows.slice(at)], by);
        expect(() => read(file)).toThrow(new RegExp(`^days: nothing was taken[^]*row ${at + 2}, `));
      }),
    );
  });
});
