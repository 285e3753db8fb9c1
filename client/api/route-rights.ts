import { COMMAND_TYPES, type CommandType } from '../../domain/obligation/commands.ts';
import { RIGHT_TO_ACT, rightToAct } from '../../domain/rights/acts.ts';
import type { Right } from '../../domain/rights/rights.ts';
import type { Caller } from './caller.ts';
import type { RouteName } from './paths.ts';

/** What a request takes. */
export interface RouteRight {
  /** One of them is needed before the body is looked at; none: whoever has come in may. */
  oneOf: readonly Right[];
  /** Which of them, once it is known what is wanted; undefined: the body is malformed, and is answered so. */
  which?: (body: unknown, caller: Caller) => Right | undefined;
  /**
   * In whose name it stands in the record, which is to be the caller's: a field that is filled where it is left out; `if-any`: the program
   * does it where the caller is nobody in the directory; `officer`: of the people that are named.
   */
  inNameOf?: 'actor' | 'actor-if-any' | 'officer';
}

const one = (right: Right, more: Omit<RouteRight, 'oneOf' | 'which'> = {}): RouteRight => ({
  oneOf: [right],
  ...more,
});
/** Who has come in; for some requests nobody needs to. */
const ANYBODY: RouteRight = { oneOf: [] };
const REHEARSE = one('rehearse');

const ACT: RouteRight = {
  oneOf: [...new Set(Object.values(RIGHT_TO_ACT))],
  which: (body) => {
    const type = COMMAND_TYPES.find((known) => known === (body as { type?: unknown } | null)?.type);
    return type && rightToAct(type satisfies CommandType);
  },
  inNameOf: 'actor',
};

const DIRECTORY: RouteRight = {
  oneOf: ['change-directory', 'say-own-absence'],
  which: (body, caller) => {
    const facts = (body as { facts?: unknown } | null)?.facts;
    if (!Array.isArray(facts)) return undefined;
    return isOfOneself(facts, caller) ? 'say-own-absence' : 'change-directory';
  },
  inNameOf: 'actor',
};

/** Private keys go out with it only to who may replace them. */
const BACKUP: RouteRight = {
  oneOf: ['backup'],
  which: (body) => ((body as { passphrase?: unknown } | null)?.passphrase == null ? 'backup' : 'keys'),
};

/** What each request takes. */
export const ROUTE_RIGHTS: Readonly<Record<RouteName, RouteRight>> = {
  health: ANYBODY,
  ready: ANYBODY,
  description: ANYBODY,
  waysIn: ANYBODY,
  signIn: ANYBODY,
  beginAtProvider: ANYBODY,
  backFromProvider: ANYBODY,
  setUp: ANYBODY,
  setPassword: ANYBODY,
  live: one('read'),
  readDocument: one('upload'),
  keepDraft: one('act-for-drafter'),
  unusedDrafts: one('read-findings'),
  draftChanges: one('read'),
  draft: one('read'),
  registerMandate: one('upload', { inNameOf: 'actor-if-any' }),
  document: one('read'),
  mandate: one('read'),
  mandateText: one('read'),
  decideReading: one('decide-reading', { inNameOf: 'actor' }),
  planLaunch: one('what-if'),
  launch: one('launch', { inNameOf: 'officer' }),
  takeOver: one('take-over', { inNameOf: 'officer' }),
  obligations: one('read'),
  obligation: one('read'),
  history: one('read'),
  clock: one('read'),
  openActs: one('read'),
  act: ACT,
  resume: one('resume'),
  series: one('read'),
  sections: one('read'),
  commandSeries: one('act-on-series', { inNameOf: 'actor' }),
  changeCalendar: one('change-calendar', { inNameOf: 'actor' }),
  calendar: one('read'),
  calendarChange: one('read'),
  readCalendarFile: one('what-if'),
  whatIf: one('what-if'),
  takeLadders: one('set-ladders', { inNameOf: 'actor' }),
  changeDirectory: DIRECTORY,
  directory: one('read-people'),
  paper: one('read'),
  portfolio: one('read'),
  portfolioFacets: one('read'),
  portfolioExport: one('export'),
  inbox: one('read'),
  timeline: one('read'),
  load: one('read'),
  search: one('read'),
  rebuild: one('rebuild'),
  forecast: one('read'),
  durations: one('read'),
  outbox: one('read-messages'),
  keys: one('read-keys'),
  rotateKeys: one('keys'),
  revokeKey: one('keys'),
  payloadKeys: one('read-keys'),
  rotatePayloadKeys: one('keys'),
  decodePayloads: one('decrypt'),
  backup: BACKUP,
  reconciliation: one('read-findings'),
  reconcile: one('reconcile'),
  copyForRehearsal: one('export'),
  rehearsals: REHEARSE,
  beginRehearsal: REHEARSE,
  rehearsal: REHEARSE,
  commandRehearsal: REHEARSE,
  rehearsalStory: REHEARSE,
  rehearsalInbox: REHEARSE,
  rehearsalOutcome: REHEARSE,
  rehearsalCompletions: REHEARSE,
  endRehearsal: REHEARSE,
  metrics: one('metrics'),
  stop: one('stop'),
  me: ANYBODY,
  signOut: ANYBODY,
  signOutEverywhere: ANYBODY,
  changePassword: ANYBODY,
  setUpLink: one('accounts'),
  accounts: one('accounts'),
  makeAccount: one('accounts'),
  changeAccount: one('accounts'),
  passwordLink: one('accounts'),
  tokensOf: one('tokens-all'),
  makeTokenOf: one('tokens-all'),
  revokeTokenOf: one('tokens-all'),
  tokens: one('tokens-own'),
  makeToken: one('tokens-own'),
  revokeToken: one('tokens-own'),
  signIns: one('read-audit'),
};

interface SaidFact {
  kind?: unknown;
  by?: unknown;
  person?: unknown;
  for?: { person?: unknown };
}

/** When one is away, who stands in, and who acts for one. */
function isOfOneself(facts: readonly (SaidFact | null)[], { person }: Caller): boolean {
  if (person === null || facts.length === 0) return false;
  return facts.every((fact) => {
    if (fact?.kind === 'absence') return fact.person === person;
    if (fact?.kind === 'delegation') return fact.by === person;
    return fact?.kind === 'substitute' && fact.for?.person === person;
  });
}
