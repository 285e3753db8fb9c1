import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Probe } from '../activities/probe-installation.ts';

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
