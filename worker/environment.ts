import { isIP } from 'node:net';
import { z } from 'zod';
import { Fault } from '../domain/faults.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const seconds = z.coerce.number().int().min(1).max(3_600);
const hostAndPort = z.string().regex(/^\S+:\d{1,5}$/, 'expected host:port');
/** `https://reports.example.org`; without TLS only on this machine. */
const webAddress = z
  .string()
  .regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$))/, 'expected https://host')
  .refine((text) => URL.canParse(text), 'expected https://host');
/** `10.0.0.1, 10.1.0.0/16`. */
const addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((all) => all.every((each) => isIP(each.replace(/\/\d{1,3}$/, '')) > 0), 'expected addresses');
const oneOf = <const T extends string>(...values: [T, ...T[]]) =>
  z.enum(values, { error: () => `expected ${values.join(', ')}` });

/**
 * Every variable that we read from the environment. An empty string counts as not set. `docs/operations.md` has a
 * table of the same names (a test compares the two).
 */
export const environmentSchema = z.object({
  RAPPORTEUR_HOME: z.string().default('.rapporteur'),
  RAPPORTEUR_CACHE: z.string().optional(),
  RAPPORTEUR_LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal').default('info'),
  RAPPORTEUR_LANGUAGE: oneOf('en', 'fr').default('en'),
  RAPPORTEUR_TASK_QUEUE: z.string().default('rapporteur'),
  RAPPORTEUR_DRAIN_SECONDS: seconds.default(30),
  RAPPORTEUR_STICKY_SECONDS: seconds.default(10),
  RAPPORTEUR_RECONCILE_SECONDS: seconds.default(600),
  RAPPORTEUR_METRICS_ADDRESS: hostAndPort.optional(),
  RAPPORTEUR_CHECK_ANSWERS: oneOf('on', 'off').default('off'),
  RAPPORTEUR_TEMPORAL_PORT: port.optional(),
  RAPPORTEUR_TEMPORAL_UI_PORT: port.optional(),
  RAPPORTEUR_TEMPORAL_DOWNLOAD: oneOf('on', 'off').default('on'),
  RAPPORTEUR_PORT: port.optional(),
  RAPPORTEUR_PAYLOAD_KEYS: z.string().optional(),
  RAPPORTEUR_HOUSE: webAddress.optional(),
  RAPPORTEUR_TOKEN: z.string().optional(),
  RAPPORTEUR_URL: webAddress.optional(),
  RAPPORTEUR_PROXIES: addresses.optional(),
  RAPPORTEUR_OIDC_ISSUER: webAddress.optional(),
  RAPPORTEUR_OIDC_CLIENT_ID: z.string().optional(),
  RAPPORTEUR_OIDC_CLIENT_SECRET: z.string().optional(),
  RAPPORTEUR_OIDC_UNKNOWN: oneOf('refuse', 'no-role').default('refuse'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user@host:port/database')
    .optional(),
  DATABASE_MIGRATION_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user@host:port/database')
    .optional(),
  DOCUMENTS_BUCKET: z.string().optional(),
  DOCUMENTS_BUCKET_ENDPOINT: z
    .string()
    .regex(/^https?:\/\/[^/\s]+\/?$/, 'expected https://host:port')
    .optional(),
  DOCUMENTS_BUCKET_REGION: z.string().optional(),
  DOCUMENTS_BUCKET_PREFIX: z.string().optional(),
  DOCUMENTS_BUCKET_PATH_STYLE: oneOf('on', 'off').optional(),
  DOCUMENTS_BUCKET_ENCRYPTION: oneOf('AES256', 'aws:kms').optional(),
  DOCUMENTS_BUCKET_KMS_KEY: z.string().optional(),
  TEMPORAL_ADDRESS: hostAndPort.optional(),
  TEMPORAL_NAMESPACE: z.string().default('rapporteur'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: oneOf('on', 'off').optional(),
  TEMPORAL_TLS_CA: z.string().optional(),
  TEMPORAL_TLS_CERT: z.string().optional(),
  TEMPORAL_TLS_KEY: z.string().optional(),
});

/** All names of the table. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

export type Environment = z.infer<typeof environmentSchema>;

/** Reads and checks the environment. Throws `environment.invalid`, naming every variable that is wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(set);
  const wrong = result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (result.success && Boolean(result.data.TEMPORAL_TLS_CERT) !== Boolean(result.data.TEMPORAL_TLS_KEY)) {
    wrong.push('TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY: expected both or neither');
  }
  if (
    result.success &&
    Boolean(result.data.RAPPORTEUR_OIDC_ISSUER) !== Boolean(result.data.RAPPORTEUR_OIDC_CLIENT_ID)
  ) {
    wrong.push('RAPPORTEUR_OIDC_ISSUER and RAPPORTEUR_OIDC_CLIENT_ID: expected both or neither');
  }
  if (result.success && result.data.DOCUMENTS_BUCKET === undefined) {
    const idle = Object.keys(set).filter((name) => name.startsWith('DOCUMENTS_BUCKET_'));
    if (idle.length > 0) wrong.push(`${idle.join(', ')}: expected DOCUMENTS_BUCKET with it`);
  }
  if (result.success && wrong.length === 0) return result.data;
  throw new Fault(
    'environment.invalid',
    `The environment has values that cannot be used: ${wrong.join('; ')}.`,
    'Correct these variables; docs/operations.md has the table of all of them.',
  );
}
