/**
 * Handing in a version of the text. `base`: the digest of the version that it was made from; without it, the version
 * before. `writers`: who wrote it, besides who hands it in. `afresh`: nothing of an earlier version is in it.
 */
export const DRAFT_COMMANDS = {
  'hand-in-draft': { draft: 'draft', base: 'digest?', writers: 'people?', afresh: 'flag?' },
} as const;
