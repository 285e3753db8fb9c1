import type { AddressInfo } from 'node:net';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keeperInMemory } from '../../activities/documents/keeper.ts';
import { PATHS, ROUTE_NAMES, type RouteName } from '../../client/api/paths.ts';
import { ROUTE_READS } from '../../client/api/route-reads.ts';
import type { RunOptions } from '../../client/obligations/run.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { keepMessage } from '../../store/outbox.ts';
import { REHEARSAL_CLOCK, recordEvents } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { indexSome } from '../../store/search/indexing.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { houseApi } from '../../worker/api.ts';
import { keysInMemory, openKeys } from '../../worker/keys.ts';
import { createPeople } from '../../worker/people/people.ts';
import { ASKED_AT, asking, BY_OFFICER } from '../setup/asking.ts';
import { beginObligation } from '../setup/begin.ts';
import { commandBy, draftOf, PEOPLE, PLANS, POSTS, REPORT, SEATS } from '../setup/sample.ts';
import { accountOf, CHEAP, HOME, nextAddress, signIn } from '../setup/signed-in.ts';

const SYMBOL = 'A/RES/71/962';
const CLOSED = `${SYMBOL}#14.1`;
const OPEN = `${SYMBOL}#14.2`;
/** Stands in all that is said of the closed file and nowhere else. */
const SECRET = 'Zanzibar';
const DRAFT = draftOf('a');

/** How each request is asked about the closed file, where that is not by `?id=` alone. */
const QUERIES: Partial<Record<RouteName, string>> = {
  draft: '',
  draftChanges: `?from=${DRAFT.sha256}&to=${DRAFT.sha256}`,
  inbox: `?person=${PEOPLE.chief}`,
  timeline: '?from=2008-01-01&to=2012-01-01',
  search: `?words=${SECRET}`,
  forecast: '?body=GA&session=64',
  portfolioExport: '?format=csv',
  paper: `?id=${encodeURIComponent(CLOSED)}&name=reminder&format=json`,
};
const BODIES: Partial<Record<RouteName, object>> = {
  copyForRehearsal: { ids: [CLOSED] },
  takeLadders: { commandId: 'x', actor: 'p-other', ids: [CLOSED], reason: 'So.', try: true },
  act: { type: 'close-views', commandId: 'x', actor: 'p-other' },
  whatIf: { facts: [{ kind: 'holiday', station: 'Vienna', on: '2009-06-02', name: 'A day', source: 'x' }] },
};
/** They go on for ever, or end the house. */
const NOT_ASKED: RouteName[] = ['live', 'stop', 'signOut', 'signOutEverywhere', 'rebuild', 'backup'];

