import { readFileSync } from 'node:fs';
import type { TemporalTarget } from '../client/temporal.ts';
import { Fault } from '../domain/faults.ts';
import type { Environment } from './environment.ts';

/** How the environment says to reach Temporal; undefined when it says nothing (then we start a server). */
export function targetFrom(environment: Environment): TemporalTarget | undefined {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_API_KEY: apiKey } = environment;
  if (address === undefined) return undefined;
  return { address, namespace, apiKey, tls: tlsFrom(environment) };
}

function tlsFrom(environment: Environment): TemporalTarget['tls'] {
  const { TEMPORAL_TLS, TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: cert, TEMPORAL_TLS_KEY: key } = environment;
  if (TEMPORAL_TLS === 'off') return undefined;
  if (ca === undefined && cert === undefined) return TEMPORAL_TLS === 'on' ? true : undefined;
  return {
    ...(ca === undefined ? {} : { serverRootCACertificate: file('TEMPORAL_TLS_CA', ca) }),
    ...(cert === undefined || key === undefined
      ? {}
      : { clientCertPair: { crt: file('TEMPORAL_TLS_CERT', cert), key: file('TEMPORAL_TLS_KEY', key) } }),
  };
}

function file(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Fault(
      'environment.invalid',
      `${variable} names a file that cannot be read: ${path}.`,
      'Give the path of a PEM file that this user may read.',
      { cause: error },
    );
  }
}
