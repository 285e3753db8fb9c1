import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Keeper } from '../../activities/documents/keeper.ts';
import { KEPT } from '../../activities/documents/keeper.ts';
import { Fault } from '../../domain/faults.ts';
import type { KeptTableName } from '../../store/backup/decided.ts';
import type { Row } from '../../store/backup/pages.ts';
import { endTakingIn, firstNotEmpty, makeReadModel, takeInRows } from '../../store/backup/take-in.ts';
import { lock } from '../../store/record.ts';
import type { Db } from '../../store/tables.ts';
import type { Progress } from '../../tools/progress.ts';
import { type HeadAndCounts, piecesIn, readPast, verifyBackup } from './file.ts';
import type { HeadLine, KeysLine } from './format.ts';
import { endRestore, noteRestore, restoreNote } from './half-restored.ts';
import { LostBytes } from './parse.ts';
import { unsealKeys } from './sealed-keys.ts';

/** Where a backup is put back: a store and a place for documents, both with nothing in them. */
export interface RestoreNeeds {
  home: string;
  db: Db;
  keeper: Keeper;
  /** Documents are in a bucket, which may have outlived the store: by their digests they are the same there. */
  isBucket?: boolean;
  /** Opens the private keys in it; null: they stay where they are. */
  passphrase: string | null;
  progress: Progress;
}

export interface Restored extends HeadAndCounts {
  /** Files of private keys that were put into the home. */
  keys: string[];
}

/**
 * Puts a backup back, and makes the read model of it. Rows come in all or none, and are checked on the way; what was cut off
 * begins anew. Throws `restore.not-empty`, and what `piecesOf` throws.
 */
export async function restoreBackup(needs: RestoreNeeds, file: string): Promise<Restored> {
  const { home, db, keeper, passphrase, progress } = needs;
  const before = restoreNote(home);
  if (before === null) await refuseFull(needs);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  let keys: KeysLine['keys'] | null = null;
  let told: HeadAndCounts;
  if (before?.sha256 != null && (await firstNotEmpty(db)) !== null) {
    // All of it came in: what was left to be done is done.
    told = await verifyBackup(file, file, (bytes) => progress(`Reading the backup again: ${mb(bytes)}`));
    if (told.sha256 !== before.sha256) throw notEmpty(home, `most of another backup, ${before.file}`);
    keys = await keysIn(file);
  } else {
    noteRestore(home, { file, sha256: null });
    ({ told, keys } = await takeIn(needs, file));
  }
  progress('Making the read model: of all records');
  await makeReadModel(db, (looked, of) => progress(`Making the read model: ${looked} of ${of} records`));
  const names =
    keys === null || passphrase === null ? [] : await unsealKeys(keys, passphrase, join(home, 'keys'));
  endRestore(home);
  return { ...told, keys: names };

  async function refuseFull({ home: place, isBucket = false }: RestoreNeeds): Promise<void> {
    const table = await firstNotEmpty(db);
    if (table !== null) throw notEmpty(place, `a record already (something is in ${table})`);
    for (const kind of isBucket ? [] : KEPT)
      for await (const { digest } of keeper.list(kind)) throw notEmpty(place, `the ${kind} ${digest}`);
    if (existsSync(join(place, 'temporal', 'temporal.db')))
      throw notEmpty(place, 'a Temporal of another record, in its folder temporal');
  }
}

const ROWS_AT_ONCE = 500;
const CHARACTERS_AT_ONCE = 1024 * 1024;

/** In one transaction: a process that dies over it leaves nothing but documents, which are kept by their digests. */
function takeIn(
  { home, db, keeper, progress }: RestoreNeeds,
  file: string,
): Promise<{ told: HeadAndCounts; keys: KeysLine['keys'] | null }> {
  return db.transaction().execute(async (tx) => {
    await lock(tx, 'restore');
    const table = await firstNotEmpty(tx);
    if (table !== null) throw notEmpty(home, `a record already (something is in ${table})`);
    let head: HeadLine | undefined;
    let keys: KeysLine['keys'] | null = null;
    let held: { table: KeptTableName; rows: Row[]; size: number } | null = null;
    let count = 0;
    const put = async (): Promise<void> => {
      if (held !== null) await takeInRows(tx, held.table, held.rows);
      held = null;
    };
    for await (const piece of piecesIn(file)) {
      if (piece.is === 'row') {
        if (held !== null && (held.table !== piece.table || isMuch(held))) await put();
        held ??= { table: piece.table, rows: [], size: 0 };
        held.rows.push(piece.row);
        held.size += lengthOf(piece.row);
        count += 1;
        if (count % 1000 === 0) progress(`Restoring: ${count} rows`);
        continue;
      }
      await put();
      if (piece.is === 'head') head = piece.head;
      if (piece.is === 'keys') keys = piece.keys;
      if (piece.is === 'kept') {
        progress(`Restoring documents: ${piece.kind} ${piece.digest.slice(0, 12)}`);
        await keeper.keep(piece.kind, Readable.from(piece.bytes, { objectMode: false })).catch(unlessLost);
      }
      if (piece.is === 'end' && head !== undefined) {
        await endTakingIn(tx);
        noteRestore(home, { file, sha256: piece.sha256 });
        const { counts, lost, sha256 } = piece;
        return { told: { head, counts, lost, sha256, hasKeys: keys !== null }, keys };
      }
    }
    throw new Error(`${file} has no end`);
  });
}

/** It is told at the end. */
function unlessLost(error: unknown): void {
  if (!(error instanceof LostBytes)) throw error;
}

const isMuch = ({ rows, size }: { rows: Row[]; size: number }): boolean =>
  rows.length >= ROWS_AT_ONCE || size >= CHARACTERS_AT_ONCE;

const lengthOf = (row: Row): number =>
  Object.values(row).reduce<number>((sum, value) => sum + (typeof value === 'string' ? value.length : 8), 0);

async function keysIn(file: string): Promise<KeysLine['keys'] | null> {
  let keys: KeysLine['keys'] | null = null;
  for await (const piece of piecesIn(file)) {
    if (piece.is === 'keys') keys = piece.keys;
    if (piece.is === 'kept') await readPast(piece.bytes);
  }
  return keys;
}

const mb = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const notEmpty = (home: string, what: string): Fault =>
  new Fault(
    'restore.not-empty',
    `Nothing is restored: ${home}, or the database that it names, holds ${what}.`,
    'Name an empty folder in RAPPORTEUR_HOME and, where DATABASE_URL is set, an empty database. What is there is not touched.',
  );
