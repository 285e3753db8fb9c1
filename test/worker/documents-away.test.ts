import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whenThere } from '../../activities/documents/keeping/when-there.ts';
import { houseApi } from '../../worker/api.ts';
import { readEnvironment } from '../../worker/environment.ts';
import { openKeeper } from '../../worker/keeper.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { HAS_S3, S3_KEYS, startS3, type TestS3 } from '../setup/s3.ts';
import { until } from '../setup/until.ts';

const headers = { authorization: 'Bearer x' };

describe.runIf(HAS_S3)('a house whose bucket is away when it starts', () => {
  let [house, s3] = [undefined, undefined] as unknown as [TestHouse, TestS3];
  let api: ReturnType<typeof houseApi>;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  const heard: unknown[] = [];
  beforeAll(async () => {
    Object.assign(process.env, S3_KEYS);
    [house, s3] = await Promise.all([openHouse(), startS3('papers')]);
    await s3.stopForNow();
    const environment = readEnvironment({
      ...{ RAPPORTEUR_HOME: home, DOCUMENTS_BUCKET: 'papers', DOCUMENTS_BUCKET_ENDPOINT: s3.endpoint },
    });
    const keeper = whenThere(
      () => openKeeper(environment),
      (why) => heard.push(why),
    );
    api = houseApi({
      ...{ db: house.db, keeper, keys: house.keys, run: house, token: 'x' },
      ...{ stop: () => {}, unexpected: () => {} },
    });
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await house.close();
    await s3.stop();
    rmSync(home, { recursive: true, force: true });
  });
  const ready = async () => {
    const answer = await api.inject({ url: '/readyz' });
    const { parts } = answer.json<{ parts: { part: string; ok: boolean; why: string | null }[] }>();
    return { status: answer.statusCode, away: parts.filter(({ ok }) => !ok) };
  };
  const handIn = (words: string) =>
    api.inject({
      ...{ method: 'POST', url: '/drafts', body: words },
      headers: { ...headers, 'content-type': 'application/octet-stream' },
    });

  it('says so where it is asked, serves all else, and mends itself', async () => {
    const away = expect.stringContaining('Documents cannot be used: the bucket papers at');
    // It is asked several times before it is believed, which may take longer than readiness waits.
    const why = expect.stringMatching(/^Documents cannot be used: the bucket papers at|^no answer within/);
    expect(await ready()).toEqual({ status: 503, away: [{ part: 'documents', ok: false, why }] });
    await until(() => heard.length > 0);
    expect(heard).toEqual([expect.objectContaining({ code: 'documents.unreachable' })]);
    const refused = await handIn('A text.');
    expect([refused.statusCode, refused.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'documents.unreachable', detail: away }),
    ]);
    expect((await api.inject({ url: '/obligations', headers })).statusCode).toBe(200);
    await s3.restart();
    await until(async () => (await ready()).status === 200);
    const { sha256 } = (await handIn('A text.')).json<{ sha256: string }>();
    expect((await api.inject({ url: `/drafts/${sha256}`, headers })).body).toBe('A text.');
    await s3.stopForNow();
    expect(await ready()).toMatchObject({ status: 503, away: [{ part: 'documents' }] });
    await s3.restart();
  });
});
