import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { foldAll } from '../../domain/obligation/evolve.ts';
import { PROCEDURES } from '../../domain/obligation/obligation.ts';
import { NOTHING } from '../../domain/obligation/state.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { seriesQuery, stateQuery } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { quietLogger } from '../setup/quiet.ts';
import { commandBy, draftOf, PLANS, REPORT } from '../setup/sample.ts';
import { seriesCommand, startSeries } from '../setup/series.ts';

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

  it.each(saved)('%s goes the same way today', async (name) => {
    const workflowBundle = { codePath: inject('workflowBundlePath') };
    await Worker.runReplayHistory({ workflowBundle }, historyIn(name));
  });
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
      expect(await handle.query(stateQuery)).toEqual(state);
      // And it does decide the opposite: what is new goes the other way.
      const answer = await send(commandBy('director', { type: 'approve-draft', draft: draft.sha256 }));
      expect(answer).toMatchObject({ accepted: false, refused: { why: 'the opposite' } });
      expect(await handle.query(stateQuery)).toEqual(foldAll(NOTHING, await events()));
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
