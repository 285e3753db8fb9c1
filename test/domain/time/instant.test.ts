import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import {
  dayAt,
  fromMs,
  instant,
  momentOf,
  parseInstant,
  toMs,
  type Zone,
} from '../../../domain/time/instant.ts';

/** New York in 2009: summer time from 8 March, 02:00, to 1 November, 02:00. */
const NEW_YORK: Zone = {
  station: 'New York',
  offsets: [
    { from: civilDate('2008-11-02'), minutes: -300 },
    { from: civilDate('2009-03-08'), minutes: -240 },
    { from: civilDate('2009-11-01'), minutes: -300 },
  ],
};
const NAIROBI: Zone = { station: 'Nairobi', offsets: [{ from: civilDate('2000-01-01'), minutes: 180 }] };
/** Clocks change at midnight. */
const BEIRUT: Zone = {
  station: 'Beirut',
  offsets: [
    { from: civilDate('2023-10-29'), minutes: 120 },
    { from: civilDate('2024-03-31'), since: instant('2024-03-30T22:00:00.000Z'), minutes: 180 },
    { from: civilDate('2024-10-27'), since: instant('2024-10-26T21:00:00.000Z'), minutes: 120 },
  ],
};

describe('a moment', () => {
  it.each(['2009-06-01T00:00:00.000Z', '2008-02-29T23:59:59.999Z', '1950-01-01T12:34:56.789Z'])(
    '%s is one, and the same after a round trip',
    (text) => {
      expect(parseInstant(text)).toBe(text);
      expect(toMs(instant(text))).toBe(Date.parse(text));
      expect(fromMs(Date.parse(text))).toBe(text);
    },
  );

  it.each([
    ...['2009-06-01T24:00:00.000Z', '2009-06-01T00:60:00.000Z', '2009-02-29T00:00:00.000Z', '2009-06-01'],
    ...['2009-06-01T00:00:00Z', '2009-06-01T00:00:00.000+01:00', ''],
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined();
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('agrees with the platform over many moments', () => {
    for (let ms = Date.parse('1900-01-01'); ms < Date.parse('2100-01-01'); ms += 7_654_321_987) {
      expect([fromMs(ms), toMs(fromMs(ms))]).toEqual([new Date(ms).toISOString(), ms]);
    }
  });
});

describe('a day at a station', () => {
  it.each<[string, string, number, Zone, string]>([
    ['ends at midnight in winter', '2009-01-15', 24, NEW_YORK, '2009-01-16T05:00:00.000Z'],
    ['ends at midnight in summer', '2009-07-07', 24, NEW_YORK, '2009-07-08T04:00:00.000Z'],
    ['begins at midnight', '2009-07-07', 0, NEW_YORK, '2009-07-07T04:00:00.000Z'],
    ['before summer time ends in winter time', '2009-03-07', 24, NEW_YORK, '2009-03-08T05:00:00.000Z'],
    ['of summer time has a summer morning', '2009-03-08', 9, NEW_YORK, '2009-03-08T13:00:00.000Z'],
    ['before winter time ends in summer time', '2009-10-31', 24, NEW_YORK, '2009-11-01T04:00:00.000Z'],
    ['of winter time has a winter morning', '2009-11-01', 9, NEW_YORK, '2009-11-01T14:00:00.000Z'],
    ['of winter time: 02:00 comes once', '2009-11-01', 2, NEW_YORK, '2009-11-01T07:00:00.000Z'],
    ['of winter time: 01:00 comes twice, first is', '2009-11-01', 1, NEW_YORK, '2009-11-01T05:00:00.000Z'],
    ['of summer time: 02:00 is left out, then is', '2009-03-08', 2, NEW_YORK, '2009-03-08T07:00:00.000Z'],
    ['of summer time: 03:00 is the same', '2009-03-08', 3, NEW_YORK, '2009-03-08T07:00:00.000Z'],
    ['of a change at midnight begins late', '2024-03-31', 0, BEIRUT, '2024-03-30T22:00:00.000Z'],
    ['before a change at midnight ends there', '2024-10-26', 24, BEIRUT, '2024-10-26T22:00:00.000Z'],
    ['before all we know has the oldest offset', '2001-01-01', 9, NEW_YORK, '2001-01-01T14:00:00.000Z'],
    ['east of Greenwich begins the evening before', '2009-07-07', 0, NAIROBI, '2009-07-06T21:00:00.000Z'],
    [
      'without offsets is one of Greenwich',
      '2009-07-07',
      24,
      { station: 'x', offsets: [] },
      '2009-07-08T00:00:00.000Z',
    ],
  ])('%s', (_, day, hour, zone, expected) => {
    expect(momentOf(civilDate(day), hour, zone)).toBe(expected);
  });

  it.each<[string, Zone, string]>([
    ['2009-03-08T04:59:59.999Z', NEW_YORK, '2009-03-07'],
    ['2009-03-08T05:00:00.000Z', NEW_YORK, '2009-03-08'],
    ['2009-11-01T03:59:59.999Z', NEW_YORK, '2009-10-31'],
    ['2009-11-02T04:59:59.999Z', NEW_YORK, '2009-11-01'],
    ['2009-07-06T20:59:59.999Z', NAIROBI, '2009-07-06'],
    ['2009-07-06T21:00:00.000Z', NAIROBI, '2009-07-07'],
  ])('at %s is the day that lies there', (at, zone, day) => {
    expect(dayAt(instant(at), zone)).toBe(day);
  });

  it('ends where the next begins, and no moment belongs to two days', () => {
    for (const zone of [NEW_YORK, NAIROBI]) {
      let day: CivilDate = civilDate('2009-01-01');
      while (day < '2010-01-01') {
        const end = momentOf(day, 24, zone);
        const next = addDays(day, 1);
        expect(momentOf(next, 0, zone)).toBe(end);
        expect([dayAt(fromMs(toMs(end) - 1), zone), dayAt(end, zone)]).toEqual([day, next]);
        day = next;
      }
    }
  });
});
