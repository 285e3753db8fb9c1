import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Keeper, type Kept, keeperInMemory } from '../../activities/documents/keeper.ts';
import { openDirectory } from '../../activities/documents/keeping/directory.ts';
import { Fault } from '../../domain/faults.ts';
import { instant } from '../../domain/time/instant.ts';
import { KEPT_TABLES, LEFT_OUT, MADE_ANEW } from '../../store/backup/decided.ts';
import { openDatabase, type StorePlace } from '../../store/open.ts';
import { newKey } from '../../store/signing.ts';
import type { Db } from '../../store/tables.ts';
import { verifyRecord } from '../../store/verify.ts';
import { silent } from '../../tools/progress.ts';
import { compressed, verifyBackup, writeBackup } from '../../worker/backup/file.ts';
import { noteRestore, refuseHalfRestored, restoreNote } from '../../worker/backup/half-restored.ts';
import { backupBytes } from '../../worker/backup/lines.ts';
import { restoreBackup } from '../../worker/backup/restore.ts';
import { wholeLines } from '../../worker/backup/tell.ts';
import { fillStore } from '../setup/full-store.ts';
import { anyLife, live } from '../setup/lives.ts';
import { ownDatabase } from '../setup/own-database.ts';
import { MEMORY, PLACES } from '../setup/places.ts';

const NOW = instant('2026-11-29T11:20:00.000Z');
const key = newKey();
const all = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
const temporaryFolder = (): string => mkdtempSync(join(all, 'home-'));
const opened: Db[] = [];
let databases = 0;
async function emptyStore(place: StorePlace): Promise<Db> {
  databases += 1;
  const db = await openDatabase(await ownDatabase(place, `backup_test_${databases}`));
  opened.push(db);
  return db;
}
afterAll(async () => {
  for (const db of opened) await db.destroy();
  rmSync(all, { recursive: true, force: true });
});

const needs = (db: Db, keeper: Keeper, keysFolder = temporaryFolder()) => ({
  ...{ db, keeper, keysFolder, now: () => NOW },
});
async function backedUp(
  db: Db,
  keeper: Keeper,
  passphrase: string | null = null,
  keys?: string,
): Promise<string> {
  const path = join(temporaryFolder(), 'a.backup');
  await writeBackup(path, compressed(backupBytes(needs(db, keeper, keys), passphrase)));
  return path;
}
const restoredTo = (
  db: Db,
  file: string,
  keeper = keeperInMemory(),
  home = temporaryFolder(),
  passphrase: string | null = null,
) => restoreBackup({ home, db, keeper, passphrase, progress: silent }, file);
const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');

/** Tables that are told apart by what is in them; of what is to be found only what and where. */
async function contentOf(db: Db): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of await tablesIn(db)) {
    if (LEFT_OUT.some((left) => left === table)) continue;
    if (table === 'search_queue' || table === 'search_entry') continue;
    const { rows } = await sql<{
      row: string;
    }>`select to_json(t)::text as row from ${sql.table(table)} t`.execute(db);
    tables[table] = rows.map(({ row }) => row).sort();
  }
  return tables;
}
async function tablesIn(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}
async function objections(db: Db): Promise<string[]> {
  const streams = await db.selectFrom('record_event').select('obligation').distinct().execute();
  return (await Promise.all(streams.map(({ obligation }) => verifyRecord(db, obligation)))).flat();
}

let source: Db;
const documents = keeperInMemory();
let whole: string;
beforeAll(async () => {
  source = await emptyStore(MEMORY);
  await fillStore(source, key);
  await documents.keep('document', Buffer.from('%PDF-1.7 …'));
  await documents.keep('reading', Buffer.from('{}'));
  await documents.keep('draft', Buffer.alloc(200_000, 'a text that is long'));
  whole = await backedUp(source, documents);
}, 120_000);

