import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchRequest } from '../../../client/api/contract.ts';
import type { Running } from '../../../domain/obligation/state.ts';
import { collected } from '../../setup/collected.ts';
import { type ListeningHouse, openListeningHouse } from '../../setup/listening.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/731');
const REPORT = 'A/RES/63/731#14.1';

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
  const { status } = await at.post('/launches', {
    text: TEXT,
    people: PEOPLE,
    paragraphs: ['14'],
  });
  expect(status).toBe(200);
}, 60_000);
afterAll(() => at.close());

const fileOf = (name: string, text: string): string => {
  const path = join(at.home, name);
  writeFileSync(path, text);
  return path;
};
const handIn = (path: string) => at.cli('act', 'hand-in-draft', REPORT, '--draft', path, '--as', 'p-okafor');

it('has nothing to get or to compare before a version was handed in', async () => {
  expect(await at.cli('draft', 'changes', REPORT)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`No version of ${REPORT} was handed in yet.`),
  });
});

it('hands in the bytes, gets them again, and tells what changed', async () => {
  const one = fileOf('one.txt', '1. The Committee met in May.\n\n2. It adopted the report.\n');
  const two = fileOf(
    'two.md',
    '1. The Committee met in June.\n\n2. It took note of it.\n\n3. It adopted the report.\n',
  );
  expect(await handIn(one)).toMatchObject({ code: 0 });
  expect(await at.cli('draft', 'changes', REPORT)).toMatchObject({
    code: 2,
    err: expect.stringContaining('no version before version 1'),
  });
  expect(await handIn(two)).toMatchObject({ code: 0 });
  const { drafts } = await at.get<Running>(`/obligation?id=${encodeURIComponent(REPORT)}`);
  expect(drafts).toMatchObject([{ mediaType: 'text/plain' }, { mediaType: 'text/markdown', words: 17 }]);

  const out = join(at.home, 'got.md');
  expect(await at.cli('draft', 'get', REPORT, '--out', out)).toMatchObject({ code: 0 });
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(two, 'utf8'));
  const first = await at.cli('draft', 'get', REPORT, '--number', '1', '--out', '-');
  expect(first).toMatchObject({ code: 0, out: readFileSync(one, 'utf8') });
  expect((await at.cli('draft', 'get', drafts[0]?.sha256 ?? '', '--out', '-')).out).toBe(first.out);

  expect(await at.cli('draft', 'changes', REPORT)).toEqual({
    code: 0,
    err: '',
    out: `From version 1 (11 words) to version 2 (17 words).
6 words added, 1 removed; of 3 paragraphs 1 changed, 1 added.

Changed 1.
  The Committee met in [-May-]{+June+}.

Added 2.
  {+It took note of it.+}

… 1 paragraph as before
`,
  });
  const back = await at.cli('draft', 'changes', REPORT, '--from', '2', '--to', '1', '--json');
  expect(JSON.parse(back.out).summary).toMatchObject({ wordsAdded: 1, wordsRemoved: 6, removed: 1 });
}, 90_000);

it('overwrites no file, and says which versions there are', async () => {
  const out = fileOf('there.txt', 'of somebody');
  expect(await at.cli('draft', 'get', REPORT, '--out', out)).toMatchObject({
    code: 2,
    err: expect.stringContaining('it is kept'),
  });
  expect(readFileSync(out, 'utf8')).toBe('of somebody');
  expect((await at.cli('draft', 'get', REPORT, '--number', '9', '--out', '-')).err).toContain(
    'Its versions are: 1, 2.',
  );
  const none = join(at.home, 'none.txt');
  expect(await at.cli('draft', 'get', '0'.repeat(64), '--out', none)).toMatchObject({
    code: 2,
    err: expect.stringContaining('draft.unknown'),
  });
  expect(existsSync(none)).toBe(false);
});

it('tells drafts that no record names', async () => {
  expect((await at.cli('drafts', 'unused')).out).toBe('Every draft that is kept is named in the record.\n');
  // The same bytes again are refused as a version, and are kept once.
  expect(await handIn(join(at.home, 'one.txt'))).toMatchObject({ code: 2 });
  expect(await collected(at.house.keeper.list('draft'))).toHaveLength(2);
  const sha256 = await at.house.keeper.keep('draft', new TextEncoder().encode('left over'));
  expect((await at.cli('drafts', 'unused')).out).toBe(`${sha256}  9 bytes\n`);
});
