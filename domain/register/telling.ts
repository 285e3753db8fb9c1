import type { DueElement, Recipient } from '../reading/reading.ts';
import type { Field } from './correction.ts';
import type { HeldReading } from './held-reading.ts';

/** A field of a reading in a few words, the same for the same value: what a person is shown, and what is compared. */
export function tell(field: Field, reading: HeldReading): string {
  switch (field) {
    case 'product':
      return reading.product.value.replaceAll('_', ' ');
    case 'addressee':
      return `${reading.addressee.value.name} (${reading.addressee.value.class.replaceAll('_', ' ')})`;
    case 'recipients':
      return listed(reading.recipients.map(({ value }) => recipientInWords(value)));
    case 'due':
      return listed(reading.due.map(({ value }) => dueInWords(value)));
    case 'subject':
      return reading.subject?.value ?? NOTHING;
    case 'collectsViews':
      return reading.collectsViews === null ? 'no' : 'yes';
    case 'inContext':
      return reading.inContext?.value ?? NOTHING;
  }
}

const NOTHING = 'nothing';
const listed = (each: string[]): string => [...new Set(each)].sort().join(', ') || NOTHING;

/** `GA 64`, `COP:UNTOC`. */
export const recipientInWords = ({ body, session }: Recipient): string =>
  session === null ? body : `${body} ${session}`;

export function dueInWords(element: DueElement): string {
  switch (element.type) {
    case 'session':
      return `session ${recipientInWords(element)}`;
    case 'date':
      return element.date;
    case 'recurring':
      return `every ${element.every}${element.from === undefined ? '' : ` from ${element.from}`}`;
    case 'relative':
      return `within ${element.within}${element.working ? ' of working days' : ''} of ${element.from}`;
    case 'event':
    case 'unspecified':
      return `“${element.text}”`;
  }
}
