import { OPENING_VERBS } from '../../text/opening-verbs.ts';
import { phrases } from './phrases.ts';

/** What a clause does: asks somebody for something, rules that somebody shall, or only states. */
export type Force = 'asks' | 'rules' | 'states';

/** "Requests …": somebody is named next. Add a phrasing here. */
const ASKS = phrases(`
      requests; to request; we request; requesting; invites; to invite; we invite; calls upon; to
      call upon; we call upon; calls on; we call on; calls once again upon; calls also upon; calls
      again upon; urges; to urge; we urge; encourages; to encourage; we encourage; asks; directs;
      instructs; entrusts; mandates; tasks; authorizes; appeals to; demands; renews its request;
      repeats its request; reaffirms its request; reaffirms the request; reiterates its request;
      reiterates the request; reiterates its requests; reiterates its invitation; reiterates the
      invitation; reiterates its call; reiterates its call upon; reiterates its call on; reiterates
      its encouragement
    `);

/** "Decides that the Secretary-General shall …" */
const RULES = phrases(`
      decides that; also decides that; agrees that; recommends that; recommends also that;
      determines that; proposes that; expects
    `);

/** Asking without naming who asks: "The Secretary-General is requested to …"; the addressee stands before. */
export const ASKED = phrases(`
      is requested; are requested; is invited; are invited; is asked; is mandated
    `);

const SOFT = new Set(
  phrases(`
      invites; encourages; to invite; to encourage; we invite; we encourage
    `),
);

/** An invitation or an encouragement: an obligation all the same, but a soft one. */
export const isSoft = (opener: string): boolean => SOFT.has(opener);

export const OPENERS: (readonly [readonly string[], Force])[] = [
  [[...OPENING_VERBS], 'states'],
  [
    phrases(`
      we recognize; we reaffirm; we welcome; we commit; we acknowledge; we note; decides to
    `),
    'states',
  ],
  [ASKS, 'asks'],
  [['decides to request', 'decides to invite', 'also decides to request'], 'asks'],
  [RULES, 'rules'],
];

/** What may stand between a comma and an opener: "and, in this regard, also requests". */
export const BEFORE_OPENER = phrases(`
      also; further; again; once again; strongly; therefore; hereby; accordingly; likewise;
      moreover; furthermore; in addition; in particular; particularly; specifically; urgently; in
      this regard; in that regard; in this respect; in that respect; in this connection; in that
      connection; in this context; in that context; to this end; to that end; for this purpose; as
      well as; then
    `);
