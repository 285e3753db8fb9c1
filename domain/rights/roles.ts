/**
 * What somebody who signs in is here, and why that opens no more than it does. Somebody can be several. Who holds which post of an
 * obligation is another thing: the directory says it, and the rules of the obligation ask it.
 */
export const ROLES = {
  officer: { one: 'an officer', many: 'officers', but: 'runs obligations and keeps what they stand on' },
  drafter: { one: 'a drafter', many: 'drafters', but: 'writes, and asks for what is needed to write' },
  manager: { one: 'a manager', many: 'managers', but: 'decides on drafts and gives work to others' },
  auditor: { one: 'an auditor', many: 'auditors', but: 'reads everything and changes nothing' },
  administrator: {
    one: 'an administrator',
    many: 'administrators',
    but: 'keeps accounts, keys and the machine, and does not thereby act on obligations',
  },
  service: {
    one: 'a service account',
    many: 'service accounts',
    but: 'is a program, and does not decide in the place of a person',
  },
} as const satisfies Record<string, { one: string; many: string; but: string }>;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as Role[];
export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

/** What a person can be; a service account is that and nothing else. */
export const ROLES_OF_PERSONS = ROLE_NAMES.filter((role) => role !== 'service');
