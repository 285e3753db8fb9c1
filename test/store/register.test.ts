import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DatedMandate, mandateIn } from '../../activities/documents/open.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { Verb, VerbCommand } from '../../domain/register/commands.ts';
import type { RecordedMandateEvent } from '../../domain/register/events.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import { instant } from '../../domain/time/instant.ts';
import { canonical } from '../../store/envelope.ts';
import { mandateView } from '../../store/mandate-reads.ts';
import { mandateFromRecord, textOf } from '../../store/mandates.ts';
import { openDatabase } from '../../store/open.ts';
import { listObligations, obligationState, storyOf } from '../../store/reads.ts';
import { REHEARSAL_CLOCK, readRecord } from '../../store/record.ts';
import { decideInRegister, recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { readingOf } from '../../worker/registering.ts';
import { beginObligation } from '../setup/begin.ts';
import { PLACES } from '../setup/places.ts';
import { PEOPLE, PLANS, POSTS, REPORT } from '../setup/sample.ts';

const SAMPLE = readFileSync('samples/A-RES-63-194.txt', 'utf8');
describe.each(PLACES)('the register of a mandate on %s', (_name, place) => {
  const at = instant('2009-02-01T09:00:00.000Z');
  let db: Db;
  let symbol: string;
  let text: string;
  let sent = 0;
  let mandates = 500;
  beforeAll(async () => {
    db = await openDatabase(place);
  }, 60_000);
  afterAll(() => db.destroy());
  /** The sample under a symbol of the test's own. */
  beforeEach(() => {
    mandates += 1;
    symbol = `A/RES/63/${mandates}`;
    text = SAMPLE.replaceAll('63/194', `63/${mandates}`);
  });

  const by = () => {
    sent += 1;
    return { commandId: `r-${sent}`, actor: PEOPLE.officer };
  };
  const read = (raw = text) => readAs(mandateIn(raw, 'sample.txt'));
  function readAs(mandate: DatedMandate) {
    const source = { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) };
    const { command, text: digested } = readingOf(mandate, source, by());
    return decideInRegister(db, REHEARSAL_CLOCK, symbol, command, at, digested);
  }
  function does(type: Verb, fields: Record<string, unknown>) {
    const command = {
      onBehalfOf: null,
      comment: null,
      values: {},
      given: {},
      ...by(),
      ...fields,
      type,
    } as unknown as VerbCommand;
    return decideInRegister(db, REHEARSAL_CLOCK, symbol, command, at);
  }
  async function keyOf(paragraph: string): Promise<string> {
    const view = await mandateView(db, symbol);
    return view?.readings.find(({ key }) => key.startsWith(`${paragraph}:`))?.key ?? '';
  }
  const types = async (stream: string): Promise<string[]> =>
    (await readRecord<RecordedMandateEvent>(db, stream, 0)).map(({ type }) => type);
  async function confirmed(paragraph = '14'): Promise<ObligationId> {
    const answer = await does('confirm', { key: await keyOf(paragraph) });
    if (!answer.accepted || answer.obligation === null) throw new Error(JSON.stringify(answer));
    return answer.obligation;
  }

  it('begins with a reading, and keeps the text by its digest', async () => {
    expect(await read()).toMatchObject({ accepted: true, keys: ['7:367-458', '11:689-768', '14:0-313'] });
    const state = await mandateFromRecord(db, symbol);
    if (state.status === 'unread') throw new Error('nothing was read');
    const sha256 = state.texts[0].text;
    const kept = await textOf(db, sha256);
    const digest = createHash('sha256')
      .update(canonical(mandateIn(text, 'sample.txt')))
      .digest('hex');
    expect(digest).toBe(sha256);
    expect(kept?.mandate).toEqual(mandateIn(text, 'sample.txt'));
    expect(await textOf(db, 'f'.repeat(64))).toBeNull();
    await expect(sql`delete from mandate_text`.execute(db)).rejects.toThrow(/append-only/);
    expect(await verifyRecord(db, symbol)).toEqual([]);
  });

  it('takes no decision before that', async () => {
    await expect(does('reject', { key: '1:0-1' })).rejects.toMatchObject({ code: 'mandate.unknown' });
    expect(await types(symbol)).toEqual([]);
  });

  it('gives an id with the confirmation, in both records at once', async () => {
    await read();
    const id = await confirmed();
    expect(id).toBe(`${symbol}#14.1`);
    expect(await types(symbol)).toEqual(['MandateRead', 'ReadingConfirmed']);
    expect(await types(id)).toEqual(['Confirmed']);
    const state = await obligationState(db, id);
    expect(state).toMatchObject({ status: 'confirmed', obligation: { id, evidence: { paragraph: '14' } } });
    expect(await verifyRecord(db, id)).toEqual([]);
    expect(await verifyRecord(db, symbol)).toEqual([]);
  });

  it('writes nothing when one of the two records cannot be written', async () => {
    await read();
    const id = `${symbol}#14.1` as ObligationId;
    await beginObligation(
      db,
      REHEARSAL_CLOCK,
      { ...REPORT, mandate: { ...REPORT.mandate, symbol }, id },
      { actor: PEOPLE.officer, at },
    );
    await sql`delete from ordinal where symbol = ${symbol}`.execute(db);
    await expect(confirmed()).rejects.toThrow();
    expect(await types(symbol)).toEqual(['MandateRead']);
    expect(await types(id)).toEqual(['Confirmed']);
    expect(await verifyRecord(db, symbol)).toEqual([]);
  });

  it('answers a command once and for all, also a refusal', async () => {
    await read();
    const key = await keyOf('14');
    const first = await does('confirm', { key, commandId: 'once' });
    await does('undo', { key, comment: 'wrong' });
    expect(await does('confirm', { key, commandId: 'once' })).toEqual(first);
    expect(await does('reject', { key: 'x', commandId: 'once' })).toEqual(first);
    const refused = await does('reject', { key, commandId: 'twice' });
    expect(refused).toMatchObject({ accepted: false, refused: { code: 'reason-needed' } });
    expect(await does('reject', { key, comment: 'now with a reason', commandId: 'twice' })).toEqual(refused);
    expect(await types(symbol)).toEqual([
      'MandateRead',
      'ReadingConfirmed',
      'DecisionUndone',
      'CommandRefused',
    ]);
    expect(await verifyRecord(db, symbol)).toEqual([]);
  });

  it.each(['launch', 'confirm'])(
    'can launch what was confirmed by a command called %s',
    async (commandId) => {
      await read();
      const answer = await does('confirm', { key: await keyOf('14'), commandId });
      const id = `${symbol}#14.1`;
      expect(answer).toMatchObject({ accepted: true, obligation: id });
      expect(await does('confirm', { key: 'x', commandId })).toEqual(answer);
      const launch = { plan: PLANS.report, ...POSTS };
      await recordLaunch(db, REHEARSAL_CLOCK, id, launch, { actor: PEOPLE.officer, at });
      const recorded = await readRecord(db, id, 0);
      expect(recorded.map((event) => event.commandId)).toEqual([`register/${commandId}`, 'launch']);
      for (const stream of [id, symbol]) expect(await verifyRecord(db, stream)).toEqual([]);
    },
  );

  it('is not asked for by the id of an obligation', async () => {
    await read();
    const id = await confirmed();
    const { command, text: digested } = readingOf(
      { ...mandateIn(text, 'sample.txt'), symbol: id },
      { name: 'sample.txt', format: 'text', sha256: 'b'.repeat(64) },
      by(),
    );
    await expect(decideInRegister(db, REHEARSAL_CLOCK, id, command, at, digested)).rejects.toMatchObject({
      code: 'request.invalid',
      message: expect.stringContaining('#14.1 is not'),
    });
    expect(await types(id)).toEqual(['Confirmed']);
  });

  it('gives each reading one id, and each id once, whoever confirms at the same moment', async () => {
    await read();
    const keys = await Promise.all(['7', '11', '14'].map(keyOf));
    const given = { 'Member-States': { on: '2009-12-31', reason: 'agreed' } };
    const answers = await Promise.all(
      [...keys, ...keys].map((key) => does('confirm', { key, given: key === keys[0] ? given : {} })),
    );
    const ids = answers.map((answer) => (answer.accepted ? answer.obligation : null));
    expect(ids.slice(0, 3)).toEqual(['7.1', '11.1', '14.1'].map((rest) => `${symbol}#${rest}`));
    expect(ids.slice(3)).toEqual(ids.slice(0, 3));
    expect(await types(symbol)).toEqual(['MandateRead', ...Array(3).fill('ReadingConfirmed')]);
  });

  it('takes a confirmation back: the obligation is undone for good, and its number is not given again', async () => {
    await read();
    const id = await confirmed();
    const key = await keyOf('14');
    await does('undo', { key, comment: 'the wrong paragraph' });
    expect(await obligationState(db, id)).toMatchObject({ status: 'undone' });
    expect((await listObligations(db, EVERYTHING)).find((line) => line.id === id)).toMatchObject({
      status: 'undone',
      stage: null,
      nextDue: null,
    });
    expect((await storyOf(db, id)).map(({ type, comment }) => [type, comment])).toEqual([
      ['Confirmed', null],
      ['ConfirmationUndone', 'the wrong paragraph'],
    ]);
    await expect(
      recordLaunch(db, REHEARSAL_CLOCK, id, { plan: PLANS.report, ...POSTS }, { actor: PEOPLE.officer, at }),
    ).rejects.toMatchObject({ code: 'obligation.undone' });
    expect(await confirmed()).toBe(`${symbol}#14.2`);
    expect(await verifyRecord(db, id)).toEqual([]);
  });

  it('lets be what was launched', async () => {
    await read();
    const id = await confirmed();
    await recordLaunch(
      db,
      REHEARSAL_CLOCK,
      id,
      { plan: PLANS.report, ...POSTS },
      { actor: PEOPLE.officer, at },
    );
    const key = await keyOf('14');
    expect(await does('undo', { key, comment: 'too late' })).toMatchObject({
      refused: { code: 'already-launched' },
    });
    expect(await does('correct', { key, values: { product: 'note' } })).toMatchObject({
      refused: { code: 'already-launched' },
    });
    expect(await types(id)).toEqual(['Confirmed', 'Launched']);
  });

  it('launches or takes back, never both', async () => {
    await read();
    const id = await confirmed();
    const key = await keyOf('14');
    const launch = { plan: PLANS.report, ...POSTS };
    const [launched, undone] = await Promise.allSettled([
      recordLaunch(db, REHEARSAL_CLOCK, id, launch, { actor: PEOPLE.officer, at }),
      does('undo', { key, comment: 'at the same moment' }),
    ]);
    const wasUndone = undone.status === 'fulfilled' && undone.value.accepted;
    expect([launched.status === 'fulfilled', wasUndone].filter(Boolean)).toHaveLength(1);
    expect(await types(id)).toEqual(['Confirmed', wasUndone ? 'ConfirmationUndone' : 'Launched']);
  });

  it('corrects what is confirmed under its id', async () => {
    await read();
    const id = await confirmed();
    await does('correct', {
      key: await keyOf('14'),
      values: { recipients: [{ body: 'GA', session: 64 }] },
      comment: 'one only',
    });
    expect(await obligationState(db, id)).toMatchObject({
      status: 'confirmed',
      obligation: { id, deliveries: [{ key: 'GA-64' }] },
    });
    expect(await types(id)).toEqual(['Confirmed', 'Corrected']);
  });

  it('marks added words in the newest text', async () => {
    await read();
    const values = {
      product: 'report',
      addressee: { class: 'secretary_general', name: 'Secretary-General' },
    };
    const marked = { paragraph: '13', words: 'to provide adequate support', occurrence: 1 };
    const answer = await does('add', { marked, values });
    expect(answer).toMatchObject({ accepted: true });
    await does('confirm', {
      key: answer.accepted ? answer.keys[0] : '',
      given: { GA: { on: '2009-12-31', reason: 'agreed' } },
    });
    const state = await obligationState(db, `${symbol}#13.1`);
    if (state === undefined || state.status !== 'confirmed') throw new Error('not confirmed');
    const { span, text: sha256 = '' } = state.obligation.evidence;
    const kept = await textOf(db, sha256);
    expect(kept?.mandate.text.slice(span.start, span.end)).toBe(marked.words);
  });

  it('read again from another file changes no id, and keeps both texts', async () => {
    await read();
    const id = await confirmed();
    const moved = text.replace(
      'General Assembly, ',
      'General Assembly,\n\n Recalling all its earlier resolutions,\n',
    );
    await read(moved);
    await read();
    await read(moved);
    expect(await types(symbol)).toEqual(['MandateRead', 'ReadingConfirmed', 'MandateRead']);
    const view = await mandateView(db, symbol);
    expect(view?.proposals).toEqual([]);
    expect(view?.readings.find(({ obligation }) => obligation?.id === id)).toMatchObject({
      status: 'confirmed',
      stillRead: true,
    });
    for (const each of view?.texts ?? []) expect(await textOf(db, each.text)).not.toBeNull();
  });

  it('keeps the same words split otherwise as another text, in which words are marked from then on', async () => {
    const whole = mandateIn(text, 'sample.txt');
    const paragraphs = whole.paragraphs.filter(({ label }) => label !== '13');
    const values = {
      product: 'report',
      addressee: { class: 'secretary_general', name: 'Secretary-General' },
    };
    const marked = { paragraph: '13', words: 'to provide adequate support', occurrence: 1 };
    await readAs({ ...whole, paragraphs });
    const id = await confirmed();
    expect(await does('add', { marked, values })).toMatchObject({ refused: { code: 'no-such-paragraph' } });
    await readAs(whole);
    expect(await does('add', { marked, values })).toMatchObject({ accepted: true });
    const view = await mandateView(db, symbol);
    expect(view?.proposals).toEqual([]);
    expect(view?.readings.map(({ obligation }) => obligation?.id)).toContain(id);
    const kept = await Promise.all((view?.texts ?? []).map(({ text: digest }) => textOf(db, digest)));
    expect(kept.map((each) => each?.mandate)).toEqual([{ ...whole, paragraphs }, whole]);
  });

  it('shows what was decided, by whom and why', async () => {
    await read();
    await does('not-ours', { key: await keyOf('11'), owner: 'UNODC', comment: 'they collect the views' });
    const view = await mandateView(db, symbol);
    expect(view?.readings.map(({ status }) => status)).toEqual(['open', 'not-ours', 'open']);
    expect(view?.readings[1]?.decisions).toMatchObject([
      { kind: 'not-ours', owner: 'UNODC', by: PEOPLE.officer, reason: 'they collect the views' },
    ]);
    expect(await mandateView(db, 'A/RES/1/1')).toBeUndefined();
  });

  it('knows by its words what was confirmed before there was a register', async () => {
    await read();
    const view = await mandateView(db, symbol);
    const words = view?.readings.at(-1)?.reading.evidence[0].words ?? '';
    mandates += 1;
    symbol = `A/RES/63/${mandates}`;
    text = SAMPLE.replaceAll('63/194', `63/${mandates}`);
    const id = `${symbol}#14.1` as ObligationId;
    const old = {
      ...REPORT,
      id,
      mandate: { ...REPORT.mandate, symbol },
      evidence: { ...REPORT.evidence, words },
    };
    await beginObligation(db, REHEARSAL_CLOCK, old, { actor: PEOPLE.officer, at });
    await read();
    expect(await confirmed()).toBe(id);
    expect(await types(id)).toEqual(['Confirmed']);
  });

  it('shows every tampering with the record of a mandate', async () => {
    await read();
    await does('reject', { key: await keyOf('14'), comment: 'no duty' });
    const tampered = async (statement: string, say: RegExp): Promise<void> => {
      await db
        .transaction()
        .execute(async (tx) => {
          for (const table of ['record_event', 'record_part', 'record_answer']) {
            await sql.raw(`alter table ${table} disable trigger all`).execute(tx);
          }
          await sql.raw(statement).execute(tx);
          expect((await verifyRecord(tx, symbol)).join('\n')).toMatch(say);
          throw new Error('undo');
        })
        .catch((error: Error) => {
          if (error.message !== 'undo') throw error;
        });
    };
    const where = `where obligation = '${symbol}' and seq = 2`;
    await tampered(
      `update record_event set header = replace(header, 'p-officer', 'p-other') ${where}`,
      /hash is not/,
    );
    await tampered(`update record_part set value = '"other"' ${where}`, /comment is not the one/);
    await tampered(`update mandate_view set state = '{}' where symbol = '${symbol}'`, /read model/);
    await tampered(`delete from record_answer where obligation = '${symbol}'`, /the answer to .+ is missing/);
    expect(await verifyRecord(db, symbol)).toEqual([]);
  });

  it('is begun by a reading, as an obligation by its confirmation: the database sees to that', async () => {
    const insert = (seq: number, type: string) =>
      sql`insert into record_event values (${symbol}, ${seq}, ${'0'.repeat(64)}, '{}', ${type})`.execute(db);
    await expect(insert(1, 'ReadingConfirmed')).rejects.toThrow(/record_event_begins/);
    await expect(insert(2, 'Confirmed')).rejects.toThrow(/record_event_begins/);
  });
});
