import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resumeRun, startRun } from '../../client/obligations/run.ts';
import { foldAll } from '../../domain/obligation/evolve.ts';
import type { SignedCommand } from '../../domain/obligation/signed.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { verifyRecord } from '../../store/verify.ts';
import { commandUpdates, factSignal } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { BRIEFING, commandBy, draftOf, PAPER, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';
import { stateOf } from '../setup/state.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
}, 60_000);
afterAll(() => house.close());

const day = civilDate;
const A = draftOf('a');
const B = draftOf('b');

describe('the Secretary-General’s report', () => {
  it('goes from launch to issuance for both recipients', async () => {
    const { to, send, events, handle, obligation } = await launch(house, REPORT, PLANS.report);
    await to('2009-06-05');
    await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }));
    expect(await send(commandBy('drafter', { type: 'approve-draft', draft: A.sha256 }))).toMatchObject({
      accepted: false,
      refused: { code: 'own-draft' },
    });
    await send(commandBy('chief', { type: 'return-draft', draft: A.sha256, comment: 'Shorten part II.' }));
    await send(commandBy('drafter', { type: 'hand-in-draft', draft: B }));
    await send(commandBy('chief', { type: 'approve-draft', draft: B.sha256 }));
    await send(commandBy('director', { type: 'approve-draft', draft: B.sha256 }));
    for (const [delivery, submitted, issued] of [
      ['GA-64', '2009-07-06', '2009-08-04'],
      ['COP-UNTOC-5', '2010-08-09', '2010-09-10'],
    ] as const) {
      await to(submitted);
      await send(
        commandBy('officer', { type: 'submit', delivery, draft: B.sha256, happenedOn: day(submitted) }),
      );
      await to(issued);
      const symbol = `SYMBOL/${delivery}`;
      await send(
        commandBy('officer', { type: 'record-issuance', delivery, symbol, happenedOn: day(issued) }),
      );
    }
    const outcome = await handle.result();
    const record = await events();
    expect(outcome).toMatchObject({ status: 'settled', seq: record.length, hash: record.at(-1)?.hash });
    expect(record.map(({ type }) => type).filter((type) => type !== 'Reminded')).toEqual([
      'Confirmed',
      'Launched',
      'FellLate',
      'DraftHandedIn',
      'CommandRefused',
      'DraftReturned',
      'DraftHandedIn',
      'DraftApproved',
      'DraftApproved',
      'FellLate',
      'Submitted',
      'Issued',
      'Submitted',
      'FellLate',
      'Issued',
      'Settled',
    ]);
    // What is said when stands in `test/domain/obligation/ladder.test.ts`; here that each rung is there once.
    const rungs = record.flatMap((event) => (event.type === 'Reminded' ? [event.facts.rung] : []));
    expect(rungs.length).toBeGreaterThan(15);
    expect(new Set(rungs).size).toBe(rungs.length);
    expect(record.findLast(({ type }) => type === 'Issued')?.facts).toMatchObject({ daysLate: 4 });
    expect(await verifyRecord(house.db, obligation.id)).toEqual([]);
  });

  it('answers a repeated command as the first time', async () => {
    const { send, events } = await launch(house, REPORT, PLANS.report);
    const command = commandBy('drafter', { type: 'hand-in-draft', draft: A });
    await Promise.all([send(command), send(command), send(command)]);
    expect(await send(command)).toEqual({ accepted: true });
    expect(await events()).toHaveLength(3);
  });

  it('takes commands that come at once one at a time', async () => {
    const { send, events } = await launch(house, REPORT, PLANS.report);
    const letters = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(
      letters.map((letter) => send(commandBy('drafter', { type: 'hand-in-draft', draft: draftOf(letter) }))),
    );
    const versions = (await events()).flatMap((event) =>
      event.type === 'DraftHandedIn' ? [event.facts.version] : [],
    );
    expect(versions).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('rejects malformed input and leaves no trace of it', async () => {
    const { handle, events, obligation } = await launch(house, REPORT, PLANS.report);
    const malformed = commandBy('drafter', { type: 'hand-in-draft', draft: { ...A, sha256: 'short' } });
    const signed = await house.cast.sign(obligation.id, malformed);
    const sent = handle.executeUpdate(commandUpdates['hand-in-draft'], { args: [signed] });
    await expect(sent).rejects.toMatchObject({
      cause: { message: expect.stringContaining('draft: expected') },
    });
    const other = commandBy('drafter', { type: 'hand-in-draft', draft: A });
    const signedOther = await house.cast.sign(obligation.id, other);
    await expect(handle.executeUpdate(commandUpdates.submit, { args: [signedOther] })).rejects.toThrow();
    expect(await events()).toHaveLength(2);
  });

  it('takes what its cast signs, and nothing that nobody signs', async () => {
    const { send, handle, obligation } = await launch(house, REPORT, PLANS.report);
    const command = commandBy('drafter', { type: 'hand-in-draft', draft: A });
    const unsigned = { args: [{ command, signature: null }] satisfies [SignedCommand] };
    expect(await handle.executeUpdate(commandUpdates['hand-in-draft'], unsigned)).toMatchObject({
      refused: { code: 'unsigned-command' },
    });
    expect(await send(command)).toEqual({ accepted: true });
    expect(await verifyRecord(house.db, obligation.id)).toEqual([]);
    await handle.terminate('seen enough');
  });

  it('is never started a second time, and goes on from the record when its run was terminated', async () => {
    const { handle, send, obligation, events } = await launch(house, REPORT, PLANS.report);
    const options = { client: house.client, taskQueue: house.taskQueue };
    await expect(startRun(obligation, options)).rejects.toThrow(/already/i);
    const known = commandBy('drafter', { type: 'hand-in-draft', draft: A });
    await send(known);
    await handle.terminate('by hand');
    await expect(startRun(obligation, options)).rejects.toThrow(/already/i);
    await resumeRun(obligation, options);
    expect(await send(known)).toEqual({ accepted: true });
    await send(commandBy('chief', { type: 'approve-draft', draft: A.sha256 }));
    const record = await events();
    expect(record.filter(({ type }) => type === 'DraftHandedIn')).toHaveLength(1);
    expect(await stateOf(handle)).toMatchObject({ status: 'running', seq: record.at(-1)?.seq });
  });

  it('goes on when its run was reset to before what the record knows', async () => {
    const { handle, send, events } = await launch(house, REPORT, PLANS.report);
    await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }));
    await send(commandBy('chief', { type: 'approve-draft', draft: A.sha256 }));
    const { events: history } = await handle.fetchHistory();
    const first = history?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
    const { connection, options } = house.client;
    await connection.workflowService.resetWorkflowExecution({
      namespace: options.namespace,
      workflowExecution: { workflowId: handle.workflowId, runId: (await handle.describe()).runId },
      reason: 'by hand',
      requestId: house.id('reset'),
      workflowTaskFinishEventId: first ?? null,
      // The updates would be applied again otherwise; then the record answers them as the first time.
      resetReapplyExcludeTypes: [2],
    });
    const approve = commandBy('director', { type: 'approve-draft', draft: A.sha256 });
    expect(await send(approve)).toEqual({ accepted: true });
    const record = await events();
    expect(record.map(({ type }) => type).slice(2)).toEqual([
      'DraftHandedIn',
      'DraftApproved',
      'DraftApproved',
    ]);
    const current = house.client.workflow.getHandle(handle.workflowId);
    expect(await stateOf(current)).toEqual(foldAll(NOTHING, record));
  });
});

