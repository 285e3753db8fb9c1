import { Client, Connection, type TLSConfig } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import { Fault } from '../domain/faults.ts';
import { listensAt } from '../tools/processes/port.ts';
import { compareVersions, OLDEST_SERVER } from '../tools/temporal-server/versions.ts';
import { converterWith } from './payloads/converter.ts';

/** How to reach a Temporal server. */
export interface TemporalTarget {
  address: string;
  namespace: string;
  apiKey?: string | undefined;
  tls?: TLSConfig | boolean | undefined;
  /** Encrypts what goes there. A rehearsal has none: its server is in memory and ends with it. */
  codec?: PayloadCodec | undefined;
}

/**
 * Connects and makes sure the server is one we can work with. Throws `temporal.unreachable` or `temporal.too-old`.
 * The caller closes `client.connection`.
 */
export async function connectTemporal(target: TemporalTarget): Promise<Client> {
  const { address, namespace, apiKey, codec } = target;
  const tls = target.tls ?? (apiKey !== undefined ? true : undefined);
  let connection: Connection;
  try {
    if (!(await listensAt(address, 10_000))) throw new Error(`nobody listens at ${address}`);
    connection = await Connection.connect({
      address,
      connectTimeout: 10_000,
      ...(tls === undefined ? {} : { tls }),
      ...(apiKey === undefined ? {} : { apiKey }),
    });
  } catch (error) {
    throw new Fault(
      'temporal.unreachable',
      `No Temporal server answers at ${address}.`,
      'Check TEMPORAL_ADDRESS (host:port), the network, TEMPORAL_TLS and TEMPORAL_API_KEY; or unset TEMPORAL_ADDRESS to have a server started here.',
      { cause: error },
    );
  }
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({});
    if (serverVersion && compareVersions(serverVersion, OLDEST_SERVER) < 0) {
      throw new Fault(
        'temporal.too-old',
        `The Temporal server at ${address} is version ${serverVersion}; ${OLDEST_SERVER} or newer is needed.`,
        'Upgrade the server, or unset TEMPORAL_ADDRESS to have one started here.',
      );
    }
    return new Client({ connection, namespace, ...converterWith(codec) });
  } catch (error) {
    await connection.close();
    throw error;
  }
}
