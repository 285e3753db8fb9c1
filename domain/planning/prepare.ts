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
  const lengths = fitted(preparation, time);
  const steps: Dated[] = [];
  let { on, reasons } = end;
  for (const [index, stage] of stages.entries()) {
    if (stage.step === null) break;
    const days = lengths[index] ?? stage.days;
    on = later(addDays(on, -days), addDays(adopted, 1));
    reasons = [...reasons, because(stage, days, on)];
    steps.push({ step: stage.step, delivery, on, reasons });
  }
  return { steps, short: Math.max(0, sum(stages) - time) };
}

/** First the elastic stages give way, then all in proportion. */
function fitted({ firm, elastic, least }: Preparation, time: number): number[] {
  const left = time - sum(firm);
  return left >= least
    ? [...firm.map(({ days }) => days), ...inProportion(elastic, left)]
    : inProportion([...firm, ...elastic], time);
}

function inProportion(stages: readonly Stage[], time: number): number[] {
  const usual = sum(stages);
  return stages.map(({ days }) => (time >= usual ? days : Math.floor((days * time) / usual)));
}

function because({ rule, days: usual, sentence, source, grade }: Stage, days: number, on: CivilDate): Reason {
  const short = days < usual ? ` There is less time: ${days} of ${usual} days.` : '';
  return { rule, sentence: `${sentence}${short} That is ${inWords(on)}.`, source, grade };
}

const sum = (stages: readonly Stage[]): number => stages.reduce((total, { days }) => total + days, 0);
