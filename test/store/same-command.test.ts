import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../domain/obligation/commands.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { makeKnown } from '../../store/keys.ts';
import { openDatabase } from '../../store/open.ts';
import { answerOf, append, REHEARSAL_CLOCK, readRecord, recordEvents } from '../../store/record.ts';
import { newKey, type SigningKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { ASKED_AT, asking, launchedIn } from '../setup/asking.ts';
import { PLACES } from '../setup/places.ts';
import { commandBy, datesOf, draftOf, PEOPLE, PLANS } from '../setup/sample.ts';

const ID = { commandId: 'x “quoted” \\ and 3' };
const HOLD = commandBy('officer', { type: 'put-on-hold', comment: 'No funds.', ...ID });
const TAKEN = { accepted: false, refused: { code: 'command-id-taken' } };

describe.each(PLACES)('a command id on %s', (_name, place) => {
  let db: Db;
  let keys: Record<'cast' | 'system', SigningKey>;
  let ordinal = 0;
  beforeAll(async () => {
    db = await openDatabase(place);
    keys = { cast: newKey(), system: newKey() };
    for (const kind of ['cast', 'system'] as const)
      await makeKnown(db, { ...keys[kind], kind, madeAt: ASKED_AT });
  }, 60_000);
  afterAll(() => db.destroy());

  const launched = (): Promise<string> => {
    ordinal += 1;
    return launchedIn(db, '3', ordinal);
  };
  const put = async (id: string, command: Command, key = keys.cast) =>
    (await recordEvents(db, REHEARSAL_CLOCK, await asking(db, key, id, command))).answer;
  const types = async (id: string) => (await readRecord(db, id, 2)).map(({ type }) => type);

  it('is that of one command: the same again is answered as the first time', async () => {
    const id = await launched();
    expect(await put(id, HOLD)).toEqual({ accepted: true });
    // Signed again, with another salt for the comment; what is left out is what is null.
    expect(await put(id, HOLD)).toEqual({ accepted: true });
    expect(await put(id, { ...HOLD, until: null } as Command)).toEqual({ accepted: true });
    expect(await types(id)).toEqual(['PutOnHold']);
  });

  it('of a refusal is told again as a refusal', async () => {
    const id = await launched();
    const again = { ...commandBy('officer', { type: 'take-up-again' }), ...ID };
    const first = await put(id, again);
    expect(first).toMatchObject({ refused: { code: 'not-on-hold' } });
    expect(await put(id, again)).toEqual(first);
    expect(await put(id, HOLD)).toMatchObject(TAKEN);
    expect(await types(id)).toEqual(['CommandRefused']);
  });

  it.each<[what: string, command: Command]>([
    ['another act', { ...commandBy('officer', { type: 'take-up-again' }), ...ID }],
    ['another reason', { ...HOLD, comment: 'No staff.' }],
    ['no reason', { ...HOLD, comment: null }],
    ['another day', { ...HOLD, until: '2009-06-01' } as Command],
    ['another person', { ...HOLD, actor: PEOPLE.director }],
    ['for somebody', { ...HOLD, onBehalfOf: PEOPLE.director }],
  ])('is not that of %s: it is refused, and nothing is written', async (_what, command) => {
    const id = await launched();
    await put(id, HOLD);
    const answer = await put(id, command);
    expect(answer).toMatchObject(TAKEN);
    expect(answer).toMatchObject({ refused: { why: expect.stringContaining('(put-on-hold, event 3)') } });
    expect(await types(id)).toEqual(['PutOnHold']);
    expect(await answerOf(db, id, ID.commandId)).toEqual({ accepted: true });
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('is that of one list, too', async () => {
    const id = await launched();
    const reassign = (post: string): Command => ({
      ...commandBy('officer', { type: 'reassign', role: 'drafter', posts: [post], comment: 'Leave.' }),
      ...ID,
    });
    expect(await put(id, reassign('Director'))).toEqual({ accepted: true });
    expect(await put(id, reassign('Chief of Section'))).toMatchObject(TAKEN);
    expect(await put(id, reassign('Director'))).toEqual({ accepted: true });
  });

  it('is that of an addressee in whatever letters: the name is looked up anew when it is sent again', async () => {
    const id = await launched();
    const replied = (from: string): Command => ({
      ...commandBy('officer', { type: 'record-reply', from, happenedOn: civilDate('2009-01-12') }),
      ...ID,
    });
    const first = await put(id, replied('Côte d’Ivoire'));
    expect(first).toMatchObject({ refused: { code: 'views-not-requested' } });
    expect(await put(id, replied("CÔTE D'IVOIRE"))).toEqual(first);
    expect(await put(id, replied('Austria'))).toMatchObject(TAKEN);
  });

  it('of a service is one thing to say, in whatever words', async () => {
    const id = await launched();
    const propose = (seq: number): Command => ({
      ...commandBy('officer', { type: 'propose-dates', proposal: datesOf(PLANS.report, seq) }),
      ...{ commandId: 'calendar-1', actor: 'calendar' as Command['actor'], onBehalfOf: PEOPLE.officer },
    });
    const first = await put(id, propose(1), keys.system);
    expect(await put(id, propose(2), keys.system)).toEqual(first);
  });

  it('keeps its answer where the record cannot tell what was asked', async () => {
    const id = await launched();
    const before = await asking(db, keys.cast, id, HOLD);
    // As it was recorded before there were signatures.
    await db.transaction().execute((tx) => append(tx, REHEARSAL_CLOCK, before));
    const handIn = { ...commandBy('drafter', { type: 'hand-in-draft', draft: draftOf('a') }), ...ID };
    expect(await put(id, handIn)).toEqual({ accepted: true });
    expect(await types(id)).toEqual(['PutOnHold']);
  });

  it('that somebody only claims tells nothing of what stands under it', async () => {
    const id = await launched();
    await put(id, HOLD);
    const stranger = { ...HOLD, comment: 'No staff.' };
    for (let tried = 0; tried < 2; tried += 1)
      expect(await put(id, stranger, newKey())).toMatchObject({ refused: { code: 'signature-invalid' } });
    expect(await put(id, HOLD)).toEqual({ accepted: true });
  });
});