describe('what a backup has', () => {
  it('is decided of every table and every column', async () => {
    expect([...Object.keys(KEPT_TABLES), ...Object.keys(MADE_ANEW), ...LEFT_OUT].sort()).toEqual(
      await tablesIn(source),
    );
    for (const [table, { columns }] of Object.entries(KEPT_TABLES)) {
      const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_name = ${table} and table_schema = 'public'`.execute(source);
      const names = rows.map(({ name }) => name);
      expect([...columns].sort()).toEqual(names.sort());
    }
  });

  it('has something of each, so that these tests mean something', async () => {
    const { counts, head } = await verifyBackup(whole);
    for (const of of [...Object.keys(KEPT_TABLES), 'document', 'reading', 'draft'])
      expect(counts[of] ?? 0, of).toBeGreaterThan(0);
    expect(head.made).toBe(NOW);
  });
});

describe('a backup', () => {
  it('moves to PostgreSQL and back, byte for byte', async () => {
    const before = await contentOf(source);
    let file = whole;
    for (const [, place] of [...PLACES].reverse()) {
      const db = await emptyStore(place);
      const keeper = keeperInMemory();
      await restoredTo(db, file, keeper);
      expect(await contentOf(db)).toEqual(before);
      expect(await objections(db)).toEqual([]);
      file = await backedUp(db, keeper);
      expect(linesOf(file)).toEqual(linesOf(whole));
    }
  });

  it.each(PLACES)('is of one moment while others write: %s', async (_name, place) => {
    const db = await emptyStore(place);
    await restoredTo(db, whole);
    const bound = async (): Promise<string[]> =>
      linesOf(await backedUp(db, keeperInMemory())).filter((line) =>
        /^\{"(record_event|record_part|record_answer|mandate_text|to_tell)"/.test(line),
      );
    const atFirst = await bound();
    const lives = fc.sample(anyLife, { seed: 11, numRuns: 6 });
    const pieces: Uint8Array[] = [];
    for await (const piece of backupBytes(needs(db, keeperInMemory()), null)) {
      pieces.push(piece);
      // The first piece is the head, and goes out before the moment. From then on somebody acts before each: on something
      // new, whose name comes before and behind all others.
      const life = pieces.length < 2 ? undefined : lives[pieces.length - 2];
      for (const symbol of life === undefined ? [] : ['A/AA', 'Z/ZZ'])
        await live(db, key, symbol, pieces.length, { ...life, isLaunched: true } as typeof life & object);
    }
    expect(pieces.length).toBeGreaterThan(4);
    const file = join(temporaryFolder(), 'moving.backup');
    await writeBackup(file, Readable.from([gzipSync(Buffer.concat(pieces))]));
    expect(
      linesOf(file).filter(
        (line) => atFirst.includes(line) || /"record_|"to_tell"|"mandate_text"/.test(line.slice(0, 20)),
      ),
    ).toEqual(atFirst);
    const now = await bound();
    expect(now.length).toBeGreaterThan(atFirst.length + 20);
    const copy = await emptyStore(MEMORY);
    await restoredTo(copy, file);
    expect(await objections(copy)).toEqual([]);
  });

  it.each<[what: string, change: (lines: string[]) => string[], told: RegExp]>([
    ['the end is missing', (lines) => lines.slice(0, -1), /Line \d+: expected rows.*the file ends there/],
    ['nothing is there', () => [''], /Line 1: expected the head/],
    ['it is another thing', () => ['{"a":1}'], /Line 1: expected the head of a backup/],
    ['a line is no JSON', (lines) => lines.with(5, '{"record'), /Line 6: expected rows/],
    [
      'a row is missing',
      (lines) => lines.filter((line) => !line.startsWith('{"person"')),
      /expected 1 of person before the end, found 0/,
    ],
    [
      'a row has another value',
      (lines) => lines.map((line) => line.replace('Drew', 'Dora')),
      /to have the digest [0-9a-f]{64}, found/,
    ],
    [
      'a value is missing',
      (lines) => lines.map((line) => (line.startsWith('{"person"') ? '{"person":["p-x"]}' : line)),
      /a value for each column/,
    ],
    [
      'a table is not known',
      (lines) => lines.toSpliced(3, 0, '{"house":[1]}'),
      /Line 4: expected a row of a table that the head names/,
    ],
    [
      'an event is changed',
      (lines) =>
        lines.map((line) => line.replace('Two deliveries', 'Many').replace('\\"seq\\":2', '\\"seq\\":7')),
      /expected of event 2 of .* a header with the hash/,
    ],
    [
      'an event is missing',
      (lines) => lines.filter((line) => !/^\{"record_event":\["A\/RES\/70\/951#99\.1",2,/.test(line)),
      /expected event 2 of A\/RES\/70\/951#99\.1, found event 3/,
    ],
    [
      'a comment is missing',
      (lines) =>
        lines.toSpliced(
          lines.findIndex((line) => line.startsWith('{"record_part"')),
          1,
        ),
      /expected the comment of event/,
    ],
    [
      'a comment is another',
      (lines) => lines.map((line) => line.replace('As it was decided', 'As nobody said')),
      /expected the comment that event .* commits to/,
    ],
    [
      'a text is another',
      (lines) =>
        lines.map((line) =>
          line.startsWith('{"mandate_text"') ? line.replace('Requests', 'Invites') : line,
        ),
      /expected the text of the digest/,
    ],
    [
      'a document is another',
      (lines) => lines.map((line) => (line.startsWith('{"part"') ? line.replace('YSB0', 'YSB1') : line)),
      /expected the draft of the digest/,
    ],
    [
      'a document is cut',
      (lines) =>
        lines.toSpliced(
          lines.findIndex((line) => line.startsWith('{"part"')),
          1,
        ),
      /expected the next of \d+ bytes of a document/,
    ],
    ['something is behind it', (lines) => [...lines, '{}'], /expected nothing behind the end/],
  ])('is recognised as damaged: %s', async (_what, change, told) => {
    const lines = linesOf(whole);
    const changed = change(lines);
    expect(changed).not.toEqual(lines);
    const path = join(temporaryFolder(), 'damaged');
    writeFileSync(path, gzipSync(`${changed.join('\n')}\n`));
    await expect(verifyBackup(path)).rejects.toMatchObject({
      code: 'backup.damaged',
      message: expect.stringMatching(told),
    });
  });

  it('is recognised as damaged wherever its bytes are cut off or changed', async () => {
    const bytes = readFileSync(whole);
    const path = join(temporaryFolder(), 'damaged');
    for (const at of [0, 5, 20, 1000, Math.floor(bytes.length / 2), bytes.length - 8, bytes.length - 1]) {
      writeFileSync(path, bytes.subarray(0, at));
      await expect(verifyBackup(path), `cut at ${at}`).rejects.toMatchObject({ code: 'backup.damaged' });
      if (at < 12) continue;
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      writeFileSync(path, flipped);
      await expect(verifyBackup(path), `changed at ${at}`).rejects.toMatchObject({ code: 'backup.damaged' });
    }
    await expect(verifyBackup(join(path, 'nowhere'))).rejects.toMatchObject({ code: 'backup.not-read' });
  });

  it('of a newer version is not restored', async () => {
    const [head = '', ...rest] = linesOf(whole);
    const path = join(temporaryFolder(), 'newer');
    writeFileSync(path, gzipSync([head.replace('0001-record', '0099-later'), ...rest].join('\n')));
    await expect(verifyBackup(path)).rejects.toMatchObject({ code: 'backup.newer' });
  });

  it('says what cut it off, and is none', async () => {
    const away: Keeper = {
      ...documents,
      open: async () => {
        throw new Fault('documents.unreachable', 'The bucket does not answer.', 'Wait.');
      },
    };
    await expect(backedUp(source, away)).rejects.toMatchObject({ code: 'documents.unreachable' });
  });

  it('goes on without what is damaged or gone, and names each', async () => {
    const folder = temporaryFolder();
    const keeper = await openDirectory(folder);
    const keep = (kind: Kept, words: string, length = 0): Promise<string> =>
      keeper.keep(kind, Buffer.concat([Buffer.from(words), Buffer.alloc(length, words)]));
    const [sound, alsoSound] = [await keep('document', 'one'), await keep('draft', 'four')];
    const emptied = await keep('document', 'two');
    const changed = await keep('draft', 'a long one', 300_000);
    const gone = await keep('draft', 'three');
    writeFileSync(join(folder, 'documents', emptied), '');
    const bytes = readFileSync(join(folder, 'drafts', changed));
    writeFileSync(join(folder, 'drafts', changed), bytes.with(150_000, 0));
    const withOneGone: Keeper = {
      ...keeper,
      open: (kind, digest) => keeper.open(kind, digest === gone ? 'f'.repeat(64) : digest),
    };
    const lost = [
      { kept: 'document', digest: emptied, why: 'documents.damaged' },
      ...[
        { kept: 'draft', digest: changed, why: 'documents.damaged' },
        { kept: 'draft', digest: gone, why: 'document.unknown' },
      ].sort((one, other) => (one.digest < other.digest ? -1 : 1)),
    ];
    const file = await backedUp(source, withOneGone);
    const verified = await verifyBackup(file);
    expect(verified).toMatchObject({ lost, counts: { document: 1, draft: 1 } });
    expect(wholeLines('it', verified).join('\n')).toMatch(
      new RegExp(
        `but something is missing[^]*NOT IN IT are 3 files[^]*document ${emptied}: documents.damaged`,
      ),
    );
    const [db, kept] = [await emptyStore(MEMORY), keeperInMemory()];
    expect(await restoredTo(db, file, kept)).toMatchObject({ lost });
    expect(await contentOf(db)).toEqual(await contentOf(source));
    expect([await kept.has('document', sound), await kept.has('draft', alsoSound)]).toEqual([true, true]);
    for (const { kept: kind, digest } of lost) expect(await kept.has(kind as Kept, digest)).toBe(false);
    const hushed = join(temporaryFolder(), 'hushed');
    writeFileSync(
      hushed,
      gzipSync(
        linesOf(file)
          .map((line) => line.replace(/"lost":\[.*\]/, '"lost":[]'))
          .join('\n'),
      ),
    );
    await expect(verifyBackup(hushed)).rejects.toMatchObject({ code: 'backup.damaged' });
  });

  it('of a version that knew nothing of what is lost is read still', async () => {
    const [head = '', ...rest] = linesOf(whole);
    const old = [
      head.replace('"format":2', '"format":1'),
      ...rest.slice(0, -1),
      (rest.at(-1) ?? '').replace('"lost":[],', ''),
    ];
    const sha256 = createHash('sha256').update(old.slice(0, -1).join('\n')).update('\n').digest('hex');
    old.push((old.pop() ?? '').replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${sha256}"`));
    const path = join(temporaryFolder(), 'older');
    writeFileSync(path, gzipSync(`${old.join('\n')}\n`));
    expect(await verifyBackup(path)).toMatchObject({ head: { format: 1 }, lost: [] });
  });

  it('is written over no other file', async () => {
    const stream = compressed(backupBytes(needs(source, documents), null));
    await expect(writeBackup(whole, stream)).rejects.toMatchObject({ code: 'backup.not-written' });
    stream.destroy();
  });
});

