import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { addPeriod, parsePeriod, periodInWords } from '../../../domain/time/period.ts';

it.each([
  ['P120D', '2019-10-16', '2020-02-13', '120 days'],
  ['P45D', '2016-12-21', '2017-02-04', '45 days'],
  ['P6W', '2009-01-01', '2009-02-12', '42 days'],
  ['P6M', '2019-08-31', '2020-02-29', '6 months'],
  ['P1Y', '2008-02-29', '2009-02-28', '1 year'],
  ['P2Y1M1D', '2009-01-01', '2011-02-02', '2 years and 1 month and 1 day'],
])('%s after %s ends on %s: %s', (text, from, to, words) => {
  const period = parsePeriod(text);
  expect(period && addPeriod(civilDate(from), period)).toBe(to);
  expect(period && periodInWords(period)).toBe(words);
});

it.each([
  ['2008-12-18', 'P9000Y', undefined],
  ['2008-12-18', 'P7990Y', '9998-12-18'],
  ['2008-12-18', 'P7991Y', '9999-12-18'],
  ['2008-12-18', 'P7991Y1M', undefined],
  ['2008-12-18', 'P7991Y13D', '9999-12-31'],
  ['2008-12-18', 'P7991Y14D', undefined],
  ['9999-12-31', 'P1D', undefined],
])('after %s %s ends on %s: there are no days after 9999', (from, text, to) => {
  const period = parsePeriod(text);
  expect(period && addPeriod(civilDate(from), period)).toBe(to);
});

it.each(['P1234567D', 'P', 'P0D', 'session', 'P6', '6M', 'PT6H', 'P-1D', 'P6M ', ''])(
  '%j is no period',
  (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  },
);
