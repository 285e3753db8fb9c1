import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SENSITIVITIES, type Sensitivity } from '../../domain/obligation/acts/handling/handling.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { EVERYTHING, mayRead, type Reader } from '../../domain/rights/reader.ts';
import { readerKeys } from '../../domain/rights/reader-keys.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { keepMessage, messagesIn, messageWith } from '../../store/outbox.ts';
import { countPortfolio, portfolioPage } from '../../store/portfolio/page.ts';
import { closedTo, isDraftClosed } from '../../store/reading.ts';
import { obligationState } from '../../store/reads.ts';
import { rebuildPage } from '../../store/rebuild/page.ts';
import { REHEARSAL_CLOCK, recordEvents } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { ASKED_AT, asking, BY_OFFICER } from '../setup/asking.ts';
import { beginObligation } from '../setup/begin.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { PLACES } from '../setup/places.ts';
import { commandBy, draftOf, PEOPLE, PLANS, POSTS, REPORT, SEATS } from '../setup/sample.ts';

const SYMBOL = 'A/RES/71/961';
const UNITS = ['DPA', 'OLA', null];
const LEGAL = 'p-legal' as PersonId;
const DRAFT = draftOf('a');

/** Nobody of its posts, those of one, and who was named; cleared for each level; of each unit. */
const READERS: Reader[] = [null, PEOPLE.drafter, LEGAL].flatMap((person) =>
  SENSITIVITIES.flatMap((clearance) =>
    [null, [], ['DPA'], ['OLA', 'DPA']].map((units): Reader => ({ person, clearance, units })),
  ),
);

