/**
 * npm run schemathesis -- [--seed N] [--examples N] [--role ROLE] [--request NAME] : starts an installation with one mandate in it and
 * lets Schemathesis ask all of its API in the name of each role, with what the description allows and with what it does not. Answers are compared with the
 * description twice: by Schemathesis, and by the house. Ends with 1 when anything was found.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROUTE_NAMES, type RouteName } from '../../client/api/paths.ts';
import type { Member } from '../installation/crew.ts';
import { type Installation, startInstallation } from '../installation/installation.ts';
import { progressOn } from '../progress.ts';
import { schemathesis } from './program.ts';
import { everyRole } from './roles.ts';

const CONFIG = fileURLToPath(new URL('schemathesis.toml', import.meta.url));
const SAMPLE = 'samples/A-RES-63-194.txt --people samples/people.json --when 7=2027-12-31'.split(' ');
const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    examples: { type: 'string', default: '10' },
    role: { type: 'string' },
    request: { type: 'string', multiple: true },
  },
});

/** After the first of them the rest of the requests would be answered 401: they come last. */
const SIGN_OUT: readonly RouteName[] = ['signOut', 'signOutEverywhere'];
/** Who stops the house is answered, and nobody is after that: asked once, by hand. */
const STOP: RouteName = 'stop';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const progress = progressOn(process.stderr);
const program = await schemathesis(process.env, progress);
progress('Starting an installation');
const installation = await startInstallation({ RAPPORTEUR_CHECK_ANSWERS: 'on' });
let isClean = true;
try {
  await installation.rapporteur('launch', ...SAMPLE);
  const roles = await everyRole(installation);
  for (const member of roles.filter(({ name }) => asked.role === undefined || asked.role === name)) {
    progress(`${member.name}: asking`);
    const names = asked.request ?? ROUTE_NAMES.filter((name) => name !== STOP && !SIGN_OUT.includes(name));
    await looked(member, names as RouteName[]);
    if (asked.request === undefined) await looked(member, SIGN_OUT);
  }
  if (asked.request === undefined)
    for (const member of roles.filter(({ name }) => name !== 'administrator'))
      await stopped(installation, member);
  const unexpected = readFileSync(join(installation.home, 'house.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('a request met an error that was not expected'));
  for (const line of unexpected) say(line);
  if (unexpected.length > 0) isClean = false;
} finally {
  progress.end();
  await installation.end();
}
say(isClean ? 'Nothing was found.' : 'Something was found: see above.');
process.exitCode = isClean ? 0 : 1;

/** What was found is said as it stands; else only how much was asked. */
async function looked({ name, headers }: Member, requests: readonly RouteName[]): Promise<void> {
  const began = performance.now();
  const { code, said } = await run([
    ...['--config-file', CONFIG, 'run', `${installation.url}/openapi.json`, '--no-color'],
    ...['--seed', asked.seed, '--max-examples', asked.examples],
    ...Object.entries(headers).flatMap(([header, value]) => ['--header', `${header}: ${value}`]),
    ...requests.flatMap((request) => ['--include-operation-id', request]),
  ]);
  const seconds = Math.round((performance.now() - began) / 1000);
  const cases = /(\d+) generated/.exec(said)?.[1] ?? 'no';
  if (code !== 0) say(said);
  say(
    `${name}: ${requests.length} requests, ${cases} cases in ${seconds} s, ${code === 0 ? 'nothing found' : 'FOUND, see above'}`,
  );
  if (code !== 0) isClean = false;
}

async function run(words: readonly string[]): Promise<{ code: number; said: string }> {
  const [command = '', ...before] = program;
  const child = spawn(command, [...before, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Where it keeps what it has found; nothing of it is left.
    cwd: installation.home,
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1))),
  ]);
  return { code, said: `${out}${err}` };
}

/** The operator stops the house, and is answered; all others are told that they may not. An administrator might, if still signed in. */
async function stopped(at: Installation, { name, headers }: Member): Promise<void> {
  const { status } = await fetch(`${at.url}/stop`, { method: 'POST', headers });
  if (name === 'operator' ? status === 200 : [401, 403].includes(status)) return;
  say(`${name}: POST /stop answers ${status}`);
  isClean = false;
}
