import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planInHouse } from '../../activities/plan-obligation.ts';
import { type ProposalNeeds, proposeTo } from '../../activities/propose-dates.ts';
import { zoneOf } from '../../activities/zones.ts';
import { startCalendarChange } from '../../client/calendar/start-change.ts';
import { storyLines } from '../../client/cli/words.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import type { PlanningFact } from '../../domain/planning/world.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { calendarLine, changeCalendar, worldFromRecord } from '../../store/calendar.ts';
import { type CalendarReach, calendarReach } from '../../store/calendar-reach.ts';
import { listObligations, obligationState, storyOf } from '../../store/reads.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { startMissingChange } from '../../worker/missing-change.ts';
import type { CalendarChangeOutcome } from '../../workflows/messages.ts';
import { calendarChangeId } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { BRIEFING, commandBy, PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const ZONE = zoneOf('New York', 2008, 2020);
const ids = { id: '', change: 0 };

/** Every answer to a proposal is lost once, after it was given: as when the worker is killed in that moment. */
const lost = new Set<string>();
let loses = false;

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse(undefined, ({ db, send }) => ({
    db,
    async send(id, command, patience) {
      const answer = await send(id, command, patience);
      const key = `${id} ${command.commandId}`;
      if (!loses || lost.has(key)) return answer;
      lost.add(key);
      throw new Error('the answer is lost');
    },
  }));
}, 60_000);
afterAll(() => house.close());
beforeEach(() => {
  loses = false;
  ids.change += 1;
});

async function planned(): Promise<Plan> {
  const plan = await planInHouse(house.db, REPORT, ZONE, POSTS.assignments);
  if ('unplanned' in plan) throw new Error(JSON.stringify(plan));
  return plan;
}

/** The sixty-fourth session opens on that day. */
const opening = (opens: string): PlanningFact => ({
  kind: 'session',
  ...{ body: 'GA', number: 64, opens: civilDate(opens), closes: null },
  ...{ source: 'the journal', grade: 'primary' },
});

const record = async (fact: PlanningFact): Promise<number> => {
  const command = { commandId: `change ${ids.change} ${JSON.stringify(fact)}`, facts: [fact], file: null };
  const at = REHEARSAL_CLOCK.now();
  const by = { actor: PEOPLE.officer, reason: 'The Assembly has decided.' };
  return (await changeCalendar(house.db, REHEARSAL_CLOCK, { ...command, ...by }, at)).seq;
};
const outcome = async (seq: number): Promise<CalendarChangeOutcome> =>
  house.client.workflow.getHandle(calendarChangeId(await calendarLine(house.db, seq))).result();
const start = async (seq: number): Promise<boolean> =>
  startCalendarChange(await calendarLine(house.db, seq), house, { againSeconds: 1 });
/** Until all were tried. The runs that were terminated in the end of a test wait, and so does the walk. */
const tried = (seq: number): Promise<CalendarReach> =>
  until(async () => {
    const reach = await calendarReach(house.db, seq);
    return reach.toCome === 0 ? reach : undefined;
  });
async function change(fact: PlanningFact): Promise<CalendarReach> {
  const seq = await record(fact);
  expect(await start(seq)).toBe(true);
  return tried(seq);
}
const state = async ({ obligation }: TestObligation) => {
  const found = await obligationState(house.db, obligation.id);
  if (found?.status !== 'running') throw new Error(`it is ${found?.status}`);
  return found;
};
const dayOf = async (of: TestObligation, milestone: string): Promise<string | undefined> =>
  (await state(of)).plan.milestones.find(({ key }) => key === milestone)?.on;
const proposals = async ({ events }: TestObligation) =>
  (await events()).filter(({ type }) => type === 'DatesProposed');

