import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer } from '../../client/api/obligations-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { CLOCK } from '../../domain/obligation/parties.ts';
import { readRecord } from '../../store/record.ts';
import { verifyRecord } from '../../store/verify.ts';
import { type ListeningHouse, launchPaper, openListeningHouse } from '../setup/listening.ts';
import { draftOf } from '../setup/sample.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const [OFFICER, DRAFTER] = ['p-haddad', 'p-okafor'];
const WHY = { comment: 'The committee has said so.' };

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
}, 60_000);
afterAll(() => at.close());

let mandates = 700;
/** A background paper of its own: one collection of views, one delivery. */
const paper = (): Promise<ObligationId> => {
  mandates += 1;
  return launchPaper(at, mandates);
};
/** A duty that recurs, as a series. */
async function series(): Promise<ObligationId> {
  mandates += 1;
  const symbol = `S/RES/${8000 + mandates}(2026)`;
  const text = [
    symbol.replace('(', ' ('),
    'Adopted by the Security Council at its 9559th meeting, on 1 September 2026',
    'The Security Council,',
    '1. Requests the Secretary-General to report to the Council annually, starting from 1 June 2027;',
  ].join('\n\n');
  const launched = await at.post<LaunchAnswer>('/launches', { text, people: PEOPLE });
  expect(launched.body.duties).toMatchObject([{ outcome: 'launched' }]);
  return `${symbol}#1.1` as ObligationId;
}

type Told = Problem & { refused?: { code: string } };
const act = (id: string, actor: string, fields: object, commandId: string = randomUUID()) =>
  at.post<Told>(`/commands?id=${encodeURIComponent(id)}`, { commandId, actor, ...fields });
const toSeries = (id: string, fields: object, commandId: string = randomUUID()) =>
  at.post<Told>(`/series-commands?id=${encodeURIComponent(id)}`, { commandId, actor: OFFICER, ...fields });
const merge = (id: string, obligation: string, commandId?: string) =>
  act(id, OFFICER, { type: 'merge-into', obligation, happenedOn: '2009-06-15', ...WHY }, commandId);
const mergeSeries = (id: string, into: string) =>
  toSeries(id, { type: 'merge-series', into, from: '2028-01-01', ...WHY });
/** What persons did; the clock goes on meanwhile. */
const types = async (id: string) =>
  (await readRecord(at.house.db, id, 2)).flatMap(({ type, actor }) => (actor === CLOCK ? [] : [type]));

describe('a writer whom the house does not know', () => {
  const handIn = (id: string, writers: string[]) =>
    act(id, DRAFTER, { type: 'hand-in-draft', draft: draftOf('a'), writers });

  it('is refused with who may be meant: nobody decides on their own text under a slip of the pen', async () => {
    const id = await paper();
    for (const [slip, detail] of [
      ['p-Tanaka', 'The house knows nobody of the id p-Tanaka. Is it p-tanaka (Kenji Tanaka)?'],
      ['p-tankaa', 'The house knows nobody of the id p-tankaa. Is it p-tanaka (Kenji Tanaka)?'],
      ['p-nobody-at-all', 'The house knows nobody of the id p-nobody-at-all.'],
    ] as const) {
      expect(await handIn(id, ['p-lindqvist', slip])).toMatchObject({
        status: 422,
        body: { code: 'directory.unknown', detail },
      });
    }
    expect(await types(id)).toEqual([]);
    // Who is known is a writer; that views are still open is another matter.
    expect((await handIn(id, ['p-lindqvist', 'p-tanaka'])).body.refused?.code).toBe('views-still-open');
  });
});

