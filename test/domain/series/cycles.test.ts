import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deliveriesOf } from '../../../domain/obligation/confirm-deliveries.ts';
import type { Delivery } from '../../../domain/obligation/obligation.ts';
import { nextCycle } from '../../../domain/planning/cycles.ts';
import type { SeriesCommand } from '../../../domain/series/commands.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { REPORT } from '../../setup/sample.ts';
import { seriesCommand } from '../../setup/series.ts';
import { readElements, readRecipient } from '../planning/deadlines/notation.ts';
import { Desk } from './desk.ts';

const rows = readFileSync(new URL('./cycles.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('|--'))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function deliveriesIn(read: string, to: string, adopted: string): Delivery[] {
  const [day = '', body = ''] = adopted.split(' ');
  const recipient = readRecipient(to);
  const due = readElements(read, read).map((value) => ({ value, words: read }));
  const recipients = recipient === undefined ? [] : [{ value: recipient, words: to }];
  return deliveriesOf({ recipients, due }, { body, adopted: civilDate(day) }, SHIPPED).deliveries;
}

const COMMENT = { comment: 'The committee has said so.' };

/** `2010-03-01 ended on 2012-01-01`: the day on which it is done, and the command. */
function actIn(text: string, to: string, adopted: string): [day: string, command: SeriesCommand] {
  const [, day = '', verb = '', on = '', times = ''] =
    /^(\S+) (suspended|resumed|changed|ended|merged|says)(?: (?:from |on )?(\d{4}-\d{2}-\d{2}))?(?:: (.+))?$/.exec(
      text,
    ) ?? [];
  const from = on === '' ? null : civilDate(on);
  switch (verb) {
    case 'suspended':
      return [day, seriesCommand('suspend-series', COMMENT)];
    case 'resumed':
      return [day, seriesCommand('resume-series', { from: from ?? civilDate(day), ...COMMENT })];
    case 'ended':
      return [day, seriesCommand('end-series', { on: from ?? civilDate(day), ...COMMENT })];
    case 'merged': {
      const into = 'A/RES/60/1#2.1' as never;
      return [day, seriesCommand('merge-series', { into, from: from ?? civilDate(day), ...COMMENT })];
    }
    case 'says':
      return [day, seriesCommand('give-day', { on: from ?? civilDate(day), ...COMMENT })];
    case 'changed': {
      const deliveries = deliveriesIn(times, to, adopted);
      const by = { symbol: 'A/RES/65/228', paragraph: '12' };
      return [day, seriesCommand('change-series', { from: from ?? civilDate(day), deliveries, by })];
    }
  }
  throw new Error(`cannot read “${text}”`);
}

/** Acts have `;` in their times too: an act begins with a day. */
const actsIn = (cell: string): string[] => (cell === '' ? [] : cell.split(/; (?=\d{4}-\d{2}-\d{2} [a-z])/));

function told(desk: Desk): { cycles: string; then: string } {
  const cycles = desk.events.flatMap((event) => {
    if (event.type !== 'CycleStarted') return [];
    const { cycle, passed } = event.facts;
    const gone = passed.length === 0 ? '' : ` (${passed.map(({ key }) => key).join(' ')})`;
    return [`${cycle.key} ${cycle.due}${gone}`];
  });
  const { next } = desk;
  const then =
    next.kind === 'cycle' ? `${next.key} ${next.due}` : next.kind === 'unknown' ? 'not known' : next.kind;
  return { cycles: cycles.join(', '), then };
}

describe('the cycles of a series', () => {
  it.each(rows)(
    '%s',
    (_what, read = '', adopted = '', to = '', done = '', until = '', cycles = '', then = '') => {
      const desk = new Desk(deliveriesIn(read, to, adopted), adopted.split(' ')[0] ?? '');
      for (const act of actsIn(done)) {
        const [day, command] = actIn(act, to, adopted);
        desk.to(day);
        expect(desk.put(command)).toEqual({ accepted: true });
      }
      expect(told(desk.to(until))).toEqual({ cycles, then });
    },
  );

  it('goes to every recipient in the cycle in which its session opens', () => {
    const recipients = ['GA', 'COP:UNTOC'].map((body) => ({ value: { body, session: null }, words: body }));
    const due = [{ value: { type: 'recurring', every: 'session' } as const, words: 'at each session' }];
    const { deliveries } = deliveriesOf({ recipients, due }, REPORT.mandate, SHIPPED);
    const desk = new Desk(deliveries, '2008-12-18').to('2009-12-31');
    expect(desk.state.cycles.map(({ key }) => key)).toEqual(['GA-64']);
    const { next } = desk;
    expect(next.kind === 'cycle' && next.deliveries.map(({ key }) => key)).toEqual(['GA-65', 'COP-UNTOC-5']);
  });

  it('is launched so long before it is due, the last day of the month where there is no such day', () => {
    const deliveries = deliveriesIn('date 2012-08-31; every P1Y', 'GA', '2011-12-18 GA');
    const launched = (lead: string): unknown => {
      const { next } = new Desk(deliveries, '2011-12-18', lead);
      return next.kind === 'cycle' && next.launchOn;
    };
    expect(launched('P6M')).toBe('2012-02-29');
    expect(launched('P22W')).toBe('2012-03-30');
    expect(launched('P1Y')).toBe('2011-08-31');
  });

  it('keeps its days whatever day is asked from', () => {
    const deliveries = deliveriesIn('session GA 64; every P1Y', 'GA', '2008-12-18 GA');
    const terms = [{ from: null, deliveries, by: null }];
    const asked = { duty: REPORT, terms, owedFrom: civilDate('2008-12-18'), until: null, given: null };
    let last = null;
    for (const session of [64, 65, 66, 67, 68, 69, 70]) {
      const cycle = nextCycle({ ...asked, last }, SHIPPED);
      expect(cycle).toMatchObject({ kind: 'cycle', key: `GA-${session}` });
      last = cycle.kind === 'cycle' ? cycle.day : null;
    }
  });
});
