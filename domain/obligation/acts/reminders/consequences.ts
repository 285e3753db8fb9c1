import type { CivilDate } from '../../../time/civil-date.ts';
import { dayAt, type Instant } from '../../../time/instant.ts';
import { type Awaited, awaitedIn } from '../../ladder/awaited.ts';
import { zoneFor } from '../../ladder/hours.ts';
import { isQuieted, rungsAhead } from '../../ladder/rungs.ts';
import type { Life } from '../../state.ts';
import { allowed, type Consequences, says } from '../act.ts';
import { awaitedWith } from './checks.ts';
import type { REMINDER_COMMANDS } from './commands.ts';

export const REMINDER_CONSEQUENCES: Consequences<keyof typeof REMINDER_COMMANDS> = {
  acknowledge: (life, command) => {
    const { key: awaited, due } = allowed(awaitedWith(life, command.awaited));
    return [says(command, 'Acknowledged', { awaited, due })];
  },
  snooze: (life, command) => {
    const { key: awaited, due } = allowed(awaitedWith(life, command.awaited));
    return [says(command, 'Snoozed', { awaited, due, until: command.until })];
  },
  'take-ladders': (life, command, at) => {
    const { calendarSeq, ladders } = command;
    const after = { ...life, ladders, laddersTaken: { at, calendarSeq } };
    const replanned = awaitedIn(life)
      .map((awaited) => {
        const [from, to] = [nextDay(life, awaited, at), nextDay(after, awaited, at)];
        return { awaited: awaited.key, from, to };
      })
      .filter(({ from, to }) => from !== to);
    return [says(command, 'LaddersTaken', { calendarSeq, ladders, replanned })];
  },
};

/** The day on which it is spoken of next, at the station of whoever is awaited. */
function nextDay(life: Life, awaited: Awaited, now: Instant): CivilDate | null {
  const next = rungsAhead(life, awaited, now).find((rung) => !isQuieted(life, rung));
  return next === undefined ? null : dayAt(next.at, zoneFor(life, awaited.post));
}
