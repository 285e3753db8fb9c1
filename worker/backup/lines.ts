import { createHash, type Hash } from 'node:crypto';
import { KEPT, type Keeper, type KeptFile } from '../../activities/documents/keeper.ts';
import { Fault } from '../../domain/faults.ts';
import type { Instant } from '../../domain/time/instant.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { KEPT_TABLES } from '../../store/backup/decided.ts';
import { keptRows } from '../../store/backup/rows.ts';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import type { Db } from '../../store/tables.ts';
import { type BrokenLine, type Counts, FORMAT, type HeadLine, type Lost, type LostLine } from './format.ts';
import { sealKeys } from './sealed-keys.ts';

/** What a backup is made of. */
export interface BackupNeeds {
  db: Db;
  keeper: Keeper;
  /** Where the private keys are; they go into it only with a passphrase. */
  keysFolder: string;
  now(): Instant;
}

/** Rows go out in pieces of about this size. */
const PIECE = 64 * 1024;

/**
 * A backup, uncompressed, piece by piece. The rows are those of the moment at which it begins. What is kept and damaged, or gone
 * meanwhile, is named in its last line, and all else is in it. Another fault on the way is that last line: such a file is
 * recognised as none.
 */
export async function* backupBytes(needs: BackupNeeds, passphrase: string | null): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  const counts: Counts = {};
  const lost: Lost[] = [];
  try {
    yield* hashed(hash, lines(needs, passphrase, counts, lost));
    yield line({ end: counts, lost, sha256: hash.digest('hex') });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message: title, remedy } = error;
    yield line({ broken: { code, title, remedy } } satisfies BrokenLine);
  }
}

async function* lines(
  { db, keeper, keysFolder, now }: BackupNeeds,
  passphrase: string | null,
  counts: Counts,
  lost: Lost[],
): AsyncIterable<Uint8Array> {
  const count = (of: string): void => {
    counts[of] = (counts[of] ?? 0) + 1;
  };
  yield line(headLine(now()));
  let piece: string[] = [];
  let size = 0;
  for await (const { table, row } of keptRows(db)) {
    count(table);
    const text = JSON.stringify({ [table]: KEPT_TABLES[table].columns.map((column) => row[column]) });
    piece.push(text);
    size += text.length;
    if (size < PIECE) continue;
    yield Buffer.from(`${piece.join('\n')}\n`);
    [piece, size] = [[], 0];
  }
  if (piece.length > 0) yield Buffer.from(`${piece.join('\n')}\n`);
  for (const kind of KEPT) {
    const all: KeptFile[] = [];
    for await (const file of keeper.list(kind)) all.push(file);
    all.sort((one, other) => (one.digest < other.digest ? -1 : 1));
    for (const { digest, size: bytes } of all) {
      yield line({ kept: kind, digest, size: bytes });
      try {
        for await (const part of await keeper.open(kind, digest))
          if (part.length > 0) yield line({ part: Buffer.from(part).toString('base64') });
        count(kind);
      } catch (error) {
        if (!isOfOne(error)) throw error;
        lost.push({ kept: kind, digest, why: error.code });
        yield line({ lost: error.code } satisfies LostLine);
      }
    }
  }
  if (passphrase !== null) yield line({ keys: await sealKeys(keysFolder, passphrase) });
}

/** A fault of this one file, not of the place where all are. */
const isOfOne = (error: unknown): error is Fault =>
  error instanceof Fault && (error.code === 'documents.damaged' || error.code === 'document.unknown');

const headLine = (made: Instant): HeadLine => ({
  ...{ backup: 'rapporteur', format: FORMAT, made, by: packageJson.version },
  migrations: Object.keys(MIGRATIONS),
  columns: Object.fromEntries(Object.entries(KEPT_TABLES).map(([table, { columns }]) => [table, columns])),
});

const line = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);

async function* hashed(hash: Hash, pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}
