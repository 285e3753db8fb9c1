import { WorkflowIdReusePolicy } from '@temporalio/client';
import { beforeEach, expect, it } from 'vitest';
import { planInHouse } from '../../activities/plan-obligation.ts';
import { zoneOf } from '../../activities/zones.ts';
import { lookAgain, startCalendarChange } from '../../client/calendar/start-change.ts';
import { sendCommand } from '../../client/obligations/command.ts';
import { resumeRun, runOf } from '../../client/obligations/run.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { type CalendarLine, calendarLine, changeCalendar } from '../../store/calendar.ts';
import { calendarReach } from '../../store/calendar-reach.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { startMissingChange } from '../../worker/missing-change.ts';
import { type CalendarChangeOutcome, calendarChangeId } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { ASSIGNMENTS, commandBy, draftOf, PEOPLE, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const MINUTE = 60_000;

const ZONE = zoneOf('New York', 2008, 2020);

/** To whom new dates were sent, in that order. */
let sent: string[];
let house: TestHouse;
/** A house for each test: who waits in one would be walked over in the next. */
beforeEach(async () => {
  sent = [];
  house = await openHouse(undefined, ({ db, send }) => ({
    db,
    send(id, ...given) {
      sent.push(id);
      return send(id, ...given);
    },
  }));
  return () => house.close();
});

async function launchReports(count: number, taskQueue = house.taskQueue): Promise<TestObligation[]> {
  const plan = await planInHouse(house.db, REPORT, ZONE, ASSIGNMENTS);
  if ('unplanned' in plan) throw new Error(JSON.stringify(plan));
  return Promise.all(Array.from({ length: count }, () => launch({ ...house, taskQueue }, REPORT, plan)));
}

/** The sixty-fourth session opens later: every report moves. */
async function record(opens: string): Promise<CalendarLine> {
  const { seq } = await changeCalendar(
    house.db,
    REHEARSAL_CLOCK,
    {
      ...{ commandId: opens, actor: PEOPLE.officer, reason: 'The Assembly has decided.', file: null },
      facts: [
        {
          ...{ kind: 'session', body: 'GA', number: 64, opens: civilDate(opens), closes: null },
          ...{ source: 'the journal', grade: 'primary' },
        },
      ],
    },
    REHEARSAL_CLOCK.now(),
  );
  return calendarLine(house.db, seq);
}

const walkOf = (change: CalendarLine) => house.client.workflow.getHandle(calendarChangeId(change));
const proposalsTo = async ({ events }: TestObligation): Promise<number> =>
  (await events()).filter(({ type }) => type === 'DatesProposed').length;
const reachOf = ({ seq }: CalendarLine) => calendarReach(house.db, seq);
const idOf = ({ obligation }: TestObligation): string => obligation.id;

it(
  'who does not answer holds up nobody, is told as waiting, and is reached when it is well again',
  async () => {
    const [unserved, broken, gone, ...well] = [
      ...(await launchReports(1, `${house.taskQueue}-unserved`)),
      ...(await launchReports(4)),
    ];
    if (unserved === undefined || broken === undefined || gone === undefined)
      throw new Error('there are five');
    // Its code is not there: every workflow task fails.
    await broken.handle.terminate('to be broken');
    await house.client.workflow.start('noSuchProcedure', {
      taskQueue: house.taskQueue,
      workflowId: broken.handle.workflowId,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      workflowTaskTimeout: '1 second',
    });
    await gone.handle.terminate('by hand');

    const change = await record('2009-10-06');
    const pace = { page: 2, patienceSeconds: 2, againSeconds: 1 };
    await startCalendarChange(change, house, pace);
    const reach = await until(async () => {
      const found = await reachOf(change);
      return found.proposed === well.length && found.toCome === 0 ? found : undefined;
    }, MINUTE);
    expect(reach).toMatchObject({ same: 0, waits: 3 });
    expect(Object.fromEntries(reach.waiting.map(({ id, why }) => [id, why]))).toEqual({
      [idOf(unserved)]: 'no-answer',
      [idOf(broken)]: 'no-answer',
      [idOf(gone)]: 'no-run',
    });
    expect(await Promise.all(well.map(proposalsTo))).toEqual(well.map(() => 1));

    // Nothing of it has got well: it is tried again, and waits on, since the same moment.
    sent = [];
    expect(await startMissingChange(house.db, house)).toBe(change.seq);
    const again = await until(async () => {
      // Sent is not yet told: a try counts when its end is recorded.
      const found = await reachOf(change);
      return found.waiting.every(({ tries }) => tries > 1) ? found : undefined;
    }, MINUTE);
    expect(again.waiting.map(({ since }) => since)).toEqual(reach.waiting.map(({ since }) => since));
    expect(new Set(sent)).toEqual(new Set([unserved, broken, gone].map(idOf)));

    await house.alsoServe(`${house.taskQueue}-unserved`);
    await runOf(house.client, broken.obligation.id).terminate('by hand');
    for (const { obligation } of [broken, gone]) await resumeRun(obligation, house);
    await lookAgain(change, house);
    expect(await walkOf(change).result()).toEqual({ proposed: 5, same: 0, waiting: 0 });
    const all = [unserved, broken, gone, ...well];
    expect(await Promise.all(all.map(proposalsTo))).toEqual(all.map(() => 1));
    expect(await reachOf(change)).toMatchObject({ proposed: 5, waits: 0, toCome: 0, waiting: [] });
    expect(await startMissingChange(house.db, house)).toBeNull();
    for (const { obligation } of all) await runOf(house.client, obligation.id).terminate();
  },
  3 * MINUTE,
);

it(
  'a command to a run that does not answer says so, and that it may be sent again',
  async () => {
    const [unserved] = await launchReports(1, `${house.taskQueue}-unserved`);
    if (unserved === undefined) throw new Error('there is one');
    const { id } = unserved.obligation;
    const handIn = commandBy('drafter', { type: 'hand-in-draft', draft: draftOf('a') });
    const send = () => sendCommand(house.cast, id, handIn, { ms: 500 });
    await expect(send()).rejects.toMatchObject({ code: 'obligation.no-answer' });
    await house.alsoServe(`${house.taskQueue}-unserved`);
    expect(await sendCommand(house.cast, id, handIn)).toEqual({ accepted: true });
    expect((await unserved.events()).filter(({ type }) => type === 'DraftHandedIn')).toHaveLength(1);
    await unserved.handle.terminate('seen enough');
  },
  MINUTE,
);

it(
  'a walk that is too long for one run goes on in the next, and reaches each once',
  async () => {
    const reports = await launchReports(9);
    const change = await record('2009-10-13');
    await startCalendarChange(change, house, { page: 2, pagesARun: 2, patienceSeconds: 60 });
    const { firstExecutionRunId } = await walkOf(change).describe().then(firstOf);
    const outcome: CalendarChangeOutcome = await walkOf(change).result();
    expect(outcome).toEqual({ proposed: 9, same: 0, waiting: 0 });
    expect(await pagesOfRuns(change, firstExecutionRunId)).toEqual([2, 2, 1]);
    expect(sent.sort()).toEqual(reports.map(idOf).sort());
    expect(await Promise.all(reports.map(proposalsTo))).toEqual(reports.map(() => 1));
    for (const { handle } of reports) await handle.terminate('seen enough');
  },
  2 * MINUTE,
);

const firstOf = ({ raw }: Awaited<ReturnType<ReturnType<typeof walkOf>['describe']>>) => ({
  firstExecutionRunId: raw.workflowExecutionInfo?.firstRunId ?? '',
});

/** How many pages each run of the walk had, in their order. */
async function pagesOfRuns(change: CalendarLine, first: string): Promise<number[]> {
  const pages: number[] = [];
  for (let runId: string | null | undefined = first; runId; ) {
    const { events } = await house.client.workflow.getHandle(calendarChangeId(change), runId).fetchHistory();
    pages.push(events?.filter((event) => event.activityTaskCompletedEventAttributes).length ?? 0);
    runId = events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return pages;
}
