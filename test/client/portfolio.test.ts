import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  facetsAnswer,
  inboxAnswer,
  loadAnswer,
  type PortfolioAnswer,
  portfolioAnswer,
  rebuildAnswer,
  searchAnswer,
  timelineAnswer,
} from '../../client/api/portfolio-contract.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { introduce } from '../../store/reads.ts';
import { rebuildPage } from '../../store/rebuild/page.ts';
import { indexSome } from '../../store/search/indexing.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { rapporteur } from '../setup/cli.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { type AnyLife, live } from '../setup/lives.ts';
import { BRIEFING, PAPER, PLANS, REPORT } from '../setup/sample.ts';

const SYMBOL = 'A/RES/70/946';
const DAY = '2009-06-01';
const LIVES: [AnyLife['piece'], boolean, number[]][] = [
  [[REPORT, PLANS.report], true, []],
  [[REPORT, PLANS.report], true, [0]],
  [[PAPER, PLANS.paper], true, []],
  [[BRIEFING, PLANS.briefing], true, [13]],
  [[REPORT, PLANS.report], false, []],
];

async function fill(db: Db): Promise<string[]> {
  const key = newKey();
  await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
  const ids: string[] = [];
  for (const [at, [piece, isLaunched, acts]] of LIVES.entries())
    ids.push(await live(db, key, SYMBOL, at + 1, { piece, isLaunched, acts }));
  return ids;
}

