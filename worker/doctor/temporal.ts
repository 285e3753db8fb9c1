import { connectTemporal } from '../../client/temporal.ts';
import { placesFrom, waysToServer } from '../../tools/temporal-server/find.ts';
import type { Environment } from '../environment.ts';
import { targetFrom } from '../target.ts';
import { bad, type Finding, good, odd } from './finding.ts';

export async function temporalLooks(environment: Environment): Promise<Finding[]> {
  const target = targetFrom(environment);
  if (target !== undefined) {
    const client = await connectTemporal(target);
    try {
      const { serverVersion } = await client.workflowService.getSystemInfo({});
      return [
        good(
          'temporal',
          `Temporal ${serverVersion} answers at ${target.address}, namespace ${target.namespace}.`,
        ),
      ];
    } finally {
      await client.connection.close();
    }
  }
  const { executable, goes } = await waysToServer(placesFrom(process.env));
  if (executable !== undefined)
    return [
      good('temporal', `A server is at hand: Temporal ${executable.serverVersion} (${executable.source}).`),
    ];
  return goes === null
    ? [
        bad(
          'temporal',
          'No Temporal server is at hand, and none can be had here.',
          'Install the Temporal CLI (1.9 or newer), or Go 1.26.8 or newer, or connect to the internet; or set TEMPORAL_ADDRESS.',
        ),
      ]
    : [odd('temporal', `No Temporal server is at hand yet: the first start will ${goes}.`)];
}
