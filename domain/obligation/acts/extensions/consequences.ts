import { inWords } from '../../../time/civil-date.ts';
import { dayAt } from '../../../time/instant.ts';
import { GRANTED } from '../../dates.ts';
import { missedBy } from '../../lateness.ts';
import { milestoneOf } from '../../progress.ts';
import { moveMilestone, wakeUpsFor } from '../../wake-ups.ts';
import { allowed, type Consequences, says } from '../act.ts';
import type { EXTENSION_COMMANDS } from './commands.ts';

export const EXTENSION_CONSEQUENCES: Consequences<keyof typeof EXTENSION_COMMANDS> = {
  'ask-extension': (_, command) => {
    const { milestone, until } = command;
    return [says(command, 'ExtensionAsked', { milestone, until })];
  },
  'grant-extension': (life, command, at) => {
    const planned = allowed(milestoneOf(life, command.milestone));
    const asked = allowed(life.extensions.find(({ milestone }) => milestone === command.milestone));
    const milestone = moveMilestone(planned, asked.until, life.plan.zone, {
      rule: GRANTED,
      sentence: `Extended from ${inWords(planned.on)} to ${inWords(asked.until)} at the request of its holder.`,
      source: `command ${command.commandId}`,
      grade: 'primary',
    });
    // A reminder whose moment is over would ring at once, of a day that was just set.
    const wakeUps = wakeUpsFor(milestone, life.plan.zone).filter((wakeUp) => wakeUp.at > at);
    const missed = life.rules === 1 ? undefined : missedBy(life, planned.key, dayAt(at, life.plan.zone));
    return [says(command, 'ExtensionGranted', { milestone, wakeUps, ...(missed && { missed }) })];
  },
  'decline-extension': (_, command) => [says(command, 'ExtensionDeclined', { milestone: command.milestone })],
};
