import type { FastifyInstance } from 'fastify';
import { accountHandlers } from './accounts.ts';
import { type BackupNeeds, backupHandlers } from './backups.ts';
import { BACKUP_ROUTES } from './backups-contract.ts';
import { type CalendarNeeds, calendarFileHandlers, calendarHandlers } from './calendar.ts';
import { CALENDAR_FILE_ROUTES, CALENDAR_ROUTES } from './calendar-contract.ts';
import { describedPage } from './described-page.ts';
import { type DirectoryNeeds, directoryHandlers } from './directory.ts';
import { DIRECTORY_ROUTES } from './directory-contract.ts';
import { type DocumentNeeds, documentHandlers } from './documents.ts';
import { DOCUMENT_ROUTES } from './documents-contract.ts';
import { type DraftNeeds, draftHandlers } from './drafts.ts';
import { DRAFT_ROUTES } from './drafts-contract.ts';
import { type DurationNeeds, durationHandlers } from './durations.ts';
import { DURATION_ROUTES } from './durations-contract.ts';
import { type ForecastNeeds, forecastHandlers } from './forecast.ts';
import { FORECAST_ROUTES } from './forecast-contract.ts';
import { guardRoutes, prepareSignIn } from './guard.ts';
import { type HouseNeeds, houseHandlers, openHandlers } from './house.ts';
import { HOUSE_ROUTES, OPEN_ROUTES } from './house-contract.ts';
import { type KeyNeeds, keyHandlers } from './keys.ts';
import { KEY_ROUTES } from './keys-contract.ts';
import { type LadderNeeds, ladderHandlers } from './ladders.ts';
import { LADDER_ROUTES } from './ladders-contract.ts';
import { linkPages } from './link-pages.ts';
import { type LiveNeeds, liveHandlers } from './live.ts';
import { LIVE_ROUTES } from './live-contract.ts';
import { type MandateNeeds, mandateHandlers } from './mandates.ts';
import { type ObligationNeeds, obligationHandlers } from './obligations.ts';
import { OBLIGATION_ROUTES } from './obligations-contract.ts';
import { type OpenActNeeds, openActHandlers } from './open-acts.ts';
import { OPEN_ACT_ROUTES } from './open-acts-contract.ts';
import { type OutboxNeeds, outboxHandlers } from './outbox.ts';
import { OUTBOX_ROUTES } from './outbox-contract.ts';
import { PAPER_ROUTES } from './paper-contract.ts';
import { type PaperNeeds, paperHandlers } from './papers.ts';
import { type PayloadKeyNeeds, payloadKeyHandlers } from './payload-keys.ts';
import { PAYLOAD_KEY_ROUTES } from './payload-keys-contract.ts';
import { ACCOUNT_ROUTES, OWN_ROUTES } from './people-contract.ts';
import type { AccountNeeds, SignInNeeds } from './people-needs.ts';
import { type PlanNeeds, planHandlers } from './plans.ts';
import { PLAN_ROUTES } from './plans-contract.ts';
import { type PortfolioNeeds, portfolioHandlers } from './portfolio.ts';
import { PORTFOLIO_ROUTES } from './portfolio-contract.ts';
import type { ReadingNeeds } from './reading.ts';
import { takesFiles } from './received.ts';
import { type ReconciliationNeeds, reconciliationHandlers } from './reconciliation.ts';
import { RECONCILIATION_ROUTES } from './reconciliation-contract.ts';
import { MANDATE_ROUTES } from './register-contract.ts';
import { type RehearsalCopyNeeds, rehearsalCopyHandlers } from './rehearsal-copies.ts';
import { COPY_ROUTES } from './rehearsal-copies-contract.ts';
import { type RehearsalNeeds, rehearsalHandlers } from './rehearsals.ts';
import { REHEARSAL_ROUTES } from './rehearsals-contract.ts';
import { type SeriesNeeds, seriesHandlers } from './series.ts';
import { SERIES_ROUTES } from './series-contract.ts';
import { type ServeNeeds, serve } from './serve.ts';
import { type ServerNeeds, server } from './server.ts';
import { ownHandlers, signInRoutes } from './sign-in.ts';
import { TAKE_OVER_ROUTES } from './take-over-contract.ts';
import { type TakeOverNeeds, takeOverHandlers } from './take-overs.ts';

