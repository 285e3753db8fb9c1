import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '../../domain/obligation/commands.ts';
import { draftOf } from '../setup/sample.ts';
import { Supervised } from '../setup/supervised.ts';
import { until } from '../setup/until.ts';

const BRIEFING = 'A/RES/63/194#7.1';
const SERIES = 'S/RES/9101(2090)#1.1';
const RECURRING = `S/RES/9101 (2090)
Adopted by the Security Council at its 9559th meeting, on 25 June 2090

The Security Council,

1. Requests the Secretary-General to report to the Council annually, starting from 1 July 2091;

2. Decides to remain seized of the matter.
`;
const RESTORE = 'worker/backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-drill-'));
const [backup, words] = [join(folder, 'house.backup'), join(folder, 'passphrase')];
const homeOf = (name: string): Supervised => new Supervised(join(folder, name));
const [lost, fresh, cut] = [homeOf('lost'), homeOf('fresh'), homeOf('cut')];

const draft = draftOf('7');
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format();
let sent = 0;
const act = (actor: string, fields: object): Command => {
  sent += 1;
  return { commandId: `drill-${sent}`, onBehalfOf: null, comment: null, actor, ...fields } as Command;
};
const answered = (house: Supervised, command: Command): Promise<unknown> =>
  until(() => house.send(BRIEFING, command).catch(() => undefined));
const contentOf = (file: string): string[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => /^\{"(record|mandate|message|to_tell|person|ordinal|kept|part)/.test(line));

beforeAll(async () => {
  writeFileSync(words, 'four words, and a comma\n');
  await lost.start();
  const text = join(folder, 'recurring.txt');
  writeFileSync(text, RECURRING);
  const people = ['--people', 'samples/people.json'];
  const sample = ['samples/A-RES-63-194.txt', ...people, '--paragraph', '7', '--when', '7=2027-12-31'];
  expect(await lost.run('launch', ...sample)).toMatchObject({ code: 0 });
  expect(await lost.run('launch', text, ...people, '--lead', 'P26W')).toMatchObject({ code: 0 });
  const comment = 'After the talk on Monday.';
  await answered(lost, act('p-okafor', { type: 'hand-in-draft', draft, comment }));
  await answered(lost, act('p-lindqvist', { type: 'approve-draft', draft: draft.sha256 }));
});
afterAll(async () => {
  for (const house of [lost, fresh, cut]) await house.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a house that runs is backed up, lost with its Temporal, restored, and goes on to the closed file', async () => {
  const made = await lost.run('backup', backup, '--with-keys', words);
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('was read again to its end') });
  expect((await lost.run('backup', 'verify', backup)).out).toContain('is whole');
  await lost.stop();
  rmSync(lost.home, { recursive: true });

  const restored = await fresh.run('restore', backup);
  // Nobody else may look into it.
  expect(statSync(fresh.home).mode & 0o077).toBe(0);
  expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('The backup is restored') });
  expect(await fresh.run('restore', backup)).toMatchObject({
    ...{ code: 2, err: expect.stringContaining('Code: restore.not-empty') },
  });
  await fresh.start();
  const { last } = await fresh.house.reconciliation();
  expect(last?.findings).toMatchObject([{ id: BRIEFING, code: 'run.missing', mended: true }]);
  // Its run answers.
  const suspend = ['series', 'suspend', SERIES, '--reason', 'For the drill.', '--as', 'p-haddad'];
  expect(await fresh.run(...suspend)).toMatchObject({ code: 0 });
  const delivery = 'Member-States';
  for (const command of [
    act('p-tanaka', { type: 'approve-draft', draft: draft.sha256 }),
    act('p-haddad', { type: 'schedule-briefing', delivery, on: today }),
    act('p-haddad', { type: 'invite-to-briefing', delivery, happenedOn: today }),
    act('p-haddad', { type: 'hold-briefing', delivery, happenedOn: today, attendance: 4, comment: 'Held.' }),
  ])
    expect(await answered(fresh, command)).toMatchObject({ accepted: true });
  const { story, objections } = await fresh.house.history({ query: { id: BRIEFING } });
  expect(objections).toEqual([]);
  expect(story.at(-1)?.type).toBe('Settled');
  expect(story.find(({ type }) => type === 'DraftHandedIn')?.comment).toBe('After the talk on Monday.');
  await until(async () => (await fresh.house.reconcile({ body: { try: true } })).findings.length === 0);
}, 180_000);

it('a restore that was killed is recognised, and begun anew', async () => {
  const child = spawn(process.execPath, [RESTORE, 'restore', backup], {
    env: cut.environment,
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const note = join(cut.home, 'restore.json');
  await until(() => existsSync(note) || child.exitCode !== null);
  child.kill('SIGKILL');
  await ended;
  expect(existsSync(note)).toBe(true);
  for (const command of [['start'], ['backup', join(folder, 'of-half')]])
    expect((await cut.run(...command)).err).toContain('did not come to its end');
  const again = await cut.run('restore', backup, '--keys', words);
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('payload.keys') });
  // Of a home in which nothing runs.
  const copy = join(folder, 'copy.backup');
  expect(await cut.run('backup', copy)).toMatchObject({ code: 0 });
  expect(contentOf(copy)).toEqual(contentOf(backup));
  expect(contentOf(copy).length).toBeGreaterThan(10);
}, 180_000);
