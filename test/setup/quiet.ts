import { DefaultLogger } from '@temporalio/worker';

/** A logger for Temporal's SDK in tests: errors only. */
export const quietLogger = new DefaultLogger('ERROR');
