import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { freePort } from '../../tools/processes/port.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { CLIENT, realProvider, throughPages } from '../setup/provider.ts';
import { until } from '../setup/until.ts';

/** The value of a cookie that an answer sets. */
const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

it('a started house signs people in by a provider of identities, from its settings', {
  timeout: 120_000,
}, async () => {
  const home = temporaryFolder();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const provider = await realProvider(url);
  onTestFinished(() => provider.close());
  const house = spawn(process.execPath, ['worker/house.ts'], {
    env: {
      ...process.env,
      TEMPORAL_ADDRESS: inject('temporalAddress'),
      TEMPORAL_NAMESPACE: inject('temporalNamespace'),
      RAPPORTEUR_TASK_QUEUE: `started-${port}`,
      RAPPORTEUR_HOME: home,
      RAPPORTEUR_PORT: String(port),
      RAPPORTEUR_URL: url,
      RAPPORTEUR_OIDC_ISSUER: provider.issuer,
      RAPPORTEUR_OIDC_CLIENT_ID: CLIENT.clientId,
      RAPPORTEUR_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      RAPPORTEUR_LOG_LEVEL: 'warn',
      RAPPORTEUR_DRAIN_SECONDS: '1',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => house.once('exit', resolve));
  let said = '';
  house.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  onTestFinished(async () => {
    house.kill('SIGKILL');
    await ended;
  });
  const reach = join(home, 'api.json');
  await until(() => existsSync(reach) || house.exitCode !== null, 90_000);
  expect(existsSync(reach), said).toBe(true);
  const { token } = JSON.parse(readFileSync(reach, 'utf8')) as { token: string };

  const made = await fetch(`${url}/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'person', email: 'ada@un.org', name: 'Ada', roles: ['auditor'] }),
  });
  expect(made.status).toBe(201);
  expect(await (await fetch(`${url}/sign-in`)).json()).toEqual({ oidc: true, setUp: false });

  const goes = (login: string) => async () => {
    const begun = await fetch(`${url}/sign-in/oidc`, { redirect: 'manual' });
    expect(begun.status).toBe(302);
    const query = await throughPages(begun.headers.get('location') ?? '', login, url);
    const cookie = cookieOf(begun, 'rapporteur-begun');
    return fetch(`${url}/sign-in/oidc/callback?${query}`, { redirect: 'manual', headers: { cookie } });
  };
  const back = await goes('ada@un.org')();
  expect([back.status, back.headers.get('location')]).toEqual([302, '/']);
  const me = await fetch(`${url}/me`, { headers: { cookie: cookieOf(back, 'rapporteur') } });
  expect(await me.json()).toMatchObject({ name: 'Ada', roles: ['auditor'], via: 'session' });

  const stranger = await goes('nobody@un.org')();
  expect([stranger.status, ((await stranger.json()) as { code: string }).code]).toEqual([
    403,
    'sign-in.unknown-person',
  ]);
});
