import { expect, it } from 'vitest';
import { MOST_IN_VAIN } from '../../../domain/rehearsal/outcome.ts';
import { castOf, play } from './stage.ts';

/** What is waited for in vain is spoken of for ever; what is counted of that does not hang on what the cast does elsewhere. */

const played = (yaml: string) => {
  const { told, ended, outcome, file } = play('report', castOf(yaml));
  const spoken = (key: string): number =>
    file.record.filter((event) => event.type === 'Reminded' && event.facts.milestone === key).length;
  const vainOf = (key: string): number | undefined =>
    outcome.waiting.find(({ awaited }) => awaited === key)?.inVain;
  const escalations = Math.max(0, ...outcome.reminders.map((each) => each.escalations));
  return { told, ended, spoken, vainOf, escalations, waiting: outcome.waiting };
};

it('nothing is issued, and a year later the next recipient is served: of the first wait twelve are counted', () => {
  const { told, ended, spoken, vainOf, escalations, waiting } = played('issuance: never');
  expect(told).toContain('2010-08-06 p-officer submit');
  expect(ended).toBe('waiting');
  expect(spoken('issue/GA-64')).toBeGreaterThan(2 * MOST_IN_VAIN);
  expect(vainOf('issue/GA-64')).toBe(MOST_IN_VAIN);
  expect(waiting[0]).toMatchObject({
    awaited: 'issue/GA-64',
    post: 'Documents officer',
    person: 'p-officer',
  });
  // Two of the twelve are reminders; the other recipient has three escalations.
  expect(escalations).toBe(MOST_IN_VAIN - 2 + spoken('issue/COP-UNTOC-5') - 2);
});

it('no draft comes, and somebody acts elsewhere a year later: that is done, and of the draft twelve are counted', () => {
  const later = played(`draft: never
forecast: never
acts: [{ who: officer, does: agree-slot, when: 40 days before, milestone: submit/COP-UNTOC-5, delivery: COP-UNTOC-5, on: 2010-08-09 }]`);
  expect(later.told).toEqual(['2010-06-30 p-officer agree-slot']);
  expect(later.ended).toBe('waiting');
  expect(later.spoken('draft')).toBeGreaterThan(4 * MOST_IN_VAIN);
  expect(later.vainOf('draft')).toBe(MOST_IN_VAIN);
});

it('what comes at last was not waited for in vain: all of it is counted', () => {
  const { told, ended, spoken, escalations } = played(
    'draft: { handed in: 250 working days after }\nforecast: never\nclearance: { each: { takes: at once } }\nsubmission: on the day\nchair: never',
  );
  expect(told[0]).toMatch(/^2010-.*hand-in-draft$/);
  expect(ended).toBe('settled');
  expect(spoken('draft')).toBeGreaterThan(2 * MOST_IN_VAIN);
  expect(escalations).toBeGreaterThan(spoken('draft') - 4);
});

it('a wait begins anew where somebody else has the move', () => {
  const { told, spoken, vainOf, waiting } = played(
    'clearance: { of: { section: { takes: 60 working days }, division: never } }',
  );
  expect(told).toContain('2009-08-21 p-chief approve-draft');
  expect(waiting[0]).toMatchObject({ awaited: 'clear', post: 'Director' });
  expect(vainOf('clear')).toBeGreaterThan(0);
  expect(spoken('clear')).toBeGreaterThan((vainOf('clear') ?? 0) + 4);
});
