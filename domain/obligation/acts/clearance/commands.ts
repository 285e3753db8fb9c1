/**
 * Decisions on the current text, bound to its bytes. A comment makes an approval one "with comments". `post`: by which
 * post, where somebody could decide by several. `approval`: the seq of the event that gave it.
 */
export const CLEARANCE_COMMANDS = {
  'approve-draft': { draft: 'digest', post: 'name?' },
  'return-draft': { draft: 'digest', post: 'name?' },
  'object-to-draft': { draft: 'digest', post: 'name?' },
  'withdraw-objection': { objection: 'count' },
  'void-approval': { approval: 'count' },
} as const;
