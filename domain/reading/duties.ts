import type { Action } from './actions.ts';
import type { ContextFound } from './context.ts';
import { type Asked, type Draft, type Duty, dutyOf } from './duty.ts';
import { type Mark, marksOf } from './marks.ts';
import type { ProductFound } from './product.ts';
import type { Product, Read, Recipient } from './reading.ts';
import { read, type Sentence, wordAt } from './sentence.ts';
import type { Delivery } from './words/deliveries.ts';

/** Verbs whose product is in the verb itself, and what it is. */
const IN_THE_VERB: Partial<Record<Delivery, Product>> = {
  reports: 'report',
  briefs: 'briefing',
  informs: 'information',
  updates: 'oral_update',
  proposes: 'proposal',
};

/** The products of one action, in the order of the text. `lead`: what stood before its verb. */
export function dutiesOf(sentence: Sentence, asked: Asked, action: Action, lead: Mark[]): Duty[] {
  const { does, after } = action;
  const informing = does === 'briefs' || does === 'informs' || does === 'updates';
  const reach = { direct: informing || does === 'hands over', including: does === 'includes', informing };
  const marks = [...lead, ...marksOf(sentence, after, action.to, reach)];
  const context = marks.find((mark) => mark.kind === 'context')?.found ?? null;
  const draft: Draft = { sentence, asked, action, context, marks };
  if (does === null) {
    if (context !== null && !context.loose && context.head !== 'reporting') return [partOf(draft, context)];
    return isDialogue(sentence, after) ? [inDialogue(draft)] : reportingTo(draft);
  }
  const verb = IN_THE_VERB[does];
  if (verb !== undefined) return [inVerb(draft, verb), ...(does === 'reports' ? named(draft, false) : [])];
  if (does === 'includes') return context === null ? [] : [partOf(draft, context)];
  if (['it', 'them'].includes(wordAt(sentence, after))) {
    return [dutyOf(draft, read(sentence, 'report', after, after + 1, 'product: pronoun'), null, marks, null)];
  }
  const nouns = named(draft, true);
  if (nouns.length > 0) return nouns;
  if (context !== null && (context.loose || context.head !== 'reporting')) return [partOf(draft, context)];
  return /submit|present/.test(wordAt(sentence, after - 1)) ? [unnamed(draft)] : [];
}

/** "to engage in an interactive dialogue with the Assembly at its next session": where a product is presented. */
const inDialogue = (draft: Draft): Duty => {
  const { after } = draft.action;
  const product = read(draft.sentence, 'oral_update' as const, after - 1, after, 'product: dialogue');
  return dutyOf(draft, product, null, draft.marks, null);
};

const isDialogue = (sentence: Sentence, after: number): boolean =>
  wordAt(sentence, after - 1) === 'engage' &&
  sentence.all.slice(after, after + FURTHEST_DIALOGUE).some(({ word }) => word === 'dialogue');

const FURTHEST_DIALOGUE = 6;

/** "continue regular monitoring and reporting, including to the Council": the noun is the report. */
function reportingTo(draft: Draft): Duty[] {
  const { sentence, action, marks } = draft;
  const last = Math.min(action.to, action.after + FURTHEST_REPORTING);
  for (let at = action.after; at < last; at += 1) {
    if (wordAt(sentence, at) !== 'reporting') continue;
    const to = at + (wordAt(sentence, at + 1) === ',' && wordAt(sentence, at + 2) === 'including' ? 3 : 1);
    if (!marks.some((mark) => mark.kind === 'recipient' && mark.from === to)) return [];
    return [dutyOf(draft, read(sentence, 'report', at, at + 1, 'product: reporting'), null, marks, null)];
  }
  return [];
}

const FURTHEST_REPORTING = 12;

/** "report orally to …", "brief …" */
function inVerb(draft: Draft, product: Product): Duty {
  const { sentence, action, marks } = draft;
  const { after } = action;
  const orally =
    product === 'report' && sentence.all.slice(after, after + 4).some(({ word }) => word === 'orally');
  return dutyOf(
    draft,
    read(sentence, orally ? 'oral_update' : product, after - 1, after, 'product: verb'),
    null,
    marks,
    null,
  );
}