describe('what a duty is merged into', () => {
  it('must be there, and its text still to be written', async () => {
    const [one, other, third] = [await paper(), await paper(), await paper()];
    expect(await merge(one, 'A/RES/99/999#1.1')).toMatchObject({
      status: 404,
      body: { code: 'obligation.unknown' },
    });
    expect((await merge(one, one)).body.refused?.code).toBe('no-such-obligation');
    expect(await merge(one, other, 'merge-1')).toMatchObject({ status: 200, body: { accepted: true } });
    // Neither back again, nor a third into what is closed.
    for (const late of [other, third])
      expect(await merge(late, one)).toMatchObject({ status: 409, body: { code: 'merge.into-closed' } });
    expect((await merge(other, third)).body).toMatchObject({ accepted: true });
    // What was answered is answered so again, whatever has become of the other since.
    expect((await merge(one, other, 'merge-1')).body).toMatchObject({ accepted: true });
  }, 60_000);

  it('is not merged back at the same moment', async () => {
    const [one, other] = [await paper(), await paper()];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
  }, 60_000);

  it('is for series the same, and never within themselves', async () => {
    const [one, other, third] = [await series(), await series(), await series()];
    expect((await mergeSeries(one, 'A/RES/99/999#1.1')).body.code).toBe('obligation.unknown');
    expect((await mergeSeries(one, one)).body.refused?.code).toBe('merged-into-itself');
    expect((await mergeSeries(one, other)).body).toMatchObject({ accepted: true });
    expect(await mergeSeries(other, one)).toMatchObject({ status: 409, body: { code: 'merge.circle' } });
    expect((await mergeSeries(third, one)).body).toMatchObject({
      code: 'merge.into-closed',
      detail: expect.stringContaining(`it is a section of ${other}`),
    });
    expect((await mergeSeries(other, third)).body).toMatchObject({ accepted: true });
    expect((await mergeSeries(third, one)).body.code).toBe('merge.circle');
  }, 60_000);
});

describe('the id of an act', () => {
  it('is that of one act: another under it is refused, and not done', async () => {
    const [id, duty] = [await paper(), await series()];
    const hold = { type: 'put-on-hold', ...WHY };
    const withdraw = { type: 'withdraw', happenedOn: '2009-06-15', ...WHY };
    expect((await act(id, OFFICER, hold, 'x3')).body).toMatchObject({ accepted: true });
    expect(await act(id, OFFICER, withdraw, 'x3')).toMatchObject({
      status: 409,
      body: { accepted: false, refused: { code: 'command-id-taken' } },
    });
    expect((await act(id, OFFICER, hold, 'x3')).body).toMatchObject({ accepted: true });
    expect(await types(id)).toEqual(['PutOnHold']);
    expect((await toSeries(duty, { type: 'suspend-series', ...WHY }, 'x4')).body).toMatchObject({
      accepted: true,
    });
    expect(await toSeries(duty, { type: 'end-series', on: '2028-01-01', ...WHY }, 'x4')).toMatchObject({
      status: 409,
      body: { refused: { code: 'command-id-taken' } },
    });
  }, 60_000);
});

describe('who is asked for views', () => {
  it('is known in whatever letters, and kept as it was asked', async () => {
    const id = await paper();
    const ask = {
      ...{ type: 'ask-for-views', addressees: [' Austria ', 'Côte d’Ivoire'], replyBy: '2099-01-01' },
      happenedOn: '2009-06-01',
    };
    expect((await act(id, OFFICER, ask)).body).toMatchObject({ accepted: true });
    const reply = (from: string) => ({ type: 'record-reply', from, happenedOn: '2009-06-15' });
    const first = reply("côte  D'IVOIRE");
    expect((await act(id, OFFICER, first, 'reply-1')).body).toMatchObject({ accepted: true });
    expect((await act(id, OFFICER, first, 'reply-1')).body).toMatchObject({ accepted: true });
    expect((await act(id, OFFICER, reply('AUSTRIA'))).body).toMatchObject({ accepted: true });
    const twice = { type: 'add-addressees', addressees: ['austria', 'Brazil'] };
    expect((await act(id, OFFICER, twice)).body.refused?.code).toBe('asked-already');
    const told = (await readRecord(at.house.db, id, 2)).flatMap((event) =>
      event.type === 'ReplyReceived' ? [event.facts.from] : [],
    );
    expect(told).toEqual(['Côte d’Ivoire', 'Austria']);
    expect(await verifyRecord(at.house.db, id)).toEqual([]);
  }, 60_000);
});

describe('a post that nobody knows', () => {
  it('gets no work: who may be meant is told', async () => {
    const id = await paper();
    const reassign = (post: string) =>
      act(id, OFFICER, { type: 'reassign', role: 'officer', posts: [post], ...WHY });
    const post = PEOPLE.drafter.post;
    expect(await reassign(`${post}s`)).toMatchObject({
      status: 422,
      body: { code: 'directory.unknown', detail: expect.stringContaining(`Is it “${post}”?`) },
    });
    expect((await reassign(post)).body).toMatchObject({ accepted: true });
  }, 60_000);
});

it('an act put to a series says where it goes', async () => {
  const id = await series();
  const { code, err } = await at.cli('act', 'close-views', id, '--as', OFFICER);
  expect(code).toBe(2);
  expect(err).toContain(`${id} recurs: it runs as a series, and acts go to its cycles`);
}, 60_000);
