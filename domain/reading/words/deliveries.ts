import { phrases } from './phrases.ts';

/**
 * What a verb does with a product.
 * `reports`, `briefs`, `informs`, `updates`, `proposes`: the verb itself is the product.
 * `hands over`: its object goes to somebody. `makes`: its object is made, perhaps handed over later.
 * `includes`: its object becomes part of another product.
 */
export type Delivery =
  | 'reports'
  | 'briefs'
  | 'informs'
  | 'updates'
  | 'proposes'
  | 'hands over'
  | 'makes'
  | 'includes';

/** Verbs in their base form. Add one here. */
const VERBS: Readonly<Record<Delivery, string[]>> = {
  reports: phrases('report; report back'),
  briefs: phrases('brief'),
  informs: phrases('inform; keep; apprise; notify; advise'),
  updates: phrases('update'),
  proposes: phrases('propose'),
  'hands over': phrases(`
    submit; resubmit; present; provide; transmit; distribute; deliver; issue; publish; circulate; communicate; convey; forward; furnish; give;
    table; make; introduce; share; bring forward; supply
  `),
  makes: phrases(`
    prepare; compile; draft; elaborate; develop; undertake; conduct; carry out; formulate; finalize; complete; produce;
    commission; write
  `),
  includes: phrases('include; incorporate; reflect; address; consider; examine'),
};

const rows = Object.entries(VERBS) as [Delivery, string[]][];

/** "submit" */
export const DELIVERIES: (readonly [readonly string[], Delivery])[] = rows.map(([does, bases]) => [
  bases,
  does,
]);

/** "submitting", as in "continue submitting" */
export const DELIVERING: (readonly [readonly string[], Delivery])[] = rows.map(([does, bases]) => [
  bases.map(gerund),
  does,
]);

/** "submits", as in "requests that the Secretary-General submits" */
export const DELIVERS: (readonly [readonly string[], Delivery])[] = rows.map(([does, bases]) => [
  bases.map(thirdPerson),
  does,
]);

function thirdPerson(base: string): string {
  const [verb = '', ...rest] = base.split(' ');
  const end = /(s|sh|ch)$/.test(verb) ? 'es' : 's';
  return [verb.endsWith('y') && verb !== 'convey' ? `${verb.slice(0, -1)}ies` : verb + end, ...rest].join(
    ' ',
  );
}

function gerund(base: string): string {
  const [verb = '', ...rest] = base.split(' ');
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb.endsWith('mit') ? `${verb}t` : verb;
  return [`${stem}ing`, ...rest].join(' ');
}

/** Verbs that are nouns, too: what follows must fit a verb. */
export const NOUNS_TOO: ReadonlySet<string> = new Set(
  phrases(`
    report; brief; draft; issue; share; table; update; address; forward; supply; complete; present; commission
  `),
);

/** What fits a verb: "report on", "report annually". */
export const AFTER_VERB: ReadonlySet<string> = new Set(
  phrases(`
    on; to; thereon; back; orally; in; at; every; within; regularly; annually; periodically; , ; the; its; directly; any;
    by; no; a; an; his; her; as; further; biennially; quarterly; it; them
  `),
);

/** Words that stand between "to" and the verb: "to continue to report", "to regularly inform". */
export const BEFORE_VERB = phrases(`
  continue to; continue; also; further; then; in this regard; in that regard; begin to; start; resume; consider;
  as appropriate; as necessary; as required; inter alia
`);
