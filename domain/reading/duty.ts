import type { Action } from './actions.ts';
import type { InScope } from './addressees.ts';
import type { Clause } from './clauses.ts';
import { type Complements, complementsOf } from './complements.ts';
import type { ContextFound } from './context.ts';
import type { Mark } from './marks.ts';
import type { ProductFound } from './product.ts';
import type { Product, Read } from './reading.ts';
import { read, type Sentence, said } from './sentence.ts';
import { subjectOf } from './subject.ts';
import { inName } from './time-in-name.ts';

/** Who is asked, and where. */
export interface Asked {
  clause: Clause;
  addressee: InScope;
  /** Who is asked as well. */
  others: InScope[];
}

/** A product that an action owes, before it is known whether it is one with another action's. */
export interface Duty extends Complements {
  asked: Asked;
  action: Action;
  product: Read<Product>;
  /** `noun`: the action's object; null when the product is in the verb, in a pronoun or in another product. */
  noun: ProductFound | null;
  subject: Read<string> | null;
  context: Read<string> | null;
  /** The context is a product that the same paragraph asks for. */
  contents: boolean;
}

/** An action with what stands around its verb. */
export interface Draft {
  sentence: Sentence;
  asked: Asked;
  action: Action;
  context: ContextFound | null;
  marks: Mark[];
}

/** `own`: the marks that are said of this product. `before`: the body to which the product before it goes. */
export function dutyOf(
  { sentence, asked, action, context }: Draft,
  product: Read<Product>,
  noun: ProductFound | null,
  own: Mark[],
  before: string | null,
): Duty {
  const complements = complementsOf(sentence, own, before);
  const part = context !== null && (!SPOKEN.has(product.value) || isUpdateInReport(product, context));
  return {
    ...complements,
    due: [...complements.due, ...inName(sentence, noun, context, complements.due)],
    asked,
    action,
    product: part
      ? { ...product, value: context.head.startsWith('briefing') ? 'briefing' : 'report' }
      : product,
    noun,
    subject: subjectOf(sentence, own, action),
    context:
      context &&
      read(sentence, said(sentence, context.from, context.to), context.from, context.to, 'context'),
    contents: context?.same ?? false,
  };
}

/** "to update the Council, in his first report, on …" */
const isUpdateInReport = ({ value, rule }: Read<Product>, { head }: ContextFound): boolean =>
  value === 'oral_update' && rule === 'product: verb' && head.startsWith('report');

const SPOKEN: ReadonlySet<Product> = new Set<Product>(['briefing', 'oral_update']);
