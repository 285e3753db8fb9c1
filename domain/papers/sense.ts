import type { Delivery } from '../obligation/obligation.ts';
import { isBriefing, progressOf } from '../obligation/progress.ts';
import type { Life } from '../obligation/state.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import { clean } from './clean.ts';
import type { FieldName } from './fields.ts';
import { PAPER_TITLES, type PaperName } from './names.ts';
import type { PaperAsked } from './of-obligation.ts';
import type { CaseDelivery, PaperCase } from './paper-case.ts';
import { stateNamed } from './states.ts';

/** Why there is no such paper: it would make no sense for the case, or what it cannot be without is missing. */
export interface PaperRefusal {
  code: 'paper.no-sense' | 'paper.missing';
  why: string;
  /** What is missing. */
  fields: readonly (FieldName | 'delivery')[];
}

const noSense = (why: string): PaperRefusal => ({ code: 'paper.no-sense', why, fields: [] });
const missing = (field: FieldName | 'delivery', why: string): PaperRefusal => ({
  code: 'paper.missing',
  why,
  fields: [field],
});

/** Asks for views once, whoever gets the text that is made of them. */
const ABOUT_ALL = 'note-verbale';

/** The delivery that the paper is about, null where it is about all; or that it must be named. */
export function deliveryFor(
  { obligation: { id, deliveries } }: Life,
  { name, delivery: key }: Pick<PaperAsked, 'name' | 'delivery'>,
): Delivery | null | { refused: PaperRefusal } {
  const keys = deliveries.map((delivery) => delivery.key).join(', ');
  const named = deliveries.find((delivery) => delivery.key === key);
  if (key !== null && named === undefined) {
    return { refused: missing('delivery', `${id} has no delivery ${key}; it has ${keys}.`) };
  }
  if (name === ABOUT_ALL) return null;
  const [only, ...others] = deliveries;
  const taken = named ?? (others.length === 0 ? only : undefined);
  if (taken !== undefined) return taken;
  return {
    refused: missing('delivery', `${id} has several deliveries, ${keys}: name the one that is meant.`),
  };
}

interface Looked {
  life: Life;
  of: PaperCase;
  /** Of papers that are about one delivery. */
  delivery: CaseDelivery;
  today: CivilDate;
}

type Check = (looked: Looked) => PaperRefusal | undefined;

/** What stands against a paper for this case on that day; undefined when nothing does. */
export function standsAgainstPaper(
  name: PaperName,
  life: Life,
  of: PaperCase,
  today: CivilDate,
): PaperRefusal | undefined {
  if (name === ABOUT_ALL) return viewsAreAsked(life) ?? wasAsked(life, of);
  const { delivery } = of;
  if (delivery === null) throw new RangeError(`${name} is about one delivery`);
  for (const check of CHECKS[name]) {
    const refusal = check({ life, of, delivery, today });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function viewsAreAsked({ obligation, views }: Life): PaperRefusal | undefined {
  if (!obligation.collectsViews)
    return noSense('The mandate does not ask for views: there is nobody to write to.');
  return views?.closed === true ? noSense('The collection of views is closed.') : undefined;
}

/** Once somebody was asked, a note to others would bring an answer that cannot be recorded. */
function wasAsked({ views }: Life, { addressee }: PaperCase): PaperRefusal | undefined {
  if (views === null || addressee === null) return undefined;
  const state = stateNamed(addressee);
  const asked = views.addressees.some(
    (each) => clean(each) === addressee || (state !== undefined && stateNamed(each) === state),
  );
  return asked
    ? undefined
    : noSense(`${addressee} is not among the ${views.addressees.length} that were asked for views.`);
}

const aDocument: Check = ({ life }) =>
  isBriefing(life)
    ? noSense('The obligation is a briefing: no document goes to conference services.')
    : undefined;

const aBriefing: Check = ({ life }) =>
  isBriefing(life) ? undefined : noSense('The obligation is a document: there is no briefing to invite to.');

/** What the record says; what an officer filled in does not make anything late. */
const submittedOn = ({ life, delivery }: Looked): CivilDate | null =>
  progressOf(life, delivery.key)?.submitted?.on ?? null;

const isLate: Check = (looked) => {
  const { key, due } = looked.delivery;
  if (due === null) return noSense(`The plan has no day of submission for ${key}: nothing can be late.`);
  const submitted = submittedOn(looked);
  if (submitted !== null) {
    return submitted > due
      ? undefined
      : noSense(
          `Nothing is late: ${key} was submitted on ${inWords(submitted)}, and was due on ${inWords(due)}.`,
        );
  }
  return looked.today > due
    ? undefined
    : noSense(
        `Nothing is late: ${key} is due to be submitted on ${inWords(due)}, and today is ${inWords(looked.today)}.`,
      );
};

/** The chair is told of what is late, and of what will be. */
const isLateOrWillBe: Check = (looked) => (submittedOn(looked) === null ? undefined : isLate(looked));

const notSubmitted: Check = (looked) => {
  const submitted = submittedOn(looked);
  return submitted === null
    ? undefined
    : noSense(
        `A waiver is asked for before submission, and ${looked.delivery.key} was submitted on ${inWords(submitted)}.`,
      );
};

const notIssued: Check = ({ life, delivery: { key } }) =>
  progressOf(life, key)?.issued == null
    ? undefined
    : noSense(`${key} is issued: nothing is left to be judged.`);

const hasChair: Check = ({ delivery: { key, body } }) =>
  body === 'Member States' ? noSense(`${key} goes to no body, and so nobody presides.`) : undefined;

const overLimit: Check = ({ of: { draft, limit } }) => {
  if (draft === null) return noSense('No draft was handed in yet: nobody knows its words.');
  return draft.words > limit.words
    ? undefined
    : noSense(
        `Version ${draft.version} of the draft has ${draft.words} words, and the limit is ${limit.words}: no waiver is needed.`,
      );
};

const isScheduled: Check = ({ delivery: { key, scheduled } }) =>
  scheduled === null ? noSense(`No day is set yet for the briefing (${key}).`) : undefined;

const notHeld: Check = ({ life, delivery: { key } }) => {
  const held = progressOf(life, key)?.held;
  return held == null ? undefined : noSense(`The briefing was held on ${inWords(held.on)}.`);
};

const withReason =
  (name: PaperName): Check =>
  ({ of: { reason } }) =>
    reason === null
      ? missing('reason', `${PAPER_TITLES[name]}: give the reason; it is what the paper says.`)
      : undefined;

const CHECKS: Record<Exclude<PaperName, typeof ABOUT_ALL>, readonly Check[]> = {
  'late-footnote': [aDocument, isLate, withReason('late-footnote')],
  'waiver-request': [aDocument, notSubmitted, overLimit, withReason('waiver-request')],
  'chair-notice': [aDocument, hasChair, notIssued, isLateOrWillBe, withReason('chair-notice')],
  'briefing-invitation': [aBriefing, isScheduled, notHeld],
  transmittal: [aDocument],
};
