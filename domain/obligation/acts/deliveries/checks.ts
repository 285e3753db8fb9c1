import { addDays, type CivilDate, inWords } from '../../../time/civil-date.ts';
import { clearedOn, currentDraft } from '../../clearing.ts';
import { forecastOf } from '../../forecast-of.ts';
import { isLanguage, LANGUAGES, type Language, languagesInWords } from '../../languages.ts';
import { isLateOn, lastDayOf, missedBy } from '../../lateness.ts';
import { isBriefing, milestoneOf, progressOf } from '../../progress.ts';
import { type RefusalCode, refuse } from '../../refusals.ts';
import type { Any, Attempt, WithDelivery } from '../../rules/attempt.ts';
import type { Alive, DeliveryProgress } from '../../state.ts';
import { wordLimitOf } from '../../word-limits.ts';
import { FOLLOW_UP_KINDS, isFollowUpKind } from './kinds.ts';
import { waiverFor } from './waivers.ts';

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

/** No longer owed to this recipient: nothing is done for it any more. */
export const notDropped = not('dropped', 'delivery-dropped', 'It is no longer owed to this recipient.');

export const notSlotted = ({ life, command }: Attempt<'agree-slot'>) => {
  const { slot } = progressOf(life, command.delivery) ?? {};
  if (slot === command.on) return refuse('slot-unchanged', 'This slot is agreed already.');
  return slot != null && !command.comment?.trim()
    ? refuse('comment-needed', `Say why the slot of ${inWords(slot)} is given up.`)
    : undefined;
};

/** For a day that was to come when it was agreed. */
export const slotAhead = ({ command, today }: Attempt<'agree-slot'>) =>
  command.on < (command.happenedOn ?? today)
    ? refuse('slot-in-the-past', `${inWords(command.on)} is past: no slot can be agreed for it.`)
    : undefined;

/** Who is to take a text in has to have it before it is to be out: more time for the issuance comes first. */
export const slotBeforeIssuance = ({ life, command }: Attempt<'agree-slot'>) => {
  const key = `issue/${command.delivery}`;
  const out = milestoneOf(life, key)?.on;
  return out !== undefined && command.on >= out
    ? refuse(
        'slot-too-late',
        `It is to be out on ${inWords(out)}: it cannot be submitted on ${inWords(command.on)}. Where it really comes out later, ask for more time for ${key} first.`,
      )
    : undefined;
};

/** A slot makes nothing in time that is late, and one of before, heard of only now, is a question to whoever records it. */
export const missedWithReason = ({ life, command, today }: Attempt<'agree-slot'>) => {
  const due = missedBy(life, `submit/${command.delivery}`, today);
  if (due === undefined || command.comment?.trim()) return undefined;
  return (command.happenedOn ?? today) > due
    ? refuse(
        'late-reason-needed',
        `Submission was due on ${inWords(due)}, and that day is over: say why it was missed. It stays late by that day.`,
      )
    : refuse(
        'comment-needed',
        `Submission was due on ${inWords(due)}: say by what it is known that this was agreed before that day was over.`,
      );
};

/** What was confirmed is not changed without a reason: ungeneva.org/en/dms/instructions, "no change afterwards". */
export const changeWithReason = ({ life, command }: Attempt<'change-forecast'>) =>
  progressOf(life, command.delivery)?.forecast != null && !command.comment?.trim()
    ? refuse('comment-needed', 'The forecast is confirmed: say why it changes.')
    : undefined;

export const forecastKnown = ({ life, command }: Attempt<'confirm-forecast'>) =>
  command.forecast == null && forecastOf(life, command.delivery) === undefined
    ? refuse('forecast-needed', 'The plan has no day of submission for it: give the forecast.')
    : undefined;

/** A waiver is asked for before the submission, and only for more than is allowed. */
export const aboveLimit = ({ life, command }: Attempt<'request-waiver'>) => {
  const waived = progressOf(life, command.delivery)?.waived ?? 0;
  const limit = Math.max(wordLimitOf(life.obligation).words, waived);
  return command.words > limit
    ? undefined
    : refuse('within-limit', `${command.words} words need no waiver: the limit is ${limit}.`);
};

export const noWaiverOpen = ({ life, command }: Attempt<'request-waiver'>) =>
  progressOf(life, command.delivery)?.waiverAsked == null
    ? undefined
    : refuse('waiver-asked', 'A waiver was asked for already and is not decided yet.');

