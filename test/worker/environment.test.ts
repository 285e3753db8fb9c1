import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readEnvironment } from '../../worker/environment.ts';
import { targetFrom } from '../../worker/target.ts';

describe('the environment', () => {
  it('has a default for everything that can have one, and takes an empty string for not set', () => {
    expect(readEnvironment({ RAPPORTEUR_LOG_LEVEL: '', PATH: '/bin' })).toEqual({
      RAPPORTEUR_HOME: '.rapporteur',
      RAPPORTEUR_LANGUAGE: 'en',
      RAPPORTEUR_LOG_LEVEL: 'info',
      RAPPORTEUR_OIDC_UNKNOWN: 'refuse',
      RAPPORTEUR_TASK_QUEUE: 'rapporteur',
      RAPPORTEUR_DRAIN_SECONDS: 30,
      RAPPORTEUR_STICKY_SECONDS: 10,
      RAPPORTEUR_RECONCILE_SECONDS: 600,
      RAPPORTEUR_CHECK_ANSWERS: 'off',
      RAPPORTEUR_TEMPORAL_DOWNLOAD: 'on',
      TEMPORAL_NAMESPACE: 'rapporteur',
    });
  });

  it('names every value that cannot be used, and what was expected', () => {
    const bad = {
      RAPPORTEUR_LOG_LEVEL: 'loud',
      TEMPORAL_ADDRESS: 'somewhere',
      RAPPORTEUR_TEMPORAL_PORT: '99999',
    };
    expect(() => readEnvironment(bad)).toThrow(
      expect.objectContaining({
        code: 'environment.invalid',
        message: expect.stringMatching(
          /RAPPORTEUR_LOG_LEVEL: expected trace, .*RAPPORTEUR_TEMPORAL_PORT: .*TEMPORAL_ADDRESS: expected host:port/,
        ),
      }),
    );
  });

  it('wants a certificate with its key', () => {
    expect(() => readEnvironment({ TEMPORAL_TLS_CERT: 'a.pem' })).toThrow('expected both or neither');
  });

  it('wants a bucket with what is said of it', () => {
    expect(() => readEnvironment({ DOCUMENTS_BUCKET_PREFIX: 'a/' })).toThrow(
      'DOCUMENTS_BUCKET_PREFIX: expected DOCUMENTS_BUCKET with it',
    );
    expect(() =>
      readEnvironment({ DOCUMENTS_BUCKET: 'a', DOCUMENTS_BUCKET_ENDPOINT: 'localhost:9000' }),
    ).toThrow('DOCUMENTS_BUCKET_ENDPOINT: expected https://host:port');
  });

  it('says how to reach Temporal', () => {
    const target = (variables: Record<string, string>) => targetFrom(readEnvironment(variables));
    expect(target({})).toBeUndefined();
    expect(target({ TEMPORAL_ADDRESS: 'a:1' })).toEqual({
      address: 'a:1',
      namespace: 'rapporteur',
      apiKey: undefined,
      tls: undefined,
    });
    expect(target({ TEMPORAL_ADDRESS: 'a:1', TEMPORAL_TLS: 'on' })?.tls).toBe(true);
    const withFile = target({ TEMPORAL_ADDRESS: 'a:1', TEMPORAL_TLS_CA: 'LICENSE' })?.tls;
    expect(withFile).toEqual({ serverRootCACertificate: readFileSync('LICENSE') });
    expect(() => target({ TEMPORAL_ADDRESS: 'a:1', TEMPORAL_TLS_CA: 'no-such.pem' })).toThrow(
      'TEMPORAL_TLS_CA',
    );
  });

  it('is the table in the manual, both ways', () => {
    const manual = readFileSync('docs/operations.md', 'utf8');
    const rows = [...manual.matchAll(/^\| `([A-Z_]+)`\s+\|/gm)].map((row) => row[1]);
    expect(rows.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });
});
