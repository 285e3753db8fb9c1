import type { KeyKind } from '../../domain/obligation/signed.ts';
import type { KEY_ROUTES, KeyAnswer } from './keys-contract.ts';
import type { Handlers } from './route.ts';

/** What the requests about keys stand on; the house gives it. */
export interface KeyNeeds {
  keys(): Promise<KeyAnswer[]>;
  /** Puts a new key in the place of the house's own of that kind, or of both. */
  rotateKeys(kind: Exclude<KeyKind, 'cast'> | null): Promise<KeyAnswer[]>;
  /** Ends a key at once. Throws `key.unknown`. */
  revokeKey(id: string, reason: string): Promise<KeyAnswer[]>;
}

export const keyHandlers = (needs: KeyNeeds): Handlers<typeof KEY_ROUTES> => ({
  keys: () => needs.keys(),
  rotateKeys: ({ body: { kind } }) => needs.rotateKeys(kind),
  revokeKey: ({ body: { id, reason } }) => needs.revokeKey(id, reason),
});
