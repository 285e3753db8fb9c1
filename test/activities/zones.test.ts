import { describe, expect, it } from 'vitest';
import { offsetsOf, timeZoneOf, zoneOf } from '../../activities/zones.ts';
import { addDays, type CivilDate, civilDate } from '../../domain/time/civil-date.ts';
import { dayAt, momentOf, toMs, type Zone } from '../../domain/time/instant.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';

describe('the offsets of a station', () => {
  it.each<[station: string, year: number, offsets: string[]]>([
    ['New York', 2009, ['2009-01-01 -300', '2009-03-08 -240', '2009-11-01 -300']],
    ['Geneva', 2009, ['2009-01-01 60', '2009-03-29 120', '2009-10-25 60']],
    ['Vienna', 2010, ['2010-01-01 60', '2010-03-28 120', '2010-10-31 60']],
    ['Nairobi', 2009, ['2009-01-01 180']],
    ['Nairobi', 1940, ['1940-01-01 165']],
    ['Addis Ababa', 2009, ['2009-01-01 180']],
    ['Bangkok', 2009, ['2009-01-01 420']],
    ['Beirut', 2009, ['2009-01-01 120', '2009-03-29 180', '2009-10-25 120']],
    ['Santiago', 2009, ['2009-01-01 -180', '2009-03-15 -240', '2009-10-11 -180']],
  ])('%s in %i', (station, year, offsets) => {
    const zone = zoneOf(station, year, year);
    expect(zone.station).toBe(station);
    expect(zone.offsets.map(({ from, minutes }) => `${from} ${minutes}`)).toEqual(offsets);
  });

  it('are those of every station that has holidays', () => {
    expect(() => [...SHIPPED.stations.keys()].map(timeZoneOf)).not.toThrow();
  });

  it('go on over the turn of the year, and hold no offset twice', () => {
    expect(zoneOf('New York', 2008, 2009).offsets.map(({ from }) => from)).toEqual([
      '2008-01-01',
      '2008-03-09',
      '2008-11-02',
      '2009-03-08',
      '2009-11-01',
    ]);
  });

  it('of no years are none', () => {
    expect(zoneOf('Vienna', 2010, 2009).offsets).toEqual([]);
  });

  it('say the moment at which they change', () => {
    expect(zoneOf('New York', 2009, 2009).offsets.map(({ since }) => since)).toEqual([
      undefined,
      '2009-03-08T07:00:00.000Z',
      '2009-11-01T06:00:00.000Z',
    ]);
  });

  it.each(['Paris', 'new york', 'America/New_York', '', 'constructor', 'toString', '__proto__'])(
    '%j is no station',
    (station) => {
      expect(() => zoneOf(station, 2009, 2009)).toThrow(
        new RangeError(
          `no such station: ${station}; there are New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago`,
        ),
      );
    },
  );
});

/** What the clock on the wall reads at a moment: `2009-11-01 02:00`. */
function wallIn(timeZone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (ms) => format.format(ms);
}

const ZONES = [
  ...['America/New_York', 'Europe/Zurich', 'Europe/Vienna', 'Africa/Nairobi'],
  // At other hours of the night, by half an hour, and south of the equator.
  ...[
    'Europe/London',
    'Asia/Beirut',
    'America/Santiago',
    'Australia/Lord_Howe',
    'Asia/Tehran',
    'Pacific/Apia',
  ],
];
const YEARS: [from: number, to: number][] = [
  [1946, 1948],
  [1970, 1972],
  [2006, 2012],
  [2023, 2030],
];

describe.each(ZONES)('in %s', (timeZone) => {
  const wall = wallIn(timeZone);

  it.each(YEARS)(
    'every hour around each change of clocks from %i to %i is on the wall, or left out there',
    (from, to) => {
      const zone: Zone = { station: timeZone, offsets: offsetsOf(timeZone, from, to) };
      const wrong: string[] = [];
      for (const { from: changed } of zone.offsets.slice(1)) {
        for (const day of [-1, 0, 1].map((days) => addDays(changed, days))) {
          for (let hour = 0; hour <= 24; hour += 1) {
            const at = momentOf(day, hour, zone);
            const reads = wall(toMs(at));
            const asked = `${hour === 24 ? addDays(day, 1) : day} ${String(hour % 24).padStart(2, '0')}:00`;
            if (reads !== asked && isOnWall(toMs(at), asked, wall)) wrong.push(`${asked} is ${at}: ${reads}`);
            if (reads !== asked && reads < asked) wrong.push(`${asked}, left out, is earlier: ${reads}`);
            if (reads === asked && wasOnWall(toMs(at), asked, wall))
              wrong.push(`${at} is the second ${asked}`);
            if (dayAt(at, zone) !== reads.slice(0, 10))
              wrong.push(`${at} lies on ${dayAt(at, zone)}: ${reads}`);
          }
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

/** Whether the wall reads that at some other moment less than a day away. */
function isOnWall(ms: number, asked: string, wall: (ms: number) => string): boolean {
  for (let minutes = 30; minutes <= 24 * 60; minutes += 30) {
    if ([ms - minutes * 60_000, ms + minutes * 60_000].some((at) => wall(at) === asked)) return true;
  }
  return false;
}

const wasOnWall = (ms: number, asked: string, wall: (ms: number) => string): boolean =>
  [30, 60, 120].some((minutes) => wall(ms - minutes * 60_000) === asked);

describe('every day of 2009 begins, wakes and ends where the clock on the wall says so', () => {
  it.each([
    ['New York', 'America/New_York'],
    ['Geneva', 'Europe/Zurich'],
    ['Vienna', 'Europe/Vienna'],
    ['Nairobi', 'Africa/Nairobi'],
  ])('in %s', (station, timeZone) => {
    const zone = zoneOf(station, 2008, 2010);
    const wall = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const wrong: string[] = [];
    let day: CivilDate = civilDate('2009-01-01');
    while (day <= '2009-12-31') {
      const next = addDays(day, 1);
      for (const [hour, reads] of [
        [0, `${day} 00:00`],
        [9, `${day} 09:00`],
        [24, `${next} 00:00`],
      ] as const) {
        const at = momentOf(day, hour, zone);
        const right = wall.format(toMs(at)) === reads && dayAt(at, zone) === reads.slice(0, 10);
        if (!right) wrong.push(`${day} ${hour}:00 is ${at}`);
      }
      day = next;
    }
    expect(wrong).toEqual([]);
  });
});
