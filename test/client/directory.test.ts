import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectoryAsked } from '../../client/api/directory-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { addDirectoryCommands } from '../../client/cli/directory.ts';
import { houseOf } from '../../client/cli/house.ts';
import { Fault } from '../../domain/faults.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const SAMPLE = 'samples/people.csv';
const HOUSE = readFileSync(SAMPLE, 'utf8');

/** A house that listens, into whose directory people come one after the other. */
describe('the directory of a house', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper, keys } = house;
    api = houseApi({ db, keeper, keys, run: house, token: 'x', stop: () => {}, unexpected: () => {} });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    writeFileSync(
      join(home, 'api.json'),
      JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 }),
    );
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const headers = { authorization: 'Bearer x' };
  async function post<T = Problem>(payload: object): Promise<{ status: number; body: T }> {
    const answer = await api.inject({ method: 'POST', url: '/directory', payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  const get = async <T = DirectoryAsked>(query = ''): Promise<T> =>
    (await api.inject({ url: `/directory${query}`, headers })).json();
  /** As a person would, in a process of its own. */
  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  /** The same commands in this process, which takes a hundredth of the time: what they print. Throws their faults. */
  async function said(...words: string[]): Promise<string> {
    let printed = '';
    const program = new Command('rapporteur');
    addDirectoryCommands({
      command: (name, description) => program.command(name).description(description).exitOverride(),
      show: ({ json }, value, lines) => {
        printed = json ? JSON.stringify(value) : lines().join('\n');
      },
      home: () => home,
      house: () => houseOf(home),
    });
    await program.parseAsync(words, { from: 'user' });
    return printed;
  }
  const refused = (...words: string[]): Promise<Fault> =>
    said(...words).then(
      (printed) => {
        throw new Error(`it was taken: ${printed}`);
      },
      (error) => {
        if (error instanceof Fault) return error;
        throw error;
      },
    );
  const file = (text: string, name = 'people.csv'): string => {
    const path = join(home, name);
    writeFileSync(path, text);
    return path;
  };

  it('is empty at first, and says how to begin', async () => {
    expect(await get()).toMatchObject({ seq: 0, people: [], posts: [], changes: [], objections: [] });
    expect(await said('people')).toBe(
      'Nobody is in the directory. Begin with: rapporteur import-people FILE.',
    );
  });

  it('takes a file after it was tried, once', async () => {
    const tried = await said('import-people', SAMPLE, '--try');
    expect(tried).toContain('16 facts would be taken. Nothing is changed.');
    expect(tried).toContain('Maja Lindqvist holds “Chief of Section” from 1 May 2021 on');
    expect((await get()).seq).toBe(0);
    expect(
      await said('import-people', SAMPLE, '--reason', 'The list of staff.', '--as', 'p-haddad'),
    ).toContain('Change 1 of the directory: 16 facts.');
    expect(await said('import-people', SAMPLE)).toBe(`${SAMPLE} says nothing new. Nothing is changed.`);
    expect(await get()).toMatchObject({
      seq: 1,
      changes: [
        {
          ...{ seq: 1, by: 'p-haddad', byName: 'Leila Haddad', reason: 'The list of staff.' },
          file: { name: 'people.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        },
      ],
      objections: [],
    });
  });

  it('refuses a file whole and names its lines', async () => {
    const bad = `${HOUSE}p-mensah,,Chief of Section,,,,2021-05-01,\np-x,,,,,,,\n`;
    const { code, err } = await cli('import-people', file(bad));
    expect(code).toBe(2);
    expect(err).toContain(
      'line 9, name: expected what p-x is called, who is not in the directory yet, found nothing',
    );
    expect(err).toContain('Code: directory.broken-rows');
    const contradicting = await refused('import-people', file(bad.replace('p-x,,,,,,,\n', '')));
    expect(contradicting.message).toContain(
      'line 8, from: p-lindqvist holds “Chief of Section” from that very day (1.15): take that back first.',
    );
    expect((await get()).seq).toBe(1);
  });

  it('tells who holds what on a day, who is away, who stands in and who may act', async () => {
    expect(await said('away', 'Maja Lindqvist', '2026-08-01..2026-08-14', '--reason', 'Leave.')).toBe(
      'Change 2 of the directory: 1 fact.\n    2.1  Maja Lindqvist is away from 1 August 2026 to 14 August 2026',
    );
    expect(await said('substitute', 'chief of section', 'p-mensah', '2026-01-01..')).toContain(
      '3.1  Akua Mensah stands in for whoever holds “Chief of Section” from 1 January 2026 on',
    );
    expect(await said('substitute', 'p-tanaka', 'p-lindqvist', '2026-01-01..2026-12-31')).toContain(
      '4.1  Maja Lindqvist stands in for Kenji Tanaka from 1 January 2026 to 31 December 2026',
    );
    const delegation = ['delegate', 'Chief of Section', 'Chidi Okafor', '2026-06-01..2026-06-30'];
    expect(await said(...delegation, '--as', 'p-lindqvist')).toContain(
      '5.1  Maja Lindqvist delegates “Chief of Section” to Chidi Okafor from 1 June 2026 to 30 June 2026',
    );
    const told = await said('people', '--on', '2026-06-15');
    expect(told).toContain(
      [
        'Chief of Section                 Maja Lindqvist (p-lindqvist)',
        '    Trafficking Section, Vienna; answers to Director of Division',
        '    away from 1 August 2026 to 14 August 2026',
        '    Chidi Okafor may act by delegation from 1 June 2026 to 30 June 2026',
        '    Akua Mensah stands in from 1 August 2026 to 14 August 2026',
      ].join('\n'),
    );
    expect(told).toContain(
      'Liaison officer                  vacant\n    New York; answers to Director of Division',
    );
    expect(told).toContain('Without a post\n    Akua Mensah (p-mensah)');
    expect(await said('people', '--on', '2026-09-01')).not.toMatch(/away|may act|stands in/);
  });

  it('appoints, also somebody new to a new post; whoever held it ends', async () => {
    const from = (await get()).seq;
    expect(await said('appoint', 'Drafting officer', 'Akua Mensah', '--from', '2026-07-01')).toContain(
      `${from + 1}.1  Akua Mensah holds “Drafting officer” from 1 July 2026 on`,
    );
    const on = async (day: string) =>
      (await get(`?on=${day}`)).posts.find(({ post: name }) => name === 'Drafting officer')?.holder;
    expect([await on('2026-06-30'), await on('2026-07-01')]).toEqual(['p-okafor', 'p-mensah']);
    const created = await said(
      ...[
        'appoint',
        'Focal point',
        'p-silva',
        '--name',
        'Rita Silva',
        '--station',
        'Geneva',
        '--unit',
        'Liaison',
      ],
      ...['--supervisor', 'director of division', '--from', '2026-02-01', '--to', '2026-12-31'],
    );
    expect(created.split('\n').slice(1)).toEqual([
      `    ${from + 2}.1  Rita Silva is a person of the directory`,
      `    ${from + 2}.2  “Liaison” is a unit`,
      `    ${from + 2}.3  “Focal point” is a post (Liaison, Geneva) and answers to “Director of Division”`,
      `    ${from + 2}.4  Rita Silva holds “Focal point” from 1 February 2026 to 31 December 2026`,
    ]);
    // A known post moves from that day on; what is not said of it stays.
    await said('appoint', 'Focal point', 'p-silva', '--station', 'Nairobi', '--from', '2026-03-01');
    expect(
      (await get('?on=2026-03-01')).posts.find(({ post: name }) => name === 'Focal point'),
    ).toMatchObject({
      ...{ station: 'Nairobi', unit: 'Liaison', supervisor: 'Director of Division', holder: 'p-silva' },
    });
  });

  it('takes a delegation from its holder, or from an officer with a reason, who is told', async () => {
    const delegation = ['delegate', 'Director of Division', 'p-mensah', '2026-06-01..2026-06-30'];
    for (const [as, told] of [
      [[], 'officer, whom nobody knows, says so'],
      [['--as', 'p-haddad'], 'say why not p-tanaka'],
      [['--as', 'p-mensah', '--reason', 'I may.'], 'p-mensah cannot say so: it is p-tanaka who lets'],
    ] as const)
      expect(await refused(...delegation, ...as)).toMatchObject({
        code: 'directory.not-by-holder',
        message: expect.stringContaining(told),
      });
    const { seq } = await get();
    await said(...delegation, '--as', 'p-haddad', '--reason', 'By telephone.');
    expect(await said('people', '--on', '2026-06-15')).toContain(
      'Akua Mensah may act by delegation from 1 June 2026 to 30 June 2026 (said by Leila Haddad (p-haddad): By telephone.)',
    );
    expect(await said('people', '--numbers')).toContain(
      'Kenji Tanaka delegates “Director of Division” to Akua Mensah from 1 June 2026 to 30 June 2026 (said by Leila Haddad (p-haddad))',
    );
    await said('take-back', `${seq + 1}.1`, '--altogether');
  });

  it('takes back by number, from a day or altogether', async () => {
    const numbers = await said('people', '--numbers');
    expect(numbers).toContain('    2.1  Maja Lindqvist is away from 1 August 2026 to 14 August 2026');
    const { seq } = await get();
    expect(await said('take-back', '5.1', '--from', '2026-06-10')).toContain(
      `${seq + 1}.1  5.1 is taken back from 10 June 2026 on`,
    );
    expect(await said('people', '--on', '2026-06-01')).toContain(
      'Chidi Okafor may act by delegation from 1 June 2026 to 9 June 2026',
    );
    expect(await said('take-back', '2.1', '--altogether')).toContain('2.1 is taken back altogether');
    expect(await said('people', '--numbers', '--on', '2026-06-01')).not.toContain(' 2.1  ');
    expect(await refused('take-back', '2.1', '--altogether')).toMatchObject({
      code: 'directory.unknown',
      message: expect.stringContaining('Nothing stands under the number 2.1'),
    });
  });

  it('is told as it was after an earlier change', async () => {
    expect(await get('?on=2026-08-01&seq=1')).toMatchObject({
      seq: 1,
      on: '2026-08-01',
      changes: [{ seq: 1 }],
    });
    const away = ({ people }: DirectoryAsked) => people.find(({ id }) => id === 'p-lindqvist')?.away;
    expect(away(await get('?on=2026-08-01&seq=1'))).toEqual([]);
    expect(away(await get('?on=2026-08-01&seq=2'))).toEqual([{ from: '2026-08-01', to: '2026-08-14' }]);
    expect(await get<Problem>('?seq=99')).toMatchObject({
      code: 'request.invalid',
      detail: expect.stringContaining('no change 99'),
    });
    expect(await get<Problem>('?on=2026-02-30')).toMatchObject({
      code: 'request.invalid',
      detail: expect.stringContaining('on: expected a day'),
    });
    expect(await get<Problem>('?moon=1')).toMatchObject({
      detail: expect.stringContaining('moon: there is no such field'),
    });
  });

  it.each<[words: string[], code: string, told: RegExp]>([
    [['away', 'Nobody', '2026-08-01'], 'directory.unknown', /“Nobody” is the id or the name of nobody/],
    [['away', 'p-tanaka', '2026-08-14..2026-08-01'], 'directory.backwards', /It ends on 1 August 2026/],
    [['away', 'p-tanaka', '2026-02-30..'], 'request.invalid', /expected days that exist/],
    [['away', 'p-tanaka', '2026-08-01..x'], 'request.invalid', /expected days that exist/],
    [['appoint', 'Gardener', 'p-tanaka'], 'directory.unknown', /The post “Gardener” is not in the directory/],
    [
      ['appoint', 'Gardener', 'p x', '--name', 'X', '--station', 'Vienna'],
      'request.invalid',
      /cannot be the id of a person/,
    ],
    [['appoint', 'Gardener', 'p-tanaka', '--station', 'Atlantis'], 'directory.unknown', /no duty station/],
    [
      ['delegate', 'Liaison officer', 'p-okafor', '2026-06-01..'],
      'directory.not-holder',
      /Nobody holds “Liaison officer” on 2026-06-01/,
    ],
    [
      ['delegate', 'Chief of Section', 'Kenji Tanaka', '2026-06-01..', '--and', 'Director of Division'],
      'directory.not-holder',
      /p-lindqvist does not hold “Director of Division”/,
    ],
    [
      ['substitute', 'p-tanaka', 'p-tanaka', '2026-06-01..'],
      'directory.oneself',
      /cannot stand in for themselves/,
    ],
    [['take-back', '4'], 'request.invalid', /not the number of a fact/],
    [['people', '--on', '1 June'], 'request.invalid', /--on 1 June: expected a day/],
    [['import-people', 'no-such-file.csv'], 'document.unreadable', /no such file/],
  ])('%j is refused', async (words, code, told) => {
    const { seq } = await get();
    expect(await refused(...words)).toMatchObject({ code, message: expect.stringMatching(told) });
    expect((await get()).seq).toBe(seq);
  });

  it('asks for the id where a name is that of two, or also that of a post', async () => {
    const twice =
      'person,name,post,station\np-a,Sam Twice,,\np-b,Sam Twice,,\np-c,Registrar,,\n,,Registrar,Vienna\n';
    await said('import-people', file(twice));
    expect((await refused('away', 'sam twice', '2026-08-01')).message).toContain(
      '2 persons are called “sam twice”: p-a, p-b.',
    );
    expect((await refused('substitute', 'Registrar', 'p-a', '2026-08-01')).message).toContain(
      '“Registrar” is a person, and a post.',
    );
    expect(await said('away', 'p-a', '2026-08-01')).toContain(
      'Sam Twice is away from 1 August 2026 to 1 August 2026',
    );
  });

  it('gives machines what it gives people', async () => {
    const { facts, seq } = JSON.parse(await said('away', 'p-b', '2026-08-01..', '--json'));
    expect(facts).toEqual([
      { number: `${seq}.1`, fact: { kind: 'absence', person: 'p-b', from: '2026-08-01', to: null } },
    ]);
    expect(JSON.parse(await said('people', '--json'))).toMatchObject({ seq });
  });

  it('takes facts over the API once, and names none in the record', async () => {
    const facts = [
      { kind: 'person', person: 'p-new', name: '  Noor  Newcomer ' },
      { kind: 'absence', person: 'p-new', from: '2026-08-01' },
    ];
    const request = { commandId: 'one', actor: 'p-haddad', facts };
    const first = await post<{ seq: number }>(request);
    expect(first.status).toBe(200);
    expect(await post(request)).toEqual(first);
    expect((await get()).people).toContainEqual({
      ...{ id: 'p-new', name: 'Noor  Newcomer', posts: [] },
      away: [{ from: '2026-08-01', to: null }],
    });
    const { rows } = await sql<{ header: string }>`select header from record_event`.execute(house.db);
    expect(rows.filter(({ header }) => /Newcomer|Haddad|Lindqvist/.test(header))).toEqual([]);
  });

  it.each<[what: string, facts: unknown, status: number, code: string, told: RegExp]>([
    ['no facts', [], 400, 'request.invalid', /facts: expected at least one fact/],
    [
      'a fact of no kind',
      [{ kind: 'moon' }],
      400,
      'request.invalid',
      /facts\.0\.kind: expected one of person, unit/,
    ],
    [
      'a day that is none',
      [{ kind: 'absence', person: 'p-a', from: '2026-02-30' }],
      400,
      'request.invalid',
      /facts\.0\.from: expected a day that exists/,
    ],
    [
      'a person without a name',
      [{ kind: 'person', person: 'p-z' }],
      400,
      'request.invalid',
      /facts\.0\.name: missing, expected words/,
    ],
    [
      'a substitute of nobody',
      [{ kind: 'substitute', for: {}, person: 'p-a', from: '2026-08-01' }],
      400,
      'request.invalid',
      /facts\.0\.for: expected \{"person"/,
    ],
    [
      'a delegation of nothing',
      [{ kind: 'delegation', by: 'p-a', person: 'p-b', posts: [], from: '2026-08-01' }],
      400,
      'request.invalid',
      /posts: expected at least one post/,
    ],
    [
      'a delegation of one thing twice',
      [{ kind: 'delegation', by: 'p-a', person: 'p-b', posts: ['A', ' A'], from: '2026-08-01' }],
      400,
      'request.invalid',
      /posts: expected each post once/,
    ],
    [
      'a number that is none',
      [{ kind: 'taken-back', fact: '4' }],
      400,
      'request.invalid',
      /expected the number of a fact/,
    ],
    [
      'a field that there is not',
      [{ kind: 'unit', unit: 'X', moon: 1 }],
      400,
      'request.invalid',
      /facts\.0\.moon: there is no such field/,
    ],
    [
      'what contradicts the directory',
      [{ kind: 'holding', post: 'Chief of Section', person: 'p-a', from: '2021-05-01' }],
      422,
      'directory.overlap',
      /Fact 1, from: p-lindqvist holds/,
    ],
  ])('refuses %s, and takes nothing', async (_, facts, status, code, told) => {
    const { seq } = await get();
    const answer = await post({ commandId: 'bad', actor: 'p-haddad', facts });
    expect(answer).toMatchObject({ status, body: { code, detail: expect.stringMatching(told) } });
    expect((await get()).seq).toBe(seq);
  });

  it('says so when the record does not hold', async () => {
    await sql`alter table record_event disable trigger all`.execute(house.db);
    await sql`update record_event set hash = repeat('0', 64) where obligation = 'directory' and seq = 1`.execute(
      house.db,
    );
    const { code, out } = await cli('people');
    expect(code).toBe(1);
    expect(out).toContain(
      'THE RECORD DOES NOT HOLD:\n  event 1 of directory: the hash is not that of its header',
    );
  });
});
