import { allowed, type Consequences, says } from '../act.ts';
import type { SEAT_COMMANDS } from './commands.ts';
import { postsOfRole } from './roles.ts';

export const SEAT_CONSEQUENCES: Consequences<keyof typeof SEAT_COMMANDS> = {
  'seat-posts': (_, command) => [says(command, 'PostsSeated', command.directory)],
  reassign: (life, command) => {
    const { role, posts: to } = command;
    return [says(command, 'Reassigned', { role, from: allowed(postsOfRole(life.assignments, role)), to })];
  },
};
