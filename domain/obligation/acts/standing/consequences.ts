import { allowed, type Consequences, says } from '../act.ts';
import type { STANDING_COMMANDS } from './commands.ts';

const UNSAID = { comment: null };

export const STANDING_CONSEQUENCES: Consequences<keyof typeof STANDING_COMMANDS> = {
  'put-on-hold': (_, command) => [says(command, 'PutOnHold', { until: command.until ?? null })],
  'take-up-again': ({ hold }, command) => [says(command, 'TakenUpAgain', { since: allowed(hold).seq })],
  'drop-delivery': (_, command) => {
    const { delivery, happenedOn, by } = command;
    return [says(command, 'DeliveryDropped', { delivery, happenedOn, by: by ?? null })];
  },
  withdraw: (_, command) => {
    const { happenedOn, by } = command;
    return [says(command, 'Withdrawn', { happenedOn, by: by ?? null }), says(UNSAID, 'Settled', {})];
  },
  'merge-into': (_, command) => {
    const { obligation, happenedOn, by } = command;
    return [
      says(command, 'MergedInto', { obligation, happenedOn, by: by ?? null }),
      says(UNSAID, 'Settled', {}),
    ];
  },
  'record-mandate-correction': (_, command) => {
    const { symbol, happenedOn, words } = command;
    return [says(command, 'MandateCorrected', { symbol, happenedOn, words: words ?? null })];
  },
  'change-addressee': (life, command) => {
    const { addressee: to, happenedOn, by } = command;
    return [
      says(command, 'AddresseeChanged', {
        from: life.obligation.addressee.name,
        to,
        happenedOn,
        by: by ?? null,
      }),
    ];
  },
};
