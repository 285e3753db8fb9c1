import { placeOf, ROUTE_NAMES } from './paths.ts';

const PLACES = ROUTE_NAMES.map((name) => {
  const { method, path } = placeOf(name);
  return { method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`) };
});

/** The methods that a path takes; none where there is no such path. */
export function methodsOf(path: string): string[] {
  const methods = PLACES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}
