/**
 * What can follow a document that was issued. Usual practice, no rule was found: an error after issuance makes a
 * corrigendum, new material (late replies of States) an addendum, a whole new text a revision; a faulty production is
 * reissued under the same symbol (A/69/304, A/64/50).
 */
export const FOLLOW_UP_KINDS = ['corrigendum', 'addendum', 'revision', 'reissue'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const isFollowUpKind = (kind: string): kind is FollowUpKind =>
  FOLLOW_UP_KINDS.some((known) => known === kind);
