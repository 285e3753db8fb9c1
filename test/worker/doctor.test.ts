import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connectTemporal } from '../../client/temporal.ts';
import { newKey, pemOf } from '../../store/signing.ts';
import { noteRestore } from '../../worker/backup/half-restored.ts';
import type { Finding } from '../../worker/doctor/finding.ts';
import { findingLines, look } from '../../worker/doctor/look.ts';
import { storeLooks } from '../../worker/doctor/store.ts';
import { type Environment, readEnvironment } from '../../worker/environment.ts';
import { openPayloadKeys } from '../../worker/payload-keys.ts';
import { rapporteur } from '../setup/cli.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { until } from '../setup/until.ts';

const folders: string[] = [];
function home(mode = 0o700): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-doctor-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const of = (findings: readonly Finding[], about: string): string[] =>
  findings.filter((each) => each.about === about).map(({ state, says }) => `${state}: ${says}`);
const environmentOf = (set: Partial<Record<keyof Environment, string>>): Environment => readEnvironment(set);
const looked = (set: NodeJS.ProcessEnv): Promise<Finding[]> =>
  look({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    RAPPORTEUR_CACHE: process.env.RAPPORTEUR_CACHE,
    ...set,
  });

describe('rapporteur doctor', () => {
  it('finds a new installation good, and tells what is worth knowing', async () => {
    const findings = await looked({ RAPPORTEUR_HOME: join(home(), 'not-yet') });
    expect(findings.filter(({ state }) => state === 'bad')).toEqual([]);
    expect(of(findings, 'home')[0]).toMatch(/^odd: There is no .*not-yet yet/);
    expect(of(findings, 'store')[1]).toBe(
      'odd: A power cut may cost it the last seconds; a crash of the program does not.',
    );
    expect(of(findings, 'temporal')[0]).toMatch(/^good: A server is at hand: Temporal 1\./);
    expect(of(findings, 'house')).toEqual(['odd: Nothing runs here.']);
    expect(findingLines(findings).at(-1)).toMatch(/^Nothing is in the way; \d+ worth knowing\.$/);
  });

  it('names a variable that nothing reads, and one that cannot be used', async () => {
    const strange = await looked({ RAPPORTEUR_HOME: home(), RAPPORTEUR_HOEM: 'x' });
    expect(of(strange, 'settings')[1]).toBe('odd: RAPPORTEUR_HOEM is set, and nothing reads it.');
    const broken = await looked({ RAPPORTEUR_PORT: 'many' });
    expect(of(broken, 'settings')[0]).toMatch(/^bad: .*RAPPORTEUR_PORT/);
    expect(of(broken, 'home')).toEqual([]);
  });

  it('finds a home that others may look into', async () => {
    const open = home(0o755);
    expect(of(await looked({ RAPPORTEUR_HOME: open }), 'home')[0]).toBe(
      `bad: Others than its owner may look into ${open}: records, keys and the token of the API are there.`,
    );
  });

  it('finds a key that others may read', async () => {
    const at = home();
    const key = newKey();
    const path = join(at, 'keys', `api-${key.id.slice(0, 16)}.pem`);
    mkdirSync(join(at, 'keys'));
    writeFileSync(path, pemOf(key), { mode: 0o600 });
    expect(of(await looked({ RAPPORTEUR_HOME: at }), 'home').at(-1)).toMatch(/^good: 1 key that signs/);
    chmodSync(path, 0o644);
    expect(of(await looked({ RAPPORTEUR_HOME: at }), 'home').at(-1)).toMatch(
      /^bad: The key .* others than its owner may read it/,
    );
  });

  it('finds payload keys that are gone, or that others may read', async () => {
    const at = home();
    const { list } = openPayloadKeys({ RAPPORTEUR_HOME: at, RAPPORTEUR_PAYLOAD_KEYS: undefined });
    expect(list()).toHaveLength(1);
    const path = join(at, 'keys', 'payload.keys');
    const keys = async () => of(await looked({ RAPPORTEUR_HOME: at }), 'keys');
    expect(await keys()).toEqual(['good: 1 key that encrypts payloads is here, for their owner alone.']);
    chmodSync(path, 0o640);
    expect(await keys()).toEqual([
      `bad: The payload keys ${path} cannot be used: others than its owner may read it.`,
    ]);
    rmSync(path);
    expect(await keys()).toEqual([]);
    mkdirSync(join(at, 'temporal'));
    writeFileSync(join(at, 'temporal', 'temporal.db'), '');
    expect(await keys()).toEqual([expect.stringMatching(/^bad: The payload keys are not in/)]);
    expect(existsSync(path)).toBe(false);
    const given = { RAPPORTEUR_HOME: at, RAPPORTEUR_PAYLOAD_KEYS: join(at, 'nowhere') };
    expect(of(await looked(given), 'keys')).toEqual([expect.stringMatching(/^bad: .* it cannot be read/)]);
  });

  it('finds a key that open runs need and that is not here', async () => {
    const keys = { RAPPORTEUR_HOME: home(), RAPPORTEUR_PAYLOAD_KEYS: undefined };
    const { codec, list, rotate } = openPayloadKeys(keys);
    const connection = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
    const client = await connectTemporal({ ...connection, codec });
    const taskQueue = `doctor-${randomUUID()}`;
    const begin = (workflowId: string) =>
      client.workflow.start('nobodyServes', { workflowId, taskQueue, args: ['words'] });
    const [first] = list();
    const old = await begin(`${taskQueue}-old`);
    rotate();
    const runs = [old, await begin(`${taskQueue}-new`)];
    const told = async () =>
      of(
        await looked({
          RAPPORTEUR_HOME: keys.RAPPORTEUR_HOME,
          RAPPORTEUR_TASK_QUEUE: taskQueue,
          TEMPORAL_ADDRESS: connection.address,
          TEMPORAL_NAMESPACE: connection.namespace,
        }),
        'keys',
      );
    await until(async () => {
      const { count } = await client.workflow.count(`TaskQueue = '${taskQueue}'`);
      return count === 2;
    });
    expect(await told()).toEqual(['good: 2 keys that encrypt payloads are here, for their owner alone.']);
    const path = join(keys.RAPPORTEUR_HOME, 'keys', 'payload.keys');
    // The oldest stands in the last line.
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    expect(await told()).toEqual([
      `bad: The payload key ${first?.id} is not here, and open runs need it: ${old.workflowId} cannot be read, nor whatever else is encrypted with it.`,
    ]);
    for (const run of runs) await run.terminate();
    await client.connection.close();
  });

  it('finds a restore that did not come to its end', async () => {
    const at = home();
    noteRestore(at, { file: 'the.backup', sha256: null });
    const findings = await looked({ RAPPORTEUR_HOME: at });
    expect(of(findings, 'home')).toContainEqual(
      expect.stringMatching(/^bad: .*a restore of the.backup was begun/),
    );
    expect(findings.find(({ says }) => says.includes('restore'))?.remedy).toContain(
      'rapporteur restore the.backup',
    );
  });

  it('finds a house that does not answer any more', async () => {
    const at = home();
    writeFileSync(join(at, 'api.json'), JSON.stringify({ url: 'http://127.0.0.1:1', token: 'x', pid: 7 }));
    expect(of(await looked({ RAPPORTEUR_HOME: at }), 'house')).toEqual([
      `bad: The house of ${at}, process 7, does not answer at http://127.0.0.1:1.`,
    ]);
  });

  it('finds a Temporal that does not answer', async () => {
    const findings = await looked({ RAPPORTEUR_HOME: home(), TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(of(findings, 'temporal')).toEqual(['bad: No Temporal server answers at 127.0.0.1:1.']);
  });

  describe('of a PostgreSQL server', () => {
    it('says that it does not answer', async () => {
      const url = 'postgres://nobody@127.0.0.1:1/none';
      const [finding] = await storeLooks(environmentOf({ DATABASE_URL: url }));
      expect(finding?.state).toBe('bad');
      expect(finding?.says).toMatch(/^The PostgreSQL server of DATABASE_URL does not answer: .*ECONNREFUSED/);
    });
  });

  describe('of a house that runs', () => {
    let at: ListeningHouse;
    beforeAll(async () => {
      at = await openListeningHouse();
    });
    afterAll(() => at.close());

    it('asks it for its parts, and whether record and Temporal agree', async () => {
      const findings = await looked({ RAPPORTEUR_HOME: at.home });
      expect(of(findings, 'house')).toEqual([
        expect.stringMatching(/^good: The house runs: process 1, at http:/),
        'good: Its store answers.',
        'good: Its documents answer.',
        'good: Its temporal answers.',
        'good: Its worker answers.',
        'odd: Record and Temporal were not compared yet since it started.',
      ]);
    });

    it('is a command, which ends with 1 when something is in the way', async () => {
      const well = await at.cli('doctor', '--json');
      expect((JSON.parse(well.out) as Finding[]).filter(({ state }) => state === 'bad')).toEqual([]);
      expect(well.code).toBe(0);
      const ill = await rapporteur(['doctor'], { ...process.env, RAPPORTEUR_HOME: home(0o777) });
      expect(ill.code).toBe(1);
      expect(ill.out).toContain('What to do: chmod 700');
      expect(ill.out.trimEnd()).toMatch(/1 in the way\.$/);
    });
  });
});
