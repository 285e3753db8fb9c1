import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReconciliationAnswer } from '../../client/api/reconciliation-contract.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { draftOf } from '../setup/sample.ts';
import { Supervised } from '../setup/supervised.ts';
import { until } from '../setup/until.ts';

const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8');
const REPORT = 'A/RES/63/194#14.1';
const PAPER = 'A/RES/63/194#11.1';
const LATER = 'A/RES/63/871#14.1';

/** One home, on the real server. `temporal` and `store` are its two halves; either is put back as it was the day before. */
let all: Supervised;
let aside: string;
beforeAll(async () => {
  all = new Supervised(mkdtempSync(join(tmpdir(), 'rapporteur-fault-')));
  aside = mkdtempSync(join(tmpdir(), 'rapporteur-aside-'));
  await all.start();
  await launch(TEXT, '11', '14');
  await answered(REPORT, handIn('0'));
  await all.stop();
});
afterAll(async () => {
  await all.stop();
  rmSync(all.home, { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
});

async function launch(text: string, ...paragraphs: string[]): Promise<void> {
  const file = join(all.home, 'mandate.txt');
  writeFileSync(file, text);
  const wanted = paragraphs.flatMap((label) => ['--paragraph', label]);
  expect(await all.run('launch', file, '--people', 'samples/people.json', ...wanted)).toMatchObject({
    code: 0,
  });
}

let sent = 0;
const act = (actor: string, fields: object): Command => {
  sent += 1;
  const by = { actor: actor as PersonId, onBehalfOf: null, comment: null };
  return { commandId: `swap-${sent}`, ...by, ...fields } as Command;
};
const handIn = (letter: string): Command =>
  act('p-okafor', { type: 'hand-in-draft', draft: draftOf(letter) });

const keep = (half: 'temporal' | 'store', name: string): void =>
  cpSync(join(all.home, half), join(aside, `${half}-${name}`), { recursive: true });
function putBack(half: 'temporal' | 'store', name: string): void {
  rmSync(join(all.home, half), { recursive: true });
  cpSync(join(aside, `${half}-${name}`), join(all.home, half), { recursive: true });
}

const look = (body = {}): Promise<ReconciliationAnswer> => all.house.reconcile({ body });
const codes = ({ findings }: ReconciliationAnswer) => findings.map(({ id, code }) => [id, code]);
const drafts = async (id: string): Promise<number> => {
  const { story, objections } = await all.house.history({ query: { id } });
  expect(objections).toEqual([]);
  return story.filter(({ type }) => type === 'DraftHandedIn').length;
};
const answered = (id: string, command: Command): Promise<unknown> =>
  until(() => all.send(id, command).catch(() => undefined), 60_000);

it('yesterday’s Temporal with today’s store: what is missing is started, what is behind catches up', async () => {
  keep('temporal', 'yesterday');
  keep('store', 'yesterday');
  await all.start();
  await answered(REPORT, handIn('1'));
  await answered(REPORT, handIn('2'));
  const happenedOn = '2026-11-01';
  const withdraw = act('p-haddad', { type: 'withdraw', happenedOn, comment: 'Merged elsewhere.' });
  expect(await answered(PAPER, withdraw)).toMatchObject({ accepted: true });
  await launch(TEXT.replaceAll('63/194', '63/871'), '14');
  await answered(LATER, handIn('3'));
  expect(codes(await look({ try: true }))).toEqual([]);
  await all.stop();
  keep('temporal', 'today');
  keep('store', 'today');

  putBack('temporal', 'yesterday');
  await all.start();
  // The first look is made at the start. What was recorded in the last ten seconds may still be on its way to a run: that is
  // found by a later look.
  const { last } = await all.house.reconciliation();
  if (last === null) throw new Error('nothing was compared yet');
  const found = new Map<string, unknown>();
  const note = ({ findings }: ReconciliationAnswer): void => {
    for (const { id, code, mended } of findings) if (!found.has(id)) found.set(id, [code, mended]);
  };
  note(last);
  await until(async () => {
    if (found.size < 3) note(await look());
    return found.size === 3;
  }, 60_000);
  expect(Object.fromEntries(found)).toEqual({
    [PAPER]: ['run.closed', true],
    [REPORT]: ['run.behind', true],
    [LATER]: ['run.missing', true],
  });
  await until(async () => (await look({ try: true })).findings.length === 0, 60_000);
  expect(await answered(REPORT, handIn('4'))).toMatchObject({ accepted: true });
  expect(await answered(LATER, handIn('5'))).toMatchObject({ accepted: true });
  expect([await drafts(REPORT), await drafts(LATER)]).toEqual([4, 2]);
  await all.stop();
}, 300_000);

it('yesterday’s store with today’s Temporal: told what is missing, and nothing is written over', async () => {
  putBack('temporal', 'today');
  putBack('store', 'yesterday');
  await all.start();
  // The first look is made before a run can take its next step, and end by that.
  const { last } = await all.house.reconciliation();
  if (last === null) throw new Error('nothing was compared yet');
  expect(codes(last)).toEqual([
    [PAPER, 'run.ahead'],
    [REPORT, 'run.ahead'],
    [LATER, 'run.unknown'],
  ]);
  const { out, code } = await all.run('reconcile');
  expect(code).toBe(1);
  expect(out).toMatch(
    /run\.ahead +The run of A\/RES\/63\/194#14\.1 has seen event \d+; the record ends at \d+/,
  );
  expect(out).toContain('put the newest copy in its place');
  const refused = await all.send(REPORT, handIn('6')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Error);
  expect(await drafts(REPORT)).toBe(1);
  await all.stop();
  // As the remedy says.
  putBack('store', 'today');
  await all.start();
  const ended = (await look()).findings;
  expect(new Set(ended.map(({ code }) => code))).toEqual(new Set(['run.ended']));
  expect(ended.map(({ id }) => id)).toContain(REPORT);
  for (const { id } of ended) expect(await all.run('resume', id)).toMatchObject({ code: 0 });
  expect(await answered(REPORT, handIn('7'))).toMatchObject({ accepted: true });
  expect(await drafts(REPORT)).toBe(4);
  expect(codes(await look({ try: true }))).toEqual([]);
}, 300_000);
