import { sessionsOf } from './complements.ts';
import type { Duty } from './duty.ts';
import { isOwed } from './owed.ts';
import { isDialogue, isPronoun, isReportOf, isSameProduct, isStudyAndReport } from './same-product.ts';
import type { Sentence } from './sentence.ts';

/**
 * Makes one duty of what several verbs say of one product: "to prepare a report and to present it to the Council",
 * "to review … and to report thereon", "to submit a report and to include in it …".
 */
export function merged(sentence: Sentence, duties: Duty[]): Duty[] {
  const owed: Duty[] = [];
  let spokenOf: Duty | null = null;
  for (const duty of duties) {
    const recent = owed.slice(-FURTHEST_BACK);
    const found = recent.findLastIndex((one) => isSameProduct(sentence, duty, one));
    const same = found < 0 ? -1 : owed.length - recent.length + found;
    const before = owed[same];
    const last = owed.at(-1);
    if (before !== undefined) owed[same] = joined(before, duty);
    else if (isDialogue(duty)) continue;
    else if (isPronoun(duty)) owed.push(...resolved(duty, spokenOf));
    else if (isOwed(sentence, duty) && !(last !== undefined && saysNoMore(duty, last))) owed.push(duty);
    if (!isPronoun(duty)) spokenOf = duty;
  }
  return owed.flatMap(delivered);
}

/** How many duties back one may be spoken of again. */
const FURTHEST_BACK = 20;

/** "compile an assessment and present it to the Forum": what was not owed by itself is owed when it is handed over. */
const resolved = (duty: Duty, spokenOf: Duty | null): Duty[] =>
  spokenOf?.noun && duty.recipients.length > 0
    ? [{ ...duty, product: spokenOf.product, subject: spokenOf.subject }]
    : [];

/** What goes into a report that this paragraph asks for is its contents; reporting again to nobody is no other duty. */
function saysNoMore(duty: Duty, last: Duty): boolean {
  const reports = duty.action.does === 'reports';
  if (isContents(duty, last)) return true;
  const again = reports && last.action.does === 'reports' && duty.recipients.length + duty.due.length === 0;
  if (duty.context === null) return again;
  return last.context === null && last.product.value === 'report' && (duty.contents || !reports);
}

/** "to report …, including by providing an update": what the report is to have in it. */
const isContents = (duty: Duty, last: Duty): boolean =>
  duty.action.gerund &&
  duty.asked.clause === last.asked.clause &&
  last.product.value === 'report' &&
  duty.recipients.length === 0;

/** A report that is made and then reported on is a report; each adds where it goes and by when. */
function joined(duty: Duty, later: Duty): Duty {
  const known = duty.recipients.filter(
    ({ value }) => value.session !== null || !later.recipients.some((one) => one.value.body === value.body),
  );
  const said = new Set(duty.due.map(({ value }) => JSON.stringify(value)));
  return {
    ...duty,
    product:
      (later.action.does === 'reports' && duty.context === null) ||
      isStudyAndReport(later, duty) ||
      isReportOf(later, duty)
        ? later.product
        : duty.product,
    recipients: [...known, ...later.recipients],
    due: [...duty.due, ...later.due.filter(({ value }) => !said.has(JSON.stringify(value)))],
    doubts: [...duty.doubts, ...later.doubts],
    action: { ...duty.action, to: later.action.to },
  };
}

/** One product for two recipients at sessions of their own is delivered twice, by two days: two duties. */
function delivered(duty: Duty): Duty[] {
  const groups: Duty['recipients'][] = [];
  for (const recipient of duty.recipients) {
    const last = groups.at(-1);
    const apart = last?.some(
      ({ span, value }) => value.session !== null && span.start !== recipient.span.start,
    );
    const through = recipient.rule === 'recipient: through';
    if (last === undefined || (apart && recipient.value.session !== null && !through))
      groups.push([recipient]);
    else last.push(recipient);
  }
  if (groups.length < 2) return [duty];
  return groups.map((recipients) => ({
    ...duty,
    recipients,
    due: duty.due.filter(({ value }) => isFor(value, recipients)),
  }));
}

const isFor = (due: Duty['due'][number]['value'], recipients: Duty['recipients']): boolean =>
  due.type !== 'session' ||
  recipients.some(({ value }) => sessionsOf(value.body) === due.body && value.session === due.session);
