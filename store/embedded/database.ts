import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Place, Reply, Request } from './thread.ts';

/** An error of the database; `code` is PostgreSQL's SQLSTATE. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string | undefined;

  constructor(message: string, code: string | undefined) {
    super(message);
    this.code = code;
  }
}

interface Waiting {
  resolve(reply: { rows: unknown[]; affected: number }): void;
  reject(error: Error): void;
}

/**
 * Makes the files of a database where there are none yet: beside their place, so that they are there whole or not at all; and in a
 * thread that ends with that, since it takes much memory, of which nothing is left then.
 */
export async function makeIfNew(folder: string): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) return;
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  await new EmbeddedDatabase({ folder: draft, image: null }).close();
  renameSync(draft, folder);
}

/** PostgreSQL in a thread of its own (its queries block their thread), reached by messages. */
export class EmbeddedDatabase {
  readonly #thread: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #closed = false;

  constructor(place: Place) {
    this.#thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: place });
    this.#thread.on('message', (reply: Reply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if ('error' in reply) waiting?.reject(new DatabaseError(reply.error.message, reply.error.code));
      else waiting?.resolve(reply);
    });
    this.#thread.on('error', (error) =>
      this.#fail(error instanceof Error ? error : new Error(String(error))),
    );
    this.#thread.on('exit', () => this.#fail(new Error('the embedded database has ended')));
  }

  /** `before`: a statement that goes ahead of it. */
  query(
    sql: string,
    parameters: readonly unknown[],
    before: string | null = null,
  ): Promise<{ rows: unknown[]; affected: number }> {
    return this.#send({ sql, parameters: [...parameters], before });
  }

  /** All that is in it, as bytes from which another can be opened. */
  async image(): Promise<Uint8Array<ArrayBuffer>> {
    const { rows } = await this.#send('image');
    return rows[0] as Uint8Array<ArrayBuffer>;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#send('close');
    this.#closed = true;
    await this.#thread.terminate();
  }

  #send(asked: Request['asked']): Promise<{ rows: unknown[]; affected: number }> {
    if (this.#closed) return Promise.reject(new Error('the embedded database is closed'));
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#thread.postMessage({ id, asked } satisfies Request);
    });
  }

  #fail(error: Error): void {
    this.#closed = true;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
