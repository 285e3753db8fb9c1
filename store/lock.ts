import { sql } from 'kysely';
import { EmbeddedAdapter } from './embedded/dialect.ts';
import type { Db } from './tables.ts';

/** Nobody else is in the database: whoever writes needs no lock. */
export const isAlone = (db: Db): boolean => db.getExecutor().adapter instanceof EmbeddedAdapter;

/** Waits for whoever else writes to that stream, until the end of the transaction. */
export const lockOf = (stream: string) => sql`pg_advisory_xact_lock(hashtextextended(${stream}, 0))`;