describe('a duty for which another text serves', () => {
  it('is merged into that obligation, and closes', async () => {
    const [served, serves] = [
      await launch(house, BRIEFING, PLANS.briefing),
      await launch(house, REPORT, PLANS.report),
    ];
    await served.to('2009-03-01');
    const into = { obligation: serves.obligation.id, happenedOn: day('2009-02-27') };
    const why = { comment: 'The report has a section on it.' };
    expect(await served.send(commandBy('officer', { type: 'merge-into', ...into, ...why }))).toEqual({
      accepted: true,
    });
    expect(await served.handle.result()).toMatchObject({ status: 'settled' });
    const record = await served.events();
    expect(record.slice(-2).map(({ type, actor, facts }) => [type, actor, facts])).toEqual([
      ['MergedInto', PEOPLE.officer, { ...into, by: null }],
      ['Settled', PEOPLE.officer, {}],
    ]);
    expect(await verifyRecord(house.db, served.obligation.id)).toEqual([]);
    expect(await stateOf(serves.handle)).toMatchObject({ status: 'running' });
    await serves.handle.terminate('seen enough');
  });
});

describe('the background paper', () => {
  it('collects views before the draft, late ones too', async () => {
    const { to, send, events, handle, obligation } = await launch(house, PAPER, PLANS.paper);
    await to('2009-01-12');
    expect(await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }))).toMatchObject({
      refused: { code: 'views-still-open' },
    });
    const addressees = ['Austria', 'Belarus', 'IOM'];
    await send(commandBy('officer', { type: 'ask-for-views', addressees, replyBy: day('2009-03-10') }));
    await to('2009-02-20');
    await send(
      commandBy('officer', { type: 'record-reply', from: 'Austria', happenedOn: day('2009-02-19') }),
    );
    await to('2009-03-12');
    const late = { type: 'record-reply', from: 'Belarus', happenedOn: day('2009-03-12') } as const;
    await handle.signal(factSignal, await house.cast.sign(obligation.id, commandBy('officer', late)));
    await send(commandBy('officer', { type: 'close-views' }));
    const record = await events();
    expect(record.flatMap((event) => (event.type === 'ReplyReceived' ? [event.facts] : []))).toMatchObject([
      { from: 'Austria', happenedOn: '2009-02-19', late: false },
      { from: 'Belarus', happenedOn: '2009-03-12', late: true },
    ]);
    expect(record.at(-1)?.facts).toEqual({ answered: 2, silent: ['IOM'] });
    await handle.terminate('the rest is as in the report');
  });

  it('gives more time to who asks for it, once another grants it', async () => {
    const { to, send, events, handle } = await launch(house, REPORT, PLANS.report);
    await to('2009-05-25');
    const until = day('2009-06-12');
    await send(
      commandBy('drafter', {
        type: 'ask-extension',
        milestone: 'draft',
        until,
        comment: 'Replies came late.',
      }),
    );
    await send(commandBy('officer', { type: 'grant-extension', milestone: 'draft' }));
    await to('2009-06-08');
    const before = (await events()).filter(({ type }) => type === 'FellLate');
    expect(before).toEqual([]);
    await to('2009-06-13');
    const late = (await events()).flatMap((event) => (event.type === 'FellLate' ? [event.facts] : []));
    expect(late.map(({ milestone, due }) => [milestone, due])).toEqual([
      ['forecast/GA-64', '2009-06-09'],
      ['draft', '2009-06-12'],
    ]);
    await handle.terminate('seen enough');
  });
});

describe('the briefing', () => {
  it('is scheduled, written, cleared, invited to and held', async () => {
    const { to, send, events, handle } = await launch(house, BRIEFING, PLANS.briefing);
    const delivery = 'Member-States';
    await to('2009-09-20');
    await send(commandBy('officer', { type: 'schedule-briefing', delivery, on: day('2009-12-10') }));
    await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }));
    await send(commandBy('chief', { type: 'approve-draft', draft: A.sha256 }));
    await send(commandBy('director', { type: 'approve-draft', draft: A.sha256 }));
    await to('2009-12-01');
    await send(commandBy('officer', { type: 'invite-to-briefing', delivery, happenedOn: day('2009-12-01') }));
    await to('2009-12-10');
    await send(
      commandBy('officer', {
        type: 'hold-briefing',
        delivery,
        happenedOn: day('2009-12-10'),
        attendance: 61,
        comment: 'Member States took note of the workplan.',
      }),
    );
    expect(await handle.result()).toMatchObject({ status: 'settled' });
    expect((await events()).slice(-2).map(({ type }) => type)).toEqual(['BriefingHeld', 'Settled']);
    expect((await events()).every(({ actor }) => actor !== PEOPLE.stranger)).toBe(true);
  });
});
