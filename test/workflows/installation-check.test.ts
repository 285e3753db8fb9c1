import { readFileSync } from 'node:fs';
import { defaultPayloadConverter } from '@temporalio/common';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { travel } from '../../client/rehearsal/travel.ts';
import { installationCheck } from '../../workflows/installation-check.ts';
import { concludeUpdate } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const saved = 'test/histories/installation-check.1.json';

describe('the installation check', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('reads in plain words in Temporal’s own pages', async () => {
    const check = await house.client.workflow.start(installationCheck, {
      taskQueue: house.taskQueue,
      workflowId: house.id('words'),
      args: [{ days: 5 }],
      staticSummary: 'Check of this installation',
    });
    await travel(check, 1.5);
    const description = await check.describe();
    expect(await description.staticSummary()).toBe('Check of this installation');
    const metadata = await check.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toBe('2 of 5 daily probes answered');
    const history = await check.fetchHistory();
    const summaries = (history.events ?? []).map((event) => {
      const payload = event.userMetadata?.summary;
      return payload ? defaultPayloadConverter.fromPayload<string>(payload) : undefined;
    });
    expect(summaries).toContain('Ask the worker what it runs on');
    expect(summaries).toContain('Until the probe of day 2');
    await check.executeUpdate(concludeUpdate, { args: ['test'] });
    await check.result();
  });

  it('would notice a history that it did not make', async () => {
    const text = readFileSync(saved, 'utf8').replaceAll('probeInstallation', 'anotherActivity');
    const history = historyFromJSON(JSON.parse(text));
    await expect(
      Worker.runReplayHistory({ workflowBundle: { codePath: inject('workflowBundlePath') } }, history),
    ).rejects.toThrow(/nondeterminism/i);
  });
});
