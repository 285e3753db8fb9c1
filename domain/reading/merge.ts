import type { Duty } from './duty.ts';
import { isOwed } from './owed.ts';
import type { Token } from './tokens.ts';

/**
 * Makes one duty of what several verbs say of one product: "to prepare a report and to present it to the Council",
 * "to review … and to report thereon", "to submit a report and to include in it …".
 */
export function merged(all: Token[], duties: Duty[]): Duty[] {
  const owed: Duty[] = [];
  let spokenOf: Duty | null = null;
  for (const duty of duties) {
    const last = owed.at(-1);
    if (duty.contents || (last !== undefined && isPartOf(duty, last))) continue;
    const same = duty.again
      ? (owed.findLast(({ product }) => product.value === duty.product.value || isPronoun(duty)) ?? null)
      : null;
    if (same !== null) {
      take(same, duty);
    } else if (last !== undefined && reportsOn(all, duty, last)) {
      owed[owed.length - 1] = duty;
    } else if (isPronoun(duty)) {
      if (spokenOf !== null && duty.recipients.length > 0)
        owed.push({ ...duty, product: spokenOf.product, subject: spokenOf.subject });
    } else if (isOwed(all, duty)) {
      owed.push(duty);
    }
    if (!isPronoun(duty)) spokenOf = duty;
  }
  return owed.flatMap(apart);
}

const isPronoun = ({ product }: Duty): boolean => product.rule === 'product: pronoun';

/** What is included in a report that this paragraph asks for is its contents, not another duty. */
const isPartOf = (duty: Duty, last: Duty): boolean =>
  duty.action.does === 'includes' &&
  last.context === null &&
  (duty.context === null || last.product.value === 'report');

/** "undertake a study and report thereon": the report is the product. */
const reportsOn = (all: Token[], duty: Duty, last: Duty): boolean =>
  duty.action.does === 'reports' &&
  last.action.does === 'makes' &&
  last.recipients.length === 0 &&
  all
    .slice(duty.action.after, duty.action.to)
    .some(({ word }) => word === 'thereon' || word === 'findings' || word === 'results');

/** What is said later of the same product: where it goes and by when. */
function take(duty: Duty, later: Duty): void {
  for (const recipient of later.recipients) {
    const known = duty.recipients.find(({ value }) => value.body === recipient.value.body);
    if (known === undefined) duty.recipients.push(recipient);
    else if (known.value.session === null) known.value = recipient.value;
  }
  const said = new Set(duty.due.map(({ value }) => JSON.stringify(value)));
  duty.due.push(...later.due.filter(({ value }) => !said.has(JSON.stringify(value))));
  duty.action = { ...duty.action, to: Math.max(duty.action.to, later.action.to) };
}

/** One product for two bodies at sessions of their own is delivered twice, by two days: two duties. */
function apart(duty: Duty): Duty[] {
  const dated = duty.recipients.filter(({ value }) => value.session !== null);
  if (new Set(dated.map(({ value }) => value.body)).size < 2) return [duty];
  const bodies = [...new Set(duty.recipients.map(({ value }) => value.body))];
  return bodies.map((body) => ({
    ...duty,
    recipients: duty.recipients.filter(({ value }) => value.body === body),
    due: duty.due.filter(({ value }) => value.type !== 'session' || value.body === body),
  }));
}
