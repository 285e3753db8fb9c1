import { addDays, type CivilDate, daysBetween, inWords, later } from '../time/civil-date.ts';
import type { Preparation, Stage } from './in-house.ts';
import type { Reason, Step } from './plan.ts';

/** A step and the day on which it is due, before it becomes a milestone. */
export interface Dated {
  step: Step;
  delivery: string | null;
  on: CivilDate;
  reasons: Reason[];
}

export interface Prepared {
  /** From the last step to the first. */
  steps: Dated[];
  /** Days that are missing between adoption and the end of preparation; 0 when there is time for everything. */
  short: number;
}

/** The steps inside the house, backwards from the day on which they must have ended; never before the mandate. */
export function prepare(
  preparation: Preparation,
  end: { on: CivilDate; reasons: Reason[] },
  adopted: CivilDate,
  delivery: string | null = null,
): Prepared {
  const stages = [...preparation.firm, ...preparation.elastic];
  const time = Math.max(0, daysBetween(adopted, end.on));
  const steps: Dated[] = [];
  let { on, reasons } = end;
  for (const { stage, days } of fitted(preparation, time)) {
    if (stage.step === null) break;
    on = later(addDays(on, -days), addDays(adopted, 1));
    reasons = [...reasons, because(stage, days, on)];
    steps.push({ step: stage.step, delivery, on, reasons });
  }
  return { steps, short: Math.max(0, sum(stages) - time) };
}

/**
 * First the elastic stages give way, until they have `least` together; from there all shrink in proportion to what they
 * have then. So less time never makes a step longer.
 */
function fitted({ firm, elastic, least }: Preparation, time: number): { stage: Stage; days: number }[] {
  const usual = sum(elastic);
  const tightest = sum(firm) + Math.min(least, usual);
  const left = Math.max(time, tightest) - sum(firm);
  return [
    ...firm.map((stage) => ({ stage, days: share(stage.days, time, tightest) })),
    ...elastic.map((stage) => ({ stage, days: share(share(stage.days, left, usual), time, tightest) })),
  ];
}

const share = (days: number, part: number, whole: number): number =>
  part >= whole ? days : Math.floor((days * part) / whole);

function because({ rule, days: usual, sentence, source, grade }: Stage, days: number, on: CivilDate): Reason {
  const short = days < usual ? ` There is less time: ${days} of ${usual} days.` : '';
  return { rule, sentence: `${sentence}${short} That is ${inWords(on)}.`, source, grade };
}

const sum = (stages: readonly Stage[]): number => stages.reduce((total, { days }) => total + days, 0);
