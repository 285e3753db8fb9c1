import { postsIn } from './parties.ts';
import type { Input, Life } from './state.ts';

/** The post that follows an input: as was said when it was asked for, as long as that is a post of the obligation. */
export const followerOf = ({ assignments }: Pick<Life, 'assignments'>, { post }: Input): string =>
  post !== undefined && postsIn(assignments).includes(post) ? post : assignments.drafter;
