import type { z } from 'zod';
import type { ROUTES } from './api/all-routes.ts';
import { PATHS, ROUTE_NAMES, type RouteName } from './api/paths.ts';
import type { Problem } from './api/problems.ts';
import type { Bytes, Route, Taken } from './api/route.ts';

type Routes = typeof ROUTES;

type Json<S> = S extends z.ZodType ? z.output<S> : undefined;
/** What a request is answered with, when all is well. */
export type AnswerOf<N extends RouteName> = Json<
  | Routes[N]['answers'][keyof Routes[N]['answers'] & (200 | 201)]
  | (204 extends keyof Routes[N]['answers'] ? null : never)
>;

type Sent<T> =
  T extends Taken<unknown, infer S>
    ? unknown extends z.input<S>
      ? Values
      : z.input<S>
    : T extends Bytes
      ? Uint8Array
      : never;
type Part<R, K extends string> = R extends { readonly [P in K]: infer T } ? { [P in K]: Sent<T> } : object;
type Values = Record<string, unknown>;
/** What a request is asked with: what its contract names, and headers. */
export type AskedOf<N extends RouteName> = Part<Routes[N], 'params'> &
  Part<Routes[N], 'query'> &
  Part<Routes[N], 'body'> & { key?: string; ifMatch?: string };

/** A house that is asked by the names of `PATHS`. */
export type HouseClient = {
  [N in RouteName]: (asked?: Partial<AskedOf<N>>) => Promise<AnswerOf<N>>;
};

/** A problem that a house has answered, as it was told. `refused`: a rule's answer. */
export class ProblemAnswered extends Error {
  override readonly name = 'ProblemAnswered';
  readonly problem: Problem & { refused?: { code: string; why: string } };
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export interface HouseAt {
  url: string;
  /** Whoever asks: `{ authorization: 'Bearer …' }`; pages are known by their cookie. */
  headers?: Record<string, string>;
  fetch?: typeof fetch;
}

/**
 * Asks a house over HTTP, with the types of its contract. For pages, too: nothing of the server is loaded. What is no JSON (a Word
 * document, CSV) is for `fetch` itself. Throws `ProblemAnswered`, and what `fetch` throws when nobody answers.
 */
export function houseClient(at: HouseAt): HouseClient {
  const ask = async (
    name: RouteName,
    asked: Partial<Pick<Route, 'about'>> & Values = {},
  ): Promise<unknown> => {
    const [method = '', path = ''] = PATHS[name].split(' ');
    const {
      params = {},
      query = {},
      body,
      key,
      ifMatch,
    } = asked as {
      params?: Record<string, string>;
      query?: Values;
      body?: unknown;
      key?: string;
      ifMatch?: string;
    };
    const place = path.replaceAll(/:(\w+)/g, (_, of: string) => encodeURIComponent(params[of] ?? ''));
    const isBytes = body instanceof Uint8Array;
    const answer = await (at.fetch ?? fetch)(`${at.url}${place}${searchOf(query)}`, {
      method,
      headers: {
        ...at.headers,
        ...(body === undefined
          ? {}
          : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    if (answer.status === 204) return undefined;
    const content: unknown = await answer.json();
    if (!answer.ok) throw new ProblemAnswered(content as Problem);
    return content;
  };
  // Made of all names, so TypeScript need not see each.
  return Object.fromEntries(
    ROUTE_NAMES.map((name) => [name, (asked?: Values) => ask(name, asked)]),
  ) as unknown as HouseClient;
}

function searchOf(query: Values): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null) search.append(name, String(each));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
