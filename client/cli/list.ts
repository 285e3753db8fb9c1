import type { ObligationLine } from '../api/obligations-contract.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';

interface Output {
  json?: boolean;
}

/** Adds `list`: the portfolio, a line for each obligation. */
export function addListCommand({ command, show, home }: DatesCli): void {
  command('list', 'all obligations: where each stands, with whom, and what is due next')
    .option('--json', 'for machines')
    .action(async (options: Output) => {
      const list = await ask<ObligationLine[]>(home(), '/obligations');
      show(options, list, () =>
        list.length === 0
          ? ['No obligation yet. Launch one with: rapporteur launch FILE --people FILE']
          : list.map(
              ({ id, status, stage, holder, nextDue, proposal }) =>
                `${id.padEnd(24)} ${(stage ?? status).padEnd(12)} ${(nextDue ?? '').padEnd(11)} ${holder ? `${holder.post} (${holder.person})` : ''}${proposal === null ? '' : '  NEW DATES PROPOSED'}`,
            ),
      );
    });
}
