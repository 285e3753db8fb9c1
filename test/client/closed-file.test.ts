import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runOf } from '../../client/obligations/run.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { readRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { type ListeningHouse, launchPaper, openListeningHouse } from '../setup/listening.ts';
import { draftOf } from '../setup/sample.ts';

const DRAFT = draftOf('a');
/** What is cleared today is submitted today, as the day is at the station of the plan. */
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format();
const ACTORS = { officer: 'p-haddad', drafter: 'p-okafor', chief: 'p-lindqvist', director: 'p-tanaka' };

/** What an act says besides who does it. */
type Act = { type: Command['type'] } & Record<string, unknown>;

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
}, 60_000);
afterAll(() => at.close());

let mandates = 840;
/** A background paper of its own: one collection of views, one delivery. */
const paper = (): Promise<ObligationId> => {
  mandates += 1;
  return launchPaper(at, mandates);
};

const place = (id: string): string => `/commands?id=${encodeURIComponent(id)}`;
const commandOf = (who: keyof typeof ACTORS, act: Act): object => ({
  commandId: randomUUID(),
  actor: ACTORS[who],
  ...act,
});
const send = (id: string, command: object) => at.post<Answer>(place(id), command);
const act = (id: string, who: keyof typeof ACTORS, what: Act) => send(id, commandOf(who, what));

const ASKED = {
  type: 'ask-for-views',
  addressees: ['Austria', 'Brazil', 'Chad', 'Denmark', 'Egypt'],
} as const;
const reply = (from: string): Act => ({ type: 'record-reply', from, happenedOn: TODAY });

/** Up to the last act, which closes the file. */
async function issued(id: ObligationId): Promise<object> {
  const acts: [keyof typeof ACTORS, Act][] = [
    ['officer', { ...ASKED, replyBy: '2099-01-01' }],
    ['officer', { type: 'close-views' }],
    ['drafter', { type: 'hand-in-draft', draft: DRAFT }],
    ['chief', { type: 'approve-draft', draft: DRAFT.sha256 }],
    ['director', { type: 'approve-draft', draft: DRAFT.sha256 }],
    [
      'officer',
      {
        ...{ type: 'submit', delivery: 'GA-63', draft: DRAFT.sha256, happenedOn: TODAY },
        comment: 'It was owed long before this house was.',
      },
    ],
  ];
  for (const [who, what] of acts) expect(await act(id, who, what)).toMatchObject({ status: 200 });
  return commandOf('officer', {
    ...{ type: 'record-issuance', delivery: 'GA-63', symbol: 'A/63/905', happenedOn: TODAY },
  });
}

async function closed(): Promise<ObligationId> {
  const id = await paper();
  expect(await send(id, await issued(id))).toMatchObject({ status: 200 });
  await over(id);
  return id;
}

/** Its run has ended by itself. */
const over = async (id: ObligationId) =>
  expect(await runOf(at.house.client, id).result()).toMatchObject({ status: 'settled' });

const typesIn = async (id: ObligationId): Promise<string[]> =>
  (await readRecord(at.house.db, id, 0)).map(({ type }) => type);

const ACCEPTED = { status: 200, body: { accepted: true } };
const CORRIGENDUM: Act = {
  ...{ type: 'record-follow-up', delivery: 'GA-63', kind: 'corrigendum', symbol: 'A/63/905/Corr.1' },
  ...{ happenedOn: TODAY, comment: 'A figure in the annex.' },
};

