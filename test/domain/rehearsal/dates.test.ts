import { describe, expect, it } from 'vitest';
import type { Command } from '../../../domain/obligation/commands.ts';
import { decide } from '../../../domain/obligation/decide.ts';
import { CALENDAR } from '../../../domain/obligation/parties.ts';
import { outcomeOf } from '../../../domain/rehearsal/outcome.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant, momentOf } from '../../../domain/time/instant.ts';
import { workingDaysWithout } from '../../../domain/time/working-days.ts';
import { datesOf, PEOPLE, planOf, REPORT, VIENNA } from '../../setup/sample.ts';
import type { File } from '../obligation/file.ts';
import { castOf, play } from './stage.ts';

const EARLIER = planOf(REPORT, [
  ['draft', '2009-05-12'],
  ['forecast', '2009-05-19', 'GA-64'],
  ['clear', '2009-06-09'],
  ['submit', '2009-06-16', 'GA-64'],
  ['issue', '2009-07-14', 'GA-64'],
  ['submit', '2010-08-09', 'COP-UNTOC-5'],
  ['issue', '2010-09-06', 'COP-UNTOC-5'],
]);

/** In March the calendar proposes earlier days. */
const played = (yaml: string) =>
  play('report', castOf(yaml), {
    on: '2009-03-30',
    happens: (file: File) => {
      const command = {
        ...{
          type: 'propose-dates',
          commandId: 'calendar-1',
          actor: CALENDAR,
          onBehalfOf: PEOPLE.officer,
          comment: 'It moves.',
        },
        proposal: datesOf(EARLIER),
      } as unknown as Command;
      const { events, answer } = decide(file.state, command, momentOf(civilDate('2009-03-30'), 12, VIENNA));
      if (!answer.accepted) throw new Error(answer.refused.why);
      for (const event of events) file.fold(event, command);
    },
  });

describe('new dates that a change of the calendar proposes', () => {
  it('are taken after so many working days, and all is done by them', () => {
    const { told, outcome } = played('new dates: { answer: accept, takes: 3 working days }');
    expect(told[0]).toBe('2009-04-02 p-officer accept-dates');
    expect(told).toContain('2009-06-15 p-officer submit');
    expect(outcome.milestones.find(({ key }) => key === 'submit/GA-64')).toMatchObject({
      ...{ planned: '2009-07-07', due: '2009-06-16', late: 0 },
    });
  });

  it('or the old ones are kept', () => {
    const { told } = played('new dates: { answer: keep }');
    expect(told[0]).toBe('2009-04-01 p-officer keep-dates');
    expect(told).toContain('2009-07-06 p-officer submit');
  });

  it('or nobody answers, and the old ones stand', () => {
    const { told, ended } = played('new dates: never');
    expect(told.join()).not.toContain('dates');
    expect(ended).toBe('settled');
  });
});

describe('how it came out', () => {
  const days = workingDaysWithout('Vienna', []);

  it('is nothing where nothing was launched', () => {
    expect(outcomeOf([], instant('2009-01-01T12:00:00.000Z'), days)).toBeUndefined();
  });

  it('blames who had the move up to the day on which a step was reached', () => {
    const { outcome } = play('paper', castOf('views: { close: 3 days after }'));
    const { late, cause } = outcome.milestones.find(({ key }) => key === 'close-views') ?? {};
    expect(late).toBe(3);
    expect(cause).toMatchObject({
      milestone: 'close-views',
      lost: 3,
      with: { post: 'Documents officer', workingDays: 3 },
    });
  });

  it('finds the step at which most was lost, before the one that is late by it', () => {
    const { outcome } = play(
      'report',
      castOf('away: [{ who: division, from: 1 June 2009, until: 31 August 2009 }]'),
    );
    expect(outcome.bottleneck).toMatchObject({ milestone: 'clear', with: { post: 'Director', away: true } });
    // What was caught up meanwhile is lost no more.
    const issue = outcome.milestones.find(({ key }) => key === 'issue/GA-64');
    expect(issue?.cause).toEqual({ ...outcome.bottleneck, lost: issue?.late });
  });

  it('says how late a step is that was not reached, and who has it', () => {
    const { outcome } = play('report', castOf('draft: never\nforecast: never'), { until: '2009-06-30' });
    const draft = outcome.milestones.find(({ key }) => key === 'draft');
    expect(draft).toMatchObject({ reached: null, cause: { with: { post: 'Drafting officer' } } });
    expect(draft?.late).toBeGreaterThan(0);
    expect(outcome.reminders.find(({ post }) => post === 'Drafting officer')?.reminders).toBeGreaterThan(0);
    expect(outcome.ended).toBe('undecided');
  });

  it('holds a recipient that fell away neither late nor reached', () => {
    const { outcome } = play(
      'report',
      castOf(
        'acts: [{ who: officer, does: drop-delivery, on: 3 June 2009, delivery: GA-64, says: Not taken up. }]',
      ),
    );
    const dropped = outcome.milestones.filter(({ key }) => key.endsWith('/GA-64'));
    for (const { reached, late } of dropped) expect({ reached, late }).toEqual({ reached: null, late: 0 });
  });

  it('of a briefing that is late looks at what comes before it', () => {
    const { outcome } = play('briefing', castOf('draft: { handed in: 60 days after }'));
    const held = outcome.milestones.find(({ key }) => key === 'hold/Member-States');
    expect(held?.late).toBeGreaterThan(0);
    expect(held?.cause).toMatchObject({ milestone: 'draft', with: { post: 'Drafting officer' } });
  });

  it('of what was withdrawn says so', () => {
    const { outcome } = play(
      'report',
      castOf('acts: [{ who: officer, does: withdraw, on: 3 June 2009, says: Overtaken. }]'),
    );
    expect(outcome).toMatchObject({ ended: 'withdrawn', endedOn: '2009-06-03', waiting: [] });
  });
});
