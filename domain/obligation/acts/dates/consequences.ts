import { movesOf, redated, slotsGivenUp } from '../../dates.ts';
import { allowed, type Consequences, says } from '../act.ts';
import type { DATES_COMMANDS } from './commands.ts';

export const DATES_CONSEQUENCES: Consequences<keyof typeof DATES_COMMANDS> = {
  'propose-dates': (life, command) => {
    const { calendarSeq, moves, plan } = command.proposal;
    // The plan may have changed since the sender has seen it.
    const why = new Map(moves.map(({ milestone, because }) => [milestone, because]));
    const told = movesOf(life, plan).map((move) => ({ ...move, because: why.get(move.milestone) ?? [] }));
    const slots = slotsGivenUp(life, plan);
    return [
      says(command, 'DatesProposed', {
        ...{ calendarSeq, moves: told, plan },
        ...(slots.length === 0 ? {} : { slotsGivenUp: slots }),
      }),
    ];
  },
  'accept-dates': (life, command, at) => [
    says(command, 'DatesAccepted', {
      proposal: command.proposal,
      ...redated(life, allowed(life.proposed).plan, at),
      slotsGivenUp: slotsGivenUp(life, allowed(life.proposed).plan),
    }),
  ],
  'keep-dates': (_, command) => [says(command, 'DatesKept', { proposal: command.proposal })],
};
