/** What can happen to an account, and to who tries to come in. */
export const SIGN_IN_EVENTS = [
  'set-up',
  'account-made',
  'link-made',
  'password-set',
  'signed-in',
  'sign-in-failed',
  'locked-out',
  'tokens-tried',
  'not-allowed',
  'signed-out',
  'signed-out-everywhere',
  'roles-changed',
  'person-changed',
  'reading-changed',
  'disabled',
  'enabled',
  'identity-tied',
  'token-made',
  'token-revoked',
] as const;
export type SignInEventKind = (typeof SIGN_IN_EVENTS)[number];
