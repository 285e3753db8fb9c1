import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchAnswer, LaunchRequest } from '../../client/api/contract.ts';
import { COMMAND_TYPES } from '../../domain/obligation/commands.ts';
import type { Running } from '../../domain/obligation/state.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/881');
const REPORT = 'A/RES/63/881#14.1';

let at: ListeningHouse;
let draft: string;
beforeAll(async () => {
  at = await openListeningHouse();
  const given = { '7': { on: '2099-12-31', reason: 'set by the officer' } };
  const { status } = await at.post<LaunchAnswer>('/launches', { text: TEXT, people: PEOPLE, given });
  expect(status).toBe(200);
  draft = join(at.home, 'draft.txt');
  writeFileSync(draft, 'One two three four five.');
}, 60_000);
afterAll(() => at.close());

const act = (...words: string[]) => at.cli('act', ...words);

it('hands in a text by its file, and counts its words', async () => {
  const done = await act('hand-in-draft', REPORT, '--draft', draft, '--as', 'p-okafor');
  expect(done).toMatchObject({ code: 0, out: expect.stringContaining('Recorded: hand in draft') });
  const { drafts } = await at.get<Running>(`/obligation?id=${encodeURIComponent(REPORT)}`);
  expect(drafts).toMatchObject([{ words: 5, size: 24, mediaType: 'text/plain', by: 'p-okafor' }]);
}, 60_000);

it('decides on a version named by the first digits of its digest, and tells a refusal with its code', async () => {
  const { drafts } = await at.get<Running>(`/obligation?id=${encodeURIComponent(REPORT)}`);
  const digest = drafts[0]?.sha256.slice(0, 10) ?? '';
  expect(await act('approve-draft', REPORT, '--draft', digest, '--as', 'p-okafor')).toMatchObject({
    code: 2,
    out: expect.stringMatching(/Refused: .*another must decide[\s\S]*Code: own-draft/),
  });
  expect(await act('approve-draft', REPORT, '--draft', draft, '--as', 'p-lindqvist')).toMatchObject({
    code: 0,
  });
}, 60_000);

it('says what is missing, and which versions there are', async () => {
  expect((await act('submit', REPORT, '--as', 'p-haddad')).err).toContain('--delivery');
  expect((await act('approve-draft', REPORT, '--draft', 'ffffffffff', '--as', 'p-tanaka')).err).toMatch(
    /no version has a digest that begins so[\s\S]*version 1/,
  );
  expect((await act('hand-in-draft', REPORT, '--draft', 'package.json', '--as', 'p-okafor')).err).toContain(
    'how many words',
  );
}, 60_000);

it('offers every act of people', async () => {
  const { out } = await act('--help');
  for (const type of COMMAND_TYPES.filter((each) => each !== 'propose-dates' && each !== 'seat-posts'))
    expect(out).toContain(type);
}, 60_000);