/** What the API stands on; the house gives it. */
export interface ApiNeeds
  extends ServerNeeds,
    ServeNeeds,
    HouseNeeds,
    ReadingNeeds,
    ObligationNeeds,
    MandateNeeds,
    PlanNeeds,
    DocumentNeeds,
    CalendarNeeds,
    LadderNeeds,
    DirectoryNeeds,
    PaperNeeds,
    TakeOverNeeds,
    ForecastNeeds,
    DurationNeeds,
    OutboxNeeds,
    KeyNeeds,
    ReconciliationNeeds,
    RehearsalCopyNeeds,
    RehearsalNeeds,
    SeriesNeeds,
    PortfolioNeeds,
    LiveNeeds,
    DraftNeeds,
    OpenActNeeds,
    PayloadKeyNeeds,
    BackupNeeds {
  /** Of the home: who can read it is the operator of the machine. */
  token: string;
  people: SignInNeeds & AccountNeeds;
  /** Nobody looks on any more. */
  endLive(): void;
}

/** Builds the API without listening, so that tests inject requests. */
export function buildApi(needs: ApiNeeds): FastifyInstance {
  const app = server(needs);
  prepareSignIn(app);
  serve(app, OPEN_ROUTES, openHandlers(needs), needs);
  app.register(async (pages) => describedPage(pages, needs.version));
  app.register(async (pages) => linkPages(pages, needs.people));
  app.register(async (open) => signInRoutes(open, needs.people, needs));
  app.register(async (guarded) => {
    guardRoutes(guarded, needs);
    guarded.register(async (files) => {
      await takesFiles(files);
      serve(files, DOCUMENT_ROUTES, documentHandlers(needs), needs);
      serve(files, DRAFT_ROUTES, draftHandlers(needs), needs);
      serve(files, CALENDAR_FILE_ROUTES, calendarFileHandlers(needs), needs);
    });
    serve(guarded, HOUSE_ROUTES, houseHandlers(needs), needs);
    serve(guarded, OBLIGATION_ROUTES, obligationHandlers(needs), needs);
    serve(guarded, PLAN_ROUTES, planHandlers(needs), needs);
    serve(guarded, MANDATE_ROUTES, mandateHandlers(needs), needs);
    serve(guarded, CALENDAR_ROUTES, calendarHandlers(needs), needs);
    serve(guarded, LADDER_ROUTES, ladderHandlers(needs), needs);
    serve(guarded, DIRECTORY_ROUTES, directoryHandlers(needs), needs);
    serve(guarded, PAPER_ROUTES, paperHandlers(needs), needs);
    serve(guarded, TAKE_OVER_ROUTES, takeOverHandlers(needs), needs);
    serve(guarded, FORECAST_ROUTES, forecastHandlers(needs), needs);
    serve(guarded, DURATION_ROUTES, durationHandlers(needs), needs);
    serve(guarded, OUTBOX_ROUTES, outboxHandlers(needs), needs);
    serve(guarded, KEY_ROUTES, keyHandlers(needs), needs);
    serve(guarded, RECONCILIATION_ROUTES, reconciliationHandlers(needs), needs);
    serve(guarded, COPY_ROUTES, rehearsalCopyHandlers(needs), needs);
    // Whoever waits for an answer is told before the connection is closed.
    guarded.addHook('preClose', async () => {
      needs.endLive();
      await needs.endRehearsals();
    });
    serve(guarded, LIVE_ROUTES, liveHandlers(needs), needs);
    serve(guarded, REHEARSAL_ROUTES, rehearsalHandlers(needs), needs);
    serve(guarded, SERIES_ROUTES, seriesHandlers(needs), needs);
    serve(guarded, PAYLOAD_KEY_ROUTES, payloadKeyHandlers(needs), needs);
    serve(guarded, BACKUP_ROUTES, backupHandlers(needs), needs);
    serve(guarded, PORTFOLIO_ROUTES, portfolioHandlers(needs), needs);
    serve(guarded, OWN_ROUTES, ownHandlers(needs.people), needs);
    serve(guarded, ACCOUNT_ROUTES, accountHandlers(needs.people), needs);
    serve(guarded, OPEN_ACT_ROUTES, openActHandlers(needs), needs);
  });
  return app;
}
