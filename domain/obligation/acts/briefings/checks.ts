import { isBriefing } from '../../progress.ts';
import { refuse } from '../../refusals.ts';
import type { Any } from '../../rules/attempt.ts';
import { has, not } from '../deliveries/checks.ts';

export const aBriefing = ({ life }: Any) =>
  isBriefing(life) ? undefined : refuse('not-a-briefing', 'This obligation is a document.');

export const scheduled = has('scheduled', 'not-scheduled', 'No day is set for the briefing.');
export const invited = has('invited', 'not-invited', 'Nobody was invited yet.');
export const notInvited = not('invited', 'already-invited', 'The invitations are sent already.');
export const notHeld = not('held', 'already-held', 'The briefing was held already.');
