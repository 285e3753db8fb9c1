import { Fault } from '../../domain/faults.ts';
import { ANYWHERE, statusOf } from './problems.ts';
import { isBytes, Reply, type Route } from './route.ts';

/** The answer of a request, or an error that says in what it is not as the contract describes it. */
export async function asDescribed<A>(name: string, route: Route, answering: () => Promise<A>): Promise<A> {
  try {
    const answer = await answering();
    const reply = answer instanceof Reply ? answer : new Reply(200, answer);
    const why = whyNot(route, reply);
    if (why !== undefined) throw new TypeError(`${name} answers otherwise than it is described: ${why}`);
    return answer;
  } catch (error) {
    if (!(error instanceof Fault) || isExpected(route, error)) throw error;
    throw new TypeError(
      `${name} is not described as answering ${error.code} (${statusOf(error.code)}): ${error.message}`,
      { cause: error },
    );
  }
}

const isExpected = ({ faults }: Route, { code }: Fault): boolean =>
  faults.includes(code) || (ANYWHERE as readonly string[]).includes(code) || statusOf(code) === 500;

function whyNot(
  { answers, refusals = {}, media = [] }: Route,
  { status, body, headers }: Reply,
): string | undefined {
  if (Object.values(refusals).includes(status) && (body as { accepted?: unknown }).accepted === false)
    return undefined;
  if (!Object.hasOwn(answers, status)) return `nothing is said of status ${status}`;
  const shape = answers[status];
  if (shape === null || shape === undefined) return body === undefined ? undefined : 'it should have no body';
  const type = headers['content-type']?.split(';')[0];
  if (isBytes(shape)) return shape.media.includes(type ?? '') ? undefined : `it is of type ${type}`;
  if (type !== undefined && type !== 'application/json')
    return media.includes(type) ? undefined : `it is of type ${type}`;
  const result = shape.safeParse(JSON.parse(JSON.stringify(body)));
  return result.success ? undefined : result.error.message;
}
