import { inWords } from '../../../time/civil-date.ts';
import type { Sayings } from '../act.ts';
import { nameOfFact } from '../taking-over/statement.ts';
import type { StandingFacts } from './facts.ts';

export const STANDING_SAYINGS: Sayings<keyof StandingFacts> = {
  PutOnHold: ({ until }) => `put it on hold${until === null ? '' : ` until ${inWords(until)}`}`,
  TakenUpAgain: ({ since }) => `took it up again, on hold since ${nameOfFact(since)}`,
  DeliveryDropped: ({ delivery, happenedOn, by }) =>
    `recorded that it is no longer owed to ${delivery} since ${inWords(happenedOn)}${saidBy(by)}`,
  Withdrawn: ({ happenedOn, by }) => `withdrew it: no longer owed since ${inWords(happenedOn)}${saidBy(by)}`,
  MergedInto: ({ obligation, happenedOn, by }) =>
    `merged it into ${obligation} as of ${inWords(happenedOn)}${saidBy(by)}`,
  MandateCorrected: ({ symbol, happenedOn, words }) =>
    `noted ${symbol} of ${inWords(happenedOn)}${words === null ? '' : `: the paragraph reads now “${words}”`}`,
  AddresseeChanged: ({ from, to, happenedOn, by }) =>
    `recorded who owes it since ${inWords(happenedOn)}: ${to} instead of ${from}${saidBy(by)}`,
};

const saidBy = (mandate: string | null): string => (mandate === null ? '' : `, by ${mandate}`);
