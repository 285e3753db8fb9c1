import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../../domain/obligation/obligation.ts';
import { spansOf } from '../../../domain/rehearsal/away.ts';
import type { ToldMove } from '../../../domain/rehearsal/cast.ts';
import { moveOf } from '../../../domain/rehearsal/moves.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { SHIPPED } from '../../../domain/time/known-days.ts';
import { BRIEFING, PAPER, REPORT } from '../../setup/sample.ts';

const day = civilDate;
/** A cycle of the same duty, which is launched later. */
const NEXT_YEAR = { deliveries: REPORT.deliveries.map((each) => ({ ...each, key: 'GA-65', session: 65 })) };
const told = (more: Partial<ToldMove>): ToldMove => ({
  ...{ body: null, session: 'next', known: { daysBefore: 140 }, opens: { daysLater: -21 }, says: 'So.' },
  ...more,
});
const move = (
  more: Partial<ToldMove>,
  owed: Pick<Obligation, 'deliveries'>[] = [BRIEFING, PAPER, REPORT],
  from = '2008-12-18',
) => moveOf(told(more), owed, SHIPPED, day(from));

describe('a session that moves', () => {
  it.each([
    ['the next to which anything is owed', {}, 'GA 64 on 2009-04-28 to 2009-08-25'],
    ['of a body, by name', { body: 'COP:UNTOC' }, 'COP:UNTOC 5 on 2010-05-31 to 2010-09-27'],
    ['by number', { body: 'GA', session: 64 }, 'GA 64 on 2009-04-28 to 2009-08-25'],
    [
      'to a day, known on a day',
      { known: day('2009-03-30'), opens: day('2009-08-25') },
      'GA 64 on 2009-03-30 to 2009-08-25',
    ],
    [
      'the next of the day on which it is known',
      { body: 'GA', known: day('2009-10-01'), opens: { daysLater: 7 } },
      'GA 65 on 2009-10-01 to 2010-09-21',
    ],
    ['later', { opens: { daysLater: 14 } }, 'GA 64 on 2009-04-28 to 2009-09-29'],
    [
      'known before the launch: the day after it',
      { known: { daysBefore: 999 } },
      'GA 64 on 2008-12-19 to 2009-08-25',
    ],
  ] as const)('%s', (_title, more, expected) => {
    const moved = move(more as Partial<ToldMove>, [BRIEFING, PAPER, REPORT, NEXT_YEAR]);
    if (typeof moved === 'string') throw new Error(moved);
    const { body, session, on, opens } = moved;
    expect(`${body} ${session} on ${on} to ${opens}`).toBe(expected);
  });

  it.each([
    [
      'of a body to which nothing is owed',
      { body: 'HRC' },
      'nothing is owed to a session of the Human Rights Council whose days are known',
    ],
    [
      'by a number that is not owed to',
      { body: 'GA', session: 65 },
      'nothing is owed to the sixty-fifth session|nothing is owed to the 65th session of the General Assembly; it is to the 64th session',
    ],
    [
      'that is known when it is over',
      { known: { daysBefore: 7 } },
      'it is known only on 8 September 2009, and the 64th session of the General Assembly opens on 25 August 2009',
    ],
    [
      'that is known when it has opened, and moves to later',
      { session: 64, known: day('2009-10-01'), opens: { daysLater: 60 } },
      'opens on 15 September 2009',
    ],
  ] as const)('none: %s', (_title, more, expected) => {
    expect(move(more as Partial<ToldMove>)).toMatch(new RegExp(expected));
  });

  it('is none where nothing is owed to any session', () => {
    expect(move({}, [BRIEFING])).toBe('nothing is owed to any session whose days are known');
    expect(move({ body: 'GA', session: 64 }, [BRIEFING])).toBe(
      'nothing is owed to the 64th session of the General Assembly',
    );
  });

  it('moves once for all to whom something is owed there', () => {
    const again = { ...REPORT, id: `${REPORT.id}@2010` as typeof REPORT.id };
    expect(move({ body: 'GA' }, [again, REPORT])).toMatchObject({ body: 'GA', session: 64 });
  });

  it('is none that is over at the launch', () => {
    const moved = move({}, [REPORT], '2009-10-01');
    expect(moved).toMatchObject({ body: 'COP:UNTOC', session: 5 });
  });
});

describe('who is away', () => {
  const spans = (from: object | string, until: object | string) =>
    spansOf({ from, until } as never, day('2008-12-18'), day('2011-06-30')).map(
      ({ from: first, to }) => `${first}..${to}`,
    );

  it('on days with a year: once', () =>
    expect(spans('2009-06-01', '2009-08-31')).toEqual(['2009-06-01..2009-08-31']));

  it('each year', () =>
    expect(spans({ month: 6, day: 1 }, { month: 8, day: 31 })).toEqual([
      ...['2009-06-01..2009-08-31', '2010-06-01..2010-08-31', '2011-06-01..2011-08-31'],
    ]));

  it('over the turn of each year', () =>
    expect(spans({ month: 12, day: 15 }, { month: 1, day: 5 })).toEqual([
      ...['2008-12-15..2009-01-05', '2009-12-15..2010-01-05', '2010-12-15..2011-01-05'],
    ]));

  it('until 29 February: the last of the month', () =>
    expect(spans({ month: 2, day: 1 }, { month: 2, day: 29 })).toEqual([
      ...['2009-02-01..2009-02-28', '2010-02-01..2010-02-28', '2011-02-01..2011-02-28'],
    ]));
});
