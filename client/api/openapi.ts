import { z } from 'zod';
import type { FaultCode } from '../../domain/faults.ts';
import { ROUTES, SUBJECTS } from './all-routes.ts';
import { OPEN_ROUTES } from './house-contract.ts';
import { EVENT_STREAM } from './live-contract.ts';
import { PAGES, placeOf, ROUTE_NAMES, type RouteName } from './paths.ts';
import { PROVIDER_ROUTES, SIGN_IN_ROUTES } from './people-contract.ts';
import { ANYWHERE, againHeader, ONCE_FAULTS, PROBLEM_TYPE, problem, statusOf } from './problems.ts';
import { refusalProblem } from './refused.ts';
import { bytes, isBytes, type Route } from './route.ts';
import { ROUTE_RIGHTS } from './route-rights.ts';

type Json = Record<string, unknown>;

/** The whole API as OpenAPI 3.1, made of the contracts that check what comes in. */
export function openApi(version: string): Json {
  const schemas = new Schemas();
  const paths: Record<string, Json> = {};
  for (const name of ROUTE_NAMES) {
    const { method, path } = placeOf(name);
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(name, schemas) };
  }
  for (const [name, place] of Object.entries(PAGES)) {
    const [method = '', path = ''] = place.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: pageOperation(name, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version,
      description:
        'From the paragraph that asks for a report to the report on the table. docs/api.md tells how to begin.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: Object.keys(SUBJECTS).map((subject) => ({ name: subject })),
    security: [{ token: [] }, { session: [] }],
    paths,
    components: {
      schemas: schemas.all,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'rapporteur' },
      },
    },
  };
}

/** What can be answered to who has not come in, whatever is asked. */
const OF_ALL = [
  'request.invalid',
  'request.too-large',
  'request.headers-too-large',
  'request.too-slow',
  'request.media-type',
  'house.unexpected',
] as const satisfies FaultCode[];

const SUBJECT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SUBJECTS).flatMap(([subject, routes]) =>
    Object.keys(routes).map((name) => [name, subject] as const),
  ),
);

function operationOf(name: RouteName, schemas: Schemas): Json {
  const route: Route = ROUTES[name];
  const isOpen = [OPEN_ROUTES, SIGN_IN_ROUTES, PROVIDER_ROUTES].some((open) => Object.hasOwn(open, name));
  return {
    operationId: name,
    tags: [SUBJECT_OF.get(name)],
    summary: route.summary,
    ...(route.about === undefined ? {} : { description: route.about }),
    ...(isOpen ? { security: [] } : {}),
    parameters: [
      ...parametersOf(route.params, 'path', schemas),
      ...parametersOf(route.query, 'query', schemas),
      ...(route.keyed ? [KEY] : route.once === undefined ? [] : [ONCE_KEY]),
      ...(route.tagged && route.body !== undefined ? [IF_MATCH] : []),
    ],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: isNeeded(route.body), content: bodyOf(name, route.body, schemas) } }),
    responses: { ...answersOf(route, schemas), ...problemsOf(route, isOpen, schemas) },
  };
}

/** For people, who come by a link. */
function pageOperation(name: string, schemas: Schemas): Json {
  const page: Route = {
    summary: 'The page to which a one-time link leads.',
    answers: { 200: bytes('text/html') },
    faults: [],
  };
  return {
    operationId: name,
    tags: [SUBJECT_OF.get('signIn')],
    summary: page.summary,
    security: [],
    parameters: [],
    responses: { ...answersOf(page, schemas), ...problemsOf(page, true, schemas) },
  };
}

const KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The commandId of the body, which may then be left out.',
  schema: { type: 'string', minLength: 1, maxLength: 300 },
};
const ONCE_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Chosen by the sender. Sent again with the same one within seven days, it is answered as the first time, and nothing is done twice.',
  schema: { type: 'string', minLength: 1, maxLength: 300 },
};
const IF_MATCH: Json = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag of what was looked at: when it has changed since, nothing is done (412).',
  schema: { type: 'string' },
};

const AGAIN: Json = {
  'retry-after': {
    description: 'After how many seconds to ask again.',
    schema: { type: 'integer', minimum: 1 },
  },
};

function parametersOf(taken: Route['query'], place: 'path' | 'query', schemas: Schemas): Json[] {
  if (taken === undefined) return [];
  const schema = schemas.of(taken.schema, 'input', true) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: of,
  }));
}

/** A body all of which may be left out may be left out itself. */
const isNeeded = (body: NonNullable<Route['body']>): boolean => isBytes(body) || 'wrong' in body.take({});

