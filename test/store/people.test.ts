import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USUAL } from '../../domain/rights/reader.ts';
import { fromMs, instant, toMs } from '../../domain/time/instant.ts';
import { openDatabase } from '../../store/open.ts';
import { accountWith, changeAccount, makeAccount } from '../../store/people/accounts.ts';
import { backFromProvider, beginAtProvider, makeLink, useLink } from '../../store/people/once.ts';
import type { Db } from '../../store/tables.ts';
import { beginAttempt } from '../../worker/people/lock-out.ts';
import { digestOf } from '../../worker/people/secrets.ts';
import { PLACES } from '../setup/places.ts';

const AT = instant('2026-03-02T09:00:00.000Z');
const soon = fromMs(toMs(AT) + 1000);

describe.each(PLACES)('accounts in %s', (name, place) => {
  let db: Db;
  const own = `${name.length}`;
  beforeAll(async () => {
    db = await openDatabase(place);
  }, 90_000);
  afterAll(() => db.destroy());
  const account = (id: string, rest: object = {}) =>
    makeAccount(db, {
      ...{
        id: `${own}-${id}`,
        kind: 'person',
        email: `${id}@${own}.org`,
        name: id,
        person: null,
        roles: ['officer'],
      },
      madeAt: AT,
      ...USUAL,
      ...rest,
    });

  it('has one account an address and a person', async () => {
    const both = await Promise.all([account('a'), account('b', { email: `a@${own}.org` })]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await account('c', { person: `p-${own}` })).toBe(true);
    expect(await account('d', { person: `p-${own}` })).toBe(false);
    await changeAccount(db, `${own}-c`, { roles: ['manager', 'auditor'], disabledAt: AT });
    expect(await accountWith(db, 'id', `${own}-c`)).toMatchObject({
      ...{ roles: ['manager', 'auditor'], person: `p-${own}`, disabledAt: AT, hasPassword: false },
    });
  });

  it('uses a link, and a way back from the provider, once though many try', async () => {
    await account('linked');
    const link = digestOf(`link ${own}`);
    await makeLink(db, link, { kind: 'password', account: `${own}-linked` }, soon);
    const used = await Promise.all(Array.from({ length: 8 }, () => useLink(db, link)));
    expect(used.filter(Boolean)).toHaveLength(1);
    const state = digestOf(`state ${own}`);
    await beginAtProvider(db, state, { nonce: 'n', verifier: 'v' }, soon);
    const back = await Promise.all(Array.from({ length: 8 }, () => backFromProvider(db, state, AT)));
    expect(back.filter((each) => each !== undefined)).toHaveLength(1);
  });

  it('lets five of a hundred try that come at once', async () => {
    const tried = { name: `crowd@${own}.org`, address: `192.0.2.${own}` };
    const all = await Promise.all(Array.from({ length: 100 }, () => beginAttempt(db, tried, AT)));
    expect(all.filter(({ lockedUntil }) => lockedUntil === null)).toHaveLength(5);
    expect(all.filter((attempt) => attempt.lockedUntil === null && attempt.isNew)).toHaveLength(1);
  });

  it('forgets after a day, and never makes anybody wait for longer than a quarter of an hour', async () => {
    const tried = { name: `slow@${own}.org`, address: `198.51.100.${own}` };
    let at = AT;
    let longest = 0;
    for (let tries = 0; tries < 40; tries += 1) {
      const attempt = await beginAttempt(db, tried, at);
      if (attempt.lockedUntil !== null) {
        longest = Math.max(longest, toMs(attempt.lockedUntil) - toMs(at));
        at = attempt.lockedUntil;
      }
    }
    expect(longest).toBe(15 * 60_000);
    const later = fromMs(toMs(at) + 25 * 3_600_000);
    for (let tries = 0; tries < 5; tries += 1)
      expect(await beginAttempt(db, tried, later)).toMatchObject({ lockedUntil: null });
  });

  it.each([
    `update sign_in_event set kind = 'signed-in'`,
    'delete from sign_in_event',
    'truncate sign_in_event',
  ])('refuses: %s', async (statement) => {
    await sql`insert into sign_in_event (at, kind, facts) values (${AT}, 'signed-in', '{}')`.execute(db);
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
  });

  it('keeps digests and not what they are of', async () => {
    const insert = sql`insert into session values ('a secret', ${`${own}-a`}, 'password', ${AT}, ${AT})`;
    await expect(insert.execute(db)).rejects.toThrow(/check constraint/);
  });
});
