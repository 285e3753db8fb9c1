import { PAGES, PATHS } from './paths.ts';

const PLACES = Object.values({ ...PATHS, ...PAGES }).map((place) => {
  const [method = '', path = ''] = place.split(' ');
  return { method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}/?$`) };
});

/** The methods that a path takes; none where there is no such path. */
export function methodsOf(path: string): string[] {
  const methods = PLACES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
}
