import { inWords } from '../../../time/civil-date.ts';
import { isBriefing, milestoneOf, progressOf } from '../../progress.ts';
import { type RefusalCode, refuse } from '../../refusals.ts';
import type { Any, Attempt, WithDelivery } from '../../rules/attempt.ts';
import type { DeliveryProgress } from '../../state.ts';

const deliveryIn = ({ life, command }: WithDelivery): DeliveryProgress | undefined =>
  progressOf(life, command.delivery);

export const knownDelivery = (attempt: WithDelivery) =>
  deliveryIn(attempt) === undefined
    ? refuse(
        'no-such-delivery',
        `There is no delivery ${attempt.command.delivery}; there are ${Object.keys(attempt.life.deliveries).join(', ')}.`,
      )
    : undefined;

export const not =
  (step: keyof DeliveryProgress, code: RefusalCode, sentence: string) => (attempt: WithDelivery) =>
    deliveryIn(attempt)?.[step] == null ? undefined : refuse(code, sentence);

export const has =
  (step: keyof DeliveryProgress, code: RefusalCode, sentence: string) => (attempt: WithDelivery) =>
    deliveryIn(attempt)?.[step] == null ? refuse(code, sentence) : undefined;

export const notForecast = not('forecast', 'already-forecast', 'The forecast is confirmed already.');
export const notSubmitted = not('submitted', 'already-submitted', 'It was submitted already.');
export const submitted = has('submitted', 'not-submitted', 'It was not submitted yet.');
export const notIssued = not('issued', 'already-issued', 'It was issued already.');

export const aDocument = ({ life }: Any) =>
  isBriefing(life) ? refuse('not-a-document', 'This obligation is a briefing.') : undefined;

/** "if a report is submitted late to conference services, the reasons therefor should be included in a footnote": A/RES/57/283 B, sect. III, para. 10. */
export const lateWithReason = ({ life, command }: Attempt<'submit'>) => {
  const due = milestoneOf(life, `submit/${command.delivery}`);
  return due !== undefined && command.happenedOn > due.on && !command.comment?.trim()
    ? refuse(
        'late-reason-needed',
        `Submission was due on ${inWords(due.on)}: give the reason, it becomes the footnote.`,
      )
    : undefined;
};

export const issuedAfterSubmission = ({ life, command }: Attempt<'record-issuance'>) => {
  const on = progressOf(life, command.delivery)?.submitted?.on;
  return on !== undefined && command.happenedOn < on
    ? refuse('issued-before-submitted', `It was submitted on ${inWords(on)} only.`)
    : undefined;
};
