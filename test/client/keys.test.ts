import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPayloadConverter, type Payload, type PayloadCodec } from '@temporalio/common';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyAnswer } from '../../client/api/keys-contract.ts';
import { houseApi } from '../../worker/api.ts';
import { openPayloadKeys } from '../../worker/payload-keys.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

/** A house that listens, with its keys in memory. */
describe('the keys on the command line', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  let encrypt: PayloadCodec['encode'];
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper, keys } = house;
    const payloadKeys = openPayloadKeys({ RAPPORTEUR_HOME: home, RAPPORTEUR_PAYLOAD_KEYS: undefined });
    const needs = { db, keeper, keys, payloadKeys, run: house, token: 'x' };
    encrypt = payloadKeys.codec.encode;
    api = houseApi({ ...needs, stop: () => {}, unexpected: () => {} });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    const reach = { url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 };
    writeFileSync(join(home, 'api.json'), JSON.stringify(reach));
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const own = async (kind: string): Promise<string> =>
    (await house.keys.list()).find((key) => key.own && key.kind === kind)?.id ?? '';

  it('are shown, replaced and revoked', async () => {
    const [first, system] = [await own('api'), await own('system')];
    expect((await cli('keys')).out).toMatch(
      new RegExp(`^${first}  api     since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC, in use$`, 'm'),
    );
    const rotated = await cli('keys', 'rotate', 'api');
    expect(rotated.out).toContain('What was signed before keeps verifying.');
    expect(await own('system')).toBe(system);
    const second = await own('api');
    expect(second).not.toBe(first);

    const revoked = await cli('keys', 'revoke', second.slice(0, 8), '--reason', 'a copy was found', '--json');
    expect(JSON.parse(revoked.out).find(({ id }: KeyAnswer) => id === second)).toMatchObject({
      own: false,
      reason: 'a copy was found',
    });
    const { out } = await cli('keys');
    expect(out).toMatch(new RegExp(`^${first}  api     since .+ UTC, until .+ UTC$`, 'm'));
    expect(out).toMatch(
      new RegExp(`^${second}  api     since .+, REVOKED .+\\n {4}why: “a copy was found”$`, 'm'),
    );
    expect(out).toContain(`${await own('api')}  api     since`);
  });

  it('of payloads are shown and rotated, and Temporal’s tools may have payloads decrypted', async () => {
    const [first] = JSON.parse((await cli('keys', '--json')).out).filter(
      ({ kind }: { kind: string }) => kind === 'payload',
    );
    expect(first).toMatchObject({ own: true });
    const [secret] = await encrypt([defaultPayloadConverter.toPayload('as Ms Quist said') as Payload]);
    const inText = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64');
    const rotated = await cli('keys', 'rotate', 'payload');
    expect(rotated.out).toMatch(
      new RegExp(
        `^[0-9a-f]{16}  payload  since .+ UTC, encrypts\n${first.id}  payload  since .+, decrypts what is older$`,
        'm',
      ),
    );
    const given = {
      metadata: Object.fromEntries(
        Object.entries(secret?.metadata ?? {}).map(([name, value]) => [name, inText(value)]),
      ),
      data: inText(secret?.data),
    };
    const decode = (payload: unknown, token = 'x') =>
      api.inject({
        ...{ method: 'POST', url: '/codec/decode', headers: { authorization: `Bearer ${token}` } },
        payload: { payloads: [payload] },
      });
    const [read] = (await decode(given)).json().payloads;
    expect(Buffer.from(read.data, 'base64').toString()).toBe('"as Ms Quist said"');
    expect((await decode(given, 'y')).statusCode).toBe(401);
    expect((await decode({ data: '%' })).json()).toMatchObject({ code: 'request.invalid' });
  });

  it.each([
    ['rotate', ['rotate', 'cast'], 'request.invalid'],
    ['revoke without a reason', ['revoke', '00000000'], 'request.invalid'],
    ['revoke by too little', ['revoke', '0000', '--reason', 'x'], 'request.invalid'],
    ['revoke what is not known', ['revoke', '00000000', '--reason', 'x'], 'key.unknown'],
  ])('%s is refused in words', async (_what, words, code) => {
    const { code: exit, err } = await cli('keys', ...words);
    expect(err).toContain(`Code: ${code}`);
    expect(exit).toBe(2);
  });
});
