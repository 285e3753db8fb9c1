import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { connectTemporal } from '../../client/temporal.ts';
import { installationCheck } from '../../workflows/installation-check.ts';
import { concludeUpdate, installationCheckReportQuery } from '../../workflows/messages.ts';
import { codecOf } from '../setup/codec.ts';
import { until } from '../setup/until.ts';

describe('a worker process', () => {
  let client: Client;
  let home: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
    client = await connectTemporal({
      address: inject('temporalAddress'),
      namespace: inject('temporalNamespace'),
      codec: codecOf(home),
    });
  });
  afterAll(async () => {
    await client.connection.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Starts `worker/main.ts` as an operator would, and waits until it says that it runs. */
  async function startWorker(taskQueue: string): Promise<{ process: ChildProcess; said: () => string }> {
    const worker = spawn(process.execPath, ['worker/main.ts'], {
      env: {
        ...process.env,
        TEMPORAL_ADDRESS: inject('temporalAddress'),
        TEMPORAL_NAMESPACE: inject('temporalNamespace'),
        RAPPORTEUR_TASK_QUEUE: taskQueue,
        RAPPORTEUR_HOME: home,
        RAPPORTEUR_STICKY_SECONDS: '1',
        RAPPORTEUR_LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    onTestFinished(() => void worker.kill('SIGKILL'));
    let said = '';
    worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await until(() => said.includes('worker is running'));
    return { process: worker, said: () => said };
  }

  it('killed with SIGKILL in mid-workflow, is replaced by another, and nothing is lost', async () => {
    const taskQueue = `killed-${randomUUID()}`;
    const first = await startWorker(taskQueue);
    const check = await client.workflow.start(installationCheck, {
      taskQueue,
      workflowId: taskQueue,
      args: [{ days: 5 }],
      workflowTaskTimeout: '1 second',
    });
    await until(async () => (await check.query(installationCheckReportQuery)).probes.length === 1);
    first.process.kill('SIGKILL');
    const update = check.executeUpdate(concludeUpdate, { args: ['officer'] });
    await startWorker(taskQueue);
    expect(await update).toBe(1);
    expect(await check.result()).toMatchObject({
      concludedBy: 'officer',
      probes: [{ workerVersion: '0.1.0' }],
    });
  });

  it('drains and ends with 0 on SIGTERM', async () => {
    const { process: worker, said } = await startWorker(`drained-${randomUUID()}`);
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said()).toContain('worker has drained');
  });

  it('ends with 2 and a sentence when its environment makes no sense', async () => {
    const worker = spawn(process.execPath, ['worker/main.ts'], {
      env: { ...process.env, RAPPORTEUR_DRAIN_SECONDS: 'soon' },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let said = '';
    worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await new Promise((resolve) => worker.once('close', resolve))).toBe(2);
    expect(said).toContain('RAPPORTEUR_DRAIN_SECONDS');
    expect(said).toContain('Code: environment.invalid');
  });
});
