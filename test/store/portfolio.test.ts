import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { EVERYTHING, type Reader } from '../../domain/rights/reader.ts';
import { RISK_LEVELS } from '../../domain/risk/risk.ts';
import { addDays, type CivilDate, civilDate } from '../../domain/time/civil-date.ts';
import { changeDirectory } from '../../store/directory.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { facetsOf } from '../../store/portfolio/facets.ts';
import { conditionsOf, DUE, type PortfolioFilter } from '../../store/portfolio/filter.ts';
import { inboxPage } from '../../store/portfolio/inbox.ts';
import type { PortfolioLine } from '../../store/portfolio/line.ts';
import { loadPage } from '../../store/portfolio/load.ts';
import {
  countPortfolio,
  PORTFOLIO_ORDERS,
  type PortfolioOrder,
  portfolioPage,
} from '../../store/portfolio/page.ts';
import { timelinePage } from '../../store/portfolio/timeline.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { loadPortfolio } from '../../tools/bench/portfolio-load.ts';
import { ASKED_AT } from '../setup/asking.ts';
import { live } from '../setup/lives.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { heardBy, planOf } from '../setup/plans.ts';
import { BRIEFING, PAPER, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

const DAY = civilDate('2009-06-01');
const OBLIGATIONS = 4_000;
const OUTSIDER: Reader = { person: null, clearance: 'unclassified', units: null };
const SYMBOL = 'A/RES/70/943';

describe.each(PLACES)('the portfolio in %s', (_name, place) => {
  let db: Db;
  /** All there is, read without a filter. */
  let all: PortfolioLine[];
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'portfolio_test'));
    const key = newKey();
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    const like = [
      await live(db, key, SYMBOL, 1, { piece: [REPORT, PLANS.report], isLaunched: true, acts: [0] }),
      await live(db, key, SYMBOL, 2, { piece: [PAPER, PLANS.paper], isLaunched: true, acts: [] }),
      await live(db, key, SYMBOL, 3, { piece: [BRIEFING, PLANS.briefing], isLaunched: true, acts: [13] }),
      await live(db, key, SYMBOL, 4, { piece: [REPORT, PLANS.report], isLaunched: false, acts: [] }),
    ];
    await loadPortfolio(db, like, { obligations: OBLIGATIONS, eventsEach: 3 }, DAY);
    await sql`analyze record_event`.execute(db);
    all = await walk({}, 'id', 200);
  }, 90_000);
  afterAll(() => db.destroy());

  /** Every page of a question, one after the other. */
  async function walk(filter: PortfolioFilter, order: PortfolioOrder, limit = 173): Promise<PortfolioLine[]> {
    const lines: PortfolioLine[] = [];
    for (let after: string | null = null; ; ) {
      const page = await portfolioPage(db, { reader: EVERYTHING, filter, order, day: DAY, limit, after });
      lines.push(...page.lines);
      after = page.next;
      if (after === null) return lines;
    }
  }

  /** What the store is to find, counted in the plainest way. */
  function wanted(filter: PortfolioFilter, order: PortfolioOrder): string[] {
    const { kind, product, post, person, unit, body, session, status, stage, dueFrom, dueTo, risk, mandate } =
      filter;
    const fits = (value: unknown, asked: unknown) => asked === undefined || value === asked;
    const due = ({ nextDue }: PortfolioLine) => nextDue ?? '9999-12-31';
    const late = ({ id, risk: level, nextDue }: PortfolioLine) =>
      level === 'none' ? id : `${addDays(nextDue ?? DAY, 1)} ${id}`;
    const keyOf: Record<PortfolioOrder, (line: PortfolioLine) => string> = {
      id: ({ id }) => id,
      due: (line) => `${due(line)} ${line.id}`,
      risk: (line) => `${RISK_LEVELS.indexOf(line.risk)} ${late(line)}`,
    };
    return all
      .filter((line) => fits(line.kind, kind) && fits(line.product, product) && fits(line.holder?.post, post))
      .filter((line) => fits(line.holder?.person?.id, person) && fits(line.holder?.unit, unit))
      .filter((line) => fits(line.status, status) && fits(line.stage, stage) && fits(line.risk, risk))
      .filter((line) => fits(line.mandate, mandate))
      .filter(
        (line) =>
          (dueFrom === undefined || due(line) >= dueFrom) && (dueTo === undefined || due(line) <= dueTo),
      )
      .filter(({ deliveries }) =>
        deliveries.some((each) => fits(each.body, body) && fits(each.session, session)),
      )
      .sort((one, other) => (keyOf[order](one) < keyOf[order](other) ? -1 : 1))
      .map(({ id }) => id);
  }

  const FILTERS: [string, PortfolioFilter][] = [
    ['nothing', {}],
    ['a kind', { kind: 'backgroundPaper' }],
    ['a product', { product: 'study' }],
    ['a post', { post: 'Post 0031' }],
    ['a person', { person: 'p-31' }],
    ['a unit', { unit: 'Unit 3' }],
    ['a body', { body: 'HRC' }],
    ['a body and its session', { body: 'HRC', session: 64 }],
    ['a status', { status: 'settled' }],
    ['what is not launched', { status: 'confirmed' }],
    ['a stage', { stage: 'views' }],
    ['a range of days', { dueFrom: civilDate('2009-07-01'), dueTo: civilDate('2009-08-31') }],
    ['what is late', { risk: 'late' }],
    ['high risk', { risk: 'high' }],
    ['medium risk', { risk: 'medium' }],
    ['low risk', { risk: 'low' }],
    ['no risk', { risk: 'none' }],
    ['a mandate', { mandate: 'B/RES/7/8' }],
    [
      'several at once',
      { status: 'running', body: 'GA', kind: 'backgroundPaper', dueTo: civilDate('2010-06-01') },
    ],
    ['what there is not', { post: 'Nobody' }],
  ];
  it.each(FILTERS)(
    'finds %s, page by page and in every order, all of it and nothing twice',
    async (name, filter) => {
      for (const order of PORTFOLIO_ORDERS) {
        const found = await walk(filter, order);
        expect(
          found.map(({ id }) => id),
          order,
        ).toEqual(wanted(filter, order));
        expect(found.length > 0).toBe(name !== 'what there is not');
      }
    },
  );

  it('has enough of each to find', () => {
    expect(all).toHaveLength(OBLIGATIONS + 4);
    for (const level of RISK_LEVELS)
      expect(all.filter(({ risk }) => risk === level).length).toBeGreaterThan(5);
  });

  it('tells all of a line that a table shows', () => {
    expect(all.find(({ id }) => id === `${SYMBOL}#14.1`)).toEqual({
      ...{ id: `${SYMBOL}#14.1`, mandate: SYMBOL, kind: 'secretaryGeneralReport', product: 'report' },
      title: 'Improving the coordination of efforts against trafficking in persons',
      ...{ status: 'running', stage: 'clearance', station: 'Vienna', proposal: null },
      holder: { post: 'Chief of Section', person: { id: 'p-chief', name: 'p-chief' }, unit: null },
      ...{ nextDue: '2009-06-09', finalDue: '2010-09-06', risk: 'low', sensitivity: 'unclassified' },
      deliveries: [
        { key: 'GA-64', body: 'GA', session: 64, due: '2009-08-04', state: 'owed' },
        { key: 'COP-UNTOC-5', body: 'COP:UNTOC', session: 5, due: '2010-09-06', state: 'owed' },
      ],
    });
  });

  it('counts what can be counted soon, and says of more that it is at least so many', async () => {
    expect(await countPortfolio(db, { reader: EVERYTHING, filter: { post: 'Post 0031' }, day: DAY })).toEqual(
      {
        count: wanted({ post: 'Post 0031' }, 'id').length,
        atLeast: false,
      },
    );
    expect(await countPortfolio(db, { reader: EVERYTHING, filter: {}, day: DAY })).toEqual({
      count: 500,
      atLeast: true,
    });
  });

  it('counts by state and by risk', async () => {
    const filter = { body: 'HRC' };
    const lines = all.filter(({ deliveries }) => deliveries.some(({ body }) => body === 'HRC'));
    const { state, risk } = await facetsOf(db, filter, DAY, EVERYTHING);
    const count = (of: (line: PortfolioLine) => string) =>
      Object.fromEntries([...Map.groupBy(lines, of)].map(([value, each]) => [value, each.length]));
    const found = (facet: typeof state) => Object.fromEntries(facet.map((each) => [each.value, each.count]));
    expect(found(risk)).toEqual(count((line) => line.risk));
    expect(found(state)).toEqual(count(({ stage, status }) => stage ?? status));
  });

  it('refuses a cursor that is none, or is that of another question', async () => {
    const ask = (after: string | null, more: object = {}) =>
      portfolioPage(db, { reader: EVERYTHING, filter: {}, order: 'due', day: DAY, limit: 5, after, ...more });
    const { next } = await ask(null);
    for (const bad of ['', 'x', 'null', Buffer.from('[1]').toString('base64url'), `${next}x`.slice(4)])
      await expect(ask(bad), bad).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(ask(next, { order: 'id' })).rejects.toThrow(/another question/);
    await expect(ask(next, { filter: { post: 'Post 0001' } })).rejects.toThrow(/another question/);
    await expect(ask(next, { day: addDays(DAY, 1) })).rejects.toThrow(/another question/);
    await expect(ask(next, { limit: 9 })).resolves.toMatchObject({ lines: { length: 9 } });
  });

  it('the level of tomorrow needs nothing to be counted anew', async () => {
    const due = all.find(({ id, risk }) => risk === 'low' && id.startsWith('B/'))?.nextDue ?? DAY;
    const on = async (day: CivilDate) =>
      (
        await portfolioPage(db, {
          reader: EVERYTHING,
          filter: { dueFrom: due, dueTo: due },
          order: 'due',
          day,
          limit: 1,
          after: null,
        })
      ).lines[0]?.risk;
    expect([
      await on(addDays(due, -20)),
      await on(addDays(due, -9)),
      await on(due),
      await on(addDays(due, 1)),
    ]).toEqual(['low', 'medium', 'high', 'late']);
  });

  describe('the inbox', () => {
    const P = (id: string) => id as PersonId;
    const inbox = async (person: string, day = DAY, limit = 7) => {
      const lines = [];
      for (let after: string | null = null; ; ) {
        const page = await inboxPage(db, { reader: EVERYTHING, person: P(person), day, limit, after });
        lines.push(...page.lines);
        after = page.next;
        if (after === null) return lines;
      }
    };
    beforeAll(async () => {
      const from = civilDate('2009-01-01');
      const post = (name: string) =>
        ({ kind: 'post', post: name, unit: null, station: 'Vienna', supervisor: null, from }) as const;
      const holds = (name: string, person: string) =>
        ({ kind: 'holding', post: name, person: P(person), from, to: null }) as const;
      await changeDirectory(
        db,
        REHEARSAL_CLOCK,
        {
          ...{ commandId: 'people', actor: PEOPLE.officer, file: null, reason: 'As it is.' },
          names: {
            'p-officer': 'Olga Ek',
            'p-31': 'Ines Berg',
            'p-62': 'Awa Sy',
            'p-new': 'Kim Oh',
            'p-93': 'Lu Wei',
          },
          facts: [
            ...['p-officer', 'p-31', 'p-62', 'p-new', 'p-93'].map(
              (person) => ({ kind: 'person', person: P(person) }) as const,
            ),
            ...[post('Post 0031'), post('Post 0062'), post('Post 0093')],
            ...[holds('Post 0031', 'p-31'), holds('Post 0062', 'p-62')],
            // The record of its obligations still says p-93.
            holds('Post 0093', 'p-new'),
            {
              kind: 'delegation',
              by: P('p-62'),
              person: P('p-31'),
              posts: ['Post 0062'],
              from,
              to: civilDate('2009-06-30'),
            },
            { kind: 'substitute', for: { person: P('p-31') }, person: P('p-62'), from, to: null },
            {
              kind: 'absence',
              person: P('p-31'),
              from: civilDate('2009-07-01'),
              to: civilDate('2009-07-10'),
            },
          ],
        },
        ASKED_AT,
      );
    });
    const held = (post: string) => wanted({ post }, 'due');

    it('has what somebody holds and what was delegated to them, by the next day', async () => {
      const lines = await inbox('p-31');
      const ids = [...held('Post 0031'), ...held('Post 0062')];
      expect(lines.map(({ id }) => id).sort()).toEqual(ids.sort());
      expect(lines.map(({ nextDue }) => nextDue)).toEqual(lines.map(({ nextDue }) => nextDue).sort());
      expect(new Set(lines.map((line) => `${line.holder?.post} ${line.as} ${line.for}`))).toEqual(
        new Set(['Post 0031 holder null', 'Post 0062 delegate p-62']),
      );
    });

    it('has what a substitute does while somebody is away, and not before', async () => {
      expect((await inbox('p-62')).map(({ id }) => id)).toEqual(held('Post 0062'));
      const away = await inbox('p-62', civilDate('2009-07-01'));
      expect(away.filter((line) => line.as === 'substitute').map(({ id }) => id)).toEqual(held('Post 0031'));
      // The delegation is over.
      expect((await inbox('p-31', civilDate('2009-07-01'))).map(({ id }) => id)).toEqual(held('Post 0031'));
    });

    it('has what is with a post that somebody has just come to', async () => {
      expect((await inbox('p-new')).map(({ id }) => id)).toEqual(held('Post 0093'));
      expect((await inbox('p-93')).map(({ id }) => id)).toEqual(held('Post 0093'));
      expect(await inbox('p-nobody')).toEqual([]);
    });
  });

  it('the timeline has what is due between two days, day by day', async () => {
    const [from, to] = [civilDate('2009-07-01'), civilDate('2009-07-31')];
    const lines = [];
    for (let after: string | null = null; ; ) {
      const page = await timelinePage(db, {
        reader: EVERYTHING,
        from,
        to,
        deliveries: false,
        limit: 50,
        after,
      });
      lines.push(...page.lines);
      after = page.next;
      if (after === null) break;
    }
    const { rows } = await sql<{
      key: string;
    }>`select due || ' ' || obligation || ' ' || milestone as key from milestone_view
      where due between ${from} and ${to} order by due, obligation, milestone`.execute(db);
    expect(lines.map(({ on, id, milestone }) => `${on} ${id} ${milestone}`)).toEqual(
      rows.map(({ key }) => key),
    );
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.find(({ id }) => id === `${SYMBOL}#14.1`)).toMatchObject({
      ...{ on: '2009-07-07', milestone: 'submit/GA-64', isDelivery: false, stage: 'clearance' },
      delivery: { key: 'GA-64', body: 'GA', session: 64 },
      holder: { post: 'Chief of Section' },
    });
    const only = { from, to, limit: 200, after: null };
    const deliveries = await timelinePage(db, { reader: EVERYTHING, ...only, deliveries: true, body: 'HRC' });
    expect(deliveries.lines.length).toBeGreaterThan(3);
    for (const { id, isDelivery } of deliveries.lines) {
      expect(isDelivery).toBe(true);
      expect(all.find((line) => line.id === id)?.deliveries.map(({ body }) => body)).toContain('HRC');
    }
    const his = await timelinePage(db, {
      reader: EVERYTHING,
      ...only,
      deliveries: false,
      person: 'p-31' as PersonId,
    });
    expect(new Set(his.lines.map(({ holder }) => holder?.post))).toEqual(new Set(['Post 0031']));
  });

  it('the load tells what each post has, page by page', async () => {
    const lines = [];
    for (let after: string | null = null; ; ) {
      const page = await loadPage(db, { reader: EVERYTHING, day: DAY, weeks: 4, limit: 90, after });
      lines.push(...page.lines);
      after = page.next;
      if (after === null) break;
    }
    const held = Map.groupBy(
      all.filter(({ status }) => status === 'running'),
      ({ holder }) => holder?.post ?? '',
    );
    expect(lines.map(({ post }) => post)).toEqual([...held.keys()].sort());
    for (const { post, open, due, late } of lines) {
      const own = held.get(post) ?? [];
      const soon = own.filter(({ nextDue }) => (nextDue ?? '9999') <= addDays(DAY, 28));
      expect([open, due, late]).toEqual([
        own.length,
        soon.length,
        own.filter(({ risk }) => risk === 'late').length,
      ]);
    }
    const [his] = (
      await loadPage(db, {
        reader: EVERYTHING,
        day: DAY,
        weeks: 4,
        person: 'p-31' as PersonId,
        limit: 1,
        after: null,
      })
    ).lines;
    expect(his).toMatchObject({ post: 'Post 0031', open: held.get('Post 0031')?.length });
  });

  it('finds what is at a level of risk in the index alone: what decides stands there, and the table is tidied', async () => {
    const asked = db
      .selectFrom('obligation_view')
      .select('obligation')
      .where(conditionsOf({ risk: 'high' }, DAY, { ...OUTSIDER, person: 'p-31' as PersonId }))
      .orderBy(DUE)
      .orderBy('obligation')
      .limit(51);
    expect((await planOf(db, asked.toOperationNode())).join('\n')).toContain(
      'Index Only Scan using obligation_view_risk',
    );
  });

  it.each([
    ['who reads everything', EVERYTHING],
    [
      'who reads what is unclassified, and what they have to do with',
      { ...OUTSIDER, person: 'p-31' as PersonId },
    ],
    ['who reads the files of two units', { ...OUTSIDER, units: ['Unit 3', 'Unit 7'] }],
  ])('goes through no table as a whole for somebody %s', async (_who, reader) => {
    const { heard, asked } = heardBy(db);
    for (const [, filter] of FILTERS) {
      for (const order of PORTFOLIO_ORDERS) {
        const { next } = await portfolioPage(heard, {
          reader,
          filter,
          order,
          day: DAY,
          limit: 50,
          after: null,
        });
        if (next !== null)
          await portfolioPage(heard, { reader, filter, order, day: DAY, limit: 50, after: next });
      }
    }
    await inboxPage(heard, {
      reader,
      person: 'p-31' as PersonId,
      day: DAY,
      limit: 50,
      after: null,
    });
    await timelinePage(heard, {
      reader,
      from: DAY,
      to: addDays(DAY, 30),
      deliveries: false,
      limit: 50,
      after: null,
    });
    await loadPage(heard, { reader, day: DAY, weeks: 4, limit: 50, after: null });
    const bad: string[] = [];
    for (const node of asked) {
      const plan = await planOf(db, node);
      const { sql: text } = db.getExecutor().compileQuery(node, { queryId: 'bad' });
      if (
        plan.some((line) =>
          /Seq Scan on (obligation|delivery|milestone|body|reader)_view|Seq Scan on record_event/.test(line),
        )
      )
        bad.push(`${text}\n${plan.join('\n')}`);
    }
    expect(asked.length).toBeGreaterThan(100);
    expect(bad.join('\n\n')).toBe('');
  });
});
