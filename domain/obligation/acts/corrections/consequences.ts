import { allowed, type Consequences, says } from '../act.ts';
import { factWith } from './checks.ts';
import type { CORRECTION_COMMANDS } from './commands.ts';

export const CORRECTION_CONSEQUENCES: Consequences<keyof typeof CORRECTION_COMMANDS> = {
  'correct-fact': (life, command) => {
    const { fact, happenedOn, lateReason } = command;
    const { on: from } = allowed(factWith(life, fact));
    return [
      says(command, 'FactCorrected', {
        fact,
        from,
        happenedOn,
        ...(lateReason == null ? {} : { lateReason }),
      }),
    ];
  },
  'strike-fact': (life, command) => {
    const { fact } = command;
    return [says(command, 'FactStruck', { fact, on: allowed(factWith(life, fact)).on })];
  },
};