describe.each(PLACES)('what is open to whom in %s', (_name, place) => {
  let db: Db;
  const ids: string[] = [];
  const key = newKey();

  const does = async (id: string, who: 'officer' | 'drafter', doing: object): Promise<void> => {
    const request = await asking(db, key, id, commandBy(who, doing as never));
    await recordEvents(db, REHEARSAL_CLOCK, request);
  };
  const classify = (id: string, sensitivity: Sensitivity, readers: PersonId[]) =>
    does(id, 'officer', {
      type: 'classify',
      sensitivity,
      readers: readers.length > 0 ? readers : null,
      comment: 'So.',
    });

  beforeAll(async () => {
    db = await openDatabase(await ownDatabase(place, 'reading_test'));
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    for (const [index, sensitivity] of [
      ...SENSITIVITIES,
      ...SENSITIVITIES,
      'confidential' as const,
    ].entries()) {
      const id = `${SYMBOL}#14.${index + 1}`;
      const mandate = { ...REPORT.mandate, symbol: SYMBOL };
      await beginObligation(
        db,
        REHEARSAL_CLOCK,
        { ...REPORT, id: id as typeof REPORT.id, mandate },
        BY_OFFICER,
      );
      const seats = SEATS.map((seat) => ({ ...seat, unit: UNITS[index % UNITS.length] ?? null }));
      await recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS, seats }, BY_OFFICER);
      if (sensitivity !== 'unclassified') await classify(id, sensitivity, index > 3 ? [LEGAL] : []);
      ids.push(id);
    }
    const last = `${SYMBOL}#15.1`;
    const mandate = { ...REPORT.mandate, symbol: SYMBOL };
    await beginObligation(
      db,
      REHEARSAL_CLOCK,
      { ...REPORT, id: last as typeof REPORT.id, mandate },
      BY_OFFICER,
    );
    ids.push(last);
  }, 60_000);
  afterAll(() => db.destroy());

  const mayReadIt = async (reader: Reader, id: string): Promise<boolean> => {
    const state = await obligationState(db, id);
    if (state === undefined) throw new Error(`${id} is there`);
    const sensitivity = ('handling' in state && state.handling?.sensitivity) || 'unclassified';
    return mayRead(reader, { sensitivity, keys: readerKeys(state) });
  };

  it('is what the rule of the domain says, of every reader and file', async () => {
    let shut = 0;
    for (const reader of READERS) {
      const closed = await closedTo(db, reader, [...ids, 'A/RES/1/1#1.1']);
      const expected: string[] = [];
      for (const id of ids) if (!(await mayReadIt(reader, id))) expected.push(id);
      expect([...closed].sort(), JSON.stringify(reader)).toEqual(expected);
      const asked = { filter: {}, reader, day: civilDate('2009-06-01') };
      const page = await portfolioPage(db, { ...asked, order: 'id', limit: 200, after: null });
      expect(page.lines.map(({ id }) => id)).toEqual(ids.filter((id) => !closed.has(id)));
      expect(await countPortfolio(db, asked)).toEqual({ count: ids.length - closed.size, atLeast: false });
      shut += closed.size;
    }
    expect(shut).toBeGreaterThan(50);
    expect(await closedTo(db, EVERYTHING, ids)).toEqual(new Set());
  }, 60_000);

  it('goes with what becomes of the file: it is opened, closed again, and made anew', async () => {
    const id = ids[6] ?? '';
    const stranger: Reader = { person: null, clearance: 'unclassified', units: null };
    expect(await closedTo(db, stranger, [id])).toEqual(new Set([id]));
    await classify(id, 'unclassified', []);
    expect(await closedTo(db, stranger, [id])).toEqual(new Set());
    await classify(id, 'strictly confidential', [LEGAL]);
    expect(await closedTo(db, stranger, [id])).toEqual(new Set([id]));
    expect(await closedTo(db, { ...stranger, person: LEGAL }, [id])).toEqual(new Set());
    expect(await verifyRecord(db, id)).toEqual([]);
    await sql`delete from reader_view where obligation = ${id}`.execute(db);
    await sql`update obligation_view set sensitivity = 'unclassified' where obligation = ${id}`.execute(db);
    expect(await verifyRecord(db, id)).toEqual([expect.stringContaining('the read model')]);
    const { differences } = await rebuildPage(db, { after: null, check: false });
    expect(differences).toContainEqual({ of: 'obligation', id, what: ['sensitivity', 'readers'] });
    expect(await closedTo(db, { ...stranger, person: LEGAL }, [id])).toEqual(new Set());
    expect(await closedTo(db, stranger, [id])).toEqual(new Set([id]));
  });

  it('a version of a text is shut where all its files are', async () => {
    const [open = '', shut = ''] = ids;
    const stranger: Reader = { person: null, clearance: 'unclassified', units: null };
    expect(await isDraftClosed(db, stranger, DRAFT.sha256)).toBe(false);
    await does(shut, 'drafter', { type: 'hand-in-draft', draft: DRAFT });
    expect(await isDraftClosed(db, stranger, DRAFT.sha256)).toBe(true);
    expect(await isDraftClosed(db, { ...stranger, person: PEOPLE.drafter }, DRAFT.sha256)).toBe(false);
    await does(open, 'drafter', { type: 'hand-in-draft', draft: DRAFT });
    expect(await isDraftClosed(db, stranger, DRAFT.sha256)).toBe(false);
  });

  it('a message is shut that tells of what is, but not to whom it was sent', async () => {
    const [, shut = ''] = ids;
    const message = {
      ...{ id: 'p-drafter/2009-02-02', person: PEOPLE.drafter, day: civilDate('2009-02-02') },
      ...{ station: 'Vienna', language: 'en' as const, madeAt: ASKED_AT, subject: 'To do', body: 'A thing.' },
    };
    await db.insertInto('to_tell').values({ obligation: shut, seq: 2, at: ASKED_AT, open: true }).execute();
    await keepMessage(db, { ...message, rungs: [{ obligation: shut, seq: 2 }] });
    const stranger: Reader = { person: LEGAL, clearance: 'unclassified', units: null };
    expect(await messagesIn(db, stranger)).toEqual([]);
    expect(await messageWith(db, stranger, message.id)).toBeUndefined();
    const cleared: Reader = { ...stranger, clearance: 'confidential' };
    for (const reader of [cleared, { ...stranger, person: PEOPLE.drafter }]) {
      expect(await messagesIn(db, reader)).toMatchObject([{ id: message.id }]);
      expect(await messageWith(db, reader, message.id)).toMatchObject({ subject: 'To do' });
    }
  });
});
