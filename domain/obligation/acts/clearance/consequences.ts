import { dayAt, type Instant } from '../../../time/instant.ts';
import { objectionIn, openClearance } from '../../clearing.ts';
import type { CommandOf } from '../../commands.ts';
import { postsToDecideBy } from '../../rules/who.ts';
import type { Alive } from '../../state.ts';
import { allowed, type Consequences, says } from '../act.ts';
import type { CLEARANCE_COMMANDS } from './commands.ts';

export const CLEARANCE_CONSEQUENCES: Consequences<keyof typeof CLEARANCE_COMMANDS> = {
  'approve-draft': (life, command, at) => {
    const { meaning } = allowed(openClearance(life));
    const withComments = command.comment !== null && command.comment.trim() !== '';
    return [says(command, 'DraftApproved', { ...decided(life, command, at), meaning, withComments })];
  },
  'return-draft': (life, command, at) => [says(command, 'DraftReturned', decided(life, command, at))],
  'object-to-draft': (life, command, at) => [says(command, 'DraftObjected', decided(life, command, at))],
  'withdraw-objection': (life, command) => {
    const { draft, stage } = allowed(objectionIn(life));
    return [says(command, 'ObjectionWithdrawn', { objection: command.objection, draft, stage })];
  },
  'void-approval': (life, command) => {
    const { approval } = command;
    const { draft, stage } = allowed(life.decisions.find(({ seq }) => seq === approval));
    return [says(command, 'ApprovalVoided', { approval, draft, stage })];
  },
};

type Deciding = CommandOf<'approve-draft' | 'return-draft' | 'object-to-draft'>;

/** At which stage and by which post: the first open one by which this person may decide. */
function decided(life: Alive, command: Deciding, at: Instant) {
  const attempt = { life, command, today: dayAt(at, life.plan.zone) };
  const [post] = postsToDecideBy(attempt);
  return { draft: command.draft, stage: allowed(openClearance(life)).key, post: allowed(post) };
}
