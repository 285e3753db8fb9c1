import { phrases } from './phrases.ts';
/**
 * What a verb does with a product.
 * `reports`, `briefs`, `informs`: the verb itself is the product. `hands over`: its object goes to somebody.
 * `makes`: its object is made, perhaps handed over later. `includes`: its object becomes part of another product.
 */
export type Delivery =
  | 'reports'
  | 'briefs'
  | 'informs'
  | 'updates'
  | 'hands over'
  | 'makes'
  | 'includes'
  | 'proposes';

interface Verb {
  base: string;
  gerund: string;
  does: Delivery;
}

const verb = (does: Delivery, base: string, gerund = ing(base)): Verb => ({ base, gerund, does });

const ing = (base: string): string => {
  const [first = '', ...rest] = base.split(' ');
  return [`${first.endsWith('e') ? first.slice(0, -1) : first}ing`, ...rest].join(' ');
};

/** Add a verb here, in its base form. */
const VERBS: Verb[] = [
  verb('reports', 'report'),
  verb('reports', 'report back'),
  verb('briefs', 'brief'),
  verb('informs', 'inform'),
  verb('informs', 'keep'),
  verb('informs', 'apprise'),
  verb('informs', 'notify'),
  verb('informs', 'advise'),
  verb('updates', 'update'),
  verb('hands over', 'submit', 'submitting'),
  verb('hands over', 'present'),
  verb('hands over', 'provide'),
  verb('hands over', 'transmit', 'transmitting'),
  verb('hands over', 'deliver'),
  verb('hands over', 'issue'),
  verb('hands over', 'publish'),
  verb('hands over', 'circulate'),
  verb('hands over', 'communicate'),
  verb('hands over', 'convey'),
  verb('hands over', 'forward'),
  verb('hands over', 'furnish'),
  verb('hands over', 'give'),
  verb('hands over', 'table'),
  verb('hands over', 'make'),
  verb('hands over', 'introduce'),
  verb('hands over', 'share'),
  verb('hands over', 'bring forward'),
  verb('hands over', 'supply'),
  verb('proposes', 'propose'),
  verb('makes', 'prepare'),
  verb('makes', 'compile'),
  verb('makes', 'draft'),
  verb('makes', 'elaborate'),
  verb('makes', 'develop'),
  verb('makes', 'undertake'),
  verb('makes', 'conduct'),
  verb('makes', 'carry out'),
  verb('makes', 'formulate'),
  verb('makes', 'finalize'),
  verb('makes', 'complete'),
  verb('makes', 'produce'),
  verb('makes', 'commission'),
  verb('makes', 'write'),
  verb('includes', 'include'),
  verb('includes', 'incorporate'),
  verb('includes', 'reflect'),
  verb('includes', 'address'),
  verb('includes', 'consider'),
  verb('includes', 'examine'),
];

export const DELIVERIES: (readonly [readonly string[], Delivery])[] = VERBS.map(({ base, does }) => [
  [base],
  does,
]);
export const DELIVERING: (readonly [readonly string[], Delivery])[] = VERBS.map(({ gerund, does }) => [
  [gerund],
  does,
]);

/** Words that stand between "to" and the verb: "to continue to report", "to regularly inform". */
export const BEFORE_VERB = phrases(`
      continue to; continue; also; further; regularly; periodically; annually; urgently; promptly;
      immediately; then; jointly; fully; in this regard; in that regard; begin to; start; resume;
      consider; keep on; take steps to; ensure and
    `);
