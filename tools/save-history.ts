/**
 * node tools/save-history.ts : runs the released workflows once on a rehearsal server and saves each history to
 * test/histories/NAME.VERSION.json, where it is replayed for ever. A saved history is never written over: a changed
 * shape is a new version, added to the list below.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Keeper } from '../activities/documents/keeper.ts';
import { mandateIn } from '../activities/documents/open.ts';
import { people } from '../client/api/contract.ts';
import { lookAgain, startCalendarChange } from '../client/calendar/start-change.ts';
import { readInHouse, readingIdOf } from '../client/documents/read-in-house.ts';
import { resumeRun, runOf } from '../client/obligations/run.ts';
import { startDigests } from '../client/outbox/start-digests.ts';
import { type DemoHouse, playDemo } from '../client/rehearsal/demo.ts';
import { castNamed, SHIPPED_CASTS } from '../client/rehearsal/shipped.ts';
import type { OnStage } from '../client/rehearsal/stage.ts';
import { travel } from '../client/rehearsal/travel.ts';
import { seriesRunOf } from '../client/series/run.ts';
import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { CalendarCommand } from '../domain/planning/calendar-record.ts';
import type { PlanningFact } from '../domain/planning/world.ts';
import type { SeriesCommand } from '../domain/series/commands.ts';
import type { SeriesId } from '../domain/series/series.ts';
import { civilDate, yearOf } from '../domain/time/civil-date.ts';
import { instant } from '../domain/time/instant.ts';
import { type CalendarLine, calendarLine, changeCalendar } from '../store/calendar.ts';
import { calendarReach } from '../store/calendar-reach.ts';
import { obligationState } from '../store/reads.ts';
import { REHEARSAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { workflowBundle } from '../worker/bundle.ts';
import { openRehearsal } from '../worker/rehearsal.ts';
import { installationCheck } from '../workflows/installation-check.ts';
import { calendarChangeId, concludeUpdate, installationCheckId } from '../workflows/messages.ts';
import {
  continued,
  directoryChanged,
  factAfterTheEnd,
  heldAndResumed,
  type Stage,
} from './history-scenes.ts';
import { progressOn } from './progress.ts';
import { startTemporal } from './temporal-server/launch.ts';

type Handle = OnStage['handle'];

const QUEUE = 'histories';
/**
 * Those with 1 are of rules version 1, the others with 2 of before the patch `read-record-once`: they can be made no more. The
 * briefing with 3 is of after it.
 */
const OBLIGATIONS = {
  'background-paper.2': 'A/RES/63/194#11.1',
  'secretary-generals-report.2': 'A/RES/63/194#14.1',
  'workplan-briefing.3': 'A/RES/63/194#7.1',
};
const SCENES = {
  held: 'report-held-and-resumed.1',
  long: 'report-continued.1',
  next: 'report-continuing.1',
  late: 'report-fact-after-the-end.1',
  directory: 'directory-change.1',
};
const CHECK = 'installation-check.1';
const READING = 'reading.1';
const CHANGE = 'calendar-change.1';
/** As the first, and with somebody who is not reached at once. */
const WAITED = 'calendar-change.2';
const SERIES = 'series.1';

const pathOf = (name: string): string => `test/histories/${name}.json`;

const DIGESTS = 'digests.1';

const missing = [
  ...[CHECK, READING, CHANGE, WAITED, SERIES, DIGESTS, ...Object.values(SCENES)],
  ...Object.keys(OBLIGATIONS),
].filter((name) => !existsSync(pathOf(name)));

async function save(name: string, handle: Handle): Promise<void> {
  if (!missing.includes(name)) return;
  writeFileSync(pathOf(name), `${historyToJSON(await handle.fetchHistory())}\n`);
  process.stdout.write(`saved ${pathOf(name)}\n`);
}

async function check(client: DemoHouse['client']): Promise<Handle> {
  const handle = await client.workflow.start(installationCheck, {
    taskQueue: QUEUE,
    workflowId: installationCheckId('saved'),
    args: [{ days: 10 }],
    staticSummary: 'Check of this installation',
  });
  await travel(handle, 3.5);
  await handle.executeUpdate(concludeUpdate, { args: ['officer'] });
  await handle.result();
  return handle;
}

async function readOne(client: DemoHouse['client'], keeper: Keeper): Promise<Handle> {
  const bytes = readFileSync('samples/A-RES-63-194.txt');
  const { document } = await readInHouse({ client, taskQueue: QUEUE, keeper }, { bytes, name: 'the sample' });
  return client.workflow.getHandle(readingIdOf({ digest: document, name: 'the sample', wanted: null }));
}

const cited = { source: 'a test', grade: 'assumed' } as const;
const HOLIDAY: PlanningFact = {
  ...{ kind: 'holiday', station: 'New York', on: civilDate('2009-06-15'), name: 'One more', ...cited },
};
const LATER_SESSION: PlanningFact = {
  ...{ kind: 'session', body: 'GA', number: 64, opens: civilDate('2009-10-06'), closes: null, ...cited },
};

