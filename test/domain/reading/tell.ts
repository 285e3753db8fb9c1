import type { DueElement, Read, Reading, Recipient } from '../../../domain/reading/reading.ts';

/** A reading in one line that a lawyer can check: product, who, to whom, by when, in what, with views. */
export function tell(reading: Reading): string {
  return [
    reading.product.value.replaceAll('_', ' '),
    reading.addressee.value.name,
    list('to ', reading.recipients, recipient),
    list('', reading.due, due),
    reading.inContext === null ? '' : `in “${reading.inContext.value}”`,
    reading.collectsViews === null ? '' : 'with views',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const list = <T>(before: string, found: Read<T>[], words: (value: T) => string): string =>
  found.length === 0 ? '' : before + found.map(({ value }) => words(value)).join(' and ');

const recipient = ({ body, session }: Recipient): string => (session === null ? body : `${body} ${session}`);

function due(element: DueElement): string {
  switch (element.type) {
    case 'session':
      return `at ${element.body} ${element.session}`;
    case 'date':
      return `by ${element.date}`;
    case 'recurring':
      return `every ${element.every}${element.from === undefined ? '' : ` from ${element.from}`}`;
    case 'relative':
      return `within ${element.within}${element.working ? ' of working days' : ''} of ${element.from}`;
    case 'event':
      return `upon “${element.text}”`;
    case 'unspecified':
      return `“${element.text}”`;
  }
}
