import { describe, expect, it } from 'vitest';
import { openReason } from '../../../domain/planning/owing.ts';
import { planObligation } from '../../../domain/planning/plan-obligation.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { BRIEFING, days, given, NEW_YORK, owed, PAPER, planned, said, to } from './cases.ts';

const GA_64 = said('at its sixty-fourth session', { type: 'session', body: 'GA', session: 64 });

describe('a day that a person gave', () => {
  it('decides before all that the text says', () => {
    const delivery = given(to('GA-64', 'GA', 64, GA_64), '2009-10-12', 'the Third Committee takes it up');
    expect(days(planned(owed('A/RES/63/999, 1', '2008-12-18', [delivery]))).slice(-2)).toEqual([
      'submit/GA-64 2009-09-14',
      'issue/GA-64 2009-10-12',
    ]);
  });

  it('may lie where the text has only a slip', () => {
    const slip = said('by 31 June 2009', { type: 'date', date: '2009-06-31' });
    const delivery = given(to('GA', 'GA', null, slip), '2009-06-30', 'a slip');
    expect(days(planned(owed('A/RES/63/999, 1', '2008-12-18', [delivery])))).toContain('issue/GA 2009-06-30');
  });

  it('for two recipients: one text for both, in the order of the procedure, then by recipient', () => {
    const both = ['b', 'a'].map((key) => given(to(key, key, null), '2009-12-31', 'agreed'));
    expect(days(planned(owed('A/RES/63/999, 1', '2008-12-18', both))).slice(-4)).toEqual([
      'submit/a 2009-12-03',
      'submit/b 2009-12-03',
      'issue/a 2009-12-31',
      'issue/b 2009-12-31',
    ]);
  });

  it('for one recipient does not help another who has none', () => {
    const deliveries = [given(to('GA', 'GA', null), '2009-12-31', 'agreed'), to('SC', 'SC', null)];
    expect(planObligation(owed('A/RES/63/999, 1', '2008-12-18', deliveries), NEW_YORK)).toEqual({
      unplanned: [{ delivery: 'SC', why: 'the text gives no day' }],
    });
  });

  it.each([
    ['3000-01-01', '2008-12-18', '“1 January 3000”'],
    ['9999-12-31', '2008-12-18', '“31 December 9999”'],
    ['0001-01-01', '2008-12-18', '“1 January 1”'],
    ['2009-06-01', '9999-12-31', '“31 December 9999”'],
  ])('%s, adopted on %s, cannot be planned around', (on, adopted, day) => {
    const why = `${day} cannot be planned around: it lies outside the years 1945 to 2999`;
    for (const fields of [{}, PAPER, BRIEFING]) {
      const asked = owed('A/RES/63/999, 1', adopted, [given(to('GA', 'GA', null), on, 'for ever')], fields);
      expect(planObligation(asked, NEW_YORK)).toEqual({ unplanned: [{ delivery: 'GA', why }] });
      expect(asked.deliveries.map((delivery) => openReason(delivery, asked, SHIPPED))).toEqual([why]);
    }
  });

  it('within those years is no question any more', () => {
    const asked = owed('A/RES/63/999, 1', '2008-12-18', [
      given(to('GA', 'GA', null), '2009-06-01', 'agreed'),
    ]);
    expect(asked.deliveries.map((delivery) => openReason(delivery, asked, SHIPPED))).toEqual([undefined]);
  });
});