describe('the portfolio over HTTP and on the command line', () => {
  let house: ListeningHouse;
  let ids: string[];
  beforeAll(async () => {
    house = await openListeningHouse();
    const { db } = house.house;
    ids = await fill(db);
    await introduce(db, [
      { id: 'p-drafter', name: 'Drew Example' },
      { id: 'p-officer', name: 'Same Name' },
      { id: 'p-other', name: 'Same Name' },
    ]);
    while ((await indexSome(db)) > 0);
  }, 120_000);
  afterAll(() => house.close());

  /** Every answer has the form that is promised. */
  async function get<S extends z.ZodType>(schema: S, path: string): Promise<z.output<S>> {
    return schema.parse(await house.get(path));
  }
  const q = (of: Record<string, string>) => new URLSearchParams(of).toString();

  it('tells page by page what is due, and how much there is', async () => {
    const first = await get(portfolioAnswer, `/portfolio?${q({ limit: '3', on: DAY })}`);
    expect(first.total).toEqual({ count: 5, atLeast: false });
    const second = await get(
      portfolioAnswer,
      `/portfolio?${q({ limit: '3', on: DAY, after: first.next ?? '' })}`,
    );
    expect([second.total, second.next]).toEqual([null, null]);
    expect([...first.lines, ...second.lines].map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('tells the risk, and why where it is asked for', async () => {
    const { lines } = await get(
      portfolioAnswer,
      `/portfolio?${q({ order: 'risk', on: DAY, reasons: 'true' })}`,
    );
    expect(lines.map(({ risk }) => risk)).toEqual(['late', 'high', 'low', 'none', 'none']);
    expect(lines[1]).toMatchObject({
      id: ids[0],
      reasons: ['The draft is due on 2 June 2009, in 1 working day.'],
    });
    expect(lines[4]?.reasons).toHaveLength(1);
  });

  it.each([
    ['holder=Drew%20Example', 1],
    ['holder=p-drafter', 1],
    ['holder=Drafting%20officer', 1],
    ['body=General%20Assembly&session=64', 3],
    ['body=GA&session=63', 1],
    ['status=settled', 1],
    ['stage=clearance', 1],
    ['kind=backgroundPaper', 1],
    [`dueFrom=2009-06-01&dueTo=2009-06-09&on=${DAY}`, 2],
    ['words=trafficking', 5],
    ['words=quokka', 0],
    [`mandate=${SYMBOL}`, 5],
  ])('finds by %s', async (query, count) => {
    expect((await get(portfolioAnswer, `/portfolio?${query}`)).lines).toHaveLength(count);
  });

  it('tells facets, inbox, timeline, load and what the search finds, each in the form that is promised', async () => {
    expect((await get(facetsAnswer, `/portfolio/facets?on=${DAY}`)).state).toContainEqual({
      value: 'clearance',
      count: 1,
      atLeast: false,
    });
    const inbox = await get(inboxAnswer, `/inbox?person=Drew%20Example&on=${DAY}`);
    expect(inbox).toMatchObject({
      person: { id: 'p-drafter' },
      lines: [{ id: ids[0], as: 'holder', for: null }],
    });
    const timeline = await get(timelineAnswer, '/timeline?from=2009-06-01&to=2009-06-30&holder=p-drafter');
    expect(timeline.lines.map(({ on, milestone }) => `${on} ${milestone}`)).toEqual([
      '2009-06-02 draft',
      '2009-06-09 forecast/GA-64',
      '2009-06-30 clear',
    ]);
    const load = await get(loadAnswer, `/load?weeks=1&on=${DAY}`);
    expect(load.lines).toContainEqual({
      post: 'Drafting officer',
      person: { id: 'p-drafter', name: 'Drew Example' },
      open: 1,
      due: 1,
      late: 0,
    });
    const found = await get(searchAnswer, '/search?words=workplan&limit=1');
    expect(found).toMatchObject({ lines: [{ obligation: ids[3] }], lag: { waiting: 0 } });
  });

  it.each([
    ['/portfolio?limit=201', 'limit: expected 200 or less'],
    ['/portfolio?limit=x', 'limit: expected a whole number'],
    ['/portfolio?session=64', 'session: expected only together with body'],
    ['/portfolio?dueFrom=2026-02-30', 'dueFrom: expected a day that exists'],
    ['/portfolio?risk=great', 'risk: expected late or high or medium or low or none'],
    ['/portfolio?colour=red', 'colour: there is no such field'],
    ['/portfolio?holder=%00', 'the character U+0000'],
    ['/portfolio?holder=Same%20Name', 'several persons: p-officer, p-other'],
    ['/portfolio?after=x', 'after: expected what an answer had as next'],
    ["/portfolio?after=' or 1=1", 'after: expected what an answer had as next'],
    ['/inbox', 'person: missing'],
    ['/timeline?from=2009-02-01&to=2009-01-01', 'to: expected a day not before from'],
    ['/load?weeks=0', 'weeks: expected 1 or more'],
    ['/search?words=', 'words: expected words'],
  ])('refuses %s with what was expected', async (path, detail) => {
    expect(await house.get(path.replaceAll(' ', '%20'))).toMatchObject({
      code: 'request.invalid',
      detail: expect.stringContaining(detail),
    });
  });

  it('is exported whole, as JSON and as CSV that no spreadsheet calculates', async () => {
    const { db } = house.house;
    await sql`update obligation_view set title = '=HYPERLINK("http://x")' where obligation = ${ids[0]}`.execute(
      db,
    );
    const json = await house.get<PortfolioAnswer['lines']>(`/portfolio/export?on=${DAY}`);
    expect(portfolioAnswer.shape.lines.parse(json)).toHaveLength(5);
    const { out } = await house.cli('list', '--csv');
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.obligation).sort()).toEqual([...ids].sort());
    expect(rows.find((row) => row.obligation === ids[0])).toMatchObject({
      ...{ title: `'=HYPERLINK("http://x")`, 'next due': '2009-06-02', person: 'Drew Example' },
      deliveries: 'GA-64 2009-08-04 owed; COP-UNTOC-5 2010-09-06 owed',
    });
    expect(await house.get(`/portfolio/export?mandate=none`)).toEqual([]);
  });

  it('is listed by what is looked for', async () => {
    const { out } = await house.cli('list', '--holder', 'Drew Example', '--body', 'GA', '--risk', 'late');
    expect(out).toMatch(
      new RegExp(
        `^${ids[0]} +drafting +2009-06-02 +Drafting officer \\(Drew Example\\)  LATE\n    The draft was due`,
      ),
    );
    const { out: none } = await house.cli('list', '--state', 'withdrawn', '--search', 'quokka');
    expect(none).toContain('There is no obligation of that kind.');
    const { out: json } = await house.cli(
      'list',
      '--due-to',
      '2009-06-09',
      '--due-from',
      '2009-06-09',
      '--json',
    );
    expect(JSON.parse(json)).toMatchObject([
      { id: ids[1], procedure: 'secretaryGeneralReport', holder: { post: 'Chief of Section' } },
    ]);
  });

  it('tells an inbox and what the search finds', async () => {
    const { out } = await house.cli('inbox', 'Drew Example');
    expect(out).toMatch(new RegExp(`^2009-06-02  late +${ids[0]} +drafting +report`));
    const { out: found } = await house.cli('search', 'brief', 'member', 'states');
    expect(found).toContain(`${ids[3]}  evidence\n    to *brief* *Member* *States* on the workplan`);
  });

  it('is compared with the record, and set right, while the house runs', async () => {
    const { db } = house.house;
    await sql`update obligation_view set title = null, holder_post = 'Nobody' where obligation = ${ids[0]}`.execute(
      db,
    );
    const checked = await house.cli('rebuild', '--check');
    expect(checked).toMatchObject({
      code: 1,
      out: expect.stringContaining(`obligation ${ids[0]}: title, holder_post`),
    });
    expect(await house.cli('rebuild')).toMatchObject({
      code: 0,
      out: expect.stringContaining('were set right'),
    });
    expect(await house.cli('rebuild', '--check')).toMatchObject({
      code: 0,
      out: 'The read model is what 5 records give.\n',
    });
    rebuildAnswer.parse((await house.post('/rebuild', { check: true })).body);
  });
});

it('the read model is compared with the record where no house runs', async () => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-rebuild-'));
  try {
    const db = await openDatabase({ kind: 'folder', path: join(home, 'store') });
    const ids = await fill(db);
    await sql`delete from milestone_view`.execute(db);
    await db.destroy();
    const here = { ...process.env, RAPPORTEUR_HOME: home, DATABASE_URL: '' };
    const checked = await rapporteur(['rebuild', '--check'], here);
    expect(checked).toMatchObject({
      code: 1,
      out: expect.stringContaining(`obligation ${ids[0]}: milestones`),
    });
    const mended = await rapporteur(['rebuild', '--json'], here);
    expect(mended).toMatchObject({ code: 0, out: expect.stringContaining('"looked": 5') });
    const after = await openDatabase({ kind: 'folder', path: join(home, 'store') });
    expect((await rebuildPage(after, { after: null, check: true })).differences).toEqual([]);
    await after.destroy();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
