import { setTimeout as pause } from 'node:timers/promises';
import { mandateIn } from '../activities/documents/open.ts';
import type { People } from '../client/api/contract.ts';
import { startDirectoryChange } from '../client/directory/start-change.ts';
import { type RunOptions, resumeRun, runOf } from '../client/obligations/run.ts';
import type { DemoHouse } from '../client/rehearsal/demo.ts';
import type { OnStage } from '../client/rehearsal/stage.ts';
import { travel } from '../client/rehearsal/travel.ts';
import type { Command } from '../domain/obligation/commands.ts';
import type { Obligation, ObligationId } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { civilDate } from '../domain/time/civil-date.ts';
import { instant } from '../domain/time/instant.ts';
import { changeDirectory, directoryLine } from '../store/directory.ts';
import { REHEARSAL_CLOCK } from '../store/record.ts';
import type { Db } from '../store/tables.ts';
import { directoryChangeId } from '../workflows/messages.ts';

type Handle = OnStage['handle'];

/** What the scenes are played in. */
export interface Stage {
  house: DemoHouse;
  db: Db;
  taskQueue: string;
  /** The text of the sample and who does what; each scene has a mandate of its own, by another number. */
  text: string;
  people: People;
}

const STARTS_AT = instant('2008-12-18T12:00:00.000Z');
const DAY = civilDate('2008-12-18');
const OFFICER = 'p-haddad';
const DRAFTER = 'p-okafor';
const APPROVERS = ['p-lindqvist', 'p-tanaka'];

/** It rests, and is taken up again. */
export async function heldAndResumed(stage: Stage): Promise<Handle> {
  const { id } = await report(stage, 881);
  const { act, handle } = on(stage, id);
  await act(OFFICER, { type: 'put-on-hold', comment: 'No funds before the new year.' });
  await travel(handle, 30);
  await act(OFFICER, { type: 'take-up-again' });
  await act(DRAFTER, { type: 'hand-in-draft', draft: draft('a') });
  return handle;
}

/** A run that was long, and the one in which it went on. */
export async function continued(stage: Stage): Promise<{ long: Handle; next: Handle }> {
  const obligation = await report(stage, 882);
  const { act, handle } = on(stage, obligation.id);
  await handle.terminate('to begin again with a run that is soon long');
  const run: RunOptions = { client: stage.house.client, taskQueue: stage.taskQueue };
  const long = await resumeRun(obligation, { ...run, rehearsal: { startsAt: STARTS_AT }, longAt: 40 });
  const { runId } = await long.describe();
  for (const letter of '0123456789abcdef') {
    await act(DRAFTER, { type: 'hand-in-draft', draft: draft(letter) });
    if ((await handle.describe()).runId !== runId) break;
  }
  await act(OFFICER, { type: 'put-on-hold', comment: 'No funds before the new year.' });
  return { long: stage.house.client.workflow.getHandle(long.workflowId, runId), next: handle };
}

/** Somebody speaks in the moment in which the file is closed, and is still answered by its run. */
export async function factAfterTheEnd(stage: Stage): Promise<Handle> {
  const text = draft('a');
  for (let tried = 0; tried < 20; tried += 1) {
    const { id } = await report(stage, 900 + tried);
    const { act, handle } = on(stage, id);
    const issue = (delivery: string) =>
      act(OFFICER, { type: 'record-issuance', delivery, symbol: `A/64/${tried}`, happenedOn: DAY });
    await act(DRAFTER, { type: 'hand-in-draft', draft: text });
    for (const approver of APPROVERS) await act(approver, { type: 'approve-draft', draft: text.sha256 });
    for (const delivery of ['GA-64', 'COP-UNTOC-5'])
      await act(OFFICER, { type: 'submit', delivery, draft: text.sha256, happenedOn: DAY });
    await issue('GA-64');
    const closing = issue('COP-UNTOC-5');
    const late = act(OFFICER, { type: 'introduce', delivery: 'GA-64', happenedOn: DAY }).catch(() => false);
    await closing;
    await handle.result();
    const types = (await stage.house.story(id)).map(({ type }) => type);
    if ((await late) && types.indexOf('Introduced') > types.indexOf('Settled')) return handle;
  }
  throw new Error('nobody was quick enough');
}

/** The directory changes: an obligation that runs is told who drafts now. */
export async function directoryChanged(stage: Stage): Promise<Handle> {
  const { house, db, taskQueue } = stage;
  const { id } = await report(stage, 883);
  const [post, person] = ['Drafting officer', 'p-moreau' as PersonId];
  const { seq } = await changeDirectory(
    db,
    REHEARSAL_CLOCK,
    {
      ...{
        commandId: 'saved',
        actor: OFFICER as PersonId,
        names: {},
        file: null,
        reason: 'To save a history.',
      },
      facts: [
        { kind: 'person', person },
        { kind: 'post', post, unit: null, station: 'New York', supervisor: null, from: null },
        { kind: 'holding', post, person, from: DAY, to: null },
      ],
    },
    REHEARSAL_CLOCK.now(),
  );
  const line = await directoryLine(db, seq);
  await startDirectoryChange(line, { client: house.client, taskQueue });
  const handle = house.client.workflow.getHandle(directoryChangeId(line));
  // It ends when all are told, and some scenes leave an obligation without a run: their turn comes later.
  const isRoundOver = async (): Promise<boolean> =>
    (await handle.fetchHistory()).events?.some((event) => event.timerStartedEventAttributes) === true;
  while (!(await isRoundOver())) await pause(100);
  await house.handle(id).terminate('seen enough');
  return handle;
}

/** A report to the General Assembly that runs, of a mandate of its own. */
async function report({ house, text, people }: Stage, number: number): Promise<Obligation> {
  const mandate = mandateIn(text.replaceAll('63/194', `63/${number}`), 'the sample');
  const { runs } = await house.launch({ people, paragraphs: ['14'], given: {} }, mandate, STARTS_AT);
  const [{ obligation } = {}] = runs;
  if (obligation === undefined) throw new Error(`nothing was launched of ${number}`);
  return obligation;
}

let sent = 0;
function on({ house }: Stage, id: ObligationId) {
  return {
    handle: runOf(house.client, id),
    async act(actor: string, fields: object): Promise<true> {
      sent += 1;
      const by = { commandId: `scene-${sent}`, actor, onBehalfOf: null, comment: null };
      const answer = await house.act(id, { ...by, ...fields } as unknown as Command);
      if (!answer.accepted) throw new Error(`${id}: ${answer.refused.why}`);
      return true;
    },
  };
}

const draft = (letter: string) => ({
  ...{ sha256: letter.repeat(64), size: 40_000, mediaType: 'application/pdf', words: 6000 },
});