describe('a closed file', () => {
  it('takes what becomes known afterwards, and its run ends again', async () => {
    const id = await closed();
    const before = (await typesIn(id)).length;
    expect(await act(id, 'officer', CORRIGENDUM)).toMatchObject(ACCEPTED);
    expect(await act(id, 'officer', reply('Chad'))).toMatchObject(ACCEPTED);
    expect(
      await act(id, 'officer', { type: 'settle-late-reply', from: 'Chad', as: 'addendum' }),
    ).toMatchObject(ACCEPTED);
    expect((await typesIn(id)).slice(before)).toEqual([
      'FollowUpIssued',
      'ReplyReceived',
      'LateReplySettled',
    ]);
    await over(id);
    expect(await verifyRecord(at.house.db, id)).toEqual([]);
  }, 60_000);

  it('has struck what never was, but not what closed it', async () => {
    const id = await closed();
    await act(id, 'officer', reply('Chad'));
    const seqOf = async (type: string): Promise<number> =>
      (await readRecord(at.house.db, id, 0)).find((each) => each.type === type)?.seq ?? 0;
    const strike = (fact: number): Act => ({ type: 'strike-fact', fact, comment: 'Of another file.' });
    expect(await act(id, 'officer', strike(await seqOf('ReplyReceived')))).toMatchObject(ACCEPTED);
    for (const type of ['Submitted', 'Issued']) {
      expect(await act(id, 'officer', strike(await seqOf(type)))).toMatchObject({
        status: 409,
        body: { refused: { code: 'closed-by-it' } },
      });
    }
    expect((await typesIn(id)).slice(-3)).toEqual(['FactStruck', 'CommandRefused', 'CommandRefused']);
    await over(id);
    expect(await verifyRecord(at.house.db, id)).toEqual([]);
  }, 60_000);

  it('stays closed where nothing ever came out: the duty is added again and taken over with its past', async () => {
    const id = await closed();
    const symbol = id.slice(0, id.indexOf('#'));
    const [words, to] = [
      ['--words', 'a background paper'],
      ['--to', 'GA 63', '--due', '2009-06-01'],
    ];
    const owed = ['--product', 'background paper', '--addressee', 'Secretary-General', ...to];
    const reason = ['--reason', `It follows ${id}, which was closed by a slip.`, '--as', ACTORS.officer];
    const added = await at.cli('add', symbol, '--paragraph', '11', ...words, ...owed, ...reason);
    expect(added.out).toMatch(/attention: The words overlap those of 11:/);
    const [key = ''] = /11:\d+-\d+/.exec(added.out) ?? [];
    const confirmed = await at.cli('confirm', symbol, key, '--as', ACTORS.officer);
    expect(confirmed.out).toContain(`${symbol}#11.2`);
    const file = join(at.home, 'past.csv');
    const columns = 'obligation,what,on,said by,evidence,by,digest,words';
    const handed = `${symbol}#11.2,text-handed-in,2026-11-02,p-haddad,${id},p-okafor,${DRAFT.sha256},${DRAFT.words}`;
    writeFileSync(file, `${columns}\n${handed}\n`);
    const taken = await at.cli('take-over', file, '--people', 'samples/people.json');
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('taken over with 1 statement') });
  }, 60_000);

  it('answers a repeat as the first time, also when the run has ended between', async () => {
    const id = await closed();
    const command = commandOf('officer', CORRIGENDUM);
    expect(await send(id, command)).toMatchObject(ACCEPTED);
    await over(id);
    const after = await typesIn(id);
    expect(await send(id, command)).toMatchObject(ACCEPTED);
    expect(await Promise.all([send(id, command), send(id, command)])).toMatchObject([ACCEPTED, ACCEPTED]);
    expect(await typesIn(id)).toEqual(after);
  }, 60_000);

  it('refuses all else with its reason, and keeps that it was tried', async () => {
    const id = await closed();
    const late = commandOf('drafter', { type: 'hand-in-draft', draft: draftOf('b') });
    const refused = {
      status: 409,
      body: { accepted: false, refused: { code: 'not-running', why: 'The obligation is settled.' } },
    };
    expect(await send(id, late)).toMatchObject(refused);
    await over(id);
    expect(await send(id, late)).toMatchObject(refused);
    const stranger = await act(id, 'drafter', CORRIGENDUM);
    expect(stranger).toMatchObject({ status: 403, body: { refused: { code: 'not-your-role' } } });
    expect((await typesIn(id)).slice(-3)).toEqual(['Settled', 'CommandRefused', 'CommandRefused']);
  }, 60_000);

  it('is also what was withdrawn', async () => {
    const id = await paper();
    await act(id, 'officer', { ...ASKED, replyBy: '2099-01-01' });
    const why = 'Paragraph 4 of the later resolution ends it.';
    expect(await act(id, 'officer', { type: 'withdraw', happenedOn: TODAY, comment: why })).toMatchObject(
      ACCEPTED,
    );
    await over(id);
    expect(await act(id, 'officer', reply('Austria'))).toMatchObject(ACCEPTED);
    expect(await act(id, 'officer', CORRIGENDUM)).toMatchObject({ status: 409 });
    expect(await typesIn(id)).toEqual(expect.arrayContaining(['Settled', 'ReplyReceived']));
  }, 60_000);

  it('has one order for what is said at once', async () => {
    const id = await closed();
    const said = await Promise.all([
      ...ASKED.addressees.map((from) => act(id, 'officer', reply(from))),
      act(id, 'officer', CORRIGENDUM),
      act(id, 'officer', reply('Austria')),
    ]);
    // Austria's reply is told twice: one of the two is refused, whichever came second.
    expect(said.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(said.filter(({ status }) => status === 409)).toHaveLength(1);
    const types = await typesIn(id);
    expect(types.filter((type) => type === 'ReplyReceived')).toHaveLength(5);
    expect(await verifyRecord(at.house.db, id)).toEqual([]);
  }, 60_000);

  it('loses nothing that comes while its run is just ending', async () => {
    for (let round = 1; round <= 4; round += 1) {
      const id = await paper();
      const last = await issued(id);
      const replies = ASKED.addressees.map((from) => commandOf('officer', reply(from)));
      const said = await Promise.all([
        send(id, last),
        ...replies.map(async (command, index) => {
          // Each comes a few round trips later than the one before: some meet the run, some its end, some none.
          for (let wait = 0; wait < index * round; wait += 1) await typesIn(id);
          return send(id, command);
        }),
      ]);
      expect(said).toMatchObject(Array(6).fill(ACCEPTED));
      const again = await Promise.all([last, ...replies].map((command) => send(id, command)));
      expect(again).toMatchObject(Array(6).fill(ACCEPTED));
      expect((await typesIn(id)).filter((type) => type === 'ReplyReceived')).toHaveLength(5);
      expect(await verifyRecord(at.house.db, id)).toEqual([]);
    }
  }, 120_000);

  it('is asked from the command line', async () => {
    const id = await closed();
    const words = ['--delivery', 'GA-63', '--kind', 'corrigendum', '--symbol', 'A/63/905/Corr.1'];
    const said = await at.cli(
      ...['act', 'record-follow-up', id, ...words, '--as', ACTORS.officer, '--comment', 'A figure.'],
    );
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('Recorded: record follow up') });
    const submission = (await readRecord(at.house.db, id, 0)).find(({ type }) => type === 'Submitted')?.seq;
    const corrected = await at.cli(
      ...['act', 'correct-fact', id, '--fact', `${submission}`, '--happened-on', '2026-11-04'],
      ...['--late-reason', 'Figures were awaited.', '--as', ACTORS.officer, '--comment', 'By the receipt.'],
    );
    // It was cleared today: it went to conference services no sooner.
    expect(corrected).toMatchObject({ code: 2, out: expect.stringContaining('before-clearance') });
    const text = ['act', 'put-on-hold', id, '--as', ACTORS.officer, '--comment', 'Why not.'];
    expect(await at.cli(...text)).toMatchObject({
      code: 2,
      out: expect.stringMatching(/Refused: The obligation is settled[\s\S]*Code: not-running/),
    });
  }, 60_000);
});
