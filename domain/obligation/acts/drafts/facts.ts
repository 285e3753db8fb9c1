import type { DraftBytes } from '../../fields.ts';
import type { PersonId } from '../../parties.ts';

export interface DraftFacts {
  DraftHandedIn: {
    version: number;
    draft: DraftBytes;
    /** The digest of the version that it was made from; null: it was written afresh. Not in what was recorded by rules version 1. */
    base?: string | null;
    /** Who wrote it, besides who handed it in. */
    writers?: PersonId[];
    /** The seqs of approvals that it voids: they were given to other bytes. */
    voids?: number[];
  };
}
