import {
  allHandlersFinished,
  condition,
  proxyActivities,
  setCurrentDetails,
  setHandler,
} from '@temporalio/workflow';
import type { InstallationActivities } from '../activities/probe-installation.ts';
import {
  concludeUpdate,
  type InstallationCheckInput,
  type InstallationCheckReport,
  installationCheckReportQuery,
} from './messages.ts';
import { shown } from './shown.ts';

const { probeInstallation } = proxyActivities<InstallationActivities>({
  startToCloseTimeout: '2 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
  summary: shown('Ask the worker what it runs on'),
});

/**
 * The installation proves itself: once a day an activity reports what the worker runs on, until somebody
 * concludes the check or its days are over. It touches no obligation, so it may run on any server at any time.
 */
export async function installationCheck(input: InstallationCheckInput): Promise<InstallationCheckReport> {
  const report: InstallationCheckReport = { probes: [], concludedBy: null };
  setHandler(installationCheckReportQuery, () => report);
  setHandler(
    concludeUpdate,
    (by) => {
      report.concludedBy ??= by;
      return report.probes.length;
    },
    {
      validator: (by) => {
        if (typeof by !== 'string' || by.trim() === '') throw new Error('say who concludes the check');
      },
    },
  );

  for (let day = 1; day <= input.days && report.concludedBy === null; day += 1) {
    report.probes.push(await probeInstallation());
    setCurrentDetails(`${report.probes.length} of ${input.days} daily probes answered`);
    await condition(() => report.concludedBy !== null, '1 day', {
      summary: shown(`Until the probe of day ${day + 1}`),
    });
  }
  await condition(() => allHandlersFinished());
  return report;
}
