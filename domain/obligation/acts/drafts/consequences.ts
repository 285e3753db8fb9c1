import { currentDraft, decisionsOnCurrent } from '../../clearing.ts';
import { type Consequences, says } from '../act.ts';
import type { DRAFT_COMMANDS } from './commands.ts';

export const DRAFT_CONSEQUENCES: Consequences<keyof typeof DRAFT_COMMANDS> = {
  'hand-in-draft': (life, command) => {
    const { draft, base, writers, afresh } = command;
    const before = currentDraft(life)?.sha256 ?? null;
    return [
      says(command, 'DraftHandedIn', {
        version: life.drafts.length + 1,
        draft,
        base: afresh ? null : (base ?? before),
        writers: writers ?? [],
        voids: decisionsOnCurrent(life)
          .filter(({ decision }) => decision === 'approved')
          .map(({ seq }) => seq),
      }),
    ];
  },
};
