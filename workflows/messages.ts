import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Probe } from '../activities/probe-installation.ts';
import { COMMAND_TYPES, type CommandType } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import { type ObligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import type { Asked, Signable, SignedCommand } from '../domain/obligation/signed.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import { SERIES_COMMAND_TYPES, type SeriesCommandType } from '../domain/series/commands.ts';
import type { SeriesAnswer } from '../domain/series/decide.ts';
import { parseSeriesId, type SeriesId } from '../domain/series/series.ts';
import type { SignedSeriesCommand } from '../domain/series/signed.ts';
import type { SeriesState } from '../domain/series/state.ts';
import type { Instant } from '../domain/time/instant.ts';

/** How many days the check may last; it probes once a day. */
export interface InstallationCheckInput {
  days: number;
}

export interface InstallationCheckReport {
  probes: Probe[];
  concludedBy: string | null;
}

/** Ends the check; answers how many probes it made. The first to conclude stays on the report. */
export const concludeUpdate = defineUpdate<number, [by: string]>('conclude');
export const installationCheckReportQuery = defineQuery<InstallationCheckReport>('report');

/** One check an installation and day: the id says which. */
export const installationCheckId = (name: string): string => `installation-check/${name}`;

/** One reading of a document at a time: by its digest, and the digest of its name and of what is meant in it. */
export const readingWorkflowId = (document: string, request: string): string =>
  `reading/${document}/${request}`;

/** A change of the calendar, by its number in the calendar's record; and where a run goes on that became too long. */
export interface CalendarChangeInput {
  calendarSeq: number;
  /** Only to walk otherwise than is usual. */
  pace?: Partial<WalkPace>;
  after?: string | null;
  told?: CalendarChangeOutcome;
  round?: number;
}

/** How a walk over the obligations goes. */
export interface WalkPace {
  /** How many obligations a page has. */
  page: number;
  /** After how many pages the walk goes on in a new run. */
  pagesARun: number;
  /** How long one obligation may take to answer before it is left for later. */
  patienceSeconds: number;
  /** How long after the first round those are tried again that were not reached; each time four times as long. */
  againSeconds: number;
}

/**
 * To how many obligations new dates were proposed, and to how many nothing was to be said. `waiting`: how many were not
 * reached in the last round; at the end those whom a later change of the calendar has taken over.
 */
export interface CalendarChangeOutcome {
  proposed: number;
  same: number;
  waiting: number;
}

/**
 * To the walk after a change of the calendar: those who were not reached are tried now, and then often again. To a series
 * that waits: the calendar has changed, it asks again when its next cycle is due.
 */
export const lookAgainSignal = defineSignal('look-again');

/** A change by its number, and by its hash: in another copy of the record the same number is another change. */
export const calendarChangeId = ({ seq, hash }: { seq: number; hash: string }): string =>
  `calendar-change/${seq}/${hash.slice(0, 12)}`;

/** A change of the directory, by its number in the directory's record. */
export interface DirectoryChangeInput {
  directorySeq: number;
  /** Only to walk otherwise than is usual. */
  pace?: Partial<WalkPace>;
  /** Where a run goes on that became too long: the moment of its round, the page, what came of it so far. */
  walk?: { at: Instant; after: string | null; told: DirectoryChangeOutcome; round: number };
}

/**
 * How often an obligation was told something new; and of the last round, to how many nothing was to be said, and how many
 * were not reached: at the end those whom a later change of the directory has taken over.
 */
export interface DirectoryChangeOutcome {
  told: number;
  same: number;
  waiting: number;
}

/** A change by its number, and by its hash: in another copy of the record the same number is another change. */
export const directoryChangeId = ({ seq, hash }: { seq: number; hash: string }): string =>
  `directory-change/${seq}/${hash.slice(0, 12)}`;

/** The digests of the house: one workflow, which never ends. */
export interface DigestsInput {
  /** After how many mornings it goes on in a new run. */
  roundsARun?: number;
  /** Only in a rehearsal: the moment at which its time begins, or how far it is from the clock. */
  rehearsal?: { startsAt: Instant } | { shiftMs: number };
}

export const DIGESTS_ID = 'digests';

/** What a run of an obligation is given. All else it takes from the record. */
export interface ObligationInput {
  obligation: ObligationId;
  /** Only in a rehearsal: the moment at which the obligation's time begins, or how far it is from the clock. */
  rehearsal?: { startsAt: Instant } | { shiftMs: number };
  /** Temporal's namespace knows our search attributes. Not there in histories of before. */
  searchable?: true;
  /** Where a long run goes on in another: the event of the record that the one before has seen last. */
  seen?: { seq: number; hash: string };
  /** Only in tests: a run of so many events goes on in another, before Temporal would suggest it. */
  longAt?: number;
}

/** How a run ended: which event of the record was the last. */
export interface ObligationOutcome {
  obligation: ObligationId;
  status: 'settled';
  seq: number;
  hash: string;
}

/**
 * One update for each command, named as the command; its answer is what the record keeps. Malformed input is rejected and
 * leaves no trace; what a rule turns down, or nobody has signed, is accepted, recorded as refused, and answered.
 */
export const commandUpdates = Object.fromEntries(
  COMMAND_TYPES.map((type) => [type, defineUpdate<Answer, [SignedCommand]>(type)]),
) as Record<CommandType, ReturnType<typeof defineUpdate<Answer, [SignedCommand]>>>;

/**
 * What Temporal knows an update by. It gives the first update's answer to every other of the same id, and anybody may
 * choose that id: with the command's own a forger could answer in advance for whoever sends the command later. So the
 * signature is in it, which nobody can know before. The same command signed again is another update; the record answers
 * both alike.
 */
export const updateIdOf = ({ command, signature }: Asked<Signable>): string =>
  `${command.commandId}/${signature?.value ?? 'unsigned'}`;

/** The type of the failure by which a long run turns commands away while it goes on in another: they are to be sent again. */
export const RUN_CLOSING = 'run.closing';

/** A fact from outside that nobody waits for the answer of: a reply that came in, a document that was issued. */
export const FACTS = ['record-reply', 'record-issuance'] as const satisfies CommandType[];
export const factSignal = defineSignal<[SignedCommand]>('fact');

/** Has a run read what the record has and it has not yet: after somebody has set it back, or put an older Temporal in place. */
export const catchUpSignal = defineSignal('catch-up');

export const stateQuery = defineQuery<ObligationState>('state');

const PREFIX = 'obligation/';
export const obligationWorkflowId = (id: ObligationId): string => `${PREFIX}${id}`;

/** The obligation that a workflow id stands for; undefined when it is none of ours. */
export const obligationOfWorkflow = (workflowId: string): ObligationId | undefined =>
  workflowId.startsWith(PREFIX) ? parseObligationId(workflowId.slice(PREFIX.length))?.id : undefined;

/** What a run of a series is given. All else it takes from the record. */
export interface SeriesInput {
  series: SeriesId;
  /** Only in a rehearsal: the moment at which its time begins. Its cycles begin theirs when they are started. */
  rehearsal?: { startsAt: Instant };
}

/** How a run of a series ended: only because a person or a mandate ended it, and nothing more is owed. */
export interface SeriesOutcome {
  series: SeriesId;
  status: 'ended' | 'merged';
  seq: number;
  hash: string;
}

/** One update for each command to a series, as for obligations. */
export const seriesUpdates = Object.fromEntries(
  SERIES_COMMAND_TYPES.map((type) => [type, defineUpdate<SeriesAnswer, [SignedSeriesCommand]>(type)]),
) as Record<SeriesCommandType, ReturnType<typeof defineUpdate<SeriesAnswer, [SignedSeriesCommand]>>>;

export const seriesQuery = defineQuery<SeriesState>('series');

const SERIES_PREFIX = 'series/';
export const seriesWorkflowId = (id: SeriesId): string => `${SERIES_PREFIX}${id}`;

/** The series that a workflow id stands for; undefined when it is none of ours. */
export const seriesOfWorkflow = (workflowId: string): SeriesId | undefined =>
  workflowId.startsWith(SERIES_PREFIX) ? parseSeriesId(workflowId.slice(SERIES_PREFIX.length)) : undefined;
