import { OPENING_VERBS } from '../../text/opening-verbs.ts';
import { phrases } from './phrases.ts';

/** What a clause does: asks somebody for something, rules that somebody shall, or only states. */
export type Force = 'asks' | 'rules' | 'states';

/** "Requests …": somebody is named next. Add a phrasing here. */
const ASKS = phrases(`
  requests; to request; we request; requesting; decides to request; invites; to invite; we invite; decides to invite;
  calls upon; to call upon; we call upon; calls on; we call on; calls once again upon; calls also upon; urges; to urge;
  we urge; encourages; to encourage; we encourage; asks; directs; instructs; entrusts; mandates; tasks; authorizes;
  appeals to; demands; renews its request; repeats its request; reaffirms its request; reaffirms the request;
  reiterates its request; reiterates the request; reiterates its requests; reiterates its invitation;
  reiterates the invitation; reiterates its call; reiterates its call upon; reiterates its call on;
  reiterates its encouragement; reiterates its previous request; reiterates its previous requests;
  reaffirms its requests; reiterates once again its request; continues to request; continues to encourage;
  continues to urge; continues to invite; continues to call upon; continues to call on; reiterates its calls upon;
  we ask; we also request; we further request; we mandate; we task
`);

/** Asking at the head of an item: "Decides to: (a) Request the Secretary-General …". */
export const ASKS_AT_HEAD = phrases(
  'request; also request; invite; urge; encourage; call upon; call on; ask',
);

/** "Decides that the Secretary-General shall …" */
const RULES = phrases(`
  decides that; agrees that; recommends that; recommends also that; determines that; proposes that; expects
`);

const STATES = phrases(
  'decides to; we recognize; we reaffirm; we welcome; we commit; we acknowledge; we note; we will',
);

export const OPENERS: (readonly [readonly string[], Force])[] = [
  [[...OPENING_VERBS], 'states'],
  [STATES, 'states'],
  [ASKS, 'asks'],
  [RULES, 'rules'],
];

/** Asking without naming who asks: "The Secretary-General is requested to …"; the addressee stands before. */
export const ASKED = phrases('is requested; are requested; is invited; are invited; is asked; is mandated');

/** What may stand between a comma and an opener: "and, in this regard, also requests". */
export const BEFORE_OPENER = phrases(`
  also; further; again; once again; strongly; therefore; hereby; accordingly; likewise; moreover; furthermore;
  in addition; in particular; particularly; specifically; urgently; in this regard; in that regard; in this respect;
  in that respect; in this connection; in that connection; in this context; in that context; to this end; to that end;
  for this purpose; as well as; then
`);

/** Openers that are plural nouns as well: within a paragraph a name must follow. */
export const PLURALS: ReadonlySet<string> = new Set(
  phrases('mandates; tasks; demands; supports; shares; notes; sets; hopes'),
);

/** What follows a noun that only looks like an opener: "requests from Member States". */
export const AFTER_NOUN: ReadonlySet<string> = new Set(
  phrases("from; of; by; made; received; submitted; contained; 's"),
);
