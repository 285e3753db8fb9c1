import { DefaultLogger, type LogEntry, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import type { Log } from './log.ts';

/** The SDK's "info" is about its own inside: for an operator that is "debug". */
const LEVELS = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** A logger for Temporal's SDK that writes to ours. */
export function temporalLogger(log: Log): DefaultLogger {
  return new DefaultLogger('DEBUG', ({ level, message, meta }: LogEntry) => {
    const { error, ...rest } = meta ?? {};
    log[LEVELS[level]]({ ...rest, ...(error === undefined ? {} : { err: error }) }, message);
  });
}

/**
 * Sets up Temporal's native runtime, once a process: its logs go to ours, its metrics to Prometheus when an
 * address is given. We handle signals ourselves, so that things end in order.
 */
export function installRuntime(log: Log, metricsAddress: string | undefined): void {
  isInstalled = true;
  Runtime.install({
    logger: temporalLogger(log),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
      ...(metricsAddress === undefined ? {} : { metrics: { prometheus: { bindAddress: metricsAddress } } }),
    },
  });
}

/** Where a process ends before a connection used the runtime: left alone it would keep the process alive. */
export async function endRuntime(): Promise<void> {
  if (isInstalled) await Runtime.instance().shutdown();
}

let isInstalled = false;