async function recordChange(db: Db, commandId: string, fact: PlanningFact): Promise<CalendarLine> {
  const officer = cast.officer.person.id as PersonId;
  const command: CalendarCommand = {
    ...{ commandId, actor: officer, file: null, reason: 'To save a history.', facts: [fact] },
  };
  const { seq } = await changeCalendar(db, REHEARSAL_CLOCK, command, REHEARSAL_CLOCK.now());
  return calendarLine(db, seq);
}

async function change(client: DemoHouse['client'], db: Db): Promise<Handle> {
  const line = await recordChange(db, 'saved', HOLIDAY);
  await startCalendarChange(line, { client, taskQueue: QUEUE });
  const handle = client.workflow.getHandle(calendarChangeId(line));
  await handle.result();
  return handle;
}

/** One that has no run when the calendar changes is waited for, and reached when it has one. */
async function changeThatWaits({ client, launch }: DemoHouse, db: Db): Promise<Handle> {
  const startsAt = instant('2008-12-18T12:00:00.000Z');
  const waiting = mandateIn(text.replaceAll('63/194', '63/870'), 'the sample');
  const { answer } = await launch({ people: cast, paragraphs: ['14'], given: {} }, waiting, startsAt);
  const [{ id = '' } = {}] = answer.duties;
  const life = await obligationState(db, id);
  if (life?.status !== 'running') throw new Error(`${id} does not run`);
  const { obligation } = life;
  await runOf(client, obligation.id).terminate('to be waited for');
  const line = await recordChange(db, 'waited', LATER_SESSION);
  const run = { client, taskQueue: QUEUE };
  await startCalendarChange(line, run);
  while ((await calendarReach(db, line.seq)).waits === 0) await pause(100);
  await resumeRun(obligation, { ...run, rehearsal: { startsAt } });
  await lookAgain(line, run);
  const handle = client.workflow.getHandle(calendarChangeId(line));
  await handle.result();
  await runOf(client, obligation.id).terminate('seen enough');
  return handle;
}

/** A yearly duty: begun, suspended, resumed, two cycles, ended. */
async function series(house: DemoHouse): Promise<Handle> {
  const text = [
    'S/RES/9001 (2019)',
    'Adopted by the Security Council at its 8559th meeting, on 25 June 2019',
    'The Security Council,',
    '1. Requests the Secretary-General to report to the Council annually, starting from 1 July 2020;',
    '2. Decides to remain seized of the matter.',
  ].join('\n\n');
  const startsAt = instant('2019-06-25T22:00:00.000Z');
  const request = { paragraphs: null, people: cast, given: {} };
  const { answer } = await house.launch(request, mandateIn(text, 'the text'), startsAt);
  const id = answer.duties[0]?.id as SeriesId;
  const handle = seriesRunOf(house.client, id);
  const by = {
    actor: cast.officer.person.id as PersonId,
    onBehalfOf: null,
    comment: 'To save a history.',
    by: null,
  };
  const send = (command: SeriesCommand) => house.actOnSeries(id, command);
  await send({ type: 'suspend-series', commandId: 'saved-1', ...by });
  await travel(handle, 30);
  await send({ type: 'resume-series', commandId: 'saved-2', from: civilDate('2020-06-01'), ...by });
  await travel(handle, 400);
  await send({ type: 'end-series', commandId: 'saved-3', on: civilDate('2022-01-01'), ...by });
  await handle.result();
  return handle;
}

/** Three days of mornings, of what the files of the demo have left. */
async function threeDays({ client }: DemoHouse): Promise<Handle> {
  const startsAt = instant('2010-09-06T12:00:00.000Z');
  const handle = await startDigests({ client, taskQueue: QUEUE }, { rehearsal: { startsAt } });
  await travel(handle, 3);
  return handle;
}

if (missing.length === 0) throw new Error('every history is there: a changed shape is a new version');
const text = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const cast = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const mandate = mandateIn(text, 'the sample');
const progress = progressOn(process.stderr);
const server = await startTemporal({ kind: 'rehearsal' }, process.env, progress);
const target = { address: server.address, namespace: server.namespace };
const { house, db, keeper, close } = await openRehearsal(
  target,
  await workflowBundle(),
  QUEUE,
  yearOf(mandate.adopted),
);
progress.end();
await save(CHECK, await check(house.client));
await save(READING, await readOne(house.client, keeper));
await save(CHANGE, await change(house.client, db));
await save(WAITED, await changeThatWaits(house, db));
await save(SERIES, await series(house));
const stage: Stage = { house, db, taskQueue: QUEUE, text, people: cast };
await save(SCENES.held, await heldAndResumed(stage));
const { long, next } = await continued(stage);
await save(SCENES.long, long);
await save(SCENES.next, next);
await save(SCENES.late, await factAfterTheEnd(stage));
await save(SCENES.directory, await directoryChanged(stage));
await playDemo(house, { mandate, people: cast, cast: castNamed(SHIPPED_CASTS[0]) }, () => {});
for (const [name, id] of Object.entries(OBLIGATIONS)) await save(name, house.handle(id as ObligationId));
await save(DIGESTS, await threeDays(house));
await close();
await server.stop();
