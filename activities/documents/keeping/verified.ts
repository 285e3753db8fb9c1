import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { Fault } from '../../../domain/faults.ts';
import type { Kept } from '../keeper.ts';

/**
 * Passes bytes on and compares them with their digest. One part is held back: who reads a stream to its end has the right
 * bytes, and who gets wrong ones never has all of them. Fails with `documents.damaged`.
 */
export function verified(kind: Kept, digest: string): Transform {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined;
  return new Transform({
    transform(part: Uint8Array, _encoding, done) {
      hash.update(part);
      const before = held;
      held = part;
      done(null, before);
    },
    flush(done) {
      if (hash.digest('hex') === digest) done(null, held);
      else done(damaged(kind, digest));
    },
  });
}

const damaged = (kind: Kept, digest: string): Fault =>
  new Fault(
    'documents.damaged',
    `The ${kind} ${digest} is not as it was when it was kept: its bytes have another digest now.`,
    'Give the same file again, which puts it right, or put it back from a backup; and find out who changed it.',
  );
