import { STEPS, type Step } from '../plan.ts';
import type { Names } from './messages.ts';

/** "submission (GA-64)" for `submit/GA-64`; a delivery that has no name in this list is left out. */
export function milestoneCalled(steps: Record<Step, string>, key: string, names: Names): string {
  const [name = '', ...rest] = key.split('/');
  const step = STEPS.find((each) => each === name);
  const called = step === undefined ? name : steps[step];
  const delivery = rest.length === 0 ? '' : names.delivery(rest.join('/'));
  return delivery === '' ? called : `${called} (${delivery})`;
}

/** GA, CSocD, COP:UNTOC, and not "Statistical Commission" or "Member States". */
export const isAbbreviation = (body: string): boolean => !/\p{Ll}{3}/u.test(body);