function bodyOf(name: RouteName, body: NonNullable<Route['body']>, schemas: Schemas): Json {
  if (isBytes(body))
    return Object.fromEntries(
      body.media.map((media) => [media, { schema: { type: 'string', format: 'binary' } }]),
    );
  const schema = schemas.of(body.schema, 'input');
  schemas.leaveOpen(schema, filledIn(name));
  return { 'application/json': { schema } };
}

/** What may be left out of a body, since headers and whoever asks tell it. */
function filledIn(name: RouteName): string[] {
  const { keyed }: Route = ROUTES[name];
  const { inNameOf } = ROUTE_RIGHTS[name];
  const isNamed = inNameOf === 'actor' || inNameOf === 'actor-if-any';
  return [...(keyed ? ['commandId'] : []), ...(isNamed ? ['actor'] : [])];
}

function answersOf(route: Route, schemas: Schemas): Json {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, shape]) => {
      const more = (route.media ?? []).map((media) => [media, { schema: { type: 'string' } }]);
      const content =
        shape === null
          ? {}
          : isBytes(shape)
            ? Object.fromEntries(shape.media.map((media) => [media, { schema: sentAs(media) }]))
            : { 'application/json': { schema: schemas.of(shape, 'input') }, ...Object.fromEntries(more) };
      const headers = route.tagged ? { headers: { etag: { schema: { type: 'string' } } } } : {};
      return [
        status,
        {
          description: DESCRIPTIONS[status] ?? 'As asked.',
          ...headers,
          ...(shape === null ? {} : { content }),
        },
      ];
    }),
  );
}

/** What is sent as it is made is a text, or bytes; JSON and events are what the description tells in words. */
const sentAs = (media: string): Json => (TOLD_IN_WORDS.includes(media) ? {} : { type: 'string' });
const TOLD_IN_WORDS = ['application/json', EVENT_STREAM];

const DESCRIPTIONS: Record<string, string> = {
  200: 'As asked.',
  201: 'It was made; Location tells where it is.',
  204: 'Done; there is nothing to tell.',
  302: 'Location tells where to go on.',
  503: 'Not now.',
};

/** By status, with the codes that it stands for. */
function problemsOf(route: Route, isOpen: boolean, schemas: Schemas): Json {
  const codes = new Map<number, string[]>();
  const note = (status: number, code: string) => codes.set(status, [...(codes.get(status) ?? []), code]);
  const faults: readonly FaultCode[] = isOpen
    ? [...OF_ALL, ...route.faults]
    : [
        ...new Set<FaultCode>([
          ...ANYWHERE,
          ...(route.once === undefined ? [] : ONCE_FAULTS),
          ...route.faults,
        ]),
      ];
  for (const code of faults) note(statusOf(code), code);
  for (const [code, status] of Object.entries(route.refusals ?? {})) note(status, code);
  const refusing = new Set(Object.values(route.refusals ?? {}));
  const answers: Json = {};
  for (const [status, of] of [...codes].sort(([one], [other]) => one - other)) {
    if (Object.hasOwn(route.answers, status)) continue;
    const plain = schemas.of(problem, 'input');
    const schema = refusing.has(status) ? { anyOf: [schemas.of(refusalProblem, 'input'), plain] } : plain;
    const again = againHeader(status)['retry-after'] === undefined ? {} : { headers: AGAIN };
    answers[status] = { description: of.join(', '), ...again, content: { [PROBLEM_TYPE]: { schema } } };
  }
  return answers;
}

/** Schemas as JSON Schema; those with an id are kept once, by name. */
class Schemas {
  readonly all: Record<string, Json> = {};

  /** Takes these out of what is required, also of each of several forms. */
  leaveOpen(schema: Json, names: readonly string[]): void {
    const { $ref, oneOf = [], anyOf = [] } = schema as { $ref?: string; oneOf?: Json[]; anyOf?: Json[] };
    const named = $ref === undefined ? undefined : this.all[$ref.split('/').at(-1) ?? ''];
    for (const form of [...oneOf, ...anyOf, ...(named === undefined ? [] : [named])])
      this.leaveOpen(form, names);
    if (Array.isArray(schema.required))
      schema.required = schema.required.filter((name) => !names.includes(name));
  }

  /** `isOpened`: itself in full, even when it has a name. */
  of(schema: z.ZodType, io: 'input' | 'output', isOpened = false): Json {
    const {
      $schema: _draft,
      $defs = {},
      ...made
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json & {
      $defs?: Record<string, Json>;
    };
    for (const [id, of] of Object.entries($defs)) this.all[id] ??= named(of);
    const { id, ...rest } = named(made) as Json & { id?: string };
    if (id === undefined || isOpened) return rest;
    this.all[id] ??= rest;
    return { $ref: `#/components/schemas/${id}` };
  }
}

/** References to where the components stand. */
function named<T>(part: T): T {
  if (Array.isArray(part)) return part.map(named) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : named(value),
    ]),
  ) as T;
}
