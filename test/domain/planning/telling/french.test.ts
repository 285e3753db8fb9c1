import { describe, expect, it } from 'vitest';
import { bodyInFrench, of, sessionInFrench } from '../../../../domain/planning/telling/french-bodies.ts';
import { holidayInFrench } from '../../../../domain/planning/telling/french-holidays.ts';
import { ordinal } from '../../../../domain/planning/telling/french-ordinals.ts';
import { date, every, lengthOf } from '../../../../domain/planning/telling/french-words.ts';
import { openingRuleWords } from '../../../../domain/planning/telling/opening-rules.ts';
import { CALENDARS } from '../../../../domain/time/calendars/index.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../../domain/time/known-days.ts';

const NAMING = { known: SHIPPED, bodies: 'full' } as const;

it.each([
  [1, 'première'],
  [2, 'deuxième'],
  [4, 'quatrième'],
  [5, 'cinquième'],
  [9, 'neuvième'],
  [11, 'onzième'],
  [16, 'seizième'],
  [19, 'dix-neuvième'],
  [20, 'vingtième'],
  [21, 'vingt et unième'],
  [55, 'cinquante-cinquième'],
  [60, 'soixantième'],
  [64, 'soixante-quatrième'],
  [70, 'soixante-dixième'],
  [71, 'soixante et onzième'],
  [77, 'soixante-dix-septième'],
  [80, 'quatre-vingtième'],
  [81, 'quatre-vingt-unième'],
  [90, 'quatre-vingt-dixième'],
  [91, 'quatre-vingt-onzième'],
  [99, 'quatre-vingt-dix-neuvième'],
  [100, 'centième'],
  [101, 'cent unième'],
  [121, 'cent vingt et unième'],
  [200, 'deux centième'],
  [999, 'neuf cent quatre-vingt-dix-neuvième'],
  [1000, '1000e'],
])('session %i is « la %s session »', (number, words) => {
  expect(ordinal(number)).toBe(words);
});

it('writes the first of the month as « 1er » and the others plainly', () => {
  expect(date(civilDate('2009-06-01'))).toBe('1er juin 2009');
  expect(date(civilDate('2010-02-28'))).toBe('28 février 2010');
  expect(date(civilDate('2010-08-11'))).toBe('11 août 2010');
});

it.each([
  [{ months: 6, days: 0 }, '6 mois', 'tous les 6 mois'],
  [{ months: 1, days: 0 }, '1 mois', 'tous les mois'],
  [{ months: 12, days: 0 }, '1 an', 'tous les ans'],
  [{ months: 24, days: 0 }, '2 ans', 'tous les 2 ans'],
  [{ months: 0, days: 1 }, '1 jour', 'tous les jours'],
  [{ months: 25, days: 2 }, '2 ans, 1 mois et 2 jours', 'par périodes de 2 ans, 1 mois et 2 jours'],
])('a period of %o is « %s », « %s »', (period, length, rhythm) => {
  expect(lengthOf(period)).toBe(length);
  expect(every(period)).toBe(rhythm);
});

describe('bodies', () => {
  it.each([
    ['le Conseil de sécurité', 'du Conseil de sécurité'],
    ['les Parties', 'des Parties'],
    ['la Commission', 'de la Commission'],
    ['l’Assemblée générale', 'de l’Assemblée générale'],
  ])('%s: « %s »', (name, after) => {
    expect(of(name)).toBe(after);
  });

  it('keeps an English name in guillemets where there is no French one', () => {
    expect(bodyInFrench('Standing Committee', NAMING)).toBe('l’organe «\u00a0Standing Committee\u00a0»');
  });

  it('calls a session of the Economic and Social Council by its year, or before 1978 by its number', () => {
    expect(sessionInFrench('ECOSOC', 2025, NAMING)).toBe(
      'la session de 2025 du Conseil économique et social',
    );
    expect(sessionInFrench('ECOSOC', 63, NAMING)).toBe(
      'la soixante-troisième session du Conseil économique et social',
    );
  });
});

it('names a holiday in French, whichever apostrophe its list has, or leaves its English name', () => {
  expect(holidayInFrench("New Year's Day")).toBe('Jour de l’An');
  expect(holidayInFrench('New Year’s Day')).toBe('Jour de l’An');
  expect(holidayInFrench('Juneteenth')).toBe('Juneteenth');
});

it('has words for every rule of the calendars', () => {
  const rules = CALENDARS.flatMap((calendar) => calendar.rules.map(({ rule }) => rule));
  expect(rules.filter((rule) => openingRuleWords(rule) === undefined)).toEqual([]);
});

it('knows a French name of every body whose sessions are known', () => {
  const bodies = CALENDARS.map(({ body }) => body);
  expect(bodies.filter((body) => bodyInFrench(body, NAMING).startsWith('l’organe «'))).toEqual([]);
  expect(sessionInFrench('CSW', 70, NAMING)).toBe(
    'la soixante-dixième session de la Commission de la condition de la femme',
  );
});
