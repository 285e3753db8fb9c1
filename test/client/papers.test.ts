import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCX } from '../../activities/papers/media-type.ts';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer, ObligationLine } from '../../client/api/obligations-contract.ts';
import type { PaperAnswer } from '../../client/api/paper-contract.ts';
import type { Problem } from '../../client/api/problems.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { draftOf } from '../setup/sample.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/883');
const VIEWS = 'A/RES/63/883#11.1';
const REPORT = 'A/RES/63/883#14.1';
const REASON = 'Two contributions came late.';
/** What is cleared today is submitted today, as the day is at the station of the plan. */
const TODAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format();
const MANUAL = readFileSync('docs/errors.md', 'utf8');

/** A house that listens, in which the three obligations of a resolution run; views were asked, and one report is late. */
describe('the papers of a house', () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper } = house;
    api = houseApi({
      db,
      keeper,
      keys: house.keys,
      run: house,
      token: 'x',
      stop: () => {},
      unexpected: () => {},
    });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    const reach = JSON.stringify({ url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 });
    writeFileSync(join(home, 'api.json'), reach);
    const given = { '7': { on: '2099-12-31', reason: 'set by the officer' } };
    await post<LaunchAnswer>('/launches', { text: TEXT, people: PEOPLE, given });
    const addressees = ['Austria', 'Brazil', '<script>&'];
    await act(VIEWS, 'p-haddad', { type: 'ask-for-views', addressees, replyBy: '2099-03-02' });
    const draft = draftOf('a', 9_312);
    const decided = { type: 'approve-draft', draft: draft.sha256 };
    await act(REPORT, 'p-okafor', { type: 'hand-in-draft', draft });
    await act(REPORT, 'p-lindqvist', decided);
    await act(REPORT, 'p-tanaka', decided);
    const waiver = { delivery: 'GA-64', words: 9_400, comment: 'Annexes of States.' };
    await act(REPORT, 'p-haddad', { type: 'request-waiver', ...waiver });
    const granted = { delivery: 'GA-64', granted: true, happenedOn: TODAY };
    await act(REPORT, 'p-haddad', { type: 'record-waiver', ...granted });
    const late = { delivery: 'GA-64', draft: draft.sha256, happenedOn: TODAY, comment: REASON };
    await act(REPORT, 'p-haddad', { type: 'submit', ...late });
  }, 60_000);
  afterAll(async () => {
    for (const { id } of (await get<ObligationLine[]>('/obligations')).body) {
      await runOf(house.client, id as ObligationId)
        .terminate()
        .catch(() => undefined);
    }
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });

  const headers = { authorization: 'Bearer x' };
  async function post<T = Problem>(url: string, payload: object): Promise<{ status: number; body: T }> {
    const answer = await api.inject({ method: 'POST', url, payload, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  async function get<T = Problem>(url: string): Promise<{ status: number; body: T }> {
    const answer = await api.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json() };
  }
  let acts = 0;
  async function act(id: string, actor: string, command: object): Promise<void> {
    acts += 1;
    const body = { commandId: `act-${acts}`, actor, ...command };
    const answer = await post<{ accepted: boolean }>(`/commands?id=${encodeURIComponent(id)}`, body);
    expect(answer.body).toMatchObject({ accepted: true });
  }
  const at = (id: string, name: string, rest: Record<string, string> = {}): string =>
    `/paper?${new URLSearchParams({ id, name, ...rest })}`;
  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const out = (name: string): string => join(home, name);

  describe('over HTTP', () => {
    it('are a preview, with what is to be filled and looked at', async () => {
      const { status, body } = await get<PaperAnswer>(at(VIEWS, 'note-verbale', { addressee: 'Austria' }));
      expect(status).toBe(200);
      expect(body.id).toBe(VIEWS);
      expect(body.papers).toHaveLength(1);
      expect(body.papers[0]).toMatchObject({
        gaps: ['reference', 'replies-to', 'telephone'],
        paper: { name: 'note-verbale', language: 'en', addressee: 'Austria', remarks: [] },
      });
      expect(body.papers[0]?.text).toContain('“Calls upon the Secretary-General to collect the views');
      expect(body.papers[0]?.text).toContain('by 2\u00a0March 2099, the views of the');
    });

    it('quote the whole paragraph from the text that was read', async () => {
      const { body } = await get<PaperAnswer>(at(VIEWS, 'note-verbale', { addressee: 'Brazil' }));
      expect(body.papers[0]?.text).toContain('without prejudice to the');
      expect(body.papers[0]?.text).toContain(
        'background paper to the General Assembly at its sixty-third session”',
      );
    });

    it('are one for each addressee', async () => {
      const { body } = await get<PaperAnswer>(at(VIEWS, 'note-verbale', { all: 'true', language: 'fr' }));
      expect(body.papers.map(({ paper }) => paper.addressee)).toEqual(['Austria', 'Brazil', '<script>&']);
      const some = await get<PaperAnswer>(`${at(VIEWS, 'note-verbale')}&addressee=Brazil&addressee=Austria`);
      expect(some.body.papers.map(({ paper }) => paper.addressee)).toEqual(['Brazil', 'Austria']);
    });

    it('take the reason from the record', async () => {
      const { body } = await get<PaperAnswer>(at(REPORT, 'late-footnote', { delivery: 'GA-64' }));
      expect(body.papers[0]?.text).toContain('Two\ncontributions came late.\n');
    });

    it.each<[string, Record<string, string>, Record<string, string>]>([
      ['by format', { format: 'docx' }, {}],
      ['by what is accepted', {}, { accept: DOCX }],
    ])('are a Word document %s', async (_how, query, more) => {
      const url = at(REPORT, 'transmittal', { delivery: 'GA-64', ...query });
      const answer = await api.inject({ url, headers: { ...headers, ...more } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe(DOCX);
      expect(answer.headers['content-disposition']).toBe("attachment; filename*=UTF-8''transmittal-en.docx");
      const { value } = await mammoth.extractRawText({ buffer: answer.rawPayload });
      expect(value).toContain('The present report is submitted pursuant to');
    });

    it.each<[string, string, Record<string, string>, number, string, string]>([
      [VIEWS, 'note', {}, 400, 'request.invalid', 'name: expected note-verbale or'],
      [VIEWS, 'note-verbale', { language: 'de' }, 400, 'request.invalid', 'language: expected en or fr'],
      [VIEWS, 'note-verbale', { colour: 'red' }, 400, 'request.invalid', 'colour: there is no such field'],
      [VIEWS, 'note-verbale', { 'reply-by': 'soon' }, 400, 'request.invalid', 'reply-by: expected a day'],
      [VIEWS, 'note-verbale', { limit: '0' }, 400, 'request.invalid', 'limit: expected a whole number'],
      [VIEWS, 'note-verbale', { reference: ' ' }, 400, 'request.invalid', 'reference: expected words'],
      [
        VIEWS,
        'note-verbale',
        { all: 'true', addressee: 'X' },
        400,
        'request.invalid',
        'addressee: expected none',
      ],
      [
        VIEWS,
        'note-verbale',
        { all: 'true', format: 'docx' },
        400,
        'request.invalid',
        'addressee: expected one',
      ],
      ['14', 'note-verbale', {}, 400, 'request.invalid', 'id: expected the id of an obligation'],
      [
        'A/RES/1/1#1.1',
        'note-verbale',
        {},
        404,
        'obligation.unknown',
        'There is no obligation A/RES/1/1#1.1',
      ],
      [REPORT, 'note-verbale', {}, 409, 'paper.no-sense', 'does not ask for views'],
      [REPORT, 'transmittal', {}, 422, 'paper.missing', 'has several deliveries'],
      [REPORT, 'waiver-request', { delivery: 'COP-UNTOC-5' }, 422, 'paper.missing', 'give the reason'],
      [
        REPORT,
        'chair-notice',
        { all: 'true', delivery: 'GA-64' },
        422,
        'paper.missing',
        'no list of addressees',
      ],
    ])('%s, %s, %j: told what is wrong', async (id, name, query, status, code, words) => {
      const answer = await get(at(id, name, query));
      expect(answer).toMatchObject({ status, body: { code } });
      expect(answer.body.detail).toContain(words);
      expect(MANUAL).toContain(`\n## \`${code}\`\n`);
    });

    it('are of what is launched only', async () => {
      const text = TEXT.replaceAll('63/883', '63/884');
      const { body } = await post<{ keys: string[] }>('/mandates', { text, name: 'sample.txt' });
      const command = {
        ...{ type: 'confirm', commandId: 'confirm 63/884', actor: 'p-haddad', comment: null },
        ...{ key: body.keys.find((key) => key.startsWith('14:')) },
      };
      await post(`/mandate-commands?symbol=${encodeURIComponent('A/RES/63/884')}`, command);
      expect(await get(at('A/RES/63/884#14.1', 'transmittal'))).toMatchObject({
        status: 409,
        body: { code: 'obligation.not-running' },
      });
    });
  });

  describe('on the command line', () => {
    it('are shown, and told aside what is to be filled', async () => {
      const ran = await cli('paper', VIEWS, 'note-verbale', '--addressee', 'Austria', '--language', 'fr');
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('Mission permanente de l’Autriche auprès');
      expect(ran.out).not.toContain('Attention');
      expect(ran.err).toBe(
        'To be filled, here with --fill or by hand: reference, replies-to, telephone.\n' +
          'Attention: The paragraph is quoted in English, as the house has it: put the official French text in its place.\n',
      );
    });

    it('are filled in', async () => {
      const fill = ['--fill', 'reference=OD/1=a', 'telephone=963 1234', 'replies-to=od@example.org'];
      const ran = await cli('paper', VIEWS, 'note-verbale', '--addressee', 'Austria', ...fill);
      expect(ran).toMatchObject({ code: 0, err: '' });
      expect(ran.out).toContain('REFERENCE: OD/1=a\n');
      expect(ran.out).toContain('telephone 963 1234.');
    });

    it('are written as a Word document, which stays when it is there already', async () => {
      const words = ['paper', REPORT, 'late-footnote', '--delivery', 'GA-64', '--out', out('footnote.docx')];
      const ran = await cli(...words);
      expect(ran).toMatchObject({ code: 0, out: `${out('footnote.docx')}\n` });
      const before = readFileSync(out('footnote.docx'));
      const { value } = await mammoth.extractRawText({ buffer: before });
      expect(value).toContain('Report of the Secretary-General');
      const again = await cli(...words);
      expect(again).toMatchObject({ code: 2, out: '' });
      expect(again.err).toContain('there is one of this name already, and it is kept');
      expect(again.err).toContain('Code: paper.not-written ');
      expect(readFileSync(out('footnote.docx'))).toEqual(before);
    });

    it('are a file for each addressee in a folder', async () => {
      const ran = await cli('paper', VIEWS, 'note-verbale', '--all', '--out', out('notes'));
      expect(ran.code).toBe(0);
      expect(readdirSync(out('notes')).sort()).toEqual([
        'note-verbale-en-001-Austria.docx',
        'note-verbale-en-002-Brazil.docx',
        'note-verbale-en-003-script.docx',
      ]);
      const buffer = readFileSync(join(out('notes'), 'note-verbale-en-003-script.docx'));
      const { value } = await mammoth.extractRawText({ buffer });
      expect(value).toContain('presents its compliments to <script>& and has the honour');
    });

    it('go into a folder that is there, one too', async () => {
      const ran = await cli('paper', REPORT, 'transmittal', '--delivery', 'GA-64', '--out', home);
      expect(ran.out).toBe(`${out('transmittal-en.docx')}\n`);
      expect(existsSync(out('transmittal-en.docx'))).toBe(true);
    });

    it('are JSON for machines', async () => {
      const ran = await cli('paper', REPORT, 'transmittal', '--delivery', 'GA-64', '--json');
      expect(ran.err).toBe('');
      expect(JSON.parse(ran.out)).toMatchObject({
        id: REPORT,
        files: [],
        papers: [{ paper: { name: 'transmittal' } }],
      });
    });

    it.each<[string, string[], string, string]>([
      ['a paper that there is not', [VIEWS, 'memo'], 'request.invalid', 'Allowed choices are note-verbale'],
      [
        'a field that there is not',
        [VIEWS, 'note-verbale', '--fill', 'colour=red'],
        'request.invalid',
        'colour: there is no such field',
      ],
      [
        'a field without words',
        [VIEWS, 'note-verbale', '--fill', 'reference'],
        'request.invalid',
        'expected FIELD=WORDS',
      ],
      [
        'no sense',
        [REPORT, 'briefing-invitation', '--delivery', 'GA-64'],
        'paper.no-sense',
        'no briefing to invite to',
      ],
      ['what is missing', [REPORT, 'transmittal'], 'paper.missing', 'Name it with --delivery.'],
      [
        'a place that cannot be',
        [REPORT, 'transmittal', '--delivery', 'GA-64', '--out', '/dev/null/x.docx'],
        'paper.not-written',
        '/dev/null/x.docx was not written',
      ],
    ])('tell %s', async (_what, words, code, told) => {
      const ran = await cli('paper', ...words);
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(told);
      expect(ran.err).toContain(`Code: ${code} `);
    });
  });
});
