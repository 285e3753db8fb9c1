import { beforeEach, describe, expect, it } from 'vitest';
import { currentOf } from '../../../domain/register/entry.ts';
import type { RecordedMandateEvent } from '../../../domain/register/events.ts';
import { evolve } from '../../../domain/register/evolve.ts';
import { type MandateState, UNREAD } from '../../../domain/register/state.ts';
import type { CalendarChange } from '../../../domain/time/calendar-change.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { instant } from '../../../domain/time/instant.ts';
import { type Desk, day, desk, OFFICER } from './desk.ts';

/** The second session of the Conference is not among what ships, so the one after 2004 is unknown there. */
const TEXT = `59/900. Of ferries

The General Assembly,

1. Requests the Secretary-General to submit to the Conference of the Parties to the United Nations Convention against Transnational Organized Crime at its next session a report on the state of the ferries;

2. Requests the Secretary-General to submit to the Conference of the Parties to the United Nations Convention against Transnational Organized Crime a report on the safety of the ferries;

3. Requests the Secretary-General to submit to the Standing Committee on Ferries at its next session a report on tolls;

20 December 2004
`;
const SAID = { source: 'the journal', grade: 'primary' } as const;
const opens = (body: string, number: number, on: string, until?: string): CalendarChange => ({
  ...{ kind: 'session', body, number, opens: civilDate(on) },
  closes: until === undefined ? null : civilDate(until),
  ...SAID,
});
const COP = 'COP:UNTOC';
const COMMITTEE = 'Standing Committee on Ferries';
const NEW_BODY: CalendarChange = {
  ...{ kind: 'body', body: COMMITTEE, name: COMMITTEE, byYear: false, station: 'Geneva' },
  ...SAID,
};
const WHY = { comment: 'the Chair said so' };

/** To whom each record of an obligation says that it goes: `Confirmed COP-UNTOC-2`. */
const records = ({ obligations }: Desk): string[] =>
  obligations.map(({ event }) => {
    const { type } = event;
    if (event.type !== 'Confirmed' && event.type !== 'Corrected') return type;
    const said = event.facts.obligation.deliveries.map(
      ({ key, given }) => `${key}${given ? ` by ${given.on}` : ''}`,
    );
    return `${type} ${said.join(', ')}`;
  });

/** What the register's record says was settled, event by event, and by which change of the calendar. */
const settled = ({ events }: Desk): string[] =>
  events.flatMap(({ facts }) =>
    'settled' in facts && facts.settled !== undefined
      ? [`${facts.settled.deliveries.map(({ key }) => key).join(', ')} by ${facts.settled.calendarSeq}`]
      : [],
  );

let at: Desk;
beforeEach(() => {
  at = desk();
  at.read({ raw: TEXT });
});

describe('a confirmation by the calendars of the house', () => {
  it.each([
    ['a next session that the text names', '1', 'For COP-UNTOC the next session of'],
    ['the session at which a conference meets by itself', '2', 'For COP-UNTOC the text gives no day'],
  ])('does not ask for %s, once the house knows it', (_what, paragraph, asks) => {
    const key = at.key(paragraph);
    expect(at.does('confirm', { key })).toMatchObject({
      refused: { code: 'day-needed', why: expect.stringContaining(asks) },
    });
    at.learns(opens(COP, 2, '2005-10-10'));
    expect(at.does('confirm', { key })).toMatchObject({ accepted: true });
    expect(records(at)).toEqual(['Confirmed COP-UNTOC-2']);
    expect(settled(at)).toEqual(['COP-UNTOC-2 by 1']);
  });

  it('knows a body that only the house knows, and asks by the name that it gave', () => {
    const key = at.key('3');
    at.learns({ ...NEW_BODY, name: 'Standing Committee of Ferrymen' }, opens(COMMITTEE, 6, '2004-11-01'));
    expect(at.does('confirm', { key })).toMatchObject({
      refused: {
        why: 'For Standing-Committee-on-Ferries the next session of the Standing Committee of Ferrymen is not known. By when?',
      },
    });
    at.learns(opens(COMMITTEE, 7, '2005-06-01'), opens(COMMITTEE, 8, '2007-06-01'));
    at.does('confirm', { key });
    expect(records(at)).toEqual(['Confirmed Standing-Committee-on-Ferries-7']);
  });

  it('asks again for a session that was moved to before the adoption', () => {
    const key = at.key('3');
    at.learns(NEW_BODY, opens(COMMITTEE, 6, '2004-01-05'), opens(COMMITTEE, 7, '2005-06-01'));
    at.learns(opens(COMMITTEE, 7, '2004-12-01'));
    expect(at.does('confirm', { key })).toMatchObject({ refused: { code: 'day-needed' } });
    at.does('confirm', { key, given: { 'Standing-Committee-on-Ferries': day('2005-12-31') } });
    expect(records(at)).toEqual(['Confirmed Standing-Committee-on-Ferries by 2005-12-31']);
  });

  it('takes the session that is the next one since another moved', () => {
    at.learns(opens(COP, 1, '2005-02-01', '2005-02-11'));
    at.does('confirm', { key: at.key('1') });
    expect(records(at)).toEqual(['Confirmed COP-UNTOC-1']);
  });
});

