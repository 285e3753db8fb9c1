import { createHash, type Hash } from 'node:crypto';
import { KEPT } from '../../activities/documents/keeper.ts';
import { Fault, isFaultCode } from '../../domain/faults.ts';
import { isKeptTable } from '../../store/backup/decided.ts';
import type { Row } from '../../store/backup/pages.ts';
import { MIGRATIONS } from '../../store/migrations/index.ts';
import { ByteLines } from './byte-lines.ts';
import {
  type BrokenLine,
  type Counts,
  type EndLine,
  FORMAT,
  type HeadLine,
  isHead,
  type KeptLine,
  type KeysLine,
  type Lost,
  type LostLine,
  type Piece,
} from './format.ts';
import { RecordCheck } from './record-check.ts';

/** Of the bytes of something kept: it could not be put into this backup. Whoever keeps them keeps nothing of it then. */
export class LostBytes extends Error {}

/**
 * Reads a backup that is uncompressed already, piece by piece, and checks all of it on the way; only what came before the piece
 * `end` is whole. Throws `backup.damaged`, with the line and what was expected there, `backup.newer`, and what cut it off.
 */
export async function* piecesOf(name: string, stream: AsyncIterable<Uint8Array>): AsyncIterable<Piece> {
  const lines = new JsonLines(name, stream);
  const head = headIn(await lines.next('the head of a backup of Rapporteur'), lines);
  yield { is: 'head', head };
  const counts: Counts = {};
  const count = (of: string): void => {
    counts[of] = (counts[of] ?? 0) + 1;
  };
  const lost: Lost[] = [];
  const check = new RecordCheck();
  for (;;) {
    const value = await lines.next('rows, something kept, or the end');
    if ('end' in value) {
      const end = value as unknown as EndLine;
      const objection = check.end() ?? endObjection(end, lines.digest, counts, lost);
      if (objection !== null) throw lines.damaged(objection);
      if (!(await lines.isOver())) throw lines.damaged('nothing behind the end');
      yield { is: 'end', counts, lost, sha256: end.sha256 };
      return;
    }
    if ('kept' in value) {
      const file = keptIn(value, lines);
      const before = lost.length;
      yield { is: 'kept', kind: file.kept, digest: file.digest, bytes: bytesOf(file, lines, lost) };
      if (lost.length === before) count(file.kept);
    } else if ('keys' in value) {
      yield { is: 'keys', keys: (value as unknown as KeysLine).keys };
    } else {
      const piece = rowIn(value, head, lines);
      const objection = check.row(piece.table, piece.row);
      if (objection !== null) throw lines.damaged(objection);
      count(piece.table);
      yield piece;
    }
  }
}

type Line = Record<string, unknown>;

/** Lines of JSON, with the digest of all that were read but the last. */
class JsonLines {
  readonly #name: string;
  readonly #read: ByteLines;
  readonly #hash: Hash = createHash('sha256');
  #last: Uint8Array = Buffer.alloc(0);

  constructor(name: string, stream: AsyncIterable<Uint8Array>) {
    this.#name = name;
    this.#read = new ByteLines(stream);
  }

  /** Of all lines before the last one. */
  get digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async next(expected: string): Promise<Line> {
    const bytes = await this.#bytes(expected);
    if (bytes === undefined) throw this.damaged(`${expected}; the file ends there`, 1);
    this.#hash.update(this.#last);
    this.#last = bytes;
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString('utf8'));
    } catch (error) {
      throw this.damaged(expected, 0, error);
    }
    if (typeof value !== 'object' || value === null) throw this.damaged(expected);
    if ('broken' in value) throw brokenOff(value as BrokenLine);
    return value as Line;
  }

  async isOver(): Promise<boolean> {
    return (await this.#bytes('nothing behind the end')) === undefined;
  }

  damaged(expected: string, ahead = 0, cause?: unknown): Fault {
    return new Fault(
      'backup.damaged',
      `${this.#name} is no whole backup. Line ${this.#read.number + ahead}: expected ${expected}.`,
      'Take another backup. What came before that line is shown by: gunzip -c FILE.',
      { cause },
    );
  }

  async #bytes(expected: string): Promise<Buffer | undefined> {
    try {
      return await this.#read.line();
    } catch (error) {
      if (error instanceof Fault) throw error;
      throw this.damaged(`${expected}; the file is cut off or changed there`, 1, error);
    }
  }
}

