import { anchorOf } from '../planning/due.ts';
import type { Product, Read, Reading, Recipient } from '../reading/reading.ts';
import type { MandateText } from '../text/mandate-text.ts';
import { type CivilDate, dateOf, yearOf } from '../time/civil-date.ts';
import { nextSession } from '../time/sessions.ts';
import type { Delivery, Obligation, Procedure } from './obligation.ts';

/** By which procedure a product is owed. What is spoken is a briefing; what is written goes to conference services. */
export const PROCEDURE_OF: Record<Product, Procedure> = {
  background_paper: 'backgroundPaper',
  study: 'backgroundPaper',
  compilation: 'backgroundPaper',
  report: 'secretaryGeneralReport',
  note: 'secretaryGeneralReport',
  plan: 'secretaryGeneralReport',
  proposal: 'secretaryGeneralReport',
  written_update: 'secretaryGeneralReport',
  information: 'secretaryGeneralReport',
  briefing: 'workplanBriefing',
  oral_update: 'workplanBriefing',
};

/** What the text leaves open and a person must answer before an obligation can be planned. */
export interface Question {
  delivery: string;
  ask: string;
  /** What we would answer, and why; a person decides. */
  suggested: { on: CivilDate; reason: string };
}

export type Confirmation =
  | { own: true; draft: Omit<Obligation, 'id'>; questions: Question[] }
  /** A section of another product: no document, hence no obligation of its own. */
  | { own: false; why: string };

/** What confirming this reading would make: the obligation without its id, and what must be answered first. */
export function prepareConfirmation(
  reading: Reading,
  mandate: MandateText & { adopted: CivilDate },
): Confirmation {
  if (reading.inContext !== null) {
    return { own: false, why: `a section of another product: “${reading.inContext.value}”` };
  }
  const { symbol, title, body, session, adopted } = mandate;
  const deliveries = deliveriesOf(reading, mandate);
  const draft = {
    mandate: { symbol, title, body, session, adopted },
    evidence: { paragraph: reading.paragraph, words: reading.words, span: reading.evidence },
    product: reading.product.value,
    procedure: PROCEDURE_OF[reading.product.value],
    subject: reading.subject?.value ?? null,
    addressee: reading.addressee.value,
    collectsViews: reading.collectsViews !== null,
    deliveries,
  };
  const questions = deliveries.flatMap((delivery): Question[] => {
    const anchor = anchorOf(delivery, draft);
    if (!('why' in anchor)) return [];
    return [
      {
        delivery: delivery.key,
        ask: `${delivery.key}: ${anchor.why}. By when?`,
        suggested: {
          on: dateOf(yearOf(adopted) + 1, 12, 31),
          reason: 'the end of the year after adoption, which nobody reading the text would call late',
        },
      },
    ];
  });
  return { own: true, draft, questions };
}

/** The same with the days that a person gave, by delivery. */
export const withGiven = (
  draft: Omit<Obligation, 'id'>,
  given: Record<string, { on: CivilDate; reason: string }>,
): Omit<Obligation, 'id'> => ({
  ...draft,
  deliveries: draft.deliveries.map((delivery) => ({
    ...delivery,
    given: given[delivery.key] ?? delivery.given,
  })),
});

/** A reading's key: the same words of the same paragraph, read as the same product. */
export const readingKey = ({ paragraph, evidence, product }: Reading): string =>
  `${paragraph}:${evidence.start}-${evidence.end}:${product.value}:${product.span.start}`;

function deliveriesOf(reading: Reading, mandate: MandateText & { adopted: CivilDate }): Delivery[] {
  const named: Pick<Read<Recipient>, 'value'>[] =
    reading.recipients.length > 0 ? reading.recipients : [{ value: { body: mandate.body, session: null } }];
  const deliveries: Delivery[] = [];
  for (const { value } of named) {
    const session = sessionOf(value, reading, mandate.adopted);
    const key = deliveryKey(value.body, session);
    if (deliveries.some((delivery) => delivery.key === key)) continue;
    deliveries.push({
      key,
      body: value.body,
      session,
      stated: statedFor(reading, value.body, named.length),
      given: null,
    });
  }
  return deliveries;
}

const deliveryKey = (body: string, session: number | null): string =>
  [body.replace(/[^A-Za-z0-9]+/g, '-'), ...(session === null ? [] : [session])].join('-');

/** A conference that meets by itself is owed at its next session: nothing earlier can be meant. */
function sessionOf({ body, session }: Recipient, reading: Reading, adopted: CivilDate): number | null {
  if (typeof session === 'number') return session;
  const other = reading.due.some(({ value }) => value.type !== 'session' && value.type !== 'unspecified');
  if (session === null && (other || !body.startsWith('COP'))) return null;
  return nextSession(body, adopted)?.number ?? null;
}

/** A session belongs to its own body; every other element of time belongs to all recipients. */
function statedFor(reading: Reading, body: string, recipients: number): Delivery['stated'] {
  return reading.due
    .filter(({ value }) => value.type !== 'session' || value.body === body || recipients === 1)
    .map(({ value, span }) => ({
      element: value,
      words: reading.words.slice(span.start - reading.evidence.start, span.end - reading.evidence.start),
    }));
}
