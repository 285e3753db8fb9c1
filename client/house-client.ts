import type { z } from 'zod';
import type { ROUTES } from './api/all-routes.ts';
import { placeOf, ROUTE_NAMES, type RouteName } from './api/paths.ts';
import type { Problem } from './api/problems.ts';
import type { refusalProblem } from './api/refused.ts';
import type { Bytes, Taken } from './api/route.ts';

type Routes = typeof ROUTES;
type AnswersOf<N extends RouteName> = Routes[N]['answers'];

type Told<S> = S extends z.ZodType ? z.output<S> : S extends Bytes ? Response : undefined;
/** What a request is answered with, when all is well. What is no JSON is answered as it comes, for its body to be read. */
export type AnswerOf<N extends RouteName> = Told<
  AnswersOf<N>[keyof AnswersOf<N> & (200 | 201)] | (204 extends keyof AnswersOf<N> ? null : never)
>;
/** What a rule answers where it stands against it; never of a request that no rule refuses. */
export type RefusalOf<N extends RouteName> = Routes[N] extends { readonly refusals: object }
  ? z.output<typeof refusalProblem>
  : never;

/** The requests that are answered with something else than JSON. */
type InBytes = {
  [N in RouteName]: AnswersOf<N> extends { readonly 200: Bytes } ? N : never;
}[RouteName];
const IN_BYTES: Readonly<Partial<Record<RouteName, true>>> = {
  live: true,
  metrics: true,
  document: true,
  draft: true,
  portfolioExport: true,
  backup: true,
} satisfies Record<InBytes, true>;

type Values = Readonly<Record<string, unknown>>;
/** Nothing that is sent is changed by sending it. */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly Given<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Given<T[K]> }
      : T;
type Sent<T> =
  T extends Taken<unknown, infer S>
    ? unknown extends z.input<S>
      ? Values
      : Given<z.input<S>>
    : T extends Bytes
      ? Uint8Array | Blob
      : never;
/** The id of a command may stand beside the body, as `key`. */
type Keyed<B> = B extends { readonly commandId: string }
  ? Omit<B, 'commandId'> & { readonly commandId?: string }
  : B;
type Part<K extends string, T> = object extends T ? { readonly [P in K]?: T } : { readonly [P in K]: T };
type PartOf<R, K extends string> = R extends { readonly [P in K]: infer T } ? Part<K, Sent<T>> : unknown;
type BodyOf<R> = R extends { readonly body: infer T }
  ? Part<'body', R extends { readonly keyed: true } ? Keyed<Sent<T>> : Sent<T>>
  : unknown;

interface Beside {
  /** `Idempotency-Key`. */
  readonly key?: string;
  /** `If-Match`. */
  readonly ifMatch?: string;
  /** Ends the waiting, and what is still coming. */
  readonly signal?: AbortSignal;
}
/** What a request is asked with: what its contract names, and headers. */
export type AskedOf<N extends RouteName> = PartOf<Routes[N], 'params'> &
  PartOf<Routes[N], 'query'> &
  BodyOf<Routes[N]> &
  Beside;
/** The same as arguments: none where nothing has to be said. */
export type Asking<N extends RouteName> =
  object extends AskedOf<N> ? [asked?: AskedOf<N>] : [asked: AskedOf<N>];

/** A house that is asked by the names of `PATHS`. */
export type HouseClient = {
  [N in RouteName]: (...asked: Asking<N>) => Promise<AnswerOf<N>>;
};

/** A problem that a house has answered, as it was told. `refused`: a rule's answer. */
export class ProblemAnswered extends Error {
  override readonly name = 'ProblemAnswered';
  readonly problem: Problem & Partial<Pick<z.output<typeof refusalProblem>, 'accepted' | 'refused'>>;
  constructor(problem: ProblemAnswered['problem']) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Something has answered that is no house: what it says is no JSON, or no problem. */
export class StrangerAnswered extends Error {
  override readonly name = 'StrangerAnswered';
}

export interface HouseAt {
  url: string;
  /** Whoever asks: `{ authorization: 'Bearer …' }`; pages are known by their cookie. */
  headers?: Record<string, string>;
  fetch?: typeof fetch;
}

/**
 * Asks a house over HTTP, with the types of its contract; where it is may be looked up for each request. For pages, too: nothing of the
 * server is loaded. What a request can be answered as beside JSON (a paper as a Word document) is for `fetch` itself. Throws
 * `ProblemAnswered`, `StrangerAnswered`, and what `fetch` throws when nobody answers.
 */
export function houseClient(at: HouseAt | (() => Promise<HouseAt>)): HouseClient {
  const ask = async (name: RouteName, asked: Anything = {}): Promise<unknown> => {
    const { url, headers = {}, fetch: by = fetch } = typeof at === 'function' ? await at() : at;
    const { params = {}, query = {}, body, key, ifMatch, signal } = asked;
    const { method, path } = placeOf(name);
    const place = path.replaceAll(/:(\w+)/g, (_, of: string) => encodeURIComponent(String(params[of] ?? '')));
    const isBytes = body instanceof Uint8Array || body instanceof Blob;
    const answer = await by(`${url}${place}${searchOf(query)}`, {
      method,
      headers: {
        ...headers,
        ...(body === undefined
          ? {}
          : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      // A view of bytes may be of more than is meant: what is sent is a copy.
      ...(body === undefined
        ? {}
        : {
            body: body instanceof Uint8Array ? new Uint8Array(body) : isBytes ? body : JSON.stringify(body),
          }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (answer.ok && IN_BYTES[name]) return answer;
    if (answer.status === 204) return undefined;
    const content = contentOf(await answer.text());
    if (answer.ok) return content;
    if (typeof content !== 'object' || content === null)
      throw new StrangerAnswered(`status ${answer.status}, and no problem`);
    throw new ProblemAnswered(content as Problem);
  };
  // Made of all names, so TypeScript need not see each.
  return Object.fromEntries(
    ROUTE_NAMES.map((name) => [name, (asked?: Anything) => ask(name, asked)]),
  ) as unknown as HouseClient;
}

interface Anything extends Beside {
  params?: Values;
  query?: Values;
  body?: unknown;
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StrangerAnswered('no JSON', { cause: error });
  }
}

function searchOf(query: Values): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null) search.append(name, String(each));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
