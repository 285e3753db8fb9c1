import type { Seat } from '../../directory/seat.ts';
import type { Move } from '../../planning/moves.ts';
import { type CivilDate, inWords } from '../../time/civil-date.ts';
import { bodyName, sessionName } from '../../time/sessions.ts';
import type { NameOf } from '../acts/act.ts';
import type { AwaitedKind } from '../ladder/ladders.ts';
import type { Delivery } from '../obligation.ts';

/** "background paper" for `background_paper`. */
export const plainProduct = (product: string): string => product.replaceAll('_', ' ');

/** What is awaited, in the words of a sentence: "the draft". */
export const STEP_NAMES: Record<AwaitedKind, string> = {
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
  'late-reply': 'a decision on a late reply',
  rest: 'taking it up again',
};

/** "submission (GA-64)"; the key of a milestone says it all. */
export function milestoneName(key: string): string {
  const [step = '', ...of] = key.split('/');
  const name = STEP_NAMES[step as AwaitedKind] ?? step;
  const rest = of.join('/');
  // A number is that of an event, which says nothing to people.
  if (rest === '' || /^\d+$/.test(rest)) return name;
  return step === 'extension' ? `${name} for ${milestoneName(rest)}` : `${name} (${rest})`;
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

/** "Director Kenji Tanaka (away from 3 May 2027 to 14 May 2027; Leila Haddad may act for Kenji Tanaka from 3 May 2027 on)". */
export function seatWords({ post, holder, away, acting }: Seat, nameOf: NameOf): string {
  const beside = [
    ...away.map(({ from, to }) => `away from ${inWords(from)}${to === null ? ' on' : ` to ${inWords(to)}`}`),
    ...acting.map(
      (one) =>
        `${nameOf(one.person)} may act for ${nameOf(one.for)} from ${inWords(one.from)}${one.to === null ? ' on' : ` to ${inWords(one.to)}`}`,
    ),
  ];
  return `${post} ${holder === null ? 'vacant' : nameOf(holder)}${beside.length === 0 ? '' : ` (${beside.join('; ')})`}`;
}

/** ", on 7 July 2009", where somebody says on which day it was done. */
export const doneOn = (on: CivilDate | undefined): string => (on === undefined ? '' : `, on ${inWords(on)}`);

/** ", 3 days late"; nothing when in time. */
export const lateBy = (days: number): string =>
  days === 0 ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} late`;