describe('what was settled', () => {
  const key = () => at.key('1');
  beforeEach(() => {
    at.learns(opens(COP, 2, '2005-10-10'));
    at.does('confirm', { key: key() });
    // By this the first session would be the next.
    at.learns(opens(COP, 1, '2005-02-01'));
  });

  it('stays when something else is corrected, and is found anew when its recipients are', () => {
    at.does('correct', { key: key(), values: { product: 'note' } });
    at.does('correct', {
      key: key(),
      values: {
        recipients: [
          { body: COP, session: 'next' },
          { body: 'GA', session: 60 },
        ],
      },
    });
    expect(records(at)).toEqual([
      'Confirmed COP-UNTOC-2',
      'Corrected COP-UNTOC-2',
      'Corrected COP-UNTOC-1, GA-60',
    ]);
    expect(settled(at)).toEqual(['COP-UNTOC-2 by 1', 'COP-UNTOC-1, GA-60 by 2']);
  });

  it('is again what it was when a correction is undone', () => {
    at.does('correct', {
      key: key(),
      values: {
        recipients: [
          { body: COP, session: 'next' },
          { body: 'GA', session: 60 },
        ],
      },
    });
    at.does('undo', { key: key(), ...WHY });
    expect(records(at).slice(1)).toEqual(['Corrected COP-UNTOC-1, GA-60', 'Corrected COP-UNTOC-2']);
  });

  it('is not asked about when its days are no longer known, and takes a day that a person gives', () => {
    const three = at.key('3');
    at.learns(
      NEW_BODY,
      opens(COMMITTEE, 6, '2004-01-05'),
      opens(COMMITTEE, 7, '2005-06-01'),
      opens(COMMITTEE, 8, '2006-06-01'),
    );
    at.does('confirm', { key: three });
    at.learns(opens(COMMITTEE, 7, '2004-06-01'), opens(COMMITTEE, 8, '2004-09-01'));
    expect(at.does('correct', { key: three, values: { product: 'study' } })).toMatchObject({
      accepted: true,
    });
    const given = { 'Standing-Committee-on-Ferries-7': day('2005-12-31') };
    at.does('correct', { key: three, given });
    at.does('undo', { key: three, ...WHY });
    expect(records(at).slice(1)).toEqual([
      'Confirmed Standing-Committee-on-Ferries-7',
      'Corrected Standing-Committee-on-Ferries-7',
      'Corrected Standing-Committee-on-Ferries-7 by 2005-12-31',
      'Corrected Standing-Committee-on-Ferries-7',
    ]);
    expect(at.does('correct', { key: three, given: { GA: day('2005-12-31') } })).toMatchObject({
      refused: { code: 'unknown-delivery' },
    });
  });

  it('is found by the calendar of the day when it is confirmed anew', () => {
    at.does('undo', { key: key(), ...WHY });
    at.does('confirm', { key: key() });
    expect(records(at).at(-1)).toBe('Confirmed COP-UNTOC-1');
  });

  it('is what a later reading is compared with', () => {
    const session =
      (number: number) =>
      (all: Parameters<Exclude<Parameters<Desk['read']>[0], undefined>['readings'] & object>[0]) =>
        all.map((each) => ({
          ...each,
          recipients: each.recipients.map((to) => ({ ...to, value: { ...to.value, session: number } })),
          due: [],
        }));
    at.read({ raw: TEXT, reader: '2', readings: session(2) });
    expect(at.register().proposals.filter((each) => each.key === key())).toEqual([]);
    at.read({ raw: TEXT, reader: '3', readings: session(1) });
    expect(at.register().proposals.filter((each) => each.key === key())).toHaveLength(1);
  });

  it('is in the record of the register: who folds it needs no calendar', () => {
    at.does('correct', { key: key(), values: { product: 'note' } });
    const recorded = at.events.map(
      ({ comment: _, ...event }, index) =>
        ({
          ...{ obligation: 'A/RES/59/900', seq: index + 1, hash: '' },
          ...{ commandId: 'x', at: instant('2009-01-05T09:00:00.000Z'), actor: OFFICER, onBehalfOf: null },
          ...event,
        }) as RecordedMandateEvent,
    );
    const again = recorded.reduce(evolve, UNREAD as MandateState);
    expect(again).toEqual(at.register());
  });
});

describe('a record of before', () => {
  /** As events were recorded when nothing was settled in them. */
  const early = () => {
    const state = at.register();
    for (const entry of state.entries)
      for (const decision of entry.decisions) if ('settled' in decision) delete decision.settled;
    return state;
  };

  it('still reads; a correction finds to whom and when by the calendar of the day, and settles it', () => {
    at.learns(opens(COP, 2, '2005-10-10'));
    const key = at.key('1');
    at.does('confirm', { key });
    expect(currentOf(early().entries[0] ?? expect.fail()).product.value).toBe('report');
    at.does('correct', { key, values: { product: 'note' } });
    expect(records(at)).toEqual(['Confirmed COP-UNTOC-2', 'Corrected COP-UNTOC-2']);
    expect(settled(at)).toEqual(['COP-UNTOC-2 by 1', 'COP-UNTOC-2 by 1']);
  });
});