describe('what is not open to somebody', () => {
  let db: Db;
  let api: FastifyInstance;
  const key = newKey();
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    db = await openDatabase({ kind: 'memory' });
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    for (const id of [CLOSED, OPEN]) {
      const mandate = { ...REPORT.mandate, symbol: SYMBOL };
      const subject = id === CLOSED ? `Slavery in ${SECRET}` : 'Slavery elsewhere';
      const obligation = { ...REPORT, id: id as typeof REPORT.id, mandate, subject };
      await beginObligation(db, REHEARSAL_CLOCK, obligation, BY_OFFICER);
      const seats = SEATS.map((seat) => ({ ...seat, unit: id === CLOSED ? SECRET : 'DPA' }));
      await recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS, seats }, BY_OFFICER);
    }
    for (const command of [
      commandBy('drafter', { type: 'hand-in-draft', draft: DRAFT, comment: `On ${SECRET}.` } as never),
      commandBy('officer', {
        type: 'classify',
        sensitivity: 'confidential',
        comment: `As ${SECRET} asked.`,
      } as never),
    ])
      await recordEvents(db, REHEARSAL_CLOCK, await asking(db, key, CLOSED, command));
    await db.insertInto('to_tell').values({ obligation: CLOSED, seq: 2, at: ASKED_AT, open: true }).execute();
    await keepMessage(db, {
      ...{
        id: 'p-drafter/2009-02-02',
        person: PEOPLE.drafter,
        day: civilDate('2009-02-02'),
        station: 'Vienna',
      },
      ...{ language: 'en' as const, madeAt: ASKED_AT, subject: `On ${SECRET}`, body: `${SECRET} is due.` },
      rungs: [{ obligation: CLOSED, seq: 2 }],
    });
    while ((await indexSome(db)) > 0);
    api = houseApi({
      ...{ db, keeper: keeperInMemory(), keys: await openKeys(db, keysInMemory(), ['api', 'system']) },
      ...{ run: {} as Omit<RunOptions, 'rehearsal'>, token: 'x', stop: () => {}, unexpected: () => {} },
      people: createPeople({ db, cost: CHEAP }),
    });
    const roles = ['officer', 'drafter', 'manager', 'auditor', 'administrator'] as const;
    const people: [string, string | null, object][] = [
      ['other', 'p-other', {}],
      ['drafter', PEOPLE.drafter, {}],
      ['cleared', 'p-cleared', { clearance: 'confidential' }],
      ['elsewhere', 'p-elsewhere', { clearance: 'confidential', units: ['OLA'] }],
    ];
    for (const [name, person, reading] of people) {
      const id = await accountOf(api, `${name}@un.org`, roles, person);
      await api.inject({
        method: 'POST',
        url: `/accounts/${id}`,
        payload: { disabled: false, ...reading },
        headers: HOME,
      });
      cookies.set(name, (await signIn(api, `${name}@un.org`)).cookie());
    }
  }, 90_000);
  afterAll(async () => {
    await api.close();
    await db.destroy();
  });

  const ask = (who: string, name: RouteName) => {
    const [method = 'GET', path = ''] = PATHS[name].split(' ');
    // Of what tells of many all of it is asked.
    const byId = ROUTE_READS[name] === 'several' ? '' : `?id=${encodeURIComponent(CLOSED)}`;
    const query = QUERIES[name] ?? byId;
    const url = path.replace(':sha256', DRAFT.sha256).replaceAll(/:\w+/g, 'none') + query;
    return api.inject({
      ...({ method, url, remoteAddress: nextAddress() } as InjectOptions),
      ...(method === 'POST' ? { payload: BODIES[name] ?? { nothing: true } } : {}),
      ...{ cookies: { rapporteur: cookies.get(who) ?? '' }, headers: { 'sec-fetch-site': 'same-origin' } },
    });
  };
  const asked = ROUTE_NAMES.filter((name) => !NOT_ASKED.includes(name) && !PATHS[name].includes('oidc'));

  it.each(asked)('%s says nothing of it', async (name) => {
    for (const who of ['other', 'elsewhere']) {
      const { body, statusCode } = await ask(who, name);
      expect(body).not.toContain(SECRET);
      if (ROUTE_READS[name] !== 'named') continue;
      expect([statusCode, JSON.parse(body).code]).toEqual([404, 'obligation.unknown']);
    }
  });

  /** Where it would be told, were it open; the rest need Temporal, or tell nothing of what is said in it. */
  const TELLS: RouteName[] = [
    ...(['obligation', 'history', 'portfolio', 'portfolioExport', 'timeline', 'search', 'outbox'] as const),
    ...(['copyForRehearsal', 'inbox', 'load'] as const),
  ];
  it.each(TELLS)('%s tells it to who holds a post of it, and to who is cleared', async (name) => {
    for (const who of ['drafter', 'cleared']) {
      const { body, statusCode } = await ask(who, name);
      expect(statusCode, body).toBe(200);
      expect(body).toContain(name === 'load' ? PEOPLE.chief : SECRET);
    }
  });

  it('is not counted either', async () => {
    const total = async (who: string) => (await ask(who, 'portfolio')).json().total;
    expect(await total('other')).toEqual({ count: 1, atLeast: false });
    expect(await total('drafter')).toEqual({ count: 2, atLeast: false });
    const open = async (who: string) =>
      (await ask(who, 'load'))
        .json()
        .lines.reduce((all: number, { open: many }: { open: number }) => all + many, 0);
    expect(await open('other')).toBe(1);
    expect(await open('drafter')).toBe(2);
  });

  it('is not told to who looks on, and what is open is', async () => {
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    const heard = async (who: string): Promise<string> => {
      const headers = { cookie: `rapporteur=${cookies.get(who)}`, 'sec-fetch-site': 'same-origin' };
      const answer = await fetch(`http://127.0.0.1:${port}/live`, { headers });
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (let begun = false; !text.includes(OPEN); ) {
        text += (await reader?.read())?.value ?? '';
        if (begun) continue;
        begun = true;
        for (const id of [CLOSED, OPEN]) {
          const reply = commandBy('officer', { type: 'put-on-hold', comment: who } as never);
          const again = commandBy('officer', { type: 'take-up-again' } as never);
          for (const command of [reply, again])
            await recordEvents(db, REHEARSAL_CLOCK, await asking(db, key, id, command));
        }
      }
      await reader?.cancel();
      return text;
    };
    expect(await heard('other')).not.toContain(CLOSED);
    expect(await heard('drafter')).toContain(CLOSED);
  }, 30_000);

  it('me tells what one is cleared for, and the account does', async () => {
    const me = async (who: string) => (await ask(who, 'me')).json();
    expect(await me('other')).toMatchObject({ clearance: 'unclassified', units: null });
    expect(await me('elsewhere')).toMatchObject({ clearance: 'confidential', units: ['OLA'] });
    const accounts = (await api.inject({ url: '/accounts', headers: HOME })).json();
    expect(accounts.find(({ name }: { name: string }) => name === 'elsewhere')).toMatchObject({
      ...{ clearance: 'confidential', units: ['OLA'] },
    });
    const events = (await api.inject({ url: '/sign-ins', headers: HOME })).json();
    expect(events.filter(({ kind }: { kind: string }) => kind === 'reading-changed')).toHaveLength(2);
  });

  it('is read by who is named, from then on', async () => {
    const named = await api.inject({ url: `/obligation?id=${encodeURIComponent(CLOSED)}`, headers: HOME });
    expect(named.json().handling).toEqual({ sensitivity: 'confidential', readers: [] as PersonId[] });
  });
});
