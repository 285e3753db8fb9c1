import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { knownKeys } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { keyFolder } from '../../worker/key-folder.ts';
import { HOUSE_KEYS, type HouseKeys, openKeys } from '../../worker/keys.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { commandBy } from '../setup/sample.ts';

const ID = 'A/RES/63/194#14.1' as ObligationId;
const COMMAND = commandBy('officer', { type: 'close-views' });

describe('the keys of a house', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
  }, 60_000);
  afterAll(() => db.destroy());

  const open = (folder: string, on = db): Promise<HouseKeys> =>
    openKeys(on, keyFolder(folder), HOUSE_KEYS, 0);
  const signer = async (keys: HouseKeys): Promise<string | undefined> =>
    (await keys.signAs('api')(ID, COMMAND)).signature?.key;
  const filesIn = (folder: string): string[] => readdirSync(folder).sort();

  it('are made at the first start, for their owner alone, and used again at the next', async () => {
    const folder = join(temporaryFolder(), 'keys');
    const first = await signer(await open(folder));
    expect(filesIn(folder)).toEqual([
      expect.stringMatching(/^api-[0-9a-f]{16}\.pem$/),
      expect.stringMatching(/^system-[0-9a-f]{16}\.pem$/),
    ]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of filesIn(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(await signer(await open(folder))).toBe(first);
    // Only the public part leaves the folder.
    const secret = readFileSync(join(folder, filesIn(folder)[0] ?? ''), 'utf8').split('\n')[1] ?? '';
    expect(JSON.stringify(await knownKeys(db))).not.toContain(secret);
  });

  it('become known to another database, and one of another house is no own one', async () => {
    const folder = join(temporaryFolder(), 'keys');
    const first = await signer(await open(folder));
    const other = await openDatabase({ kind: 'memory' });
    try {
      const keys = await open(folder, other);
      expect(await signer(keys)).toBe(first);
      await open(join(temporaryFolder(), 'keys'), other);
      expect((await keys.list()).map(({ kind, own }) => [kind, own]).sort()).toEqual([
        ['api', false],
        ['api', true],
        ['system', false],
        ['system', true],
      ]);
    } finally {
      await other.destroy();
    }
  }, 60_000);

  it('rotate: the old private key is gone, the old public one stays', async () => {
    const folder = join(temporaryFolder(), 'keys');
    const keys = await open(folder);
    const before = await signer(keys);
    const list = await keys.rotate(['api']);
    expect(await signer(keys)).not.toBe(before);
    expect(list.find(({ id }) => id === before)).toMatchObject({ own: false, retiredAt: expect.any(String) });
    expect(filesIn(folder).some((name) => name.includes(before?.slice(0, 16) ?? ''))).toBe(false);
    expect(filesIn(folder)).toHaveLength(2);
    expect(await signer(await open(folder))).toBe(await signer(keys));
  });

  it('revoked by any house of this record, a key signs nothing more: the next one does', async () => {
    const folder = join(temporaryFolder(), 'keys');
    const [keys, other] = [await open(folder), await open(join(temporaryFolder(), 'keys'))];
    const before = (await signer(keys)) ?? '';
    await other.revoke(before.slice(0, 10), 'a copy was found');
    const [one, two] = await Promise.all([signer(keys), signer(keys)]);
    expect(one).not.toBe(before);
    expect(two).toBe(one);
    expect(await keys.list()).toContainEqual(
      expect.objectContaining({ id: before, reason: 'a copy was found', own: false }),
    );
    expect(filesIn(folder)).toHaveLength(2);
    await expect(keys.revoke('0'.repeat(64), 'a mistake')).rejects.toMatchObject({ code: 'key.unknown' });
    await expect(keys.revoke('', 'a mistake')).rejects.toMatchObject({ code: 'key.unknown' });
  });

  it('are not looked at again for each act, but what this house does to them counts at once', async () => {
    const open = (folder: string) => openKeys(db, keyFolder(folder), HOUSE_KEYS, 60_000);
    const keys = await open(join(temporaryFolder(), 'keys'));
    const other = await open(join(temporaryFolder(), 'keys'));
    const before = (await signer(keys)) ?? '';
    await other.revoke(before, 'a copy was found');
    expect(await signer(keys)).toBe(before);
    const next = (await signer(other)) ?? '';
    await other.revoke(next, 'another was found');
    expect(await signer(other)).not.toBe(next);
  });

  it('that others may read, or that are none, are not used', async () => {
    const folder = join(temporaryFolder(), 'keys');
    await open(folder);
    const path = join(folder, filesIn(folder)[0] ?? '');
    chmodSync(path, 0o644);
    await expect(open(folder)).rejects.toMatchObject({
      code: 'key.unusable',
      message: expect.stringContaining('may read'),
    });
    chmodSync(path, 0o600);
    await open(folder);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const text of ['no key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()]) {
      writeFileSync(path, text);
      await expect(open(folder)).rejects.toMatchObject({ code: 'key.unusable' });
    }
    expect(existsSync(path)).toBe(true);
  });

  it('are ended, not changed, by the database itself', async () => {
    const [key] = await knownKeys(db);
    const set = (values: object) =>
      db
        .updateTable('signing_key')
        .set(values)
        .where('id', '=', key?.id ?? '')
        .execute();
    await expect(set({ kind: 'system' })).rejects.toThrow(/not changed/);
    await expect(set({ public_key: 'x' })).rejects.toThrow(/not changed/);
    await expect(db.deleteFrom('signing_key').execute()).rejects.toThrow(/append-only/);
    await set({ revoked_at: '2026-01-01T00:00:00.000Z', reason: 'lost' });
    await expect(set({ revoked_at: null, reason: null })).rejects.toThrow(/not changed/);
    await expect(set({ reason: 'found' })).rejects.toThrow(/not changed/);
  });
});
