import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../domain/obligation/clock.ts';
import { awaitedIn } from '../../../domain/obligation/ladder/awaited.ts';
import { lateIn } from '../../../domain/obligation/lateness.ts';
import { momentOf } from '../../../domain/time/instant.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { PAPER, PLANS, VIENNA } from '../../setup/sample.ts';
import { A, asked, cleared, day, File, happened, issued, paper, report, submitted } from './file.ts';

const COP = 'COP-UNTOC-5';
const clock = (file: File, asOf = '2011-01-01') =>
  clockOf(file.record, momentOf(day(asOf), 12, VIENNA), SHIPPED.workingDays('Vienna'));
const drop = (file: File, delivery: string, on: string): File =>
  file.on(on).does('officer', { type: 'drop-delivery', delivery, ...happened(on), comment: 'Decided so.' });
const submits = (on: string) =>
  ({
    type: 'submit',
    delivery: 'GA-64',
    draft: A.sha256,
    ...happened(on),
    comment: 'A reply was awaited.',
  }) as const;
const correct = (fact: number, on: string) =>
  ({ type: 'correct-fact', fact, ...happened(on), comment: 'A slip.' }) as const;
const lateReason = 'To take into account the latest figures.';

describe('what is late is told by the days on which it happened, as they are known now', () => {
  it('what fell late is late no more when it is recorded that it was done in time', () => {
    const file = cleared(report()).until('2009-07-10');
    expect(lateIn(file.life)).toContain('submit/GA-64');
    file.does('officer', submits('2009-07-06'));
    expect(lateIn(file.life)).not.toContain('submit/GA-64');
  });

  it('what was done in time is late when its day is corrected, and the chair is to be told', () => {
    const file = cleared(report()).on('2009-07-10').does('officer', submits('2009-07-06'));
    file.does('officer', { ...correct(file.life.seq, '2009-07-09'), lateReason });
    expect(lateIn(file.life)).toEqual(['submit/GA-64']);
    expect(awaitedIn(file.life).map(({ key }) => key)).toContain('chair/GA-64');
  });

  it('a slot agreed on the last day itself makes nothing late', () => {
    const slot = { type: 'agree-slot', delivery: 'GA-64', on: day('2009-07-14') } as const;
    const file = cleared(report()).on('2009-07-07').does('officer', slot);
    expect(file.life.deliveries['GA-64']).not.toHaveProperty('missed');
    file.on('2009-07-14').does('officer', { ...submits('2009-07-14'), comment: null });
    expect(file.last).toMatchObject({ type: 'Submitted', facts: { daysLate: 0 } });
  });

  it('one agreed on the last day and recorded later wants a word of how that is known', () => {
    const slot = { type: 'agree-slot', delivery: 'GA-64', on: day('2009-07-14') } as const;
    const file = cleared(report()).on('2009-07-09');
    expect(file.puts('officer', { ...slot, ...happened('2009-07-07') })).toMatchObject({
      refused: { code: 'comment-needed' },
    });
  });

  it('a reply of another day is late, or late no more', () => {
    const file = asked(paper())
      .on('2009-03-06')
      .does('officer', {
        ...{ type: 'record-reply', from: 'IOM', ...happened('2009-03-06') },
      });
    const { seq } = file.life;
    file.does('officer', correct(seq, '2009-03-04'));
    expect(file.life.views?.replies).toMatchObject([{ from: 'IOM', late: false }]);
    file.does('officer', correct(seq, '2009-03-05'));
    expect(file.life.views?.replies).toMatchObject([{ from: 'IOM', late: true }]);
  });
});

describe('a collection of views that was closed', () => {
  const closedEarly = (rules = 2): File =>
    asked(new File(PAPER, PLANS.paper, { rules }))
      .on('2009-02-20')
      .does('officer', { type: 'close-views' })
      .on('2009-02-23');
  const replies = (from: string, on: string) => ({ type: 'record-reply', from, ...happened(on) }) as const;

  it('makes no reply late that came before, also by a corrected day', () => {
    const file = closedEarly().does('officer', replies('Austria', '2009-02-23'));
    expect(file.life.views?.replies).toMatchObject([{ late: true }]);
    file.does('officer', correct(file.life.seq, '2009-02-19'));
    expect(file.life.views?.replies).toMatchObject([{ late: false }]);
  });

  it('made it late by the first version of the rules, and what was told then stands', () => {
    const file = closedEarly(1).does('officer', replies('Austria', '2009-02-19'));
    expect(file.last).toMatchObject({ type: 'ReplyReceived', facts: { late: true } });
    file.does('officer', correct(file.life.seq, '2009-02-18'));
    expect(file.life.views?.replies).toMatchObject([{ late: true }]);
  });

  it('more time that was given before and is recorded now is no lateness of what came since', () => {
    const file = asked(paper()).on('2009-03-06');
    file.does('officer', replies('IOM', '2009-03-05')).does('officer', replies('Austria', '2009-03-06'));
    expect(file.life.views?.replies).toMatchObject([{ late: true }, { late: true }]);
    // It was given on the day on which the last of them came.
    const more = { type: 'extend-views', replyBy: day('2009-03-20'), comment: 'By note.' } as const;
    file.does('officer', { ...more, ...happened('2009-03-06') });
    expect(file.life.views?.replies).toMatchObject([{ late: true }, { late: false }]);
  });
});

describe('what is no longer owed to a recipient', () => {
  it('is spoken of no more, late or not', () => {
    const file = drop(cleared(report()).until('2009-07-10'), 'GA-64', '2009-07-10');
    expect(awaitedIn(file.life).filter(({ key }) => key.endsWith('GA-64'))).toEqual([]);
  });

  it('waits for conference services no longer', () => {
    const file = drop(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'GA-64', '2009-07-20');
    expect(clock(file)?.waits.filter((wait) => wait.for === 'issuance')).toMatchObject([
      { of: 'GA-64', from: '2009-07-06', until: '2009-07-20' },
    ]);
  });

  it('ends the file on that day, when all else is out', () => {
    const file = drop(
      issued(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'GA-64', '2009-08-04'),
      COP,
      '2010-02-01',
    );
    expect(clock(file)?.settledOn).toBe('2010-02-01');
  });
});

it('what is withdrawn ran until then, whatever was issued before', () => {
  const file = issued(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'GA-64', '2009-08-04')
    .on('2010-02-01')
    .does('officer', { type: 'withdraw', ...happened('2010-02-01'), comment: 'A/RES/64/293 ends it.' });
  expect(clock(file)?.settledOn).toBe('2010-02-01');
});
