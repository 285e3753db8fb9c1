import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { observe } from '../../../../domain/time/holidays/observance.ts';
import { type HolidayRule, kept, on } from '../../../../domain/time/holidays/rule.ts';

const rule = (name: string, fromSaturday: HolidayRule['fromSaturday'] = 'back'): HolidayRule =>
  kept(name, 'a test', on(1, 1), { fromSaturday });

/** Where feasts move: name, own day, and to which side from a Saturday. */
const moves = (...feasts: [name: string, falls: string, fromSaturday?: HolidayRule['fromSaturday']][]) =>
  Object.fromEntries(
    observe(
      feasts.map(([name, falls, side]) => ({ rule: rule(name, side), falls: civilDate(falls) })),
      [],
    ).map((each) => [each.rule.name, each.on]),
  );

describe('a feast', () => {
  it('on a working day stays', () => {
    expect(moves(['a', '2026-01-01'])).toEqual({ a: '2026-01-01' });
  });

  it('moves back from a Saturday, or forward if its rule says so, and forward from a Sunday', () => {
    expect(moves(['a', '2026-07-04'])).toEqual({ a: '2026-07-03' });
    expect(moves(['a', '2026-07-04', 'forward'])).toEqual({ a: '2026-07-06' });
    expect(moves(['a', '2026-07-05'])).toEqual({ a: '2026-07-06' });
  });

  it('moves forward from a Saturday whose Friday is taken', () => {
    expect(moves(['a', '2026-07-03'], ['b', '2026-07-04'])).toEqual({ a: '2026-07-03', b: '2026-07-06' });
  });

  it('gives way to one on its own day, also if it comes earlier', () => {
    expect(moves(['Christmas', '2022-12-25'], ["St. Stephen's", '2022-12-26'])).toEqual({
      Christmas: '2022-12-27',
      "St. Stephen's": '2022-12-26',
    });
  });

  it('moves forward from the day of another', () => {
    expect(moves(['a', '2025-04-18'], ['b', '2025-04-18'])).toEqual({ a: '2025-04-18', b: '2025-04-21' });
  });

  it('stays in its year', () => {
    expect(moves(['a', '2006-12-31'])).toEqual({ a: '2006-12-29' });
    expect(moves(['a', '2005-01-01', 'forward'])).toEqual({ a: '2005-01-03' });
    expect(moves(['a', '2005-01-01'])).toEqual({ a: '2005-01-03' });
  });
});
