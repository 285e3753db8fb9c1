/**
 * Every request that a house answers, by name: its method and its path. The only place where paths stand; no import, so
 * that pages can have it too. Ids of obligations stand in the query, since they hold `/` and `#`.
 */
export const PATHS = {
  health: 'GET /healthz',
  ready: 'GET /readyz',
  metrics: 'GET /metrics',
  description: 'GET /openapi.json',

  live: 'GET /live',

  waysIn: 'GET /sign-in',
  signIn: 'POST /sign-in',
  beginAtProvider: 'GET /sign-in/oidc',
  backFromProvider: 'GET /sign-in/oidc/callback',
  setUp: 'POST /set-up',
  setPassword: 'POST /password',
  me: 'GET /me',
  signOut: 'POST /sign-out',
  signOutEverywhere: 'POST /sign-out-everywhere',
  changePassword: 'POST /my-password',
  setUpLink: 'POST /set-up-link',
  accounts: 'GET /accounts',
  makeAccount: 'POST /accounts',
  changeAccount: 'POST /accounts/:id',
  passwordLink: 'POST /accounts/:id/link',
  tokensOf: 'GET /accounts/:id/tokens',
  makeTokenOf: 'POST /accounts/:id/tokens',
  revokeTokenOf: 'POST /accounts/:id/tokens/:token/revoke',
  tokens: 'GET /tokens',
  makeToken: 'POST /tokens',
  revokeToken: 'POST /tokens/:token/revoke',
  signIns: 'GET /sign-ins',
  openActs: 'GET /open-acts',

  readDocument: 'POST /documents',
  document: 'GET /documents/:sha256',
  registerMandate: 'POST /mandates',
  mandate: 'GET /mandate',
  mandateText: 'GET /mandate-text',
  decideReading: 'POST /mandate-commands',

  planLaunch: 'POST /plans',
  launch: 'POST /launches',
  takeOver: 'POST /take-overs',
  obligations: 'GET /obligations',
  obligation: 'GET /obligation',
  history: 'GET /history',
  clock: 'GET /clock',
  act: 'POST /commands',
  resume: 'POST /resume',
  keepDraft: 'POST /drafts',
  unusedDrafts: 'GET /drafts/unused',
  draftChanges: 'GET /drafts/changes',
  draft: 'GET /drafts/:sha256',
  takeLadders: 'POST /ladders',
  paper: 'GET /paper',
  sections: 'GET /sections',

  series: 'GET /series',
  commandSeries: 'POST /series-commands',

  portfolio: 'GET /portfolio',
  portfolioFacets: 'GET /portfolio/facets',
  portfolioExport: 'GET /portfolio/export',
  inbox: 'GET /inbox',
  timeline: 'GET /timeline',
  load: 'GET /load',
  search: 'GET /search',
  rebuild: 'POST /rebuild',

  forecast: 'GET /forecast',
  durations: 'GET /durations',
  outbox: 'GET /outbox',

  changeCalendar: 'POST /calendar',
  calendar: 'GET /calendar',
  calendarChange: 'GET /calendar-change',
  readCalendarFile: 'POST /calendar-files',
  whatIf: 'POST /what-if',
  changeDirectory: 'POST /directory',
  directory: 'GET /directory',

  copyForRehearsal: 'POST /rehearsal-copies',
  rehearsals: 'GET /rehearsals',
  beginRehearsal: 'POST /rehearsals',
  rehearsal: 'GET /rehearsals/:id',
  commandRehearsal: 'POST /rehearsals/:id/commands',
  rehearsalStory: 'GET /rehearsals/:id/story',
  rehearsalInbox: 'GET /rehearsals/:id/inbox',
  rehearsalOutcome: 'GET /rehearsals/:id/outcome',
  rehearsalCompletions: 'GET /rehearsals/:id/completions',
  endRehearsal: 'DELETE /rehearsals/:id',

  keys: 'GET /keys',
  rotateKeys: 'POST /keys/rotate',
  revokeKey: 'POST /keys/revoke',
  payloadKeys: 'GET /keys/payload',
  rotatePayloadKeys: 'POST /keys/payload/rotate',
  decodePayloads: 'POST /codec/decode',
  backup: 'POST /backups',
  reconciliation: 'GET /reconciliation',
  reconcile: 'POST /reconciliation',
  stop: 'POST /stop',
} as const;

/** Pages for browsers, at paths to which programs send the same as JSON. */
export const PAGES = { setUpPage: 'GET /set-up', passwordPage: 'GET /password' } as const;

export type RouteName = keyof typeof PATHS;
export const ROUTE_NAMES = Object.keys(PATHS) as RouteName[];

/** A request's method and path, apart. */
export const placeOf = (name: RouteName): Place => apart(PATHS[name]);

interface Place {
  method: string;
  path: string;
}

function apart(place: string): Place {
  const [method = '', path = ''] = place.split(' ');
  return { method, path };
}
