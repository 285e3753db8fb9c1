import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { payloadKeysIn } from '../../client/payloads/payload-keys.ts';
import { openPayloadKeys } from '../../worker/payload-keys.ts';
import { shown } from '../../workflows/shown.ts';
import { temporaryFolder } from '../setup/folder.ts';

const open = (home: string, given?: string) =>
  openPayloadKeys({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: given });
const fileOf = (home: string): string => join(home, 'keys', 'payload.keys');
const payload = (value: unknown): Payload => defaultPayloadConverter.toPayload(value) as Payload;
const read = async (codec: PayloadCodec, given: Payload[]): Promise<unknown[]> =>
  (await codec.decode(given)).map((each) => defaultPayloadConverter.fromPayload(each));
const SAID = { comment: 'as Ms Quist said' };
const SECRET = payload(SAID);

describe('the keys that payloads are encrypted with', () => {
  it('are made at the first run, for their owner alone, and stay', async () => {
    const home = temporaryFolder();
    const [encrypted] = await open(home).codec.encode([SECRET]);
    expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'keys')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(home, 'keys'))).toEqual(['payload.keys']);
    expect(await read(open(home).codec, [encrypted as Payload])).toEqual([SAID]);
  });

  it('give the same bytes never twice, and notice what was changed', async () => {
    const { codec } = open(temporaryFolder());
    const [one, two] = (await codec.encode([SECRET, SECRET])) as [Payload, Payload];
    expect(one.data).not.toEqual(two.data);
    for (const at of [0, 12, -1]) {
      const data = Buffer.from(one.data ?? []);
      data.writeUInt8(data.readUInt8(at < 0 ? data.length + at : at) ^ 1, at < 0 ? data.length + at : at);
      await expect(codec.decode([{ ...one, data }])).rejects.toThrow('somebody has changed it');
    }
    await expect(codec.decode([{ ...one, data: Buffer.alloc(20) }])).rejects.toThrow(
      'somebody has changed it',
    );
  });

  it('leave alone what is in clear, and of texts only the summaries that are marked', async () => {
    const { codec } = open(temporaryFolder());
    expect(await codec.decode([SECRET])).toEqual([SECRET]);
    const texts = [shown('Read it'), 'Read it', { a: shown('Read it') }, [shown('Read it')], null, 1, ''];
    const encoded = await codec.encode(texts.map(payload));
    expect(await read(open(temporaryFolder()).codec, encoded.slice(0, 1))).toEqual(['Read it']);
    for (const each of encoded.slice(1))
      expect(Buffer.from(each.metadata?.encoding ?? []).toString()).toBe('binary/encrypted');
    expect(await read(codec, encoded.slice(1))).toEqual(texts.slice(1));
  });

  it('are rotated: the new one encrypts, all decrypt, also after a start', async () => {
    const home = temporaryFolder();
    const keys = open(home);
    const [old] = (await keys.codec.encode([SECRET])) as [Payload];
    const [before] = keys.list();
    const [next, ...more] = keys.rotate();
    expect(next).toMatchObject({ own: true, madeAt: expect.any(String) });
    expect(more).toEqual([{ ...before, own: false }]);
    expect(await read(keys.codec, [old])).toEqual([SAID]);
    const again = open(home);
    expect(again.list()).toEqual([next, ...more]);
    expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
    const [fresh] = (await again.codec.encode([SECRET])) as [Payload];
    expect(Buffer.from(fresh.metadata?.['key-id'] ?? []).toString()).toBe(next?.id);
    expect(await keys.codec.decode([fresh, old])).toHaveLength(2);
  });

  it('are shared by a file that the environment names, and that nobody writes', async () => {
    const [home, other] = [temporaryFolder(), temporaryFolder()];
    open(home);
    const mine = fileOf(home);
    const before = readFileSync(mine, 'utf8');
    const [encrypted] = (await open(home).codec.encode([SECRET])) as [Payload];
    const shared = open(other, mine);
    expect(await read(shared.codec, [encrypted])).toEqual([SAID]);
    expect(() => shared.rotate()).toThrow(expect.objectContaining({ code: 'key.elsewhere' }));
    expect(readFileSync(mine, 'utf8')).toBe(before);
    expect(readdirSync(other)).toEqual([]);
    expect(() => open(other, join(other, 'none'))).toThrow(expect.objectContaining({ code: 'key.unusable' }));
    const [missing] = (await open(other).codec.encode([SECRET])) as [Payload];
    await expect(shared.codec.decode([missing])).rejects.toMatchObject({ name: 'PayloadKeyMissing' });
  });

  it.each([
    ['nothing', '# only words\n\n', 'no key in it'],
    ['too short a key', `${Buffer.alloc(16).toString('base64')}\n`, 'line 1 holds no key'],
    ['no base64', `# one\n${'!'.repeat(44)}\n`, 'line 2 holds no key'],
    ['words behind it', `${Buffer.alloc(32).toString('base64')} yesterday\n`, 'when it was made'],
    ['the same twice', `${`${Buffer.alloc(32).toString('base64')}\n`.repeat(2)}`, 'stands there already'],
  ])('are refused where the file holds %s', (_, text, why) => {
    expect(payloadKeysIn(text)).toContain(why);
    const path = join(temporaryFolder(), 'payload.keys');
    writeFileSync(path, text, { mode: 0o600 });
    expect(() => open(temporaryFolder(), path)).toThrow(why);
  });

  it('are refused where others may read them', () => {
    const home = temporaryFolder();
    open(home);
    chmodSync(fileOf(home), 0o640);
    expect(() => open(home)).toThrow('may read');
  });
});
