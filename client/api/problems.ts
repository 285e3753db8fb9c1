import { z } from 'zod';
import { FAULTS, Fault, type FaultCode } from '../../domain/faults.ts';

/** HTTP statuses of faults; of those that are not here, bad input is 422 and all else is ours, 500. */
const STATUS: Partial<Record<FaultCode, number>> = {
  'request.invalid': 400,
  'request.unauthorized': 401,
  'request.no-such': 404,
  'request.method': 405,
  'request.stale': 412,
  'request.key-taken': 422,
  'request.under-way': 409,
  'request.too-large': 413,
  'request.headers-too-large': 431,
  'request.too-slow': 408,
  'request.media-type': 415,
  'mandate.unknown': 404,
  'obligation.unknown': 404,
  'key.unknown': 404,
  'message.unknown': 404,
  'obligation.undone': 409,
  'obligation.already-launched': 409,
  'obligation.not-running': 409,
  'obligation.no-answer': 503,
  'paper.no-sense': 409,
  'rehearsal.unknown': 404,
  'rehearsal.too-many': 409,
  'house.not-running': 503,
  'document.broken-off': 400,
  'draft.unknown': 404,
  'documents.full': 507,
  'documents.unreachable': 503,
  'merge.into-closed': 409,
  'merge.circle': 409,
  'series.unknown': 404,
  'series.not-running': 409,
  'series.no-answer': 503,
  'store.unreachable': 503,
  'temporal.unreachable': 503,
  'sign-in.failed': 401,
  'sign-in.locked': 429,
  'sign-in.too-many': 429,
  'sign-in.link-over': 410,
  'sign-in.other-site': 403,
  'sign-in.provider': 502,
  'sign-in.unknown-person': 403,
  'rights.not-allowed': 403,
  'rights.other-actor': 403,
  'rights.no-person': 403,
  'rights.own-account': 409,
  'account.unknown': 404,
  'account.taken': 409,
  'account.no-password': 409,
  'token.unknown': 404,
};

/** The status with which a fault is answered. */
export const statusOf = (code: FaultCode): number => STATUS[code] ?? (FAULTS[code].exit === 2 ? 422 : 500);

/** Seconds after which to ask again, where a fault says nothing better: a minute for what is counted by the minute. */
const AGAIN_AFTER_S: Readonly<Record<number, number>> = { 429: 60, 503: 5 };

/** What every answer that means "not now" has: `Retry-After`. Nothing for others. */
export function againHeader(status: number, againAfter?: number): Record<string, string> {
  const seconds = againAfter ?? AGAIN_AFTER_S[status];
  return seconds === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(seconds))) };
}

/** What stands in the way of a request: RFC 9457, with the codes of docs/errors.md and docs/refusals.md. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'A name for problems of this code.' }),
    title: z.string().meta({ description: 'The code in words, the same each time.' }),
    status: z.number().int(),
    /** The sentence that says what is wrong this time. */
    detail: z.string(),
    code: z.string().meta({ description: 'Of docs/errors.md, or of a rule in docs/refusals.md.' }),
    /** What can be done about it. */
    remedy: z.string(),
    instance: z.string().optional().meta({ description: 'The id of the request, as in x-request-id.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, application/problem+json' });
export type Problem = z.infer<typeof problem>;

export const PROBLEM_TYPE = 'application/problem+json';

/** "obligation.no-answer" is "Obligation: no answer"; of a refusal, "own-draft" is "Own draft". */
function titleOf(code: string): string {
  const words = code.replaceAll('.', ': ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What names the kind of a problem, and the request that met it. */
export const problemHead = (code: string, status: number, requestId: string) => ({
  type: `urn:rapporteur:problem:${code}`,
  title: titleOf(code),
  status,
  instance: `urn:rapporteur:request:${requestId}`,
  code,
});

export const problemOf = (fault: Fault, requestId: string): Problem => ({
  ...problemHead(fault.code, statusOf(fault.code), requestId),
  detail: fault.message,
  remedy: fault.remedy,
});

export const invalid = (what: string): Fault =>
  new Fault(
    'request.invalid',
    `The request cannot be used: ${what}.`,
    'Correct what is named and send it again.',
  );

/** Those of changes that carry a key, besides. */
export const ONCE_FAULTS = ['request.key-taken', 'request.under-way'] as const satisfies FaultCode[];

/** Every fault that can come of any request. */
export const ANYWHERE = [
  'request.invalid',
  'request.unauthorized',
  'rights.not-allowed',
  'rights.other-actor',
  'rights.no-person',
  'sign-in.other-site',
  'sign-in.too-many',
  'request.too-large',
  'request.headers-too-large',
  'request.too-slow',
  'request.media-type',
  'store.unreachable',
  'house.unexpected',
] as const satisfies FaultCode[];

const MB = 1024 * 1024;

/** An error that nobody foresaw, as it is told. */
export function faultOf(error: unknown, bodyLimit: number): Fault {
  if (error instanceof Fault) return error;
  const why = error instanceof Error ? error.message : String(error);
  const { statusCode: status, code = '' } = error as { statusCode?: number; code?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Fault(
      'request.too-large',
      `The body is larger than ${bodyLimit < MB ? `${bodyLimit / 1024} KB` : `${bodyLimit / MB} MB`}.`,
      'Send less of it at a time.',
    );
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new Fault(
      'request.media-type',
      'The body is of a media type that is not taken here.',
      'Send JSON, content-type: application/json, or what the description of this request names.',
    );
  if (status !== undefined && status >= 400 && status < 500) return invalid(FRAMEWORK_REFUSALS[code] ?? why);
  return new Fault(
    'house.unexpected',
    `The house met an error that it did not expect: ${why}`,
    'See house.log in the home, and send the request again: nothing is done twice.',
  );
}

/** What the framework refuses before we see it. */
const FRAMEWORK_REFUSALS: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'the body is not JSON',
  FST_ERR_BAD_URL: 'its address is not well formed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'the body is not as long as content-length says',
};
