import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../activities/zones.ts';
import { addDays, type CivilDate, civilDate } from '../../domain/time/civil-date.ts';
import { dayAt, momentOf, toMs } from '../../domain/time/instant.ts';

describe('the offsets of a station', () => {
  it.each<[station: string, year: number, offsets: string[]]>([
    ['New York', 2009, ['2009-01-01 -300', '2009-03-08 -240', '2009-11-01 -300']],
    ['Geneva', 2009, ['2009-01-01 60', '2009-03-29 120', '2009-10-25 60']],
    ['Vienna', 2010, ['2010-01-01 60', '2010-03-28 120', '2010-10-31 60']],
    ['Nairobi', 2009, ['2009-01-01 180']],
    ['Nairobi', 1940, ['1940-01-01 165']],
  ])('%s in %i', (station, year, offsets) => {
    const zone = zoneOf(station, year, year);
    expect(zone.station).toBe(station);
    expect(zone.offsets.map(({ from, minutes }) => `${from} ${minutes}`)).toEqual(offsets);
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

  it.each(['Paris', 'new york', 'America/New_York', ''])('%j is no station', (station) => {
    expect(() => zoneOf(station, 2009, 2009)).toThrow(new RangeError(`no such station: ${station}`));
  });
});

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
