import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import { instant } from '../../domain/time/instant.ts';
import { sha256 } from '../../store/envelope.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { answerOf, REHEARSAL_CLOCK, readRecord, recordEvents } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { ASKED_AT, asking, BY_OFFICER, launchedIn } from '../setup/asking.ts';
import { PLACES } from '../setup/places.ts';
import { commandBy, draftOf, PLANS, POSTS } from '../setup/sample.ts';

describe.each(PLACES)('the record on %s', (_name, place) => {
  let db: Db;
  let reading = 0;
  const key = newKey();
  beforeAll(async () => {
    db = await openDatabase(place);
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
  }, 60_000);
  afterAll(() => db.destroy());

  const launched = (): Promise<string> => {
    reading += 1;
    return launchedIn(db, '14', reading);
  };
  const ask = (id: string, command = handIn('a'), afterSeq?: number): Promise<CommandRequest> =>
    asking(db, key, id, command, afterSeq);
  const handIn = (letter: string) => commandBy('drafter', { type: 'hand-in-draft', draft: draftOf(letter) });

  it('launches once', async () => {
    const id = await launched();
    await expect(
      recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS }, BY_OFFICER),
    ).rejects.toMatchObject({ code: 'obligation.already-launched' });
    await expect(
      recordLaunch(db, REHEARSAL_CLOCK, 'A/RES/1/1#1.1', { plan: PLANS.report, ...POSTS }, BY_OFFICER),
    ).rejects.toMatchObject({ code: 'obligation.unknown' });
    expect(await readRecord(db, id, 0)).toHaveLength(2);
  });

  it('takes a command once, however often and however late it is sent', async () => {
    const id = await launched();
    const request = await ask(id);
    const first = await recordEvents(db, REHEARSAL_CLOCK, request);
    expect(first.answer).toEqual({ accepted: true });
    expect(first.events.map((event) => [event.seq, event.type])).toEqual([[3, 'DraftHandedIn']]);
    const again = await recordEvents(db, REHEARSAL_CLOCK, request);
    expect(again).toEqual(first);
    const otherAnswer = {
      ...request,
      answer: { accepted: false as const, refused: { code: 'no-draft', why: '' } },
    };
    expect(await recordEvents(db, REHEARSAL_CLOCK, otherAnswer as CommandRequest)).toEqual(first);
    expect(await readRecord(db, id, 0)).toHaveLength(3);
  });

  it('lets one of many who come at once write, and tells the others what stands', async () => {
    const id = await launched();
    const requests = await Promise.all(['a', 'b', 'c', 'd'].map((letter) => ask(id, handIn(letter))));
    const answers = await Promise.all(requests.map((request) => recordEvents(db, REHEARSAL_CLOCK, request)));
    expect(answers.filter(({ answer }) => answer !== null)).toHaveLength(1);
    for (const { events } of answers) expect(events.map(({ seq }) => seq)).toEqual([3]);
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('holds at every moment at which it is looked at, also while it is written', async () => {
    const id = await launched();
    let isDone = false;
    const writing = async (): Promise<void> => {
      for (const letter of 'abcdef') await recordEvents(db, REHEARSAL_CLOCK, await ask(id, handIn(letter)));
      isDone = true;
    };
    const told: string[] = [];
    const looking = async (): Promise<void> => {
      while (!isDone) told.push(...(await verifyRecord(db, id)));
    };
    await Promise.all([writing(), looking(), looking(), looking()]);
    expect(told).toEqual([]);
    expect(await readRecord(db, id, 0)).toHaveLength(8);
  });

  it('tells a sender that is behind what it missed, and writes nothing', async () => {
    const id = await launched();
    await recordEvents(db, REHEARSAL_CLOCK, await ask(id, handIn('a')));
    const behind = await ask(id, handIn('b'), 1);
    const answer = await recordEvents(db, REHEARSAL_CLOCK, behind);
    expect(answer.answer).toBeNull();
    expect(answer.events.map(({ type }) => type)).toEqual(['Launched', 'DraftHandedIn']);
    expect(await readRecord(db, id, 0)).toHaveLength(3);
  });

  it('objects when the sender has another past', async () => {
    const id = await launched();
    const request = await ask(id);
    await expect(
      recordEvents(db, REHEARSAL_CLOCK, { ...request, afterHash: 'f'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'record.diverged' });
    await expect(
      recordEvents(db, REHEARSAL_CLOCK, { ...request, afterSeq: 9, afterHash: 'f'.repeat(64) }),
    ).rejects.toThrow(/ends before event 9/);
  });

  it('refuses a moment that lies ahead of its own clock', async () => {
    const id = await launched();
    const clock = { now: () => instant('2009-01-31T09:00:00.000Z'), toleranceMs: 300_000 };
    await expect(recordEvents(db, clock, await ask(id))).rejects.toMatchObject({ code: 'record.clock' });
  });

  it('keeps refusals and their answers', async () => {
    const id = await launched();
    const command = commandBy('stranger', { type: 'hand-in-draft', draft: draftOf('e') });
    await recordEvents(db, REHEARSAL_CLOCK, await ask(id, command));
    expect(await answerOf(db, id, command.commandId)).toMatchObject({
      accepted: false,
      refused: { code: 'not-your-role' },
    });
    expect((await readRecord(db, id, 2)).map(({ type }) => type)).toEqual(['CommandRefused']);
  });

  it.each([
    ['update', `update record_event set type = 'Issued'`],
    ['delete', 'delete from record_event'],
    ['truncate', 'truncate record_event cascade'],
    ['update an answer', `update record_answer set answer = '{}'`],
    ['delete an answer', 'delete from record_answer'],
    ['change a comment', `update record_part set value = '"other"'`],
    ['delete a comment', 'delete from record_part'],
  ])('is kept by the database itself: %s', async (_what, statement) => {
    const id = await launched();
    await recordEvents(db, REHEARSAL_CLOCK, await ask(id, { ...handIn('a'), comment: 'first text' }));
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only|erased, not changed/);
  });

  it('shows every tampering that got past the database', async () => {
    const id = await launched();
    const remark = 'Österreich \u0000 “quoted” 𝒳';
    await recordEvents(db, REHEARSAL_CLOCK, await ask(id, { ...handIn('a'), comment: remark }));
    expect(await verifyRecord(db, id)).toEqual([]);
    const tampered = async (statement: string, say: RegExp): Promise<void> => {
      await db
        .transaction()
        .execute(async (tx) => {
          for (const table of ['record_event', 'record_part', 'record_answer']) {
            await sql.raw(`alter table ${table} disable trigger all`).execute(tx);
          }
          await sql.raw(statement).execute(tx);
          expect((await verifyRecord(tx, id)).join('\n')).toMatch(say);
          throw new Error('undo');
        })
        .catch((error: Error) => {
          if (error.message !== 'undo') throw error;
        });
    };
    const where = `where obligation = '${id}' and seq = 3`;
    await tampered(
      `update record_event set header = replace(header, 'p-drafter', 'p-other') ${where}`,
      /hash is not/,
    );
    await tampered(
      `update record_event set hash = repeat('0', 64) where obligation = '${id}' and seq = 2`,
      /does not continue/,
    );
    await tampered(`update record_part set value = '"other"' ${where}`, /comment is not the one/);
    await tampered(`delete from record_part ${where}`, /comment is missing/);
    await tampered(`update record_event set header = header || ' ' ${where}`, /canonical form/);
    await tampered(`update record_event set type = 'Issued' ${where}`, /another event/);
    await tampered(`update obligation_view set state = '{}' where obligation = '${id}'`, /read model/);
    await tampered(`update obligation_view set plan = '{}' where obligation = '${id}'`, /read model/);
    await tampered(`update obligation_view set plan = 'none' where obligation = '${id}'`, /read model/);
    for (const told of [
      "status = 'settled'",
      "holder_post = 'Director'",
      'next_due = null',
      'calendar_seq = 7',
    ])
      await tampered(`update obligation_view set ${told} where obligation = '${id}'`, /read model/);
    await tampered(`delete from record_event where obligation = '${id}' and seq = 2`, /an event is missing/);
    await tampered(`update record_part set seq = 2 ${where}`, /has a comment that was not recorded with it/);
    await tampered(`delete from record_answer where obligation = '${id}'`, /the answer to .+ is missing/);
    await tampered(
      `update record_answer set answer = '{"accepted":false,"refused":{"code":"own-draft"}}' where obligation = '${id}'`,
      /the answer to .+ is not what was recorded/,
    );
  });

  it('shows who has written a part of the record anew, with all its hashes', async () => {
    const id = await launched();
    await recordEvents(db, REHEARSAL_CLOCK, await ask(id));
    const { header } = await db
      .selectFrom('record_event')
      .select('header')
      .where('obligation', '=', id)
      .where('seq', '=', 3)
      .executeTakeFirstOrThrow();
    const other = header.replace('"actor":"p-drafter"', '"actor":"p-chief"');
    expect(other).not.toBe(header);
    await db
      .transaction()
      .execute(async (tx) => {
        await sql.raw('alter table record_event disable trigger all').execute(tx);
        const written = { header: other, hash: sha256(other) };
        await tx
          .updateTable('record_event')
          .set(written)
          .where('obligation', '=', id)
          .where('seq', '=', 3)
          .execute();
        expect(await verifyRecord(tx, id)).toEqual([`event 3 of ${id}: its command is not what was signed`]);
        throw new Error('undo');
      })
      .catch((error: Error) => expect(error.message).toBe('undo'));
  });

  it('holds when a comment was erased', async () => {
    const id = await launched();
    await recordEvents(
      db,
      REHEARSAL_CLOCK,
      await ask(id, { ...handIn('a'), comment: 'a name that must go' }),
    );
    await db
      .updateTable('record_part')
      .set({ value: null, salt: null })
      .where('obligation', '=', id)
      .execute();
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('opens a second time, and refuses what a newer version has opened', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(db);
    const { migrate } = await import('../../store/migrations/index.ts');
    await expect(migrate(db)).rejects.toMatchObject({ code: 'store.newer' });
    await sql`delete from kysely_migration where name = '9999-later'`.execute(db);
    await migrate(db);
  });
});

it('says what is wrong with an address of a database', async () => {
  await expect(
    openDatabase({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' }),
  ).rejects.toMatchObject({ code: 'store.unreachable' });
});
