import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { PROCEDURES } from '../../domain/obligation/obligation.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { seriesQuery } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { quietLogger } from '../setup/quiet.ts';
import { commandBy, draftOf, PLANS, REPORT } from '../setup/sample.ts';
import { seriesCommand, startSeries } from '../setup/series.ts';
import { stateOf } from '../setup/state.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const FOLDER = 'test/histories';
const saved = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const historyIn = (name: string) => historyFromJSON(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
const workflowOf = (name: string) =>
  historyIn(name).events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name;

describe('a run from the past', () => {
  it('is saved for every procedure', () => {
    expect(saved.map(workflowOf)).toEqual(expect.arrayContaining([...PROCEDURES]));
  });

  it('is saved in the shape of both versions of the rules, and of whatever else a run goes through', () => {
    const shapes = saved.map((name) => name.replace('.json', ''));
    const PAPERS = ['background-paper', 'secretary-generals-report', 'workplan-briefing'];
    expect(shapes).toEqual(expect.arrayContaining(PAPERS.flatMap((name) => [`${name}.1`, `${name}.2`])));
    const types = (name: string) =>
      (historyIn(`${name}.json`).events ?? []).map((event) => Object.keys(event).join(' '));
    expect(types('report-continued.1').at(-1)).toContain('workflowExecutionContinuedAsNew');
    expect(types('report-fact-after-the-end.1').at(-1)).toContain('workflowExecutionCompleted');
  });

  it.each(saved)('%s goes the same way today', async (name) => {
    const workflowBundle = { codePath: inject('workflowBundlePath') };
    await Worker.runReplayHistory({ workflowBundle }, historyIn(name));
  });
});

describe('a patch of running code', () => {
  const markers = (name: string) =>
    (historyIn(`${name}.json`).events ?? []).flatMap((event) => event.markerRecordedEventAttributes ?? []);
  const reads = (name: string) =>
    markers(name).filter(({ details }) =>
      /readRecord/.test(Buffer.from(details?.data?.payloads?.[0]?.data ?? []).toString()),
    );
  const isPatched = (name: string) => markers(name).some(({ markerName }) => markerName === 'core_patch');

  it('leaves a run of before on the old way, and takes the new way in a run of after', () => {
    // Both are replayed above, by the code of today.
    expect([isPatched('workplan-briefing.2'), reads('workplan-briefing.2').length]).toEqual([false, 2]);
    expect([isPatched('workplan-briefing.3'), reads('workplan-briefing.3').length]).toEqual([true, 1]);
  });
});

describe('a run from the past, by a program that decides the opposite', () => {
  let opposite: { path: string; remove(): void };
  beforeAll(async () => {
    opposite = await bundleDeciding('the opposite');
  });
  afterAll(() => opposite.remove());

  it.each(saved.filter((name) => PROCEDURES.some((procedure) => procedure === workflowOf(name))))(
    '%s goes the same way',
    async (name) => {
      const workflowBundle = { codePath: opposite.path };
      await Worker.runReplayHistory({ workflowBundle }, historyIn(name));
    },
  );
});

describe('the record decides', () => {
  it('also for a program that decides the opposite', async () => {
    const { handle, send, events } = await launch(house, REPORT, PLANS.report);
    const draft = draftOf('a');
    await send(commandBy('drafter', { type: 'hand-in-draft', draft }));
    await send(commandBy('drafter', { type: 'approve-draft', draft: draft.sha256 }));
    await send(commandBy('chief', { type: 'approve-draft', draft: draft.sha256 }));
    const state = foldAll(NOTHING, await events());
    expect(state).toMatchObject({ refusals: 1, drafts: [{}], decisions: [{ stage: 'section' }] });

    const series = await startSeries(house);
    await series.to('2010-01-10');
    const suspend = seriesCommand('suspend-series', { comment: 'The committee has said so.' });
    await series.send(suspend);
    await series.send({ ...suspend, commandId: 'twice' });
    const suspended = await series.state();
    expect(suspended).toMatchObject({ status: 'suspended', refusals: 1, cycles: [{ key: 'GA-64' }] });

    const opposite = await bundleDeciding('the opposite');
    try {
      await house.exchangeWorker(opposite.path);
      expect(await series.handle.query(seriesQuery)).toEqual(suspended);
      const resume = seriesCommand('resume-series', { from: civilDate('2010-02-01'), comment: 'Again.' });
      expect(await series.send(resume)).toMatchObject({ refused: { why: 'the opposite' } });
      // Nothing of the run is in this worker's memory: it takes the history and decides everything again.
      expect(await stateOf(handle)).toEqual(state);
      // And it does decide the opposite: what is new goes the other way.
      const answer = await send(commandBy('director', { type: 'approve-draft', draft: draft.sha256 }));
      expect(answer).toMatchObject({ accepted: false, refused: { why: 'the opposite' } });
      expect(await stateOf(handle)).toEqual(foldAll(NOTHING, await events()));
    } finally {
      await handle.terminate('seen enough');
      await series.handle.terminate('seen enough');
      opposite.remove();
    }
  });
});

/** The workflows, bundled with a `decide` that accepts what the rules refuse and refuses what they accept. */
async function bundleDeciding(why: string): Promise<{ path: string; remove(): void }> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(resolve('.cache', 'opposite-'));
  for (const source of ['workflows', 'domain', 'activities'])
    cpSync(source, join(folder, source), { recursive: true });
  const file = join(folder, 'domain/obligation/decide.ts');
  const rules = readFileSync(file, 'utf8');
  const renamed = rules.replace('export function decide(', 'function decideRightly(');
  expect(renamed).not.toBe(rules);
  writeFileSync(
    file,
    `${renamed}
export function decide(...given: Parameters<typeof decideRightly>): Proposal {
  const [, command] = given;
  const { answer } = decideRightly(...given);
  if (answer.accepted) return refused(command, refuse('not-running', ${JSON.stringify(why)}));
  return { events: [says(UNSAID, 'RangInVain', { rung: 'nothing' })], answer: { accepted: true } };
}
`,
  );
  const ofSeries = join(folder, 'domain/series/decide.ts');
  const seriesRules = readFileSync(ofSeries, 'utf8');
  const seriesRenamed = seriesRules.replace('export function decide(', 'function decideRightly(');
  expect(seriesRenamed).not.toBe(seriesRules);
  writeFileSync(
    ofSeries,
    `${seriesRenamed}
export function decide(...given: Parameters<typeof decideRightly>): SeriesProposal {
  const [, command] = given;
  const { answer } = decideRightly(...given);
  if (answer.accepted) return refused(command, refuse('series-over', ${JSON.stringify(why)}));
  return { events: [says(command, 'DayGiven', { on: '2099-01-01' as CivilDate })], answer: { accepted: true } };
}
`,
  );
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(folder, 'workflows', 'index.ts'),
    logger: quietLogger,
  });
  const path = join(folder, 'bundle.js');
  writeFileSync(path, code);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
}
