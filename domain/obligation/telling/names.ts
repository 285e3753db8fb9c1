import type { Move } from '../../planning/moves.ts';
import { inWords } from '../../time/civil-date.ts';
import { bodyName, sessionName } from '../../time/sessions.ts';
import type { AwaitedKind } from '../ladder/ladders.ts';
import type { Delivery } from '../obligation.ts';

/** "background paper" for `background_paper`. */
export const plainProduct = (product: string): string => product.replaceAll('_', ' ');

const STEP_NAMES: Record<AwaitedKind, string> = {
  'ask-views': 'asking for views',
  'close-views': 'closing the collection of views',
  forecast: 'the forecast',
  draft: 'the draft',
  clear: 'clearance of the draft',
  submit: 'submission',
  issue: 'issuance',
  schedule: 'setting the day of the briefing',
  hold: 'the briefing',
  replies: 'the replies',
  input: 'an input',
  extension: 'an answer on more time',
  dates: 'an answer on new dates',
  chair: 'telling the chair',
  'late-reply': 'what becomes of a late reply',
  rest: 'that it is taken up again',
};

/** "submission (GA-64)"; the key of a milestone says it all. */
export function milestoneName(key: string): string {
  const [step = '', ...delivery] = key.split('/');
  const name = STEP_NAMES[step as AwaitedKind] ?? step;
  return delivery.length === 0 ? name : `${name} (${delivery.join('/')})`;
}

/** "the 64th session of the General Assembly". */
export const deliveryName = ({ body, session }: Pick<Delivery, 'body' | 'session'>): string =>
  session === null ? bodyName(body) : sessionName(body, session);

/** "submission (GA-64) from 7 July 2009 to 14 July 2009". */
export const moveWords = ({ milestone, from, to }: Move): string => {
  const name = milestoneName(milestone);
  if (from === null || to === null) return to === null ? `no ${name} any more` : `${name} on ${inWords(to)}`;
  return `${name} from ${inWords(from)} to ${inWords(to)}`;
};

/** ", 3 days late"; nothing when in time. */
export const lateBy = (days: number): string =>
  days === 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} late`;
