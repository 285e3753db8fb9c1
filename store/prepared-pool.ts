import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** As in the embedded database: what is asked once only (migrations, rows of many sizes) is not worth it. */
const MOST = 300;

/**
 * Connections on which a statement that is asked again is read and planned no more, as far as the database thinks that right. Kysely
 * asks each time as if it were the first, and of a page of fifty rows a third of the time was planning.
 */
export function preparedPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    // Kysely's interface has cursors in it and an older `query`; it only makes one to cancel what is asked.
    Client: pg.Client as unknown as NonNullable<PostgresPool['Client']>,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      // Without the cursors of Kysely's interface: nothing here streams from this database.
      const prepared = known.get(client) ?? (new PreparedClient(client) as unknown as PostgresPoolClient);
      known.set(client, prepared);
      return prepared;
    },
  };
}

/** As much of a client as Kysely uses here, where nothing is streamed. */
class PreparedClient {
  readonly #client: pg.PoolClient;
  readonly #asked = new Set<string>();
  readonly #names = new Map<string, string>();

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  query(text: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    const name = parameters.length === 0 ? undefined : this.#nameOf(text);
    return this.#client.query({
      ...{ text, values: [...parameters] },
      ...(name === undefined ? {} : { name }),
    });
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy);
  }

  /** Undefined as long as it is not worth it. */
  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    if (!this.#asked.has(text)) {
      if (this.#asked.size < MOST) this.#asked.add(text);
      return undefined;
    }
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
