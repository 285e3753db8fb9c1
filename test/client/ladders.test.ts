import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarAsked } from '../../client/api/calendar-contract.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { obligationState } from '../../store/reads.ts';
import { verifyRecord } from '../../store/verify.ts';
import { launch } from '../setup/launch.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { commandBy, PEOPLE, planOf, REPORT } from '../setup/sample.ts';

const PLAN = planOf(REPORT, [
  ['draft', '2096-06-05'],
  ['clear', '2096-06-29'],
  ['submit', '2096-07-06', 'GA-64'],
]);
const SHORT = ['set-ladder', 'draft', '--before', '2', '--escalate', '1', '--every', '2'];

describe('ladders on the command line', () => {
  let house: ListeningHouse;
  const running = async () => {
    const { obligation } = await launch(house.house, REPORT, PLAN);
    const life = await obligationState(house.house.db, obligation.id);
    if (life?.status !== 'running') throw new Error(`it is ${life?.status}`);
    return life;
  };
  const ofDraft = async (...words: string[]): Promise<string> => {
    const { out } = await house.cli('ladders', ...words);
    return /^draft .*(?:\n {4}.*)*/m.exec(out)?.[0] ?? '';
  };
  beforeAll(async () => {
    house = await openListeningHouse();
  }, 60_000);
  afterAll(() => house.close());

  it('are tried, kept with a reason, told, and hold for what is launched from then on', async () => {
    expect(await ofDraft()).toContain(
      '10 and 3 working days before, on the day, 1 working day after: whoever is awaited\n',
    );
    const before = await running();
    expect(before.ladders).toBeUndefined();
    const tried = await house.cli(...SHORT, '--try', before.obligation.id);
    expect(tried.err).toBe('');
    expect(tried.out).toContain('the draft, due on 5 June 2096, would be spoken of from now on');
    expect(tried.out).toMatch(
      /1 June 2096 {2}reminder {4}Drafting officer\n +6 June 2096 {2}escalation {2}Director and Documents officer/,
    );
    expect(tried.out).toContain('Nothing is changed.');
    expect((await house.get<CalendarAsked>('/calendar')).seq).toBe(0);

    const kept = await house.cli(...SHORT, '--reason', 'People asked for fewer reminders.');
    expect(kept.err).toBe('');
    expect(kept.out).toContain('What runs keeps the ladders that it was launched with.');
    expect(await ofDraft()).toBe(`draft        the draft (set by the secretariat)
    2 working days before: whoever is awaited
    1 working day after: the post above and the officer
    then every 2 working days: the post above and the officer`);
    const changes = await house.cli('calendar-changes');
    expect(changes.out).toContain(
      'the ladder of the draft: 2 working days before: whoever is awaited; 1 working day after:',
    );
    expect(changes.out).toContain('People asked for fewer reminders.');

    expect((await running()).ladders?.draft?.rungs.map(({ name }) => name)).toEqual([
      'two-before',
      'one-after',
    ]);
    const still = await obligationState(house.house.db, before.obligation.id);
    expect(still).not.toHaveProperty('ladders');
  });

  describe('that are given to what runs', () => {
    const taking = (...words: string[]) => house.cli('take-ladders', ...words, '--as', PEOPLE.officer);
    const why = ['--reason', 'The unit has agreed to it.'];
    const set = (...words: string[]) => house.cli('set-ladder', ...words, '--reason', 'Asked for.');
    const stateOf = async ({ obligation: { id } }: { obligation: { id: string } }) => {
      const life = await obligationState(house.house.db, id);
      if (life?.status !== 'running') throw new Error(`it is ${life?.status}`);
      return life;
    };

    it('are tried, taken by a command of the officer, told in its story, and taken once', async () => {
      const report = await launch(house.house, REPORT, PLAN);
      const { id } = report.obligation;
      await set('clear', '--before', '4');
      const tried = await taking(id, '--try');
      expect(tried).toMatchObject({ code: 0, err: '' });
      expect(tried.out).toContain(`${id}: would speak next\n`);
      expect(tried.out).toMatch(/of clearance of the draft on 2\d June 2096, not on \d+ June 2096/);
      expect(tried.out).toContain('1 would go by the ladders');
      expect((await report.events()).some(({ type }) => type === 'LaddersTaken')).toBe(false);

      const taken = await taking(id, ...why);
      expect(taken).toMatchObject({ code: 0, err: '' });
      expect(taken.out).toMatch(/1 go by the ladders of change \d+ of the calendar; 0 did before/);
      const { ladders, laddersTaken } = await stateOf(report);
      expect(ladders?.clear?.rungs.map(({ name }) => name)).toEqual(['four-before']);
      const { seq } = await house.get<CalendarAsked>('/calendar');
      expect(laddersTaken).toMatchObject({ calendarSeq: seq });
      const { out } = await house.cli('history', id);
      expect(out.replace(/\s+/g, ' ')).toContain(
        `gave it the ladders that are in force (change ${seq} of the calendar): speaks next of`,
      );
      expect(out).toContain('The unit has agreed to it.');
      expect(await verifyRecord(house.house.db, id)).toEqual([]);

      const again = await taking(id, ...why);
      expect(again).toMatchObject({ code: 0, out: expect.stringContaining('goes by these ladders already') });
      expect((await report.events()).filter(({ type }) => type === 'LaddersTaken')).toHaveLength(1);
    });

    it('by nobody else than the officer; that somebody tried is kept', async () => {
      const report = await launch(house.house, REPORT, PLAN);
      const { id } = report.obligation;
      const tried = await house.cli('take-ladders', id, ...why, '--as', PEOPLE.drafter);
      expect(tried).toMatchObject({ code: 2, out: expect.stringContaining('refused. This is for') });
      expect((await report.events()).at(-1)).toMatchObject({
        type: 'CommandRefused',
        facts: { command: 'take-ladders', code: 'not-your-role' },
      });
      // Of all that run only those are asked whose officer it is: nothing is kept of the others.
      const all = await house.cli('take-ladders', '--all', ...why, '--as', PEOPLE.drafter);
      expect(all.code).toBe(0);
      expect((await report.events()).filter(({ type }) => type === 'CommandRefused')).toHaveLength(1);
    });

    it('to all that run, at a station or everywhere; who does not answer keeps the others from nothing', async () => {
      await set('input', '--before', '6');
      const [first, second] = [
        await launch(house.house, REPORT, PLAN),
        await launch(house.house, REPORT, PLAN),
      ];
      await set('input', '--before', '7');
      await second.handle.terminate('by hand');
      const elsewhere = await taking('--all', '--station', 'Geneva', ...why);
      expect(elsewhere.out).toContain('0 go by the ladders');
      const all = await taking('--all', '--station', 'Vienna', ...why);
      expect(all.out).toContain(`${second.obligation.id}: not reached. Nothing of`);
      expect(all.code).toBe(1);
      expect((await stateOf(first)).ladders?.input?.rungs[0]?.name).toBe('seven-before');
      expect((await stateOf(second)).ladders?.input?.rungs[0]?.name).toBe('six-before');
    }, 60_000);

    it('and to nothing that does not run', async () => {
      const unknown = await taking('A/RES/1/1#1.1', ...why);
      expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('obligation.unknown') });
      const report = await launch(house.house, REPORT, PLAN);
      const { id } = report.obligation;
      const withdraw = { type: 'withdraw', happenedOn: civilDate('2008-12-18') } as const;
      await report.send({ ...commandBy('officer', withdraw), comment: 'Ended by another.' });
      expect(await taking(id, ...why)).toMatchObject({
        code: 2,
        out: expect.stringContaining(`${id}: refused. It is settled.`),
      });
    });

    it.each([
      ['without a reason', ['A/RES/1/1#1.1'], 'there is no reason'],
      ['of nothing', ['--reason', 'x'], 'expected ids of obligations, or --all'],
      ['of some and of all', ['A/RES/1/1#1.1', '--all', '--reason', 'x'], 'or --all'],
    ])('%s are refused in words', async (_what, words, expected) => {
      expect(await taking(...words)).toMatchObject({ code: 2, err: expect.stringContaining(expected) });
    });

    it('are asked for over HTTP in a form that is checked', async () => {
      const request = { commandId: 'c', actor: PEOPLE.officer, reason: 'x', ids: ['lunch'] };
      expect(await house.post('/ladders', request)).toMatchObject({
        status: 400,
        body: { detail: expect.stringContaining('expected the id of an obligation') },
      });
    });
  });

  it('hold at one station only where that is said', async () => {
    const words = ['--station', 'Geneva', '--reason', 'Geneva has its own way.'];
    await house.cli('set-ladder', 'submit', '--on-the-day', ...words);
    expect((await house.cli('ladders', '--station', 'Geneva')).out).toContain('submit       submission (set');
    expect((await house.cli('ladders', '--station', 'Vienna')).out).not.toContain(
      'submit       submission (set',
    );
  });

  it.each([
    ['without a rung', ['draft', '--reason', 'x'], 'calendar.bad-ladder', 'expected at least one rung'],
    [
      'with two on a day',
      ['draft', '--after', '1', '--escalate', '1', '--reason', 'x'],
      'calendar.bad-ladder',
      'expected one rung a day',
    ],
    ['without a reason', ['draft', '--on-the-day'], 'request.invalid', 'there is no reason'],
    [
      'of nothing that is awaited',
      ['lunch', '--on-the-day', '--reason', 'x'],
      'request.invalid',
      'expected one of ask-views',
    ],
    [
      'by days that are none',
      ['draft', '--before', 'soon', '--reason', 'x'],
      'request.invalid',
      'expected a number of working days',
    ],
    [
      'for what there is not',
      ['draft', '--on-the-day', '--try', 'A/RES/1/1#1.1'],
      'obligation.unknown',
      'There is no obligation',
    ],
  ])('%s are refused in words', async (_what, words, code, expected) => {
    const { err, code: exit } = await house.cli('set-ladder', ...words);
    expect(err).toContain(`Code: ${code}`);
    expect(err).toContain(expected);
    expect(exit).toBe(2);
  });

  it('are refused by the house as well, when they are sent otherwise', async () => {
    const rung = { name: 'soon', workingDays: 1, kind: 'reminder', to: ['awaited'] };
    const fact = { kind: 'ladder', wait: 'draft', rungs: [rung], rhythm: { ...rung, name: undefined } };
    const { name: _none, ...rhythm } = rung;
    const facts = [{ ...fact, rhythm, station: null, from: '2009-01-01', source: 'x', grade: 'assumed' }];
    const request = { commandId: 'bad', actor: 'officer', facts, file: null, reason: 'x' };
    expect(await house.post('/calendar', request)).toMatchObject({
      status: 422,
      body: { code: 'calendar.bad-ladder' },
    });
  });
});
