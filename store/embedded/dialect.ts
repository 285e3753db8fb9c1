import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { EmbeddedDatabase } from './database.ts';

/** Kysely on the embedded database. Kysely's own lets a query of one caller run inside the transaction of another. */
export function embeddedDialect(database: EmbeddedDatabase): Dialect {
  return {
    createAdapter: () => new EmbeddedAdapter(),
    createDriver: () => new EmbeddedDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Whoever has a transaction in the embedded database has it alone: nobody else needs to be locked out. */
export class EmbeddedAdapter extends PostgresAdapter {}

/** One connection, lent to one caller at a time. */
class EmbeddedDriver implements Driver {
  readonly #database: EmbeddedDatabase;
  readonly #connection: DatabaseConnection;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};
  /** A transaction begins with its first query: one message to the thread less. */
  #begins = false;

  constructor(database: EmbeddedDatabase) {
    this.#database = database;
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
        const before = this.#begins ? 'begin' : null;
        this.#begins = false;
        const { rows, affected } = await database.query(query.sql, query.parameters, before);
        return { rows: rows as R[], numAffectedRows: BigInt(affected) };
      },
      // biome-ignore lint/correctness/useYield: the interface wants a generator; there is nothing to yield
      async *streamQuery() {
        throw new Error('the embedded database does not stream');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    const mine = Promise.withResolvers<void>();
    this.#free = mine.promise;
    await before;
    this.#release = mine.resolve;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    this.#begins = true;
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#end(connection, 'commit');
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#end(connection, 'rollback');
  }

  async #end(connection: DatabaseConnection, how: 'commit' | 'rollback'): Promise<void> {
    if (this.#begins) this.#begins = false;
    else await connection.executeQuery(CompiledQuery.raw(how));
  }

  destroy(): Promise<void> {
    return this.#database.close();
  }
}
