import { createInstallationActivities, type InstallationActivities } from './probe-installation.ts';

/** What the activities need from the outside; the worker builds it. */
export interface ActivityNeeds {
  workerVersion: string;
}

export type Activities = InstallationActivities;

/** All activities, given what they need: effects are given, not found. */
export function createActivities(needs: ActivityNeeds): Activities {
  return {
    ...createInstallationActivities({
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      workerVersion: needs.workerVersion,
    }),
  };
}