describe('private keys', () => {
  const files = { 'api-0123456789abcdef.pem': 'secret of the house', 'payload.keys': 'c2VjcmV0' };
  it('are in a backup only with a passphrase, and open with no other', async () => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'notes.txt'), 'not a key');
    const without = await backedUp(source, documents, null, folder);
    expect(gunzipSync(readFileSync(without)).toString()).not.toContain('"keys"');
    const file = await backedUp(source, documents, 'correct horse battery', folder);
    const text = gunzipSync(readFileSync(file)).toString();
    for (const secret of Object.values(files)) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString('base64'));
    }
    const home = temporaryFolder();
    const db = await emptyStore(MEMORY);
    const restoring = restoredTo(db, file, keeperInMemory(), home, 'correct horse staple');
    await expect(restoring).rejects.toMatchObject({ code: 'backup.passphrase' });
    // It is half restored: the right one ends it.
    expect(() => refuseHalfRestored(home)).toThrow(expect.objectContaining({ code: 'restore.unfinished' }));
    const { keys } = await restoredTo(db, file, keeperInMemory(), home, 'correct horse battery');
    expect(keys.sort()).toEqual(Object.keys(files));
    for (const [name, secret] of Object.entries(files))
      expect(readFileSync(join(home, 'keys', name), 'utf8')).toBe(secret);
    refuseHalfRestored(home);
  });
});

