import type { QuestionCode } from '../proof.ts';

/** What a question is about; null: not said. */
export interface Asked {
  words: string | null;
  /** With its article. */
  body: string | null;
  /** With its article and body. */
  session: string | null;
}

/** A sentence for every question that a person is asked. */
export type Questions = { [Q in QuestionCode]: (asked: Asked) => string };

const says = (words: string | null): string => (words === null ? 'What the text says' : `“${words}”`);
const but = (words: string | null, clause: string): string =>
  words === null
    ? `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}`
    : `The text says “${words}”, but ${clause}`;

/** First what is known, then what is asked. */
export const ENGLISH_QUESTIONS: Questions = {
  'no-time-stated': () => 'The text gives no time: by which day is it due?',
  'no-day-in-words': ({ words }) => `${says(words)} names no day: on which day is it due first?`,
  'event-without-day': ({ words }) => `${says(words)} depends on an event: on which day is that?`,
  'in-context-of-another': ({ words }) =>
    `${words === null ? 'It' : `In the words “${words}”, it`} becomes a section of another product: which one is that, and when is that due?`,
  'session-without-days': ({ words, body, session }) =>
    but(
      words,
      `the days of ${session ?? (body === null ? 'the session' : `that session of ${body}`)} are not known: on which day does it open, and on which does it close?`,
    ),
  'next-session-unknown': ({ words, body }) =>
    but(
      words,
      `it is not known which session${body === null ? '' : ` of ${body}`} is the next: which one is it, and on which day does it open?`,
    ),
  'start-unknown': ({ words }) => `${says(words)} counts from a day that is not known: which day is that?`,
  'no-such-day': ({ words }) => `${says(words)} is no day of the calendar: which day is meant?`,
  'no-length': ({ words }) =>
    `${says(words)} is no length of time that can be counted: on which day is it due?`,
  'beyond-the-calendar': ({ words }) =>
    `${says(words)} leads outside the years that can be planned for: which day is meant?`,
};
