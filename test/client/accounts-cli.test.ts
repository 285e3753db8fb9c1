import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import { openDatabase } from '../../store/open.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { CHEAP, PASSWORD, signIn } from '../setup/signed-in.ts';

describe('accounts on the command line', () => {
  let db: Db;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {}, unexpected: () => {} },
      people: createPeople({ db, cost: CHEAP }),
    });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    writeFileSync(
      join(home, 'api.json'),
      JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 }),
    );
  }, 90_000);
  afterAll(async () => {
    await api.close();
    await db.destroy();
    rmSync(home, { recursive: true, force: true });
  });
  const environment = { ...process.env, RAPPORTEUR_HOME: home };
  const cli = (...words: string[]): Promise<Ran> => rapporteur(words, environment);
  const typing = (input: string, ...words: string[]): Promise<Ran> => rapporteur(words, environment, input);

  it('go from the first to a program with a token', async () => {
    expect((await cli('accounts')).out).toContain('Make the first with: rapporteur set-up');
    expect((await cli('set-up-link')).out).toMatch(
      /It works once, until .+ UTC:\n {2}http:\/\/127.+#[\w-]{43}/,
    );
    const short = await typing('short\n', 'set-up', '--email', 'Ada@un.org');
    expect(short.err).toContain('password: expected at least 12 characters');
    const first = await typing(`${PASSWORD}\n`, 'set-up', '--email', 'Ada@un.org', '--role', 'officer');
    expect(first.out).toBe('ada@un.org can sign in now, as administrator, officer.\n');
    expect((await cli('set-up-link')).out).toContain('There are accounts already');
    expect((await typing('x\n', 'set-up', '--email', 'b@un.org')).err).toContain('account.taken');

    const invited = await cli('invite', 'bo@un.org', '--role', 'manager', '--person', 'p-bo', '--json');
    const { link } = JSON.parse(invited.out);
    expect((await cli('accounts')).out).toMatch(/bo@un\.org {2}manager {2}p-bo, not taken yet/);
    await typing(`${PASSWORD}\n`, 'set-password', link);
    await signIn(api, 'bo@un.org');
    await cli('roles', 'bo@un.org', '--role', 'auditor', 'drafter');
    expect((await cli('disable', 'bo@un.org')).out).toContain('drafter, auditor  p-bo, DISABLED');

    const bound = await cli('reading', 'bo@un.org', '--clearance', 'confidential', '--unit', 'OLA', 'DPA');
    expect(bound.out).toContain('p-bo, cleared: confidential, units: DPA, OLA, DISABLED');
    const all = await cli('reading', 'bo@un.org', '--all-units');
    expect(all.out).toContain('p-bo, cleared: confidential, DISABLED');
    expect((await cli('reading', 'bo@un.org')).err).toContain(
      'expected roles, person, disabled, clearance or units',
    );

    await cli('service', 'Nightly export', '--unit', 'DPA');
    expect((await cli('accounts')).out).toContain('nobody in the directory, units: DPA');
    const made = await cli('tokens', 'new', 'nightly export', '--name', 'cron', '--scope', 'read', 'export');
    const [, secret = ''] = /^ {2}(rap_\S+)$/m.exec(made.out) ?? [];
    const headers = { authorization: `Bearer ${secret}` };
    expect((await api.inject({ url: '/obligations', headers })).statusCode).toBe(200);
    const { port } = api.server.address() as AddressInfo;
    const from = (token: string, url = `http://127.0.0.1:${port}`, ...words: string[]) =>
      rapporteur(words.length > 0 ? words : ['list', '--json'], {
        ...{ ...process.env, RAPPORTEUR_HOME: join(home, 'nowhere') },
        ...{ RAPPORTEUR_HOUSE: url, RAPPORTEUR_TOKEN: token },
      });
    expect(await from(secret)).toMatchObject({ code: 0, out: '[]\n' });
    expect((await from(secret, undefined, 'accounts')).err).toContain('rights.not-allowed');
    expect((await from('rap_wrong')).err).toContain('request.unauthorized');
    expect(await from(secret, 'http://127.0.0.1:9')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('Nothing answers at http://127.0.0.1:9.') },
    });
    expect(await from('', undefined)).toMatchObject({
      code: 2,
      err: expect.stringContaining('RAPPORTEUR_HOUSE is set without'),
    });
    expect((await from(secret, 'http://reports.example.org')).err).toContain('expected https://host');
    expect((await cli('tokens', 'nightly export')).out).toMatch(
      /cron {2}until .+, last used .+\n {4}may: read, export/,
    );
    expect((await cli('tokens', 'revoke', 'nightly export', secret)).out).toContain('REVOKED');
    expect((await api.inject({ url: '/obligations', headers })).statusCode).toBe(401);

    const { out } = await cli('sign-ins', '--limit', '3');
    expect(out.split('\n')[0]).toMatch(/ {2}token-revoked {2}acc-\S+ {2}by home/);
    expect(out).not.toContain(secret);
  }, 120_000);

  it.each([
    ['an account that there is not', ['disable', 'nobody@un.org'], 'account.unknown'],
    [
      'a scope that no token has',
      ['tokens', 'new', 'x', '--name', 'n', '--scope', 'accounts'],
      'request.invalid',
    ],
    ['a role that there is not', ['invite', 'c@un.org', '--role', 'king'], 'request.invalid'],
  ])('%s is refused in words', async (_what, words, code) => {
    const { err, code: exit } = await cli(...words);
    expect(err).toContain(`Code: ${code}`);
    expect(exit).toBe(2);
  });
});