/** "include … in his next report": a part of that report. */
function partOf(draft: Draft, context: ContextFound): Duty {
  const { sentence, action, marks } = draft;
  const value = context.head.startsWith('briefing') ? 'briefing' : 'report';
  return dutyOf(
    draft,
    read(sentence, value, action.after - 1, action.after, 'product: part of another'),
    null,
    marks,
    null,
  );
}

/** What is submitted is a product, even when no table knows its name. */
function unnamed(draft: Draft): Duty {
  const { sentence, action, marks } = draft;
  const product = read(sentence, 'report' as const, action.after - 1, action.after, 'product: unknown noun');
  const duty = dutyOf(draft, product, null, marks, null);
  return {
    ...duty,
    doubts: [...duty.doubts, 'What is to be submitted has no name that is known; it was taken for a report.'],
  };
}

/** One duty for each product named. What stands before the first is the first's; a later one needs a recipient or a time. */
function named(draft: Draft, first: boolean): Duty[] {
  const { sentence, action, marks } = draft;
  const products = marks
    .filter((mark) => mark.kind === 'product')
    .filter(({ found }, index) => (first && index === 0) || isAnother(sentence, found));
  const duties: Duty[] = [];
  let before: Read<Recipient>[] = [];
  for (const [index, { found, from }] of products.entries()) {
    const isFirst = first && index === 0;
    const end = ownEnd(sentence, found, products[index + 1], products[index + 2]?.from ?? action.to);
    const own = marks.filter((mark) => mark.from < end && (isFirst || mark.from >= from));
    const product = read(sentence, found.product, found.from, found.to, 'product: noun');
    const duty = dutyOf(draft, product, found, own, before.at(-1)?.value.body ?? null);
    const twin = duties.find((first) => isAnotherReport(sentence, found, first));
    if (!isFirst && !isPlaced(duty) && twin === undefined) continue;
    const recipients = isOwn(duty) || before.length === 0 ? duty.recipients : before.map(alsoTo);
    duties.push(
      twin === undefined || isPlaced(duty)
        ? { ...duty, recipients }
        : { ...duty, recipients: twin.recipients, due: twin.due },
    );
    if (recipients.length > 0) before = recipients;
  }
  return duties;
}

/** Where what is said of a product ends: at the next one; "notes and briefings on …" share what follows. */
function ownEnd(
  sentence: Sentence,
  { to }: ProductFound,
  next: { found: ProductFound } | undefined,
  last: number,
): number {
  if (next === undefined) return last;
  return wordAt(sentence, to) === 'and' && next.found.from === to + 1 ? last : next.found.from;
}

/** "a report on …, and a report on …": two of a kind, for the same recipient and session. */
const isAnotherReport = (sentence: Sentence, found: ProductFound, first: Duty): boolean =>
  found.product === 'report' &&
  first.product.value === 'report' &&
  wordAt(sentence, found.from) === 'a' &&
  ['and', 'as'].includes(wordAt(sentence, found.from - 1)) &&
  wordAt(sentence, found.to) === 'on';

/** Its recipients are named, and not only that of the product before with another session. */
const isOwn = ({ recipients }: Duty): boolean => recipients.length > 0;

/** "a report to the Assembly and a summary by 1 June": the summary goes there, too. */
const alsoTo = ({ value, span }: Read<Recipient>): Read<Recipient> => ({
  value: { body: value.body, session: null },
  span,
  rule: 'recipient: of the product before',
});

/** "… and an interim report to the Council", not "similar in length and detail to his last". */
const isAnother = (sentence: Sentence, found: ProductFound): boolean =>
  found.article === 'indefinite' &&
  (found.weight === 'document' || ['a', 'an'].includes(wordAt(sentence, found.from)));

const isPlaced = ({ recipients, due }: Duty): boolean =>
  recipients.length > 0 ||
  due.some(({ value }) => value.type !== 'unspecified' && value.type !== 'recurring');
