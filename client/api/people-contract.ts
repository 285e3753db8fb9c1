import { z } from 'zod';
import {
  accountAnswer,
  accountMade,
  accountRequest,
  auditAnswer,
  auditQuery,
  changeRequest,
  id,
  linkAnswer,
  meAnswer,
  newPasswordRequest,
  passwordRequest,
  setUpLinkAnswer,
  setUpRequest,
  signInRequest,
  tokenAnswer,
  tokenMade,
  tokenRequest,
  waysIn,
} from './people-shapes.ts';
import { route, taken } from './route.ts';

/** The requests about accounts and signing in. */

/** Nothing that is sent here is long. */
const SHORT = { limit: 16 * 1024 };
const FEW = { tries: 60 };
const TRIED = ['sign-in.too-many', 'sign-in.other-site'] as const;
const session = accountAnswer.meta({ description: 'Whose session it is; its secret is in the cookie.' });

/** What anybody may ask who has not come in: how to. */
export const SIGN_IN_ROUTES = {
  waysIn: route({
    summary: 'How one can sign in here, and whether somebody is still to be made the first administrator.',
    answers: { 200: waysIn },
    faults: [],
  }),
  signIn: route({
    summary: 'Signs in with an address and a password; the session is in a cookie.',
    body: taken(signInRequest),
    ...{ ...SHORT, ...FEW },
    answers: { 200: session },
    faults: [...TRIED, 'sign-in.failed', 'sign-in.locked'],
  }),
  setUp: route({
    summary: 'Makes the first administrator, by the link that the start of the house prints.',
    body: taken(setUpRequest),
    ...{ ...SHORT, ...FEW },
    answers: { 201: accountAnswer },
    faults: [...TRIED, 'sign-in.link-over', 'account.taken'],
  }),
  setPassword: route({
    summary: 'Sets a password, by a link that an administrator has given.',
    body: taken(newPasswordRequest),
    ...{ ...SHORT, ...FEW },
    answers: { 200: accountAnswer },
    faults: [...TRIED, 'sign-in.link-over'],
  }),
} as const;

/** For where there is a provider of identities; elsewhere there is no such request. */
export const PROVIDER_ROUTES = {
  beginAtProvider: route({
    summary: 'Sends a browser to the provider of identities.',
    ...FEW,
    answers: { 302: null },
    faults: [...TRIED, 'request.no-such', 'sign-in.provider'],
  }),
  backFromProvider: route({
    summary: 'Takes a browser back from there, signed in.',
    ...FEW,
    query: taken(z.looseObject({})),
    answers: { 302: null },
    faults: [
      ...TRIED,
      'request.no-such',
      ...(['sign-in.provider', 'sign-in.unknown-person', 'sign-in.failed', 'sign-in.link-over'] as const),
    ],
  }),
} as const;

/** What everybody may ask who has come in, about themselves. */
export const OWN_ROUTES = {
  me: route({
    summary: 'Who one is here, and what is open: of each right whether, and why not.',
    answers: { 200: meAnswer },
    faults: [],
  }),
  signOut: route({ summary: 'Ends this session.', answers: { 204: null }, faults: [] }),
  signOutEverywhere: route({
    summary: 'Ends all sessions of the account.',
    answers: { 204: null },
    faults: [],
  }),
  changePassword: route({
    once: true,
    summary: 'Changes one’s password; other sessions end.',
    body: taken(passwordRequest),
    ...{ ...SHORT, ...FEW },
    answers: { 204: null },
    faults: ['sign-in.failed', 'sign-in.locked'],
  }),
} as const;

const ofAccount = taken(z.object({ id }));
const list = z.array(tokenAnswer);
const MADE = ['account.unknown', 'rights.not-allowed'] as const;

export const ACCOUNT_ROUTES = {
  setUpLink: route({
    once: 'secret',
    summary:
      'A new link for the first administrator; the one before ends. Nulls where there are accounts already.',
    answers: { 200: setUpLinkAnswer },
    faults: [],
  }),
  accounts: route({ summary: 'All accounts.', answers: { 200: z.array(accountAnswer) }, faults: [] }),
  makeAccount: route({
    once: 'secret',
    summary: 'Makes an account; of a person with a link to set the password, which is shown once.',
    body: taken(accountRequest),
    answers: { 201: accountMade },
    faults: ['account.taken', 'rights.own-account'],
  }),
  changeAccount: route({
    once: true,
    summary: 'Changes roles and person of an account, or disables it.',
    params: ofAccount,
    body: taken(changeRequest),
    answers: { 200: accountAnswer },
    faults: ['account.unknown', 'account.taken', 'rights.own-account'],
  }),
  passwordLink: route({
    once: 'secret',
    summary: 'A link to set a password anew, which is shown once.',
    params: ofAccount,
    answers: { 200: linkAnswer },
    faults: ['account.unknown'],
  }),
  tokensOf: route({
    summary: 'The tokens of an account.',
    params: ofAccount,
    answers: { 200: list },
    faults: ['account.unknown'],
  }),
  makeTokenOf: route({
    once: 'secret',
    summary: 'Makes a token of an account; its secret is shown once.',
    params: ofAccount,
    body: taken(tokenRequest),
    answers: { 201: tokenMade },
    faults: MADE,
  }),
  revokeTokenOf: route({
    once: true,
    summary: 'Revokes a token of an account.',
    params: taken(z.object({ id, token: id })),
    answers: { 200: tokenAnswer },
    faults: ['token.unknown'],
  }),
  tokens: route({ summary: 'One’s own tokens.', answers: { 200: list }, faults: [] }),
  makeToken: route({
    once: 'secret',
    summary: 'Makes a token of one’s own; its secret is shown once.',
    body: taken(tokenRequest),
    answers: { 201: tokenMade },
    faults: MADE,
  }),
  revokeToken: route({
    once: true,
    summary: 'Revokes a token of one’s own.',
    params: taken(z.object({ token: id })),
    answers: { 200: tokenAnswer },
    faults: ['token.unknown'],
  }),
  signIns: route({
    summary: 'Who signed in and who tried, and what happened to accounts and tokens, the newest first.',
    query: taken(auditQuery),
    answers: { 200: auditAnswer },
    faults: [],
  }),
} as const;
