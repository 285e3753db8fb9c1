import { inWords } from '../../../time/civil-date.ts';
import { movesOf, slotsGivenUp } from '../../dates.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';

/** Dates that were planned with less than is known by now, or was known to who answered the last proposal. */
export const notOvertaken = ({ life, command }: Attempt<'propose-dates'>) => {
  const { plan, proposed, kept } = life;
  const known = Math.max(plan.calendarSeq ?? 0, proposed?.calendarSeq ?? 0, kept?.calendarSeq ?? 0);
  return command.proposal.calendarSeq < known
    ? refuse(
        'proposal-overtaken',
        `These dates are by change ${command.proposal.calendarSeq} of the calendar, and change ${known} was seen already.`,
      )
    : undefined;
};

/** Without a move a proposal can only take back what was proposed before. */
export const movesSomething = ({ life, command }: Attempt<'propose-dates'>) =>
  life.proposed == null && movesOf(life, command.proposal.plan).length === 0
    ? refuse('nothing-moves', 'By these dates no milestone would move.')
    : undefined;

export const proposalOpen = ({ life, command }: Attempt<'accept-dates' | 'keep-dates'>) => {
  if (life.proposed == null) return refuse('no-proposal', 'No new dates are proposed.');
  return life.proposed.seq === command.proposal
    ? undefined
    : refuse(
        'stale-proposal',
        `Open is the proposal of event ${life.proposed.seq}; this answers event ${command.proposal}.`,
      );
};

/** A slot is an agreement with others: nobody gives it up by accepting a day, without a word of it. */
export const slotsWithReason = ({ life, command }: Attempt<'accept-dates'>) => {
  const [slot] = life.proposed == null ? [] : slotsGivenUp(life, life.proposed.plan);
  return slot === undefined || command.comment?.trim()
    ? undefined
    : refuse(
        'comment-needed',
        `The slot of ${inWords(slot.on)} (${slot.delivery}), which conference services have agreed to, would be given up: say why. Or agree on another slot first.`,
      );
};
