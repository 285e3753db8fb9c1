import { daysLate } from '../../lateness.ts';
import { type Consequences, says } from '../act.ts';
import type { DELIVERY_COMMANDS } from './commands.ts';

export const DELIVERY_CONSEQUENCES: Consequences<keyof typeof DELIVERY_COMMANDS> = {
  'confirm-forecast': (life, command) => {
    const { delivery, happenedOn } = command;
    const late = daysLate(life, `forecast/${delivery}`, happenedOn) > 0;
    return [says(command, 'ForecastConfirmed', { delivery, happenedOn, late })];
  },
  submit: (life, command) => {
    const { delivery, draft, happenedOn } = command;
    const late = daysLate(life, `submit/${delivery}`, happenedOn);
    return [says(command, 'Submitted', { delivery, draft, happenedOn, daysLate: late })];
  },
  'record-issuance': (life, command) => {
    const { delivery, symbol, happenedOn } = command;
    const late = daysLate(life, `issue/${delivery}`, happenedOn);
    return [says(command, 'Issued', { delivery, symbol, happenedOn, daysLate: late })];
  },
};
