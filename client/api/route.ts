import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { FaultCode } from '../../domain/faults.ts';
import type { Caller } from './caller.ts';
import { checked } from './contract.ts';
import type { Once } from './once.ts';

/** Something that comes in: its schema tells readers of the contract what it is, `take` says whether it is that. */
export interface Taken<T, S extends z.ZodType = z.ZodType> {
  schema: S;
  take(value: unknown): { value: T } | { wrong: string };
}

/** By its schema alone. */
export const taken = <S extends z.ZodType>(schema: S): Taken<z.output<S>, S> => ({
  schema,
  take: (value) => checked(schema, value),
});

/** By its schema for readers, and by a check of the domain's own. */
export const takenBy = <T>(
  schema: z.ZodType,
  take: (value: unknown) => { value: T } | { wrong: string },
): Taken<T> => ({ schema, take });

/** A body or an answer that is no JSON: by its media types. */
export interface Bytes {
  media: readonly string[];
}
export const bytes = (...media: string[]): Bytes => ({ media });

export const isBytes = (shape: object): shape is Bytes => 'media' in shape;

/**
 * One request of the API: what comes in, what is answered, and which faults a sender should expect beside those that any request
 * can meet. Everything else is made of this: the checks, the description, the client.
 */
export interface Route {
  /** What it does, in one sentence. */
  summary: string;
  /** More of it, for the description. */
  about?: string;
  /** Of the path. */
  params?: Taken<unknown>;
  query?: Taken<unknown>;
  body?: Taken<unknown> | Bytes;
  /** By status; null: without a body. */
  answers: Readonly<Record<number, z.ZodType | Bytes | null>>;
  faults: readonly FaultCode[];
  /** How often a minute it may be asked from one address, where that is bounded. */
  tries?: number;
  /** The most bytes that its body may have, where it is more than of others. */
  limit?: number;
  /** What else it can be answered as, with 200. */
  media?: readonly string[];
  /** What refusals of rules it answers with: their statuses. */
  refusals?: Readonly<Record<string, number>>;
  /**
   * A change whose answer is kept for a repeat with the same `Idempotency-Key`; `secret`: it holds one, and the key must be one that
   * nobody can guess. Not of what its record answers as the first time, or what is the same however often it is done.
   */
  once?: true | 'secret';
  /** A change that carries the id of its command, which may stand in `Idempotency-Key` too. */
  keyed?: true;
  /** Answers with `ETag`, and takes `If-Match`. */
  tagged?: true;
}

/** Keeps the exact type of a route. */
export const route = <const R extends Route>(given: R): R => given;

/**
 * The schema of what is told of something whose type the domain has. What it names a reader may rely on; there may be more,
 * as the type says. TypeScript refuses a schema that the type does not fulfil.
 */
export const told =
  <T>() =>
  <S extends z.ZodType>(schema: [T] extends [z.input<S>] ? S : never): z.ZodType<T, T> =>
    // What it lets through unnamed is of the type, too: TypeScript cannot follow that from the condition above.
    schema as unknown as z.ZodType<T, T>;

type ValueOf<T> = T extends Taken<infer V> ? V : T extends Bytes ? unknown : undefined;
type Bodies<R extends Route> = {
  [S in keyof R['answers']]: R['answers'][S] extends z.ZodType ? z.input<R['answers'][S]> : never;
}[keyof R['answers']];

/** What a handler is given. */
export interface Asked<R extends Route = Route> {
  params: ValueOf<R['params']>;
  query: ValueOf<R['query']>;
  body: ValueOf<R['body']>;
  /** Headers as they came. */
  accept: string;
  ifMatch: string | undefined;
  ifNoneMatch: string | undefined;
  requestId: string;
  /** What was done of it before, where it carries a key. */
  once: Once;
  /** Who asks. Throws `request.unauthorized` where nobody needs to have come in. */
  caller(): Caller;
  /** The address from which it came. */
  from: string;
  /** For what is no body: cookies. */
  raw: { request: FastifyRequest; reply: FastifyReply };
}

/** What is answered beside a body that goes with 200. */
export class Reply<B = unknown> {
  readonly status: number;
  readonly body: B;
  readonly headers: Readonly<Record<string, string>>;
  /** Done once all of it is sent. */
  readonly afterwards: (() => void) | undefined;
  constructor(status: number, body: B, headers: Record<string, string> = {}, afterwards?: () => void) {
    this.status = status;
    this.body = body;
    this.headers = headers;
    this.afterwards = afterwards;
  }
}

/** Answers a request. Refusals of rules are answers; faults are thrown. */
export type Handler<R extends Route = Route> = (
  asked: Asked<R>,
) => Bodies<R> | Reply | Promise<Bodies<R> | Reply>;

export type Contract = Readonly<Record<string, Route>>;
export type Handlers<C extends Contract> = { [N in keyof C]: Handler<C[N]> };
