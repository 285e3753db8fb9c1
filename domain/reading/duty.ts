import type { Action } from './actions.ts';
import { complements } from './complements.ts';
import type { ContextFound } from './context.ts';
import { type Mark, marksOf } from './marks.ts';
import type { ProductFound } from './product.ts';
import type { DueElement, Product, Read, Recipient } from './reading.ts';
import type { Setting } from './setting.ts';
import { recurrenceAt, said } from './time-periods.ts';
import { spanOf, type Token } from './tokens.ts';
import type { Delivery } from './words/deliveries.ts';

/** A product that an action owes, before it is known whether it is one with another action's. */
export interface Duty {
  action: Action;
  product: Read<Product>;
  /** "the report", "it": a product that was spoken of before. */
  again: boolean;
  /** Known only by what was asked before: "to present the assessment". */
  weight: ProductFound['weight'];
  recipients: Read<Recipient>[];
  due: Read<DueElement>[];
  subject: Read<string> | null;
  context: Read<string> | null;
  /** The context is a product that the same paragraph asks for. */
  contents: boolean;
  doubts: string[];
}

/** Verbs whose product is in the verb itself, and what it is. */
const IN_THE_VERB: Partial<Record<Delivery, Product>> = {
  reports: 'report',
  briefs: 'briefing',
  informs: 'information',
  updates: 'oral_update',
  proposes: 'proposal',
};
const TAKES_BODY: ReadonlySet<Delivery> = new Set<Delivery>(['briefs', 'informs', 'updates', 'hands over']);

/** The products of one action, in the order of the text. `lead`: what stood before its verb. */
export function dutiesOf(all: Token[], action: Action, lead: Mark[], text: string, setting: Setting): Duty[] {
  const does = action.does;
  const reach = { direct: does !== null && TAKES_BODY.has(does), including: does === 'includes' };
  const marks = [...lead, ...marksOf(all, action.after, action.to, reach, text, setting)];
  const context = marks.find((mark) => mark.kind === 'context')?.found ?? null;
  const make = (
    product: Read<Product>,
    found: ProductFound | null,
    own: Mark[],
    before: string | null,
  ): Duty => ({
    action,
    product,
    again: found?.definite ?? false,
    weight: found?.weight ?? 'document',
    ...withAdjectives(all, complements(all, own, before, text, setting), found, context, setting),
    subject: subjectOf(all, own, action, text),
    context: context && contextRead(all, context, text),
    contents: context?.same ?? false,
  });
  const products = marks.filter((mark) => mark.kind === 'product');
  const inVerb = does === null ? undefined : IN_THE_VERB[does];
  if (inVerb !== undefined)
    return [
      make(productOfVerb(all, action, inVerb), null, marks, null),
      ...later(all, products, marks, make, 0),
    ];
  if (does === 'includes' || (context !== null && does === null)) {
    return context === null ? [] : [make(productOfContext(all, action, context), null, marks, null)];
  }
  const again = all[action.after]?.word === 'it' || all[action.after]?.word === 'them';
  if (again) {
    const duty = make(
      { value: 'report', span: spanOf(all, action.after, action.after + 1), rule: 'product: pronoun' },
      null,
      marks,
      null,
    );
    return [{ ...duty, again: true, weight: 'matter' }];
  }
  return later(all, products, marks, make, -1);
}

type Make = (product: Read<Product>, found: ProductFound | null, own: Mark[], before: string | null) => Duty;

/** One duty for each product named; what stands before the first is the first's. A later one needs its own recipient or time. */
function later(
  all: Token[],
  products: (Mark & { kind: 'product' })[],
  marks: Mark[],
  make: Make,
  first: number,
): Duty[] {
  const duties: Duty[] = [];
  let before: string | null = null;
  for (const [index, { found, from }] of products.entries()) {
    const begin = index === 0 && first < 0 ? -1 : from;
    const end = products[index + 1]?.from ?? Number.MAX_SAFE_INTEGER;
    const own = marks.filter((mark) => mark.from >= begin && mark.from < end);
    const product = { value: found.product, span: spanOf(all, found.from, found.to), rule: 'product: noun' };
    const duty = make(product, found, own, before);
    const own2 = duty.recipients.length > 0 || duty.due.some(({ value }) => value.type !== 'unspecified');
    if ((index > 0 || first >= 0) && !(own2 && !found.definite)) continue;
    duties.push(duty);
    before = duty.recipients.at(-1)?.value.body ?? before;
  }
  return duties;
}

function productOfVerb(all: Token[], action: Action, product: Product): Read<Product> {
  const orally =
    product === 'report' &&
    all.slice(action.after, Math.min(action.to, action.after + 4)).some(({ word }) => word === 'orally');
  return {
    value: orally ? 'oral_update' : product,
    span: spanOf(all, action.after - 1, action.after),
    rule: 'product: verb',
  };
}

const productOfContext = (all: Token[], action: Action, context: ContextFound): Read<Product> => ({
  value: context.head.startsWith('briefing') ? 'briefing' : 'report',
  span: spanOf(all, action.after - 1, action.after),
  rule: 'product: part of another',
});

const contextRead = (all: Token[], { from, to }: ContextFound, text: string): Read<string> => ({
  value: said(all, from, to, text),
  span: spanOf(all, from, to),
  rule: 'context: in another product',
});

/** "an annual report", "in his biennial report": the recurrence is in the product's name. */
function withAdjectives(
  all: Token[],
  found: ReturnType<typeof complements>,
  product: ProductFound | null,
  context: ContextFound | null,
  setting: Setting,
) {
  const due = [...found.due];
  const names = [
    product && { from: product.from, to: product.to },
    context && { from: context.from, to: context.nameTo },
  ];
  for (const name of names) {
    for (let at = name?.from ?? 0; name !== null && at < name.to; at += 1) {
      const recurrence = recurrenceAt(all, at, setting.adopted);
      if (recurrence === undefined || due.some(({ value }) => value.type === 'recurring')) continue;
      due.push({ value: recurrence.element, span: spanOf(all, at, recurrence.to), rule: 'time: recurrence' });
    }
  }
  return { ...found, due };
}

/** "on the implementation of …", up to the recipient or the time that follows. */
function subjectOf(all: Token[], own: Mark[], action: Action, text: string): Read<string> | null {
  const opening = own.findIndex(
    (mark) =>
      mark.kind === 'subject' &&
      ['on', 'regarding', 'concerning', 'about'].includes(all[mark.from]?.word ?? ''),
  );
  const start = own[opening];
  if (start === undefined) return null;
  const next = own.slice(opening + 1).find(({ kind }) => kind !== 'subject' && kind !== 'aside');
  let to = next?.from ?? action.to;
  while (to > start.to && [',', 'and', ';', '.'].includes(all[to - 1]?.word ?? '')) to -= 1;
  return { value: said(all, start.to, to, text), span: spanOf(all, start.to, to), rule: 'subject' };
}
