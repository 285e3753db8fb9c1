import type { Role } from './roles.ts';

interface RightOf {
  /** As the beginning of a sentence: "To launch an obligation is for officers". */
  to: string;
  /** To whom it is open. */
  of: readonly Role[];
  /** Only for who has signed in: no token can name it. A token that could make tokens would have no end. */
  inPerson?: true;
}

const READERS = ['officer', 'drafter', 'manager', 'auditor', 'service'] as const;
const WHO_WORK = ['officer', 'drafter', 'manager'] as const;
const PERSONS = ['officer', 'drafter', 'manager', 'auditor', 'administrator'] as const;

/**
 * Everything that can be done here, and to whom it is open: the one table that API, command line and buttons ask. Behind this door
 * stand the rules of each obligation, which ask who holds which post on that day.
 */
export const RIGHTS = {
  read: { to: 'read obligations, mandates, the calendar and their histories', of: READERS },
  'read-people': { to: 'read who holds which post', of: [...READERS, 'administrator'] },
  'read-messages': {
    to: 'read the messages that people were sent',
    of: ['officer', 'manager', 'auditor'],
  },
  upload: { to: 'have a document read', of: ['officer', 'service'] },
  'decide-reading': { to: 'confirm, correct or reject what was read', of: ['officer'] },
  launch: { to: 'launch an obligation', of: ['officer'] },
  'take-over': { to: 'take over a duty that began elsewhere', of: ['officer'] },
  'act-for-officer': { to: 'act for the post that runs an obligation', of: ['officer', 'service'] },
  'act-for-drafter': { to: 'hand in a draft', of: ['officer', 'drafter', 'service'] },
  'follow-inputs': { to: 'ask others for their part, and take it', of: [...WHO_WORK, 'service'] },
  'decide-draft': { to: 'approve, return or object to a draft', of: ['manager'] },
  'void-approval': { to: 'take an approval back', of: ['officer', 'manager'] },
  steer: {
    to: 'answer who asks for more time, give work to others, rest or end a duty',
    of: ['officer', 'manager'],
  },
  classify: { to: 'say how sensitive something is, and who may read it', of: ['officer', 'manager'] },
  'answer-reminders': { to: 'answer a reminder, or ask for more time', of: WHO_WORK },
  'speak-for-house': { to: 'say what only the house itself says', of: [] },
  'act-on-series': { to: 'change or end what recurs', of: ['officer'] },
  'change-calendar': { to: 'change sessions, holidays and ladders', of: ['officer', 'service'] },
  'change-directory': { to: 'say who holds which post', of: ['officer', 'service'] },
  'say-own-absence': { to: 'say when one is away, and who acts for one', of: WHO_WORK },
  'set-ladders': { to: 'have what runs go by other ladders', of: ['officer'] },
  rehearse: { to: 'rehearse', of: ['officer', 'manager'] },
  'what-if': { to: 'ask what would move', of: READERS },
  export: { to: 'take whole records out', of: ['officer', 'manager', 'auditor', 'service'] },
  'read-findings': {
    to: 'read what the look at record and Temporal has found',
    of: ['officer', 'auditor', 'administrator', 'service'],
  },
  reconcile: { to: 'compare record and Temporal', of: ['officer', 'administrator', 'service'] },
  resume: { to: 'have a run go on from the record', of: ['officer', 'administrator', 'service'] },
  'read-keys': { to: 'read which keys commands are signed with', of: ['auditor', 'administrator'] },
  keys: {
    to: 'replace or revoke the keys that commands are signed with',
    of: ['administrator'],
    inPerson: true,
  },
  accounts: { to: 'make, change or disable accounts', of: ['administrator'], inPerson: true },
  'tokens-own': { to: 'make tokens for oneself', of: PERSONS, inPerson: true },
  'tokens-all': { to: 'make or revoke tokens of others', of: ['administrator'], inPerson: true },
  'read-audit': { to: 'read who signed in, and who tried', of: ['auditor', 'administrator'] },
  decrypt: { to: 'decrypt what stands in Temporal', of: [] },
  backup: { to: 'make a backup', of: ['administrator', 'service'] },
  rebuild: { to: 'make the read model anew', of: ['administrator'] },
  metrics: { to: 'read the figures of the house', of: ['auditor', 'administrator', 'service'] },
  stop: { to: 'stop the house', of: ['administrator'], inPerson: true },
} as const satisfies Record<string, RightOf>;

export type Right = keyof typeof RIGHTS;
export const RIGHT_NAMES = Object.keys(RIGHTS) as Right[];
export const isRight = (text: string): text is Right => Object.hasOwn(RIGHTS, text);

/** Of a right as the table has it. */
export const rightOf = (right: Right): RightOf => RIGHTS[right];

/** What a token can name. */
export const SCOPES = RIGHT_NAMES.filter((right) => rightOf(right).inPerson !== true);
export const isScope = (text: string): text is Right => isRight(text) && SCOPES.includes(text);
