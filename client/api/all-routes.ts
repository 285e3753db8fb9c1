import { BACKUP_ROUTES } from './backups-contract.ts';
import { CALENDAR_FILE_ROUTES, CALENDAR_ROUTES } from './calendar-contract.ts';
import { DIRECTORY_ROUTES } from './directory-contract.ts';
import { DOCUMENT_ROUTES } from './documents-contract.ts';
import { DRAFT_ROUTES } from './drafts-contract.ts';
import { DURATION_ROUTES } from './durations-contract.ts';
import { FORECAST_ROUTES } from './forecast-contract.ts';
import { HOUSE_ROUTES, OPEN_ROUTES } from './house-contract.ts';
import { KEY_ROUTES } from './keys-contract.ts';
import { LADDER_ROUTES } from './ladders-contract.ts';
import { LIVE_ROUTES } from './live-contract.ts';
import { OBLIGATION_ROUTES } from './obligations-contract.ts';
import { OPEN_ACT_ROUTES } from './open-acts-contract.ts';
import { OUTBOX_ROUTES } from './outbox-contract.ts';
import { PAPER_ROUTES } from './paper-contract.ts';
import type { RouteName } from './paths.ts';
import { PAYLOAD_KEY_ROUTES } from './payload-keys-contract.ts';
import { ACCOUNT_ROUTES, OWN_ROUTES, PROVIDER_ROUTES, SIGN_IN_ROUTES } from './people-contract.ts';
import { PLAN_ROUTES } from './plans-contract.ts';
import { PORTFOLIO_ROUTES } from './portfolio-contract.ts';
import { RECONCILIATION_ROUTES } from './reconciliation-contract.ts';
import { MANDATE_ROUTES } from './register-contract.ts';
import { COPY_ROUTES } from './rehearsal-copies-contract.ts';
import { REHEARSAL_ROUTES } from './rehearsals-contract.ts';
import type { Route } from './route.ts';
import { SERIES_ROUTES } from './series-contract.ts';
import { TAKE_OVER_ROUTES } from './take-over-contract.ts';

/** The subjects in which the description shows them, in order. */
export const SUBJECTS = {
  Mandates: { ...DOCUMENT_ROUTES, ...MANDATE_ROUTES },
  Obligations: {
    ...PLAN_ROUTES,
    ...OBLIGATION_ROUTES,
    ...OPEN_ACT_ROUTES,
    ...TAKE_OVER_ROUTES,
    ...LADDER_ROUTES,
  },
  Series: SERIES_ROUTES,
  'Drafts and papers': { ...DRAFT_ROUTES, ...PAPER_ROUTES },
  'Many at once': {
    ...PORTFOLIO_ROUTES,
    ...LIVE_ROUTES,
    ...FORECAST_ROUTES,
    ...DURATION_ROUTES,
    ...OUTBOX_ROUTES,
  },
  'Calendar and directory': { ...CALENDAR_ROUTES, ...CALENDAR_FILE_ROUTES, ...DIRECTORY_ROUTES },
  Rehearsals: { ...REHEARSAL_ROUTES, ...COPY_ROUTES },
  'Signing in': { ...SIGN_IN_ROUTES, ...PROVIDER_ROUTES, ...OWN_ROUTES, ...ACCOUNT_ROUTES },
  'The house': {
    ...OPEN_ROUTES,
    ...HOUSE_ROUTES,
    ...KEY_ROUTES,
    ...RECONCILIATION_ROUTES,
    ...PAYLOAD_KEY_ROUTES,
    ...BACKUP_ROUTES,
  },
} as const;

/** Every request of the API, by name. */
export const ROUTES = {
  ...OPEN_ROUTES,
  ...SIGN_IN_ROUTES,
  ...PROVIDER_ROUTES,
  ...OWN_ROUTES,
  ...ACCOUNT_ROUTES,
  ...OPEN_ACT_ROUTES,
  ...HOUSE_ROUTES,
  ...DOCUMENT_ROUTES,
  ...MANDATE_ROUTES,
  ...PLAN_ROUTES,
  ...OBLIGATION_ROUTES,
  ...TAKE_OVER_ROUTES,
  ...DRAFT_ROUTES,
  ...LADDER_ROUTES,
  ...LIVE_ROUTES,
  ...PAPER_ROUTES,
  ...SERIES_ROUTES,
  ...PORTFOLIO_ROUTES,
  ...FORECAST_ROUTES,
  ...DURATION_ROUTES,
  ...OUTBOX_ROUTES,
  ...CALENDAR_ROUTES,
  ...CALENDAR_FILE_ROUTES,
  ...DIRECTORY_ROUTES,
  ...COPY_ROUTES,
  ...REHEARSAL_ROUTES,
  ...KEY_ROUTES,
  ...RECONCILIATION_ROUTES,
  ...PAYLOAD_KEY_ROUTES,
  ...BACKUP_ROUTES,
} as const satisfies Record<RouteName, Route>;
