import type { Kept } from '../../activities/documents/keeper.ts';
import type { FaultCode } from '../../domain/faults.ts';
import type { KeptTableName } from '../../store/backup/decided.ts';
import type { Row } from '../../store/backup/pages.ts';

/**
 * A backup is lines of JSON, compressed with gzip. Behind the line of something kept stand its bytes in lines of their own, as
 * many as it says; or, in the place of those that could not be read, why. The last line tells how much there is of each, what is
 * lost, and the SHA-256 of all bytes before it.
 */
export interface HeadLine {
  backup: 'rapporteur';
  /** 1 knew nothing of what is lost. */
  format: 1 | 2;
  /** An instant. */
  made: string;
  /** The version of the program. */
  by: string;
  migrations: string[];
  columns: Record<string, readonly string[]>;
}

/** `{"record_event":["A/RES/63/194#14.1",1,…]}`: values in the order of the columns. */
export type RowLine = Partial<Record<KeptTableName, readonly unknown[]>>;

export interface KeptLine {
  kept: Kept;
  digest: string;
  size: number;
}

/** In base64. */
export interface PartLine {
  part: string;
}

/** In the place of the bytes that are missing of what is kept. */
export interface LostLine {
  lost: FaultCode;
}

/** Something kept that could not be put into a backup. `why`: the fault. */
export interface Lost {
  kept: Kept;
  digest: string;
  why: FaultCode;
}

/** Private keys, if they were wanted; encrypted with a passphrase (`sealed-keys.ts`). */
export interface KeysLine {
  keys: { kdf: 'scrypt'; n: number; r: number; p: number; salt: string; nonce: string; sealed: string };
}

/** What cut it off. Such a file is no backup. */
export interface BrokenLine {
  broken: { code: FaultCode; title: string; remedy: string };
}

export interface EndLine {
  end: Counts;
  lost?: Lost[];
  sha256: string;
}

/** Rows by table, and what is kept by its kind. */
export type Counts = Record<string, number>;

/** What a backup holds, read from the beginning to the end. */
export type Piece =
  | { is: 'head'; head: HeadLine }
  | { is: 'row'; table: KeptTableName; row: Row }
  | { is: 'kept'; kind: Kept; digest: string; bytes: AsyncIterable<Uint8Array> }
  | { is: 'keys'; keys: KeysLine['keys'] }
  | { is: 'end'; counts: Counts; lost: Lost[]; sha256: string };

export const FORMAT = 2;

/** The first lines of every head: by these a file is known for what it is. */
export const isHead = (line: unknown): line is HeadLine =>
  typeof line === 'object' && line !== null && (line as HeadLine).backup === 'rapporteur';
