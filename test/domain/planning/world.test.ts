import { expect, it } from 'vitest';
import { SHIPPED_WORLD, worldWith } from '../../../domain/planning/world.ts';
import { readFacts } from './deadlines/notation.ts';

it.each([
  ['GA goes by 9-5-4 from 2009-01-01', 'no such timetable: 9-5-4; there are 10-6-4, Security Council, 8-4-4'],
  ['UNCOPUOS 52 opens 2009-06-03 closes ?', 'no such body: UNCOPUOS'],
  ['2009-06-15 is a holiday in Paris', 'no such station: Paris'],
  ['2009-06-15 is no holiday in Paris', 'no such station: Paris'],
])('%s: refused, %s', (fact, why) => {
  expect(() => worldWith(SHIPPED_WORLD, readFacts(fact, 'here'))).toThrow(new RangeError(why));
});

it('what is said of nothing leaves the world as it is', () => {
  const { known, policy } = worldWith(SHIPPED_WORLD, []);
  expect(known).toBe(SHIPPED_WORLD.known);
  expect(policy).toBe(SHIPPED_WORLD.policy);
});

it('a body that is said again keeps its sessions', () => {
  const { known } = worldWith(SHIPPED_WORLD, readFacts('UNFF meets in Nairobi', 'here'));
  expect(known.bodies.get('UNFF')).toMatchObject({ name: 'UNFF', station: 'Nairobi' });
  expect(known.bodies.get('UNFF')?.table).toEqual(SHIPPED_WORLD.known.bodies.get('UNFF')?.table);
});
