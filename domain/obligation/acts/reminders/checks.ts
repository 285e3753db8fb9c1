import { inWords } from '../../../time/civil-date.ts';
import { type Awaited, awaitedIn } from '../../ladder/awaited.ts';
import { isSameLadder } from '../../ladder/ladder-shape.ts';
import { AWAITED } from '../../ladder/ladders.ts';
import { ladderOf } from '../../ladder/rungs.ts';
import { refuse } from '../../refusals.ts';
import type { Any, Attempt } from '../../rules/attempt.ts';
import { byOfficer, byPost } from '../../rules/who.ts';
import type { Life } from '../../state.ts';

/** What is awaited under that key; undefined when nothing is. */
export const awaitedWith = (life: Life, key: string): Awaited | undefined =>
  awaitedIn(life).find((awaited) => awaited.key === key);

type Naming = Any & { command: { awaited: string } };

export const isAwaited = ({ life, command }: Naming) =>
  awaitedWith(life, command.awaited) === undefined
    ? refuse(
        'not-awaited',
        `Nobody awaits ${command.awaited}; awaited are ${awaitedIn(life)
          .map(({ key }) => key)
          .join(', ')}.`,
      )
    : undefined;

/** Whoever is awaited, or the officer for them. */
export const byWhoIsAwaited = (attempt: Naming) => {
  const awaited = awaitedWith(attempt.life, attempt.command.awaited);
  if (awaited === undefined || byOfficer(attempt) === undefined) return undefined;
  return byPost(attempt, awaited.post);
};

export const notAcknowledged = ({ life, command }: Attempt<'acknowledge'>) => {
  const awaited = awaitedWith(life, command.awaited);
  return awaited !== undefined && life.quieted[`${awaited.key}@${awaited.due}`]?.acknowledged
    ? refuse('acknowledged-already', 'It was acknowledged already.')
    : undefined;
};

/** Of two officers who take them at once, the newer stay. */
export const laddersNotOvertaken = ({ life, command }: Attempt<'take-ladders'>) => {
  const taken = life.laddersTaken?.calendarSeq ?? 0;
  return command.calendarSeq < taken
    ? refuse(
        'ladders-overtaken',
        `These ladders stand by change ${command.calendarSeq} of the calendar; it goes by those of change ${taken} already.`,
      )
    : undefined;
};

export const otherLadders = ({ life, command }: Attempt<'take-ladders'>) =>
  AWAITED.every((kind) => isSameLadder(ladderOf(life, kind), ladderOf(command, kind)))
    ? refuse('ladders-unchanged', 'It goes by these ladders already.')
    : undefined;

/** Nobody is let sleep past the last day. */
export const snoozeInTime = ({ life, command, today }: Attempt<'snooze'>) => {
  const due = awaitedWith(life, command.awaited)?.due;
  if (command.until <= today) return refuse('snooze-in-the-past', `${inWords(command.until)} is not ahead.`);
  return due !== undefined && command.until > due && due > today
    ? refuse('snooze-too-long', `It is due on ${inWords(due)}: snooze no longer than that.`)
    : undefined;
};
