import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KeyKind } from '../../domain/obligation/signed.ts';
import type { KnownKey } from '../../store/keys.ts';
import { checked, words } from './contract.ts';
import { invalid } from './mandates.ts';

/** A key that commands are or were signed with, without its private part; `own`: this house signs with it now. */
export type KeyAnswer = KnownKey & { own: boolean };

/** What the requests about keys stand on; the house gives it. */
export interface KeyNeeds {
  keys(): Promise<KeyAnswer[]>;
  /** Puts a new key in the place of the house's own of that kind, or of both. */
  rotateKeys(kind: Exclude<KeyKind, 'cast'> | null): Promise<KeyAnswer[]>;
  /** Ends a key at once. Throws `key.unknown`. */
  revokeKey(id: string, reason: string): Promise<KeyAnswer[]>;
}

const rotation = z.strictObject({ kind: z.enum(['api', 'system']).nullable().default(null) });
const revocation = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8,64}$/, 'expected the id of a key, or its first 8 digits or more'),
  reason: words,
});

/** `GET /keys`, `POST /keys/rotate` and `POST /keys/revoke`. */
export function keyRoutes(app: FastifyInstance, needs: KeyNeeds): void {
  app.get('/keys', async () => needs.keys());
  app.post('/keys/rotate', async (request) => {
    const asked = checked(rotation, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.rotateKeys(asked.value.kind);
  });
  app.post('/keys/revoke', async (request) => {
    const asked = checked(revocation, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.revokeKey(asked.value.id, asked.value.reason);
  });
}
