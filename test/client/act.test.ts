import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import type { LaunchAnswer } from '../../client/api/obligations-contract.ts';
import { FORECAST_EXAMPLE, fieldWords } from '../../client/cli/act-fields.ts';
import { ACT_WORDS, type Act } from '../../client/cli/act-words.ts';
import { COMMAND_TYPES, COMMANDS } from '../../domain/obligation/commands.ts';
import { problemWith } from '../../domain/obligation/fields.ts';
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
    out: expect.stringMatching(
      /Refused: .*another must decide\.\n +What to do: This can be done by the Chief of Section \(Maja Lindqvist\)\.\n +Code: own-draft/,
    ),
  });
  expect(await act('approve-draft', REPORT, '--draft', draft, '--as', 'p-lindqvist')).toMatchObject({
    code: 0,
  });
}, 60_000);

it('history numbers the events, and tells for whom each was done', async () => {
  const second = join(at.home, 'second.txt');
  writeFileSync(second, 'One two three four five six.');
  const forTheDrafter = ['--as', 'p-haddad', '--for', 'p-okafor'];
  await act('hand-in-draft', REPORT, '--draft', second, '--base', draft, ...forTheDrafter);
  await act('object-to-draft', REPORT, '--draft', second, '--as', 'p-lindqvist', '--comment', 'Part II.');
  const { out } = await at.cli('history', REPORT);
  expect(out).toMatch(/^ *\d+ .*Leila Haddad, for Chidi Okafor, handed in version 2/m);
  const [, objection = ''] = /^ *(\d+) .*Maja Lindqvist +objected to draft/m.exec(out) ?? [];
  const withdrawn = await act('withdraw-objection', REPORT, '--objection', objection, '--as', 'p-lindqvist');
  expect(withdrawn).toMatchObject({ code: 0, out: expect.stringContaining('Recorded: withdraw objection') });
}, 60_000);

it('says what is missing, and which versions there are', async () => {
  expect((await act('submit', REPORT, '--as', 'p-haddad')).err).toContain('--delivery');
  expect((await act('approve-draft', REPORT, '--draft', 'ffffffffff', '--as', 'p-tanaka')).err).toMatch(
    /no version has a digest that begins so[\s\S]*version 1/,
  );
  const pdf = join(at.home, 'draft.pdf');
  writeFileSync(pdf, '%PDF-1.7');
  const handsIn = (...more: string[]) =>
    act('hand-in-draft', REPORT, '--draft', pdf, '--as', 'p-okafor', ...more);
  expect((await handsIn()).err).toContain('how many words');
  // Of what cannot be counted somebody says where the figure is from.
  expect((await handsIn('--words', '8400')).err).toMatch(/cannot be counted here[\s\S]*--comment/);
  expect(await handsIn('--words', '8400', '--comment', 'As Word counts it.')).toMatchObject({ code: 0 });
}, 60_000);

it('counts the words itself, and takes no other figure', async () => {
  const other = await act('hand-in-draft', REPORT, '--draft', draft, '--words', '4', '--as', 'p-okafor');
  expect(other).toMatchObject({ code: 2, err: expect.stringMatching(/--words 4: .* has 5 words/) });
}, 60_000);

it('tells what an act is for, what it needs and how it is typed, and of what is missing the option', async () => {
  const { out } = await act('submit', '--help');
  expect(out).toContain(
    'Usage: rapporteur act submit <id> --delivery <words> --draft <file or digest> --as <person>',
  );
  expect(out).toContain('the cleared text is with conference services');
  expect(out).toMatch(/--delivery <words> +for which recipient, as show has it: GA-64/);
  expect(out).toContain(
    "Example:\n  rapporteur act submit 'A/RES/63/194#14.1' --delivery GA-64 --draft report.txt",
  );
  const { err, code } = await act('submit', REPORT, '--as', 'p-haddad');
  expect(code).toBe(2);
  expect(err).toMatch(/^rapporteur act submit: required option '--delivery <words>' not specified\./);
  expect(err).toContain("For example: rapporteur act submit 'A/RES/63/194#14.1' --delivery GA-64");
  expect(err).toContain('More: rapporteur act submit --help.');
}, 60_000);

it('tells wrong values by their options, and gives the form', async () => {
  const wrong = async (...words: string[]) => (await act(...words, '--as', 'p-haddad')).err;
  expect(await wrong('agree-slot', REPORT, '--delivery', 'GA-64', '--on', '2027-02-30')).toMatch(
    /^--on 2027-02-30: expected a day, YYYY-MM-DD\.\n +What to do: Correct it: it is the day of submission/,
  );
  expect(await wrong('record-waiver', REPORT, '--delivery', 'GA-64', '--granted', 'maybe')).toContain(
    '--granted maybe: expected yes or no.',
  );
  const forecast = ['change-forecast', REPORT, '--delivery', 'GA-64', '--forecast'];
  expect(await wrong(...forecast, '{')).toContain(`For example '${FORECAST_EXAMPLE}'`);
  expect(await wrong(...forecast, '{}')).toContain('--forecast {}: expected a forecast: { title, words,');
  expect(problemWith(JSON.parse(FORECAST_EXAMPLE), 'forecast')).toBeUndefined();
  expect(await wrong('approve-draft', REPORT, '--draft', '8fd2')).toMatch(
    /neither a file, nor enough of a digest\.\n.*at least 6 of its first digits\. There are: version 1/,
  );
}, 60_000);

it('knows persons by name, where one is called so', async () => {
  const symbol = ['give-symbol', REPORT, '--delivery', 'GA-64', '--symbol', 'A/64/130'];
  expect(await act(...symbol, '--as', 'leila haddad')).toMatchObject({ code: 0 });
  expect(await act(...symbol, '--as', 'Leila Nobody')).toMatchObject({
    ...{ code: 2, err: expect.stringContaining('See who there is with: rapporteur people') },
  });
}, 60_000);

it('offers every act of people, each with words of its own', async () => {
  for (const type of Object.keys(ACT_WORDS) as Act[])
    for (const field of Object.keys(COMMANDS[type])) expect(fieldWords(type, field)).toMatch(/\w/);

  const { out } = await act('--help');
  const ofServices = ['propose-dates', 'seat-posts', 'tell-intervention', 'take-ladders'];
  for (const type of COMMAND_TYPES.filter((each) => !ofServices.includes(each))) expect(out).toContain(type);
  for (const type of ofServices) expect(out).not.toContain(type);
  expect(Object.keys(ACT_WORDS).sort()).toEqual(
    COMMAND_TYPES.filter((each) => !ofServices.includes(each)).sort(),
  );
}, 60_000);

it('list and show tell how a file was closed', async () => {
  const briefing = 'A/RES/63/881#7.1';
  const why = ['--as', 'p-haddad', '--comment', 'The Assembly has said so.'];
  expect(await act('withdraw', briefing, ...why)).toMatchObject({ code: 0 });
  expect((await at.cli('list')).out).toMatch(/A\/RES\/63\/881#7\.1 +withdrawn/);
  const { out } = await at.cli('show', briefing);
  expect(out).toMatch(/withdrawn, no longer owed: the file is closed since \d/);
  expect(out).not.toContain('Next:');
}, 60_000);
