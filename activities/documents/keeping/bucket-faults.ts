import { Fault } from '../../../domain/faults.ts';

/** What the SDK and the network tell of an error. */
interface BucketError {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

/** The status of the answer; undefined where there was none. */
export const statusOf = (error: unknown): number | undefined =>
  (error as BucketError).$metadata?.httpStatusCode;

/** Whether it may be otherwise in a moment: no answer, a server that is busy, two who write the same. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined ? isOfNetwork(error) : status >= 500 || status === 429 || status === 409;
}

const isOfNetwork = (error: unknown): boolean => {
  const { name = '', code = '' } = error as BucketError;
  return name === 'TimeoutError' || /^E[A-Z_]+$/.test(code);
};

/** What it means to a person that a bucket does not serve; a fault, and what is none of a bucket, stays what it is. */
export function bucketFault(called: string, error: unknown): Error {
  if (error instanceof Fault) return error;
  const [why, remedy] = reasonOf(error as BucketError);
  return new Fault('documents.unreachable', `Documents cannot be used: ${called} ${why}.`, remedy, {
    cause: error,
  });
}

function reasonOf(error: BucketError): [why: string, remedy: string] {
  const { name = '', message = String(error) } = error;
  const status = statusOf(error);
  if (name === 'CredentialsProviderError') return ['has no keys to be opened with', KEYS];
  if (name === 'RequestTimeTooSkewed') return ['says that the clock of this machine is wrong', CLOCK];
  if (name === 'NoSuchBucket') return ['is not there', MAKE];
  if (status === 401 || status === 403 || name === 'InvalidAccessKeyId')
    return [`does not let us in (${name}: ${message})`, KEYS];
  if (status === 301 || status === 307) return ['is in another region', REGION];
  if (status === undefined) return [`does not answer (${error.code ?? message})`, WAIT];
  return [`answered with an error (${status} ${name}: ${message})`, WAIT];
}

const KEYS =
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or what else the AWS SDK looks for) to keys that may list, get and put there.';
const CLOCK = 'Set the clock of this machine right.';
const MAKE = 'Make the bucket, or correct DOCUMENTS_BUCKET and DOCUMENTS_BUCKET_ENDPOINT.';
const REGION = 'Correct DOCUMENTS_BUCKET_REGION.';
const WAIT =
  'See whether it runs and DOCUMENTS_BUCKET_ENDPOINT is right, then do it again: nothing was kept halfway, and what runs tries again by itself.';
