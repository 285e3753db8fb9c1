import { join } from 'node:path';
import type { Keeper } from '../activities/documents/keeper.ts';
import { openDirectory } from '../activities/documents/keeping/directory.ts';
import type { Environment } from './environment.ts';

/**
 * Where documents and drafts are kept: in the bucket that the environment names, else in a folder of this home. Throws
 * `documents.unreachable`.
 */
export async function openKeeper(environment: Environment): Promise<Keeper> {
  const { RAPPORTEUR_HOME: home, DOCUMENTS_BUCKET: bucket } = environment;
  if (bucket === undefined) return openDirectory(join(home, 'documents'));
  // What speaks S3 takes longer to load than all the rest.
  const { openBucket } = await import('../activities/documents/keeping/bucket.ts');
  const endpoint = environment.DOCUMENTS_BUCKET_ENDPOINT;
  return openBucket({
    bucket,
    endpoint,
    region: environment.DOCUMENTS_BUCKET_REGION ?? (endpoint === undefined ? undefined : NO_REGION),
    prefix: prefixOf(environment.DOCUMENTS_BUCKET_PREFIX),
    pathStyle: (environment.DOCUMENTS_BUCKET_PATH_STYLE ?? (endpoint === undefined ? 'off' : 'on')) === 'on',
    encryption: environment.DOCUMENTS_BUCKET_ENCRYPTION,
    kmsKey: environment.DOCUMENTS_BUCKET_KMS_KEY,
    incoming: join(home, 'incoming'),
  });
}

/** What servers of other makers take, who have no regions. */
const NO_REGION = 'us-east-1';

const prefixOf = (given = ''): string => {
  const inside = given.replace(/^\/+|\/+$/g, '');
  return inside === '' ? '' : `${inside}/`;
};