export const waiverOpen = ({ life, command }: Attempt<'record-waiver'>) => {
  const { waiverAsked, submitted: sent } = progressOf(life, command.delivery) ?? {};
  if (sent != null)
    return refuse('already-submitted', 'It was submitted: a request for a waiver is over with that.');
  return waiverAsked == null ? refuse('waiver-not-asked', 'Nobody asked for a waiver.') : undefined;
};

/** Nobody answers before anybody has asked. */
export const sinceWaiverAsked = ({ life, command }: Attempt<'record-waiver'>) => {
  const asked = progressOf(life, command.delivery)?.waiverAskedOn;
  return asked !== undefined && command.happenedOn < asked
    ? refuse('before-its-cause', `The waiver was asked for on ${inWords(asked)} only.`)
    : undefined;
};

/** A document is not asked to be out before it is there. */
export const forecastInOrder = ({ command }: Attempt<'confirm-forecast' | 'change-forecast'>) => {
  const { submission, issuance } = command.forecast ?? {};
  return submission !== undefined && issuance !== undefined && issuance < submission
    ? refuse(
        'issued-before-submitted',
        `By this forecast it would be out on ${inWords(issuance)} and submitted on ${inWords(submission)} only.`,
      )
    : undefined;
};

/**
 * Footnotes and headings count. Over the limit a document is not submitted without a waiver: ungeneva.org/en/dms,
 * A/RES/52/214 B, A/RES/68/268.
 */
export const withinLimit = ({ life, command }: Attempt<'submit'>) => {
  const words = currentDraft(life)?.words ?? 0;
  const limit = wordLimitOf(life.obligation).words;
  const waived = progressOf(life, command.delivery)?.waived ?? 0;
  return words <= Math.max(limit, waived)
    ? undefined
    : refuse(
        'over-word-limit',
        `The text has ${words} words, the limit is ${limit}${waived > 0 ? `, by waiver ${waived}` : ''}: shorten it, or ask for a waiver.`,
      );
};

/** A text that is too long goes out after its waiver. */
export const waivedBefore = (attempt: Attempt<'submit'>) => {
  const { life, command } = attempt;
  const progress = deliveryIn(attempt);
  const waiver = progress && waiverFor(life, progress, currentDraft(life)?.words ?? 0);
  return waiver !== undefined && command.happenedOn < waiver.on
    ? refuse('before-its-cause', `Without the waiver of ${inWords(waiver.on)} it was too long then.`)
    : undefined;
};

/** What is cleared goes to conference services, or to the meeting; not the other way round. */
export const clearedBefore = ({ life, command }: Attempt<'submit' | 'hold-briefing'>) => {
  const cleared = clearedOn(life, currentDraft(life)?.sha256);
  return cleared !== undefined && command.happenedOn < cleared
    ? refuse('before-clearance', `It was cleared on ${inWords(cleared)} only.`)
    : undefined;
};

/** Ours (assumed): within a week nobody asks why somebody came to record it. */
const DAYS_TO_RECORD = 7;

/** That it was in time is said when it could be seen; long afterwards somebody says by what that is known. */
export const inTimeWithReason = ({ life, command, today }: Attempt<'submit'>) => {
  const due = lastDayOf(life, `submit/${command.delivery}`);
  return due !== undefined &&
    command.happenedOn <= due &&
    today > addDays(due, DAYS_TO_RECORD) &&
    !command.comment?.trim()
    ? refuse(
        'comment-needed',
        `It was due on ${inWords(due)}: say by what it is known that it was submitted on ${inWords(command.happenedOn)}.`,
      )
    : undefined;
};

/** The chair is told of what comes late, not of what is in time. */
export const isLate = ({ life, command, today }: Attempt<'tell-chair'>) =>
  isLateOn(life, command.delivery, today)
    ? undefined
    : refuse('not-late', 'It is not late: there is nothing to tell the chair.');

/** Of what is out it is known; before that nobody can be told too early. */
export const lateWhereSubmitted = (attempt: Attempt<'tell-chair'>) =>
  progressOf(attempt.life, attempt.command.delivery)?.submitted == null ? undefined : isLate(attempt);

/**
 * Or of what may come late, as soon as that is known: who presides judges the reason. S/2024/507, para. 75: "immediately" if a
 * report will be late.
 */
export const isLateOrAtRisk = (attempt: Attempt<'tell-chair'>) => {
  const { life, command } = attempt;
  if (progressOf(life, command.delivery)?.submitted != null) return lateWhereSubmitted(attempt);
  return isLateOn(life, command.delivery, command.happenedOn) || command.comment?.trim()
    ? undefined
    : refuse('comment-needed', 'It is not late yet: say why it may be.');
};

