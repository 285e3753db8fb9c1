import { LAST_YEAR } from '../planning/horizon.ts';
import { openReason } from '../planning/owing.ts';
import type { Addressee, Product, Reading } from '../reading/reading.ts';
import type { MandateText, Span } from '../text/mandate-text.ts';
import { type CivilDate, dateOf, inWords, yearOf } from '../time/civil-date.ts';
import type { KnownDays } from '../time/known-days.ts';
import { deliveriesOf, type ToWhomAndWhen, type Worded } from './confirm-deliveries.ts';
import type { Delivery, EvidenceOf, Obligation, Procedure } from './obligation.ts';

/**
 * By which procedure a product is owed. What is spoken is a briefing and never sees conference services. What rests on
 * what others say is a background paper. Everything else that is written is a report, whatever it is called.
 */
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

/** An obligation before it has an id. */
export type Draft = Omit<Obligation, 'id'>;
export type AdoptedText = MandateText & { adopted: CivilDate };
/** Days that a person gives, by delivery. */
export type Given = Record<string, { on: CivilDate; reason: string }>;

/** What the text leaves open and a person must answer before an obligation can be planned. */
export interface Question {
  delivery: string;
  ask: string;
  /** What we would answer, and why (assumed); a person decides. */
  suggested: { on: CivilDate; reason: string };
}

export type Confirmation =
  | {
      own: true;
      draft: Draft;
      questions: Question[];
      /** To be looked at, not to be answered. */
      doubts: string[];
    }
  /** A section of another product: no document, hence no obligation of its own. */
  | { own: false; why: string };

/** What of a mandate its obligations keep. */
export type Mandate = Obligation['mandate'];

/** A reading with its words, complete without the text that they stand in. */
export interface WordedReading extends ToWhomAndWhen {
  /** At least one; the first gives the obligation its paragraph. */
  evidence: readonly [EvidenceOf, ...EvidenceOf[]];
  product: { value: Product };
  subject: { value: string } | null;
  addressee: { value: Addressee };
  inContext: { value: string } | null;
  collectsViews: unknown;
  doubts: string[];
}

/** What confirming this reading by these calendars would make: the obligation without its id, and what must be answered first. */
export function prepareConfirmation(reading: Reading, mandate: AdoptedText, known: KnownDays): Confirmation {
  const worded = <T>({ value, span }: { value: T; span: Span }): Worded<T> => ({
    value,
    words: mandate.text.slice(span.start, span.end),
  });
  const { paragraph, words, evidence: span, recipients, due } = reading;
  const [to, when] = [recipients.map(worded), due.map(worded)];
  return prepareDraft(
    { ...reading, evidence: [{ paragraph, words, span }], recipients: to, due: when },
    mandate,
    known,
  );
}

/**
 * The same for a reading that has its words with it. `settled`: to whom and for when, where that was decided before and
 * is not to be found anew by calendars that may say something else today.
 */
export function prepareDraft(
  reading: WordedReading,
  mandate: Mandate,
  known: KnownDays,
  settled?: readonly Delivery[],
): Confirmation {
  if (reading.inContext !== null) {
    return { own: false, why: `a section of another product: “${reading.inContext.value}”` };
  }
  const { deliveries, doubts } = deliveriesOf(reading, mandate, known);
  const { symbol, title, body, session, adopted } = mandate;
  const [evidence, ...further] = reading.evidence;
  const draft: Draft = {
    mandate: { symbol, title, body, session, adopted },
    evidence,
    ...(further.length === 0 ? {} : { furtherEvidence: further }),
    product: reading.product.value,
    procedure: PROCEDURE_OF[reading.product.value],
    subject: reading.subject?.value ?? null,
    addressee: reading.addressee.value,
    collectsViews: reading.collectsViews !== null,
    deliveries: settled === undefined ? deliveries : [...settled],
  };
  return { own: true, draft, questions: questionsOf(draft, known), doubts: [...reading.doubts, ...doubts] };
}

