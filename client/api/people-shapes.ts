import { z } from 'zod';
import { SENSITIVITIES } from '../../domain/obligation/acts/handling/handling.ts';
import { isService, parsePersonId } from '../../domain/obligation/parties.ts';
import { USUAL } from '../../domain/rights/reader.ts';
import { isScope, RIGHT_NAMES, SCOPES } from '../../domain/rights/rights.ts';
import { ROLE_NAMES, ROLES_OF_PERSONS } from '../../domain/rights/roles.ts';
import { SIGN_IN_EVENTS } from '../../domain/rights/sign-in-events.ts';

/** What crosses the HTTP API about accounts and signing in, checked as the rest. */

/** What cannot be seen, or turns what stands beside it around, has no place in a name. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
export const name = z
  .string()
  .max(500, 'expected at most 200 characters')
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .pipe(
    z
      .string()
      .min(1, 'expected a name')
      .max(200, 'expected at most 200 characters')
      .refine((text) => !HIDDEN.test(text), 'expected a name without signs that cannot be seen'),
  );

/** One writing of each address: whoever signs in as A.B@UN.org is a.b@un.org. */
export const email = z
  .string()
  .max(320, 'expected at most 254 characters')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('expected an e-mail address').max(254, 'expected at most 254 characters'));

/** What is typed to sign in, right or not: whatever cannot be an address is just wrong. */
const typed = z
  .string()
  .max(320, 'expected at most 320 characters')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'expected text')
  .transform((text) => text.trim().toLowerCase());

const LONGEST_PASSWORD = 256;
const password = z
  .string()
  .min(1, 'expected a password')
  .max(LONGEST_PASSWORD, `expected at most ${LONGEST_PASSWORD} characters`)
  .refine((text) => text.isWellFormed(), 'expected text');
/** Length is what counts; nobody is made to think of a sign. */
const newPassword = password
  .min(12, 'expected at least 12 characters')
  .refine((text) => new Set(text).size >= 5, 'expected at least 5 different characters');

const person = z
  .string()
  .refine((text) => {
    const id = parsePersonId(text);
    return id !== undefined && !isService(id) && text !== 'program';
  }, 'expected the id of a person in the directory: letters, digits, - and _')
  .nullable();
const roles = z.array(z.enum(ROLES_OF_PERSONS as [string, ...string[]])).max(ROLE_NAMES.length);
/** Up to how sensitive what it reads may be, and of which units; null: of all. What is with oneself one reads in any case. */
const clearance = z.enum(SENSITIVITIES);
const units = z
  .array(z.string().trim().min(1, 'expected the name of a unit').max(300))
  .max(100, 'expected at most 100 units')
  .transform((names) => [...new Set(names)].sort())
  .nullable();
const reading = {
  clearance: clearance.default(USUAL.clearance),
  units: units.default(USUAL.units as null),
};
const secret = z.string().regex(/^[\w-]{43}$/, 'expected what stands in the link after the #');

export const signInRequest = z.strictObject({ email: typed, password });
export const passwordRequest = z.strictObject({ current: password, next: newPassword });
/** The first administrator, who may be somebody in the directory and be more than that. */
export const setUpRequest = z.strictObject({
  ...{ link: secret, email, name, password: newPassword },
  person: person.default(null),
  roles: roles.default([]),
});
export const newPasswordRequest = z.strictObject({ link: secret, password: newPassword });

export const accountRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('person'), email, name, roles: roles.default([]) },
    person: person.default(null),
    ...reading,
  }),
  z.strictObject({ kind: z.literal('service'), name, person: person.default(null), ...reading }),
]);
export type AccountRequest = z.infer<typeof accountRequest>;

export const changeRequest = z
  .strictObject({ roles, person, disabled: z.boolean(), clearance, units })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'expected roles, person, disabled, clearance or units');
export type ChangeRequest = z.infer<typeof changeRequest>;

export const tokenRequest = z.strictObject({
  name,
  scopes: z
    .array(z.string().refine(isScope, `expected some of ${SCOPES.join(', ')}`))
    .min(1, 'expected at least one')
    .max(SCOPES.length),
  days: z.number().int().min(1, 'expected 1 or more').max(366, 'expected at most 366').default(90),
});
export type TokenRequest = z.infer<typeof tokenRequest>;

/** Of an account or a token. */
export const id = z.string().regex(/^[\w-]{1,60}$/, 'expected the id of an account or a token');

export const auditQuery = z.strictObject({
  account: id.optional(),
  before: z.coerce
    .number()
    .int()
    .min(1, 'expected the number of an event')
    .max(999_999_999, 'expected the number of an event')
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000, 'expected at most 1000').default(100),
});
export type AuditQuery = z.infer<typeof auditQuery>;

const moment = z.string();
const role = z.enum(ROLE_NAMES as [string, ...string[]]);

export const accountAnswer = z.strictObject({
  ...{ id: z.string(), kind: z.enum(['person', 'service']), email: z.string().nullable(), name: z.string() },
  ...{
    person: z.string().nullable(),
    roles: z.array(role),
    hasPassword: z.boolean(),
    hasSubject: z.boolean(),
  },
  ...{ madeAt: moment, disabledAt: moment.nullable() },
  ...{ clearance, units: z.array(z.string()).nullable() },
});
/** `link` is shown once. */
export const accountMade = z.strictObject({ account: accountAnswer, link: z.string().nullable() });
export const linkAnswer = z.strictObject({ link: z.string(), expiresAt: moment });
/** null: there are accounts already. */
export const setUpLinkAnswer = z.strictObject({ link: z.string().nullable(), expiresAt: moment.nullable() });

export const tokenAnswer = z.strictObject({
  ...{ id: z.string(), account: z.string(), name: z.string(), beginning: z.string() },
  scopes: z.array(z.enum(RIGHT_NAMES as [string, ...string[]])),
  ...{ madeAt: moment, expiresAt: moment, usedAt: moment.nullable(), revokedAt: moment.nullable() },
});
/** `secret` is shown once. */
export const tokenMade = z.strictObject({ token: tokenAnswer, secret: z.string() });

/** Who one is here, and what is open: of each right whether, and why not. */
export const meAnswer = z.strictObject({
  ...{ account: z.string().nullable(), name: z.string().nullable(), person: z.string().nullable() },
  ...{ roles: z.array(role), via: z.enum(['home', 'session', 'token']) },
  ...{ clearance, units: z.array(z.string()).nullable() },
  rights: z.record(z.string(), z.strictObject({ allowed: z.boolean(), why: z.string().nullable() })),
});
export type MeAnswer = z.infer<typeof meAnswer>;

export const auditAnswer = z.array(
  z.strictObject({
    ...{ seq: z.number(), at: moment, kind: z.enum(SIGN_IN_EVENTS) },
    ...{ account: z.string().nullable(), by: z.string().nullable(), address: z.string().nullable() },
    facts: z.record(z.string(), z.unknown()),
  }),
);
/** `oidc`: whether one can sign in by a provider of identities; `setUp`: there is no account yet. */
export const waysIn = z.strictObject({ oidc: z.boolean(), setUp: z.boolean() });
