import type { KnownDays } from '../time/known-days.ts';
import { bodyName, sessionName } from '../time/sessions.ts';
import { HORIZON } from './horizon.ts';
import type { QuestionCode, StepOf } from './proof.ts';

type Asked = StepOf<'ask-a-person'>['inputs'];

/** Why there is no day, as the end of a sentence: "For GA-64 the text gives no day." */
export function whyOpen({ question, ...asked }: Asked, known: KnownDays): string {
  return CLAUSES[question](asked, known);
}

const CLAUSES: Record<QuestionCode, (asked: Omit<Asked, 'question'>, known: KnownDays) => string> = {
  'no-time-stated': () => 'the text gives no day',
  'no-day-in-words': ({ words }) => `the text gives no day, only “${words}”`,
  'event-without-day': ({ words }) => `the text gives no day, only “${words}”`,
  'in-context-of-another': () => 'the text makes it part of another product, whose day is not known here',
  'session-without-days': ({ body, session }, known) =>
    `the days of ${session === null ? `that session of ${bodyName(body ?? '', known)}` : sessionName(body ?? '', session, known)} are not known`,
  'next-session-unknown': ({ body }, known) =>
    `the next session of ${bodyName(body ?? '', known)} is not known`,
  'start-unknown': ({ words }) => `the day from which the text counts is not known (“${words}”)`,
  'no-such-day': ({ words }) => `“${words}” names no day`,
  'no-length': ({ words }) => `“${words}” has no length in days`,
  'beyond-the-calendar': ({ words }) =>
    `${words === null ? 'the day' : `“${words}”`} cannot be planned around: it lies outside ${HORIZON}`,
};
