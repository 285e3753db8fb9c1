import { expect, it } from 'vitest';
import type { Step } from '../../../domain/planning/plan.ts';
import { PLANS } from '../../setup/sample.ts';
import { castOf, type Piece, play } from './stage.ts';

/** What the cast does of a plan that has not every step: nobody does what has no day, and the rest goes on. */
it.each<[without: Step, Piece, done: string[], never: string]>([
  ['ask-views', 'paper', [], 'ask-for-views'],
  ['close-views', 'paper', [], 'ask-for-views'],
  ['draft', 'report', ['2009-06-05 p-officer confirm-forecast'], 'hand-in-draft'],
  // A day is set by the day for the briefing itself.
  ['schedule', 'briefing', ['2009-12-25 p-officer schedule-briefing'], 'nothing'],
  ['hold', 'briefing', ['2009-11-10 p-director approve-draft'], 'briefing'],
])('a plan without %s', (without, piece, done, never) => {
  const { milestones, ...plan } = PLANS[piece];
  const left = { ...plan, milestones: milestones.filter(({ step }) => step !== without) };
  const { told } = play(piece, castOf(''), { plan: left });
  expect(told).toEqual(expect.arrayContaining(done));
  expect(told.filter((line) => line.includes(never))).toEqual([]);
});
