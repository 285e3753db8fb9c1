import { z } from 'zod';
import type { KnownKey } from '../../store/keys.ts';
import { words } from './contract.ts';
import { route, taken, told } from './route.ts';

/** A key that commands are or were signed with, without its private part; `own`: this house signs with it now. */
export type KeyAnswer = KnownKey & { own: boolean };

const rotation = z.strictObject({ kind: z.enum(['api', 'system']).nullable().default(null) });
const revocation = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8,64}$/, 'expected the id of a key, or its first 8 digits or more'),
  reason: words,
});

const list = z.array(
  told<KeyAnswer>()(
    z.object({
      id: z.string(),
      kind: z.string(),
      publicKey: z.string(),
      madeAt: z.string(),
      retiredAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
      own: z.boolean(),
    }),
  ),
);

export const KEY_ROUTES = {
  keys: route({ summary: 'The keys that commands are signed with.', answers: { 200: list }, faults: [] }),
  rotateKeys: route({
    once: true,
    summary: 'Puts new keys in the place of the house’s own.',
    body: taken(rotation),
    answers: { 200: list },
    faults: ['key.unusable'],
  }),
  revokeKey: route({
    once: true,
    summary: 'Ends a key at once.',
    body: taken(revocation),
    answers: { 200: list },
    faults: ['key.unknown', 'key.unusable'],
  }),
} as const;