export const chairNotTold = not('chairTold', 'chair-told', 'The chair was told already.');

export const otherSymbol = ({ life, command }: Attempt<'give-symbol'>) => {
  const { symbol, job } = progressOf(life, command.delivery) ?? {};
  if (symbol == null) return undefined;
  if (symbol === command.symbol && (command.job ?? null) === (job ?? null))
    return refuse('symbol-unchanged', `It has the symbol ${symbol} already.`);
  return command.comment?.trim() ? undefined : refuse('comment-needed', `Say why ${symbol} was wrong.`);
};

/** Under the symbol that was given, or with a reason why not. */
export const bySymbol = ({ life, command }: Attempt<'record-issuance'>) => {
  const { symbol } = progressOf(life, command.delivery) ?? {};
  return symbol == null || symbol === command.symbol || command.comment?.trim()
    ? undefined
    : refuse('other-symbol', `The symbol that was given is ${symbol}: say why it came out under another.`);
};

export const knownLanguages = ({ life, command }: Attempt<'record-issuance'>) => {
  const given = command.languages ?? [];
  const stranger = given.find((language) => !isLanguage(language));
  if (stranger !== undefined)
    return refuse('no-such-language', `No official language is ${stranger}: ${LANGUAGES.join(', ')} are.`);
  const out = given.find((language) => isLanguage(language) && isOut(life, command.delivery, language));
  return out === undefined
    ? undefined
    : refuse('already-issued', `It was issued in ${languagesInWords([out as Language])} already.`);
};

const isOut = (life: Alive, delivery: string, language: Language): boolean =>
  progressOf(life, delivery)?.issuedIn[language] != null;

export const partlyIssued = ({ life, command }: Attempt<'end-issuance'>) =>
  Object.keys(progressOf(life, command.delivery)?.issuedIn ?? {}).length === 0
    ? refuse('not-issued', 'It is not out in any language yet.')
    : undefined;

export const issuedAtAll = ({ life, command }: Attempt<'record-follow-up' | 'introduce'>) => {
  const [first] = daysOut(life, command.delivery);
  if (first === undefined) return refuse('not-issued', 'It is not out in any language yet.');
  return command.happenedOn < first
    ? refuse('before-issuance', `It was issued on ${inWords(first)} only.`)
    : undefined;
};

/** Nothing ends before what is out came out. */
export const endedAfterIssuance = ({ life, command }: Attempt<'end-issuance'>) => {
  const last = daysOut(life, command.delivery).at(-1);
  return last !== undefined && command.happenedOn < last
    ? refuse('before-issuance', `It was issued on ${inWords(last)} still.`)
    : undefined;
};

/** The days on which it came out, in one language or another; by day. */
function daysOut(life: Alive, delivery: string): CivilDate[] {
  const { issued, issuedIn = {} } = progressOf(life, delivery) ?? {};
  return [issued, ...Object.values(issuedIn)].flatMap((fact) => (fact == null ? [] : [fact.on])).sort();
}

export const knownFollowUp = ({ command }: Attempt<'record-follow-up'>) =>
  isFollowUpKind(command.kind)
    ? undefined
    : refuse(
        'no-such-follow-up',
        `What follows is one of ${FOLLOW_UP_KINDS.join(', ')}, not ${command.kind}.`,
      );

export const notIntroduced = not('introduced', 'already-introduced', 'It was introduced already.');

export const aDocument = ({ life }: Any) =>
  isBriefing(life) ? refuse('not-a-document', 'This obligation is a briefing.') : undefined;

/** "if a report is submitted late to conference services, the reasons therefor should be included in a footnote": A/RES/57/283 B, sect. III, para. 10. */
export const lateWithReason = ({ life, command }: Attempt<'submit'>) => {
  const due = lastDayOf(life, `submit/${command.delivery}`);
  return due !== undefined && command.happenedOn > due && !command.comment?.trim()
    ? refuse(
        'late-reason-needed',
        `Submission was due on ${inWords(due)}: give the reason, it becomes the footnote.`,
      )
    : undefined;
};

export const issuedAfterSubmission = ({ life, command }: Attempt<'record-issuance'>) => {
  const on = progressOf(life, command.delivery)?.submitted?.on;
  return on !== undefined && command.happenedOn < on
    ? refuse('issued-before-submitted', `It was submitted on ${inWords(on)} only.`)
    : undefined;
};
