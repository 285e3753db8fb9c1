import { type Days, type Directory, saidOf, shared } from './directory.ts';

/**
 * The posts of a circle of supervisors through this post, from it and back to it, on any of these days; undefined when
 * there is none.
 */
export function circleFrom(directory: Directory, post: string, days: Days): string[] | undefined {
  return through(directory, [post], days);
}

function through(directory: Directory, path: string[], days: Days): string[] | undefined {
  const [start] = path;
  for (const said of saidOf(directory, 'post', path.at(-1) ?? '')) {
    const { supervisor } = said.fact;
    const both = shared(said, days);
    if (supervisor === null || both === undefined) continue;
    if (supervisor === start) return [...path, supervisor];
    // A circle that does not lead back here is told of its own posts.
    if (path.includes(supervisor)) continue;
    const found = through(directory, [...path, supervisor], both);
    if (found !== undefined) return found;
  }
  return undefined;
}
