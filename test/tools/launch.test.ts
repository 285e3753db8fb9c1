import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { travel } from '../../client/rehearsal/travel.ts';
import { connectTemporal } from '../../client/temporal.ts';
import { listensAt } from '../../tools/processes/port.ts';
import type { Executable } from '../../tools/temporal-server/find.ts';
import { findExecutable, placesFrom } from '../../tools/temporal-server/find.ts';
import { launch, type TemporalServer } from '../../tools/temporal-server/launch.ts';
import { fakeProgram } from '../setup/fake-program.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { until } from '../setup/until.ts';

const program = fileURLToPath(new URL('../../tools/temporal-server/main.ts', import.meta.url));

describe('starting a Temporal server', () => {
  let executable: Executable;
  beforeAll(async () => {
    executable = await findExecutable(placesFrom(process.env), () => {});
  });

  async function started(home: string, ports: { port?: number } = {}): Promise<TemporalServer> {
    const server = await launch(executable, { kind: 'real', home, ...ports });
    onTestFinished(() => server.stop());
    return server;
  }

  it('keeps in its file what it acknowledged, serves pages, and lets no time be skipped', async () => {
    const home = temporaryFolder();
    const first = await started(home);
    const page = await fetch(first.uiUrl ?? '');
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/_app/immutable/')]);

    const target = { address: first.address, namespace: first.namespace };
    const client = await connectTemporal(target);
    const handle = await client.workflow.start('installationCheck', {
      taskQueue: 'none',
      workflowId: 'kept',
      args: [{ days: 1 }],
    });
    await expect(travel(handle, 1)).rejects.toMatchObject({ code: 'temporal.no-time-travel' });
    await client.connection.close();
    await first.stop();

    const second = await started(home);
    const again = await connectTemporal({ address: second.address, namespace: second.namespace });
    expect((await again.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
    await again.connection.close();
  });

  it('refuses a second server on the same home and says who has it', async () => {
    const home = temporaryFolder();
    await started(home);
    await expect(launch(executable, { kind: 'real', home })).rejects.toMatchObject({
      code: 'home.in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    });
  });

  it('says which port is taken', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => listener.once('listening', resolve));
    onTestFinished(() => void listener.close());
    const { port } = listener.address() as { port: number };
    await expect(launch(executable, { kind: 'real', home: temporaryFolder(), port })).rejects.toMatchObject({
      code: 'temporal.port-taken',
      message: expect.stringContaining(String(port)),
    });
  });

  it('does not open a database that a newer server has opened', async () => {
    const home = temporaryFolder();
    const server = await started(home);
    await server.stop();
    const note = join(home, 'temporal', 'opened-by.json');
    expect(JSON.parse(readFileSync(note, 'utf8'))).toEqual({ serverVersion: executable.serverVersion });
    writeFileSync(note, JSON.stringify({ serverVersion: '1.99.0' }));
    await expect(launch(executable, { kind: 'real', home })).rejects.toMatchObject({
      code: 'temporal.database-newer',
      message: expect.stringContaining('1.99.0'),
    });
  });

  it('passes on what a server says that ends before it is ready', async () => {
    const path = fakeProgram(
      join(temporaryFolder(), 'temporal'),
      'echo "file is not a database" >&2; exit 7',
    );
    await expect(launch({ ...executable, path }, { kind: 'rehearsal' })).rejects.toMatchObject({
      code: 'temporal.start-failed',
      message: expect.stringMatching(/code 7.*file is not a database/),
    });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing running when its parent gets %s, and nothing that blocks the next start',
    async (signal) => {
      const home = temporaryFolder();
      const parent = spawn(process.execPath, [program], {
        env: { ...process.env, RAPPORTEUR_HOME: home },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      parent.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const address = await until(() => /TEMPORAL_ADDRESS=(\S+)/.exec(said)?.[1]);
      const ended = new Promise<number | null>((resolve) => parent.once('exit', resolve));
      parent.kill(signal);
      expect(await ended).toBe(signal === 'SIGKILL' ? null : 0);
      await until(async () => !(await listensAt(address)));
      await started(home);
    },
  );
});
