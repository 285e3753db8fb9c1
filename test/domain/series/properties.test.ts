import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SeriesCommand } from '../../../domain/series/commands.ts';
import { foldAll } from '../../../domain/series/evolve.ts';
import { NO_SERIES } from '../../../domain/series/state.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { seriesCommand, YEARLY } from '../../setup/series.ts';
import { Desk } from './desk.ts';

const WHY = { comment: 'The committee has said so.' };
const monthly = [
  {
    ...{ key: 'SC', body: 'SC', session: null, given: null },
    stated: [
      { element: { type: 'date', date: '2009-01-31' } as const, words: 'by 31 January 2009' },
      { element: { type: 'recurring', every: 'P1M' } as const, words: 'monthly' },
    ],
  },
];
const biennial = YEARLY.map((delivery) => ({
  ...delivery,
  stated: delivery.stated.map(({ element, words }) => ({
    words,
    element: element.type === 'recurring' ? { ...element, every: 'P2Y' } : element,
  })),
}));

/** Days pass, and then somebody tries something about a day near to that one. */
const act = fc.record({
  wait: fc.integer({ min: 0, max: 500 }),
  verb: fc.constantFrom('suspend', 'resume', 'end', 'merge', 'change', 'day', 'renew'),
  offset: fc.integer({ min: -400, max: 800 }),
});

function commandFor({ verb }: { verb: string }, on: CivilDate, count: number): SeriesCommand {
  const by = { symbol: `A/RES/70/${count}`, paragraph: null };
  switch (verb) {
    case 'suspend':
      return seriesCommand('suspend-series', { by });
    case 'resume':
      return seriesCommand('resume-series', { from: on, by });
    case 'end':
      return seriesCommand('end-series', { on, by });
    case 'merge':
      return seriesCommand('merge-series', { into: 'A/RES/60/1#2.1', from: on, by });
    case 'change':
      return seriesCommand('change-series', { from: on, deliveries: count % 2 ? biennial : monthly, by });
    case 'day':
      return seriesCommand('give-day', { on, ...WHY });
    default:
      return seriesCommand('renew-series', { by });
  }
}

it('whatever is asked of a series, each cycle is started once, in order, and only while it is owed', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), fc.constantFrom(YEARLY, monthly), (acts, deliveries) => {
      const desk = new Desk(deliveries, '2008-12-18');
      let day = civilDate('2008-12-18');
      for (const [count, one] of acts.entries()) {
        day = addDays(day, one.wait);
        const before = desk.state;
        desk.to(day);
        for (const { due } of desk.state.cycles.slice(before.cycles.length)) {
          expect(before.status).not.toBe('suspended');
          expect(due >= before.owedFrom).toBe(true);
          if ('on' in before) expect(due < before.on).toBe(true);
        }
        const { seq } = desk.state;
        desk.put(commandFor(one, addDays(day, one.offset), count));
        expect(desk.state.seq).toBe(seq + 1);
      }
      const { cycles, refusals } = desk.to(addDays(day, 400)).state;
      expect(new Set(cycles.map(({ key }) => key)).size).toBe(cycles.length);
      expect(cycles.map((cycle) => cycle.day)).toEqual(cycles.map((cycle) => cycle.day).toSorted());
      expect(refusals).toBe(desk.events.filter(({ type }) => type === 'CommandRefused').length);
      expect(foldAll(NO_SERIES, desk.events)).toEqual(desk.state);
    }),
    { numRuns: 1_000 },
  );
});
