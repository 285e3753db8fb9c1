import type { Values } from './commands.ts';
import { type Correction, correction, FIELDS } from './correction.ts';
import type { Held, HeldReading } from './held-reading.ts';
import { dueInWords, recipientInWords, tell } from './telling.ts';

/** How the words of a value that a person set are given where the words of the text would stand. */
const SET_BY_PERSON = 'as a person set it';

export const bySomebody = <T>(value: T): Held<T> => ({
  value,
  words: SET_BY_PERSON,
  span: null,
  rule: 'person',
});

/** The reading with these values. What the reading has already keeps the words that it was read from. */
export function withValues(reading: HeldReading, values: Values): HeldReading {
  const { product, addressee, recipients, due, subject, collectsViews, inContext } = values;
  return {
    ...reading,
    ...(product === undefined ? {} : { product: bySomebody(product) }),
    ...(addressee === undefined ? {} : { addressee: bySomebody(addressee) }),
    ...(recipients === undefined
      ? {}
      : { recipients: recipients.map((each) => known(reading.recipients, each, recipientInWords)) }),
    ...(due === undefined ? {} : { due: due.map((each) => known(reading.due, each, dueInWords)) }),
    ...(subject === undefined ? {} : { subject: subject === null ? null : bySomebody(subject) }),
    ...(inContext === undefined ? {} : { inContext: inContext === null ? null : bySomebody(inContext) }),
    ...(collectsViews === undefined
      ? {}
      : { collectsViews: collectsViews ? bySomebody(true as const) : null }),
  };
}

/** What is set right by these values; a field that is said already as it stands is none. */
export function correctionsOf(reading: HeldReading, values: Values): Correction[] {
  const set = withValues(reading, values);
  return FIELDS.filter((field) => tell(field, reading) !== tell(field, set)).map((field) =>
    correction(field, reading, set),
  );
}

const known = <T>(before: Held<T>[], value: T, inWords: (value: T) => string): Held<T> =>
  before.find((each) => inWords(each.value) === inWords(value)) ?? bySomebody(value);