function headIn(value: Line, lines: JsonLines): HeadLine {
  if (!isHead(value)) throw lines.damaged('the head of a backup of Rapporteur');
  const { format, migrations, by } = value;
  const stranger = migrations.find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (format <= FORMAT && stranger === undefined) return value;
  throw new Fault(
    'backup.newer',
    `This backup was made by a newer version of Rapporteur (${by}); this one does not know its ${stranger === undefined ? `format ${format}` : `migration ${stranger}`}.`,
    'Restore it with that version or a newer one.',
  );
}

function rowIn(value: Line, head: HeadLine, lines: JsonLines): Piece & { is: 'row' } {
  const [[table = '', values] = []] = Object.entries(value);
  const columns = head.columns[table];
  if (
    !isKeptTable(table) ||
    columns === undefined ||
    !Array.isArray(values) ||
    values.length !== columns.length
  )
    throw lines.damaged('a row of a table that the head names, with a value for each column');
  const row: Row = Object.fromEntries(columns.map((column, index) => [column, values[index]]));
  return { is: 'row', table, row };
}

function keptIn(value: Line, lines: JsonLines): KeptLine {
  const file = value as unknown as KeptLine;
  if (!KEPT.includes(file.kept) || typeof file.digest !== 'string' || !Number.isSafeInteger(file.size))
    throw lines.damaged('a kind that is kept, a digest and a size');
  return file;
}

/**
 * Throws before its last part when they are not the bytes of that digest: nobody takes them for whole then. Throws `LostBytes`
 * where the backup says that it has them not.
 */
async function* bytesOf(
  { kept, digest, size }: KeptLine,
  lines: JsonLines,
  lost: Lost[],
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  // A file that was emptied is damaged, too.
  for (let left = size; left > 0 || (size === 0 && digest !== OF_NOTHING); ) {
    const value = await lines.next(`the next of ${left} bytes of a ${kept}`);
    if ('lost' in value) {
      lost.push({ kept, digest, why: (value as unknown as LostLine).lost });
      throw new LostBytes(`the ${kept} ${digest} is lost`);
    }
    const { part } = value;
    const bytes = Buffer.from(typeof part === 'string' ? part : '', 'base64');
    if (bytes.length === 0 || bytes.length > left)
      throw lines.damaged(`the next of ${left} bytes of a ${kept}`);
    hash.update(bytes);
    left -= bytes.length;
    if (left === 0 && hash.digest('hex') !== digest)
      throw lines.damaged(`the ${kept} of the digest ${digest}, found another`);
    yield bytes;
  }
}

const OF_NOTHING = createHash('sha256').digest('hex');

function endObjection(
  { end, lost = [], sha256 }: EndLine,
  found: string,
  counts: Counts,
  missed: readonly Lost[],
): string | null {
  const wrong = [...new Set([...Object.keys(end), ...Object.keys(counts)])].find(
    (of) => (end[of] ?? 0) !== (counts[of] ?? 0),
  );
  if (wrong !== undefined)
    return `${end[wrong] ?? 0} of ${wrong} before the end, found ${counts[wrong] ?? 0}`;
  if (JSON.stringify(lost) !== JSON.stringify(missed))
    return `${lost.length} to be named as lost, found ${missed.length}, or others`;
  return sha256 === found ? null : `all lines before to have the digest ${sha256}, found ${found}`;
}

const brokenOff = ({ broken: { code, title, remedy } }: BrokenLine): Fault =>
  new Fault(isFaultCode(code) ? code : 'house.unexpected', `The backup could not be made: ${title}`, remedy);
