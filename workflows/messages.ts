import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Probe } from '../activities/probe-installation.ts';
import { COMMAND_TYPES, type Command, type CommandType } from '../domain/obligation/commands.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import { type ObligationId, parseObligationId } from '../domain/obligation/obligation.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import {
  SERIES_COMMAND_TYPES,
  type SeriesCommand,
  type SeriesCommandType,
} from '../domain/series/commands.ts';
import type { SeriesAnswer } from '../domain/series/decide.ts';
import { parseSeriesId, type SeriesId } from '../domain/series/series.ts';
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
  after?: string;
  told?: CalendarChangeOutcome;
}

/** To how many obligations new dates were proposed, to how many nothing was to be said, and how many have no run. */
export interface CalendarChangeOutcome {
  proposed: number;
  same: number;
  away: number;
}

/** A change by its number, and by its hash: in another copy of the record the same number is another change. */
export const calendarChangeId = ({ seq, hash }: { seq: number; hash: string }): string =>
  `calendar-change/${seq}/${hash.slice(0, 12)}`;

/** What a run of an obligation is given. All else it takes from the record. */
export interface ObligationInput {
  obligation: ObligationId;
  /** Only in a rehearsal: the moment at which the obligation's time begins, or how far it is from the clock. */
  rehearsal?: { startsAt: Instant } | { shiftMs: number };
}

/** How a run ended: which event of the record was the last. */
export interface ObligationOutcome {
  obligation: ObligationId;
  status: 'settled';
  seq: number;
  hash: string;
}

/**
 * One update for each command, named as the command: its id is the command's id, its answer what the record keeps.
 * Malformed input is rejected and leaves no trace; what a rule turns down is accepted, recorded and answered.
 */
export const commandUpdates = Object.fromEntries(
  COMMAND_TYPES.map((type) => [type, defineUpdate<Answer, [Command]>(type)]),
) as Record<CommandType, ReturnType<typeof defineUpdate<Answer, [Command]>>>;

/** A fact from outside that nobody waits for the answer of: a reply that came in, a document that was issued. */
export const FACTS = ['record-reply', 'record-issuance'] as const satisfies CommandType[];
export const factSignal = defineSignal<[Command]>('fact');

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
  SERIES_COMMAND_TYPES.map((type) => [type, defineUpdate<SeriesAnswer, [SeriesCommand]>(type)]),
) as Record<SeriesCommandType, ReturnType<typeof defineUpdate<SeriesAnswer, [SeriesCommand]>>>;

/** The calendar has changed: a series that waits asks again when its next cycle is due. */
export const lookAgainSignal = defineSignal('look-again');

export const seriesQuery = defineQuery<SeriesState>('series');

const SERIES_PREFIX = 'series/';
export const seriesWorkflowId = (id: SeriesId): string => `${SERIES_PREFIX}${id}`;

/** The series that a workflow id stands for; undefined when it is none of ours. */
export const seriesOfWorkflow = (workflowId: string): SeriesId | undefined =>
  workflowId.startsWith(SERIES_PREFIX) ? parseSeriesId(workflowId.slice(SERIES_PREFIX.length)) : undefined;
