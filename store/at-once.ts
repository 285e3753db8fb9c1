import { type RawBuilder, sql } from 'kysely';
import type { CommandRequest } from '../domain/obligation/record.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import type { KnownKey } from './keys.ts';
import { isAlone, lockOf } from './lock.ts';
import type { Db } from './tables.ts';

/** How many obligations are kept in mind: those that acted last. A state is about 50 KB. */
const MOST = 500;

/**
 * What an act of before has told of the store. An obligation acts by one run, and that by one worker: mostly all that the
 * store would be asked is what it said the last time. So an act is decided on what is remembered, and written by a statement
 * that writes nothing unless all of it still stands (`stillStands`): one message to the database in place of three. What is
 * remembered never decides: it may be wrong, and costs a second try then.
 */
export class Remembered {
  readonly #states = new Map<string, ObligationState>();
  readonly #keys = new Map<string, KnownKey>();

  /** Where the record of an obligation stands, if that is its state. */
  state({ obligation, afterHash }: CommandRequest): ObligationState | undefined {
    const state = this.#states.get(obligation);
    return state?.hash === afterHash ? state : undefined;
  }

  key(id: string): KnownKey | undefined {
    return this.#keys.get(id);
  }

  keep(obligation: string, state: ObligationState, key: KnownKey | undefined): void {
    // The one that has acted last is the last.
    this.#states.delete(obligation);
    this.#states.set(obligation, state);
    if (key !== undefined) this.#keys.set(key.id, key);
    const [oldest] = this.#states.keys();
    if (oldest !== undefined && this.#states.size > MOST) this.#states.delete(oldest);
  }

  forget(obligation: string): void {
    this.#states.delete(obligation);
  }

  /** Acts of others that are under way are signed with it too: only when it may have changed. */
  forgetKey(id: string): void {
    this.#keys.delete(id);
  }
}

const memories = new WeakMap<Db, Remembered>();

/** What this process remembers of a store. */
export function rememberedOf(db: Db): Remembered {
  const known = memories.get(db) ?? new Remembered();
  memories.set(db, known);
  return known;
}

/**
 * Has a row if the store says what is remembered: the command was never answered, the last event is the one that its workflow
 * has seen last, and the key stands as it stood. (What a key is can never change: its id is its digest.) Where others
 * write too it waits for them, and does not see what they wrote meanwhile; but then the event that it writes is there already.
 */
export const stillStands = (
  db: Db,
  { obligation, commandId, afterHash }: CommandRequest,
  key: KnownKey | undefined,
): RawBuilder<unknown> => sql`
      select 1 ${isAlone(db) ? sql`` : sql`from (select ${lockOf(obligation)}) as locked`}
      where not exists (
          select from record_answer where obligation = ${obligation} and command_id = ${commandId}
        )
        and (select hash from record_event where obligation = ${obligation} order by seq desc limit 1) = ${afterHash}
        ${key === undefined ? sql`` : keyStands(key)}`;

const keyStands = ({ id, retiredAt, revokedAt }: KnownKey): RawBuilder<unknown> => sql`
        and exists (
          select from signing_key where id = ${id}
            and retired_at is not distinct from ${retiredAt} and revoked_at is not distinct from ${revokedAt}
        )`;
