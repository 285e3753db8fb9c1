import type { RouteName } from './paths.ts';

/**
 * What a request tells of obligations or does to them, and so who has to look whether they are open to who asks: `nothing`: no
 * more than that there are obligations of an id, which every mandate shows; `named`: the one that `?id=` names, which the guard
 * looks at; `several`: its handler tells and takes only what is open.
 */
export type Reads = 'nothing' | 'named' | 'several';

const NAMED = 'named';
const SEVERAL = 'several';
const NOTHING = 'nothing';

/** A request without a decision does not compile. */
export const ROUTE_READS: Readonly<Record<RouteName, Reads>> = {
  health: NOTHING,
  ready: NOTHING,
  metrics: NOTHING,
  description: NOTHING,
  live: SEVERAL,
  waysIn: NOTHING,
  signIn: NOTHING,
  beginAtProvider: NOTHING,
  backFromProvider: NOTHING,
  setUp: NOTHING,
  setPassword: NOTHING,
  me: NOTHING,
  signOut: NOTHING,
  signOutEverywhere: NOTHING,
  changePassword: NOTHING,
  setUpLink: NOTHING,
  accounts: NOTHING,
  makeAccount: NOTHING,
  changeAccount: NOTHING,
  passwordLink: NOTHING,
  tokensOf: NOTHING,
  makeTokenOf: NOTHING,
  revokeTokenOf: NOTHING,
  tokens: NOTHING,
  makeToken: NOTHING,
  revokeToken: NOTHING,
  signIns: NOTHING,
  openActs: NAMED,
  readDocument: NOTHING,
  document: NOTHING,
  registerMandate: NOTHING,
  mandate: NOTHING,
  mandateText: NOTHING,
  decideReading: NOTHING,
  planLaunch: SEVERAL,
  launch: SEVERAL,
  // It answers with what was stated in the request.
  takeOver: NOTHING,
  obligations: SEVERAL,
  obligation: NAMED,
  history: NAMED,
  clock: NAMED,
  act: NAMED,
  // Who keeps the machine has a run go on without reading what it is about.
  resume: NOTHING,
  keepDraft: NOTHING,
  unusedDrafts: NOTHING,
  draftChanges: SEVERAL,
  draft: SEVERAL,
  takeLadders: SEVERAL,
  paper: NAMED,
  sections: NAMED,
  // Of what recurs there are rhythm and posts; its cycles are obligations.
  series: NAMED,
  commandSeries: NAMED,
  portfolio: SEVERAL,
  portfolioFacets: SEVERAL,
  portfolioExport: SEVERAL,
  inbox: SEVERAL,
  timeline: SEVERAL,
  load: SEVERAL,
  search: SEVERAL,
  rebuild: NOTHING,
  forecast: SEVERAL,
  // Medians of many.
  durations: NOTHING,
  outbox: SEVERAL,
  changeCalendar: NOTHING,
  calendar: NOTHING,
  calendarChange: NOTHING,
  readCalendarFile: NOTHING,
  whatIf: SEVERAL,
  changeDirectory: NOTHING,
  directory: NOTHING,
  copyForRehearsal: SEVERAL,
  rehearsals: NOTHING,
  beginRehearsal: NOTHING,
  rehearsal: NOTHING,
  commandRehearsal: NOTHING,
  rehearsalStory: NOTHING,
  rehearsalInbox: NOTHING,
  rehearsalOutcome: NOTHING,
  rehearsalCompletions: NOTHING,
  endRehearsal: NOTHING,
  keys: NOTHING,
  rotateKeys: NOTHING,
  revokeKey: NOTHING,
  payloadKeys: NOTHING,
  rotatePayloadKeys: NOTHING,
  decodePayloads: NOTHING,
  // All of it, by who keeps the machine.
  backup: NOTHING,
  // Ids of runs, and whether they are there.
  reconciliation: NOTHING,
  reconcile: NOTHING,
  stop: NOTHING,
};
