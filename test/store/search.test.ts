import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { portfolioPage } from '../../store/portfolio/page.ts';
import { rebuildPage } from '../../store/rebuild/page.ts';
import { REHEARSAL_CLOCK, recordEvents } from '../../store/record.ts';
import { decideInRegister } from '../../store/register.ts';
import { type Found, searchPage } from '../../store/search/found.ts';
import { indexSome, searchLag } from '../../store/search/indexing.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { readingOf } from '../../worker/registering.ts';
import { ASKED_AT, asking } from '../setup/asking.ts';
import { live } from '../setup/lives.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { heardBy, planOf } from '../setup/plans.ts';
import { commandBy, draftOf, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

const MANDATE = 'A/RES/70/944';
const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '70/944');

describe.each(PLACES)('the search in %s', (_name, place) => {
  let db: Db;
  const key = newKey();
  let reports = 0;
  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'search_test'));
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    await read(SAMPLE);
    await takeUp();
  }, 60_000);
  afterAll(() => db.destroy());

  async function read(text: string): Promise<void> {
    reports += 1;
    const source = { name: 'sample.txt', format: 'text', sha256: String(reports % 10).repeat(64) };
    const by = { commandId: `read-${reports}`, actor: PEOPLE.officer };
    const { command, text: digested } = readingOf(mandateIn(text, 'sample.txt'), source, by);
    await decideInRegister(db, REHEARSAL_CLOCK, MANDATE, command, ASKED_AT, digested);
  }
  async function takeUp(): Promise<void> {
    while ((await indexSome(db)) > 0);
  }
  const report = () => {
    reports += 1;
    return live(db, key, 'A/RES/70/945', reports, {
      piece: [REPORT, PLANS.report],
      isLaunched: true,
      acts: [],
    });
  };
  async function comment(id: string, words: string): Promise<void> {
    const command = {
      ...commandBy('drafter', { type: 'hand-in-draft', draft: draftOf('a') }),
      comment: words,
    };
    await recordEvents(db, REHEARSAL_CLOCK, await asking(db, key, id, command));
  }
  async function find(words: string, limit = 50): Promise<Found[]> {
    const lines: Found[] = [];
    for (let after: string | null = null; ; ) {
      const page = await searchPage(db, { reader: EVERYTHING, words, limit, after });
      lines.push(...page.lines);
      after = page.next;
      if (after === null) return lines;
    }
  }

  it('finds a paragraph of a mandate by its words, with the place of each hit', async () => {
    const [found] = await find('"background paper" stakeholders views');
    expect(found).toMatchObject({
      kind: 'paragraph',
      mandate: MANDATE,
      paragraph: '11',
      obligation: null,
      record: MANDATE,
      event: 1,
    });
    const { text, hits } = found?.snippet ?? { text: '', hits: [] };
    expect(hits.map(({ from, to }) => text.slice(from, to).toLowerCase())).toEqual(
      expect.arrayContaining(['stakeholders', 'views']),
    );
    expect(SAMPLE.replaceAll(/\s+/g, ' ')).toContain(text.replaceAll(/\s+/g, ' '));
  });

  it('finds it by its title, its symbol, and other forms of its words', async () => {
    expect((await find('improving coordination trafficking')).map(({ kind }) => kind)).toContain('mandate');
    expect((await find(MANDATE)).map(({ kind }) => kind)).toContain('mandate');
    const paragraphs = async (words: string) => (await find(words)).map(({ paragraph }) => paragraph);
    expect(await paragraphs('submitting')).toEqual(await paragraphs('submit'));
  });

  it('finds an obligation by what it is and by the words that create it, once it was taken up', async () => {
    const before = await find('note about collecting');
    const id = await report();
    expect(await searchLag(db)).toMatchObject({
      waiting: 1,
      atLeast: false,
      since: expect.stringMatching(/^20/),
    });
    await takeUp();
    expect(await searchLag(db)).toEqual({ waiting: 0, atLeast: false, since: null });
    const found = (await find('trafficking report')).filter(({ obligation }) => obligation === id);
    expect(found.map(({ kind }) => kind)).toContain('obligation');
    expect(
      (await find('"requests the secretary-general to submit"')).filter(
        ({ obligation }) => obligation === id,
      ),
    ).toMatchObject([{ kind: 'evidence', mandate: 'A/RES/70/945', paragraph: '14', record: id, event: 1 }]);
    expect(before).toEqual([]);
  });

  it('finds what was said beside an act, in English and in French, without markup', async () => {
    const id = await report();
    await comment(
      id,
      'The statistics of the ministries are missing <b>here</b> \u0000 and cannot be awaited.',
    );
    const french = await report();
    await comment(
      french,
      'Les statistiques des ministères manquent et ne sont pas attendues dans la version qui est jointe.',
    );
    await takeUp();
    expect(await find('ministry statistics')).toMatchObject([{ kind: 'comment', obligation: id, event: 3 }]);
    expect((await find('ministry'))[0]?.snippet.text).toMatch(/missing\s+here\s+and/);
    expect(await find('ministère attendu')).toMatchObject([{ kind: 'comment', obligation: french }]);
    const { lines } = await portfolioPage(db, {
      reader: EVERYTHING,
      ...{
        filter: { words: 'ministry statistics' },
        order: 'due',
        day: PLANS.report.milestones[0]?.on ?? never(),
      },
      ...{ limit: 10, after: null },
    });
    expect(lines.map((line) => line.id)).toEqual([id]);
  });
  const never = (): never => {
    throw new Error('the plan has a first day');
  };

  it('forgets a comment that is erased, in the same transaction, taken up or not', async () => {
    const id = await report();
    await comment(id, 'Mr. Zyxwvut has promised it.');
    await takeUp();
    expect(await find('zyxwvut')).toHaveLength(1);
    const erase = (stream: string) =>
      db
        .updateTable('record_part')
        .set({ value: null, salt: null })
        .where('obligation', '=', stream)
        .execute();
    await erase(id);
    expect(await find('zyxwvut')).toEqual([]);
    const other = await report();
    await comment(other, 'Mr. Zyxwvut again.');
    await erase(other);
    await takeUp();
    expect(await find('zyxwvut')).toEqual([]);
    // The record is told anew, and what was erased is not.
    for (let after: string | null = null; ; ) {
      after = (await rebuildPage(db, { after, check: false })).next;
      if (after === null) break;
    }
    await takeUp();
    expect(await find('zyxwvut')).toEqual([]);
    expect(await find('ministry statistics')).toHaveLength(1);
  });

  it('of a text that is read again finds the new one only, in whatever order they are taken up', async () => {
    await read(SAMPLE.replace('background paper', 'background quokka paper'));
    await takeUp();
    expect((await find('quokka')).map(({ event }) => event)).toEqual([2]);
    expect(new Set((await find('stakeholders')).map(({ event }) => event))).toEqual(new Set([2]));
    await sql`insert into search_queue (stream, seq, at) values (${MANDATE}, 1, '')`.execute(db);
    await takeUp();
    expect(new Set((await find('stakeholders')).map(({ event }) => event))).toEqual(new Set([2]));
  });

  it('gives the best first, page by page, all of it and nothing twice', async () => {
    const whole = await find('the report', 50);
    const paged = await find('the report', 2);
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(5);
    expect(
      new Set(whole.map(({ record, event, kind, paragraph }) => [record, event, kind, paragraph].join()))
        .size,
    ).toBe(whole.length);
    const { next } = await searchPage(db, { reader: EVERYTHING, words: 'report', limit: 1, after: null });
    await expect(
      searchPage(db, { reader: EVERYTHING, words: 'paper', limit: 1, after: next }),
    ).rejects.toThrow(/another question/);
  });

  it('looks at no more than it can in time, and says so', async () => {
    await sql`insert into search_entry (id, stream, seq, kind, language, words)
      select 'many/' || n, 'many', n, 'comment', 'english', 'everywhere wombat' from generate_series(1, 1100) n`.execute(
      db,
    );
    const { lines, cut } = await searchPage(db, {
      reader: EVERYTHING,
      words: 'wombat',
      limit: 10,
      after: null,
    });
    expect([lines.length, cut]).toEqual([10, true]);
    expect(
      (await searchPage(db, { reader: EVERYTHING, words: 'ministry', limit: 10, after: null })).cut,
    ).toBe(false);
  });

  it('asks for all that has a word only where the sixteenth has not enough of it', async () => {
    await sql`insert into search_entry (id, stream, seq, kind, language, words)
      select 'most/' || n, 'most', n, 'comment', 'english', 'everywhere quokka' from generate_series(1, 5000) n`.execute(
      db,
    );
    await sql`vacuum analyze search_entry`.execute(db);
    const { heard, asked } = heardBy(db);
    for (const words of ['quokka', 'ministry'])
      await searchPage(heard, { reader: EVERYTHING, words, limit: 10, after: null });
    const [common, rare] = await Promise.all(
      asked.map(async (node) => (await planOf(db, node, 'analyze')).join('\n')),
    );
    expect(common).toMatch(/Bitmap Index Scan on search_entry_sample .*actual/);
    expect(common).toMatch(/on search_entry search_entry_1 .*never executed/);
    expect(rare).toMatch(/Bitmap Index Scan on search_entry_document .*actual/);
  });

  it.each(['', ' ', 'the of and', '"', "'; drop table search_entry; --", '-', 'or', '!&|():*', '%_\\', '🦘'])(
    'takes whatever is typed: %s',
    async (words) => {
      expect(await searchPage(db, { reader: EVERYTHING, words, limit: 5, after: null })).toEqual({
        lines: [],
        next: null,
        cut: false,
      });
    },
  );

  it('two who take up the queue at once take nothing twice', async () => {
    const ids = [await report(), await report(), await report()];
    await Promise.all([indexSome(db, 2), indexSome(db, 2), indexSome(db, 2)]);
    await takeUp();
    const found = await find('"requests the secretary-general to submit"');
    for (const id of ids) expect(found.filter(({ obligation }) => obligation === id)).toHaveLength(1);
  });
});