describe('a restore', () => {
  it('ends sessions, and goes on with the numbers of what happens to accounts', async () => {
    const db = await emptyStore(PLACES.at(-1)?.[1] ?? MEMORY);
    await restoredTo(db, whole);
    expect(await db.selectFrom('session').selectAll().execute()).toEqual([]);
    const next = { at: NOW, kind: 'signed-in', account: 'a-1', by: null, address: null, facts: '{}' };
    await db.insertInto('sign_in_event').values(next).execute();
    const seqs = await db.selectFrom('sign_in_event').select('seq').orderBy('seq').execute();
    expect(seqs.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('is refused where something is, and touches nothing', async () => {
    const db = await emptyStore(MEMORY);
    await restoredTo(db, whole);
    const before = await contentOf(db);
    const home = temporaryFolder();
    await expect(restoredTo(db, whole, keeperInMemory(), home)).rejects.toMatchObject({
      ...{ code: 'restore.not-empty', message: expect.stringContaining('signing_key') },
    });
    expect(await contentOf(db)).toEqual(before);
    expect(restoreNote(home)).toBeNull();
    await expect(restoredTo(await emptyStore(MEMORY), whole, documents)).rejects.toMatchObject({
      ...{ code: 'restore.not-empty', message: expect.stringContaining('document') },
    });
  });

  it('of a damaged backup leaves no row, and the whole one begins anew', async () => {
    const lines = linesOf(whole);
    const path = join(temporaryFolder(), 'damaged');
    writeFileSync(path, gzipSync(lines.slice(0, -1).join('\n')));
    const [db, home, keeper] = [await emptyStore(MEMORY), temporaryFolder(), keeperInMemory()];
    await expect(restoredTo(db, path, keeper, home)).rejects.toMatchObject({ code: 'backup.damaged' });
    expect(await db.selectFrom('record_event').selectAll().execute()).toEqual([]);
    expect(() => refuseHalfRestored(home)).toThrow('did not come to its end');
    await restoredTo(db, whole, keeper, home);
    expect(await contentOf(db)).toEqual(await contentOf(source));
  });

  it('that was cut off behind its last row is ended by the same backup only', async () => {
    const [db, home] = [await emptyStore(MEMORY), temporaryFolder()];
    const { sha256 } = await restoredTo(db, whole, keeperInMemory(), home);
    noteRestore(home, { file: whole, sha256 });
    await db.deleteFrom('projection').execute();
    await db.deleteFrom('delivery_view').execute();
    const other = await backedUp(source, keeperInMemory());
    await expect(restoredTo(db, other, keeperInMemory(), home)).rejects.toMatchObject({
      code: 'restore.not-empty',
    });
    await restoredTo(db, whole, keeperInMemory(), home);
    expect(await contentOf(db)).toEqual(await contentOf(source));
    expect(restoreNote(home)).toBeNull();
  });
});
