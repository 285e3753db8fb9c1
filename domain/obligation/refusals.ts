/**
 * Every refusal of a rule, by code: the HTTP status it is answered with. A refusal is an answer, not a fault: it is
 * kept in the record. Each code has a heading of the same name in `docs/refusals.md` (a test compares the two).
 */
export const REFUSALS = {
  'unsigned-command': 403,
  'signature-invalid': 403,
  'not-running': 409,
  'not-your-role': 403,
  'own-draft': 403,
  'own-extension': 403,
  'happened-in-future': 422,
  'views-not-collected': 409,
  'views-already-requested': 409,
  'views-not-requested': 409,
  'views-already-closed': 409,
  'views-still-open': 409,
  'reply-before-request': 422,
  'reply-already-recorded': 409,
  'not-asked': 422,
  'no-such-delivery': 404,
  'no-such-milestone': 404,
  'no-such-fact': 404,
  'already-forecast': 409,
  'no-draft': 409,
  'stale-draft': 409,
  'draft-unchanged': 409,
  'draft-already-cleared': 409,
  'comment-needed': 422,
  'milestone-reached': 409,
  'extension-already-asked': 409,
  'extension-not-asked': 409,
  'extension-not-later': 422,
  'extension-too-far': 422,
  'not-cleared': 409,
  'already-submitted': 409,
  'not-submitted': 409,
  'already-issued': 409,
  'issued-before-submitted': 422,
  'late-reason-needed': 422,
  'not-a-briefing': 409,
  'not-a-document': 409,
  'not-scheduled': 409,
  'not-invited': 409,
  'already-invited': 409,
  'already-held': 409,
  'fact-unchanged': 422,
  'nothing-moves': 409,
  'proposal-overtaken': 409,
  'no-proposal': 409,
  'stale-proposal': 409,
} as const satisfies Record<string, 403 | 404 | 409 | 422>;

export type RefusalCode = keyof typeof REFUSALS;

/** An attempt that a rule turned down. */
export interface Refusal {
  code: RefusalCode;
  /** For the person who tried: what stands against it. */
  why: string;
}

/** Those that no rule gives, but the record itself, to whoever has not proved to be who they say. */
export const UNPROVEN_REFUSALS: readonly RefusalCode[] = ['unsigned-command', 'signature-invalid'];

export const refuse = (code: RefusalCode, why: string): Refusal => ({ code, why });