/** What a draft still leaves open: the deliveries for which planning by these calendars would find no day. */
export const questionsOf = (draft: Draft, known: KnownDays): Question[] =>
  draft.deliveries.flatMap((delivery) => {
    const why = openReason(delivery, draft, known);
    if (why === undefined) return [];
    return [
      {
        delivery: delivery.key,
        ask: `For ${delivery.key} ${why}. By when?`,
        suggested: suggestionFor(draft),
      },
    ];
  });

function suggestionFor({ mandate, evidence }: Draft): Question['suggested'] {
  const year = Math.min(yearOf(mandate.adopted) + 1, LAST_YEAR);
  const named = new RegExp(`\\b${year}\\b`).test(evidence.words);
  return {
    on: dateOf(year, 12, 31),
    reason: named
      ? `the words name ${year}, and this is its last day`
      : 'the end of the year after adoption, which nobody reading the text would call late',
  };
}

/** The same with the days that a person gave. */
export const withGiven = (draft: Draft, given: Given): Draft => ({
  ...draft,
  deliveries: draft.deliveries.map((delivery) => ({
    ...delivery,
    given: Object.hasOwn(given, delivery.key) ? (given[delivery.key] ?? null) : delivery.given,
  })),
});

/** Every way in which answers can be turned down, with the HTTP status. */
export const CONFIRMATION_REFUSALS = {
  'day-needed': 422,
  'day-not-after-adoption': 422,
  'reason-needed': 422,
  'unknown-delivery': 422,
  'no-delivery': 422,
  'delivery-twice': 422,
} as const;
export type ConfirmationRefusal = { code: keyof typeof CONFIRMATION_REFUSALS; why: string };

/**
 * The draft as a person answered; the register gives it its id. Refused as long as something is impossible, or open by
 * these calendars.
 */
export function confirm(
  draft: Draft,
  given: Given,
  known: KnownDays,
): Draft | { refused: ConfirmationRefusal } {
  const answer = answered(draft, given);
  if ('refused' in answer) return answer;
  const refused = stillOpen(answer, known);
  return refused === undefined ? answer : { refused };
}

/** The same where nothing is asked anew: refused only when an answer is impossible. */
export function answered(draft: Draft, given: Given): Draft | { refused: ConfirmationRefusal } {
  const refused = inDeliveries(draft, given) ?? inDays(draft, given);
  return refused === undefined ? withGiven(draft, given) : { refused };
}

const turnDown = (code: ConfirmationRefusal['code'], why: string): ConfirmationRefusal => ({ code, why });

function inDeliveries({ deliveries }: Draft, given: Given): ConfirmationRefusal | undefined {
  const keys = deliveries.map(({ key }) => key);
  const twice = keys.find((key, at) => keys.indexOf(key) < at);
  const stranger = Object.keys(given).find((key) => !keys.includes(key));
  if (keys.length === 0) return turnDown('no-delivery', 'Somebody must receive it: name a recipient.');
  if (twice !== undefined) return turnDown('delivery-twice', `There are two deliveries ${twice}.`);
  return stranger === undefined
    ? undefined
    : turnDown('unknown-delivery', `There is no delivery ${stranger}; there are ${keys.join(', ')}.`);
}

function inDays({ mandate: { adopted } }: Draft, given: Given): ConfirmationRefusal | undefined {
  for (const [key, { on, reason }] of Object.entries(given)) {
    if (on <= adopted) {
      const why = `${key}: ${inWords(on)} is not after adoption on ${inWords(adopted)}.`;
      return turnDown('day-not-after-adoption', why);
    }
    if (reason.trim() === '') return turnDown('reason-needed', `${key}: say why ${inWords(on)}.`);
  }
  return undefined;
}

function stillOpen(draft: Draft, known: KnownDays): ConfirmationRefusal | undefined {
  const [open] = questionsOf(draft, known);
  return open === undefined ? undefined : turnDown('day-needed', open.ask);
}