describe('when a session opens on another day', () => {
  it('what runs is proposed new dates; accepted, its timers follow', async () => {
    const report = await launch(house, REPORT, await planned());
    const other = await launch(house, BRIEFING, PLANS.briefing);
    const before = await dayOf(report, 'submit/GA-64');
    expect(await change(opening('2009-10-06'))).toMatchObject({ proposed: 1, same: 1, waits: 0 });
    expect(await proposals(other)).toEqual([]);
    expect(await dayOf(report, 'submit/GA-64')).toBe(before);

    const { proposed } = await state(report);
    const move = proposed?.moves.find(({ milestone }) => milestone === 'submit/GA-64');
    expect(move).toMatchObject({ from: '2009-07-07', to: '2009-07-28' });
    const why = proposed?.plan.proof?.filter(({ id }) => move?.because.includes(id));
    expect(why).toMatchObject([{ rule: 'session-opening', source: 'the journal' }]);
    // One text serves both deliveries; the other session is as it was, and no reason.
    const draft = proposed?.moves.find(({ milestone }) => milestone === 'draft');
    expect(draft?.because).toEqual(move?.because);
    const line = (await listObligations(house.db, EVERYTHING)).find(({ id }) => id === report.obligation.id);
    expect(line).toMatchObject({ proposal: proposed?.seq });
    const letters = await house.db
      .selectFrom('to_tell')
      .selectAll()
      .where('obligation', '=', report.obligation.id)
      .execute();
    expect(letters).toMatchObject([{ seq: proposed?.seq, open: true }]);

    const accept = commandBy('officer', { type: 'accept-dates', proposal: proposed?.seq ?? 0 });
    expect(await report.send(accept)).toEqual({ accepted: true });
    expect(await dayOf(report, 'submit/GA-64')).toBe('2009-07-28');
    // The old reminder of submission would have been on 23 June; the new one is on 14 July.
    await report.to('2009-07-13');
    const reminded = async () =>
      (await report.events()).flatMap(({ type, facts }) =>
        type === 'Reminded' && 'milestone' in facts && facts.milestone === 'submit/GA-64' ? [facts] : [],
      );
    expect(await reminded()).toEqual([]);
    await report.to('2009-07-15');
    expect(await reminded()).toMatchObject([{ due: '2009-07-28', kind: 'reminder' }]);
    expect(await verifyRecord(house.db, report.obligation.id)).toEqual([]);
    await report.handle.terminate('seen enough');
    await other.handle.terminate('seen enough');
  });

  it('kept, nothing moves, the reason is in the story, and the same is not proposed again', async () => {
    const report = await launch(house, REPORT, await planned());
    const before = (await state(report)).plan;
    await change(opening('2009-10-13'));
    const { proposed } = await state(report);
    const proposal = proposed?.seq ?? 0;
    const keep = commandBy('officer', { type: 'keep-dates', proposal, comment: 'The room is booked.' });
    expect(await report.send(keep)).toEqual({ accepted: true });
    expect((await state(report)).plan).toEqual(before);
    const told = await storyOf(house.db, report.obligation.id);
    const story = storyLines(told, ZONE).join('\n');
    expect(story).toContain('proposed new dates after change');
    expect(story).toMatch(/submission \(GA-64\) from 28 July 2009 to 4 August 2009/);
    expect(story).toContain('why: “The Assembly has decided.”');
    expect(story).toContain(`kept the dates as they were, against the proposal of event ${proposal}`);
    expect(story).toContain('why: “The room is booked.”');
    // Another change that does not touch it.
    await change({
      kind: 'holiday',
      ...{ station: 'Nairobi', on: civilDate('2009-06-15'), name: 'a holiday' },
      ...{ source: 'a notice', grade: 'primary' },
    });
    expect(await proposals(report)).toHaveLength(1);
    await report.handle.terminate('seen enough');
  });

  it('and back, before anybody has answered: the proposal is taken back', async () => {
    const plan = await planned();
    const report = await launch(house, REPORT, plan);
    await change(opening('2009-11-03'));
    expect((await proposals(report)).at(-1)).toMatchObject({ facts: { moves: expect.any(Array) } });
    expect((await state(report)).proposed).not.toBeNull();
    await change(opening('2009-10-13'));
    expect((await state(report)).proposed).toBeNull();
    expect((await proposals(report)).at(-1)).toMatchObject({ facts: { moves: [] } });
    await report.handle.terminate('seen enough');
  });
});

describe('each obligation gets each change once', () => {
  it('when every answer to a proposal is lost and the walk begins again', async () => {
    const plan = await planned();
    const reports = await Promise.all([1, 2, 3].map(() => launch(house, REPORT, plan)));
    loses = true;
    const { seq, proposed } = await change(opening('2009-10-20'));
    expect([lost.size, proposed]).toEqual([3, 0]);
    await until(async () => (await calendarReach(house.db, seq)).proposed === 3);
    for (const report of reports) {
      expect(await proposals(report)).toHaveLength(1);
      await report.handle.terminate('seen enough');
    }
  });

  it('when the house was killed after some of them, or before all', async () => {
    const plan = await planned();
    const [first, second] = await Promise.all([1, 2].map(() => launch(house, REPORT, plan)));
    if (first === undefined || second === undefined) throw new Error('two were launched');
    const seq = await record(opening('2009-10-27'));
    const { db } = house;
    const services = { client: house.client, sign: house.keys.signAs('system') };
    const send: ProposalNeeds['send'] = (...given) => sendCommand(services, ...given);
    const recorded = await worldFromRecord(db);
    const line = await calendarLine(db, seq);
    await proposeTo({ db, send }, recorded, line, await state(first), { ms: 10_000 });
    // At its next start the house finds what is missing.
    expect(await startMissingChange(db, house)).toBe(seq);
    expect(await tried(seq)).toMatchObject({ proposed: 2 });
    for (const report of [first, second]) {
      expect(await proposals(report)).toMatchObject([{ commandId: `calendar-${seq}`, actor: 'calendar' }]);
      await report.handle.terminate('seen enough');
    }
  });

  it('and a change that a later one has overtaken leaves all to that', async () => {
    const report = await launch(house, REPORT, await planned());
    const earlier = await record(opening('2009-12-01'));
    const later = await record(opening('2009-12-08'));
    for (const seq of [earlier, later]) await start(seq);
    expect(await outcome(earlier)).toEqual({ proposed: 0, same: 0, waiting: 0 });
    await tried(later);
    expect(await proposals(report)).toMatchObject([{ facts: { calendarSeq: later } }]);
    await report.handle.terminate('seen enough');
  });

  it('what is launched after it knows of it already', async () => {
    const seq = await record(opening('2009-12-15'));
    const before = await calendarReach(house.db, seq);
    const report = await launch(house, REPORT, await planned());
    expect(await calendarReach(house.db, seq)).toEqual(before);
    await start(seq);
    await tried(seq);
    expect(await proposals(report)).toEqual([]);
    await report.handle.terminate('seen enough');
  });
});
