import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../domain/obligation/commands.ts';
import type { CommandRequest } from '../../domain/obligation/record.ts';
import { makeKnown, revokeKey } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { answerOf, append, REHEARSAL_CLOCK, readRecord, recordEvents } from '../../store/record.ts';
import { newKey, type SigningKey, signedOf } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { ASKED_AT, asking, BY_OFFICER, launchedIn } from '../setup/asking.ts';
import { PLACES } from '../setup/places.ts';
import { commandBy, draftOf } from '../setup/sample.ts';

/** With what the record keeps of its signature. */
function signed({ asked, ...request }: CommandRequest) {
  if (asked.signature === null) throw new Error('nobody has signed it');
  return { ...request, signed: signedOf(asked.command, asked.signature) };
}

const handIn = (letter: string): Command =>
  commandBy('drafter', { type: 'hand-in-draft', draft: draftOf(letter) });

describe.each(PLACES)('a second act on %s', (_name, place) => {
  let db: Db;
  let id: string;
  let key: SigningKey;
  let ordinal = 0;
  beforeAll(async () => {
    db = await openDatabase(place);
  }, 60_000);
  afterAll(() => db.destroy());

  /** By then the first act was recorded, and the store is remembered as it left it. */
  beforeEach(async () => {
    key = newKey();
    await makeKnown(db, { ...key, kind: 'cast', madeAt: ASKED_AT });
    ordinal += 1;
    id = await launchedIn(db, '7', ordinal);
    await record(await ask('a'));
    const transaction = vi.spyOn(db, 'transaction');
    return () => transaction.mockRestore();
  });

  const ask = (letter: string, afterSeq?: number) => asking(db, key, id, handIn(letter), afterSeq);
  const record = (request: CommandRequest) => recordEvents(db, REHEARSAL_CLOCK, request);
  const types = async () => (await readRecord(db, id, 2)).map(({ type }) => type);

  /** As another process would: nothing of it is remembered here. */
  const another = async (letter: string): Promise<void> => {
    const request = await ask(letter);
    await db.transaction().execute((tx) => append(tx, REHEARSAL_CLOCK, signed(request)));
    vi.mocked(db.transaction).mockClear();
  };

  it('is kept in one statement, with its answer and the read model', async () => {
    const request = await ask('b');
    const { events, answer } = await record(request);
    expect(db.transaction).not.toHaveBeenCalled();
    expect(answer).toEqual({ accepted: true });
    expect(events).toEqual(await readRecord(db, id, 3));
    expect(await answerOf(db, id, request.commandId)).toEqual(answer);
    // The read model too: it is compared with what the record gives.
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('is kept so too while acts of other obligations, signed with the same key, are under way', async () => {
    const ids = [id];
    for (let more = 0; more < 3; more += 1) {
      ordinal += 1;
      ids.push(await launchedIn(db, '7', ordinal));
    }
    for (const each of ids) await record(await asking(db, key, each, handIn('f')));
    vi.mocked(db.transaction).mockClear();
    const requests = await Promise.all(ids.map((each) => asking(db, key, each, handIn('g'))));
    const answers = [];
    for (const request of requests) {
      answers.push(record(request));
      // The database has it now; the next begins before it has answered.
      await new Promise(setImmediate);
    }
    for (const { answer } of await Promise.all(answers)) expect(answer?.accepted).toBe(true);
    expect(db.transaction).not.toHaveBeenCalled();
  });

  it('sent again is answered as the first time', async () => {
    const request = await ask('b');
    const first = await record(request);
    expect(await record(request)).toEqual(first);
    expect(await record({ ...request, afterSeq: 4, afterHash: first.events[0]?.hash ?? '' })).toEqual({
      events: [],
      answer: first.answer,
    });
    expect(await types()).toEqual(['DraftHandedIn', 'DraftHandedIn']);
  });

  it('is refused when its key was revoked in between', async () => {
    const request = await ask('b');
    await revokeKey(db, key.id, ASKED_AT, 'lost');
    expect(await record(request)).toMatchObject({
      answer: { accepted: false, refused: { code: 'signature-invalid' } },
    });
    expect(await types()).toEqual(['DraftHandedIn', 'CommandRefused']);
  });

  it('that is signed by nobody known is refused, and so is one that was changed on its way', async () => {
    const stranger = await asking(db, newKey(), id, handIn('b'));
    expect(await record(stranger)).toMatchObject({ answer: { accepted: false } });
    const request = await ask('b');
    const changed = { ...request, actor: BY_OFFICER.actor };
    expect(await record(changed)).toMatchObject({
      answer: { accepted: false, refused: { code: 'signature-invalid' } },
    });
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('writes nothing when somebody else has written in between, and says what', async () => {
    const request = await ask('b');
    await another('c');
    const { events, answer } = await record(request);
    expect(answer).toBeNull();
    expect(events).toEqual(await readRecord(db, id, 3));
    expect(await types()).toEqual(['DraftHandedIn', 'DraftHandedIn']);
    // What stood then is remembered no longer.
    const next = await ask('d');
    expect(await record(next)).toMatchObject({ answer: { accepted: true } });
    expect(db.transaction).toHaveBeenCalledTimes(2);
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('objects when the sender has another past', async () => {
    const request = await ask('b');
    await expect(record({ ...request, afterHash: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'record.diverged',
    });
  });

  it('is one of many that come at once: the others are told what stands', async () => {
    const requests = await Promise.all(['b', 'c', 'd', 'e'].map((letter) => ask(letter)));
    const answers = await Promise.all(requests.map(record));
    expect(answers.filter(({ answer }) => answer !== null)).toHaveLength(1);
    for (const { events } of answers) expect(events.map(({ seq }) => seq)).toEqual([4]);
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('waits for who writes at the same moment, and writes nothing over it', async () => {
    const request = await ask('b');
    const others = await ask('c');
    const written = Promise.withResolvers<void>();
    const other = db.transaction().execute(async (tx) => {
      await append(tx, REHEARSAL_CLOCK, signed(others));
      written.resolve();
    });
    await written.promise;
    const [{ events, answer }] = await Promise.all([record(request), other]);
    expect(answer).toBeNull();
    expect(events).toEqual(await readRecord(db, id, 3));
  });
});
