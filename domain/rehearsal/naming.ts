import { type Assignments, postsIn } from '../obligation/parties.ts';

/** Capitals make no difference in a cast. */
export const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The post of an obligation that a cast means by a role of the procedure (`officer`, `drafter`, `supervisor`), the key of a stage
 * of clearance (its first post), or the post itself. Capitals make no difference. Undefined: the obligation has none of that name.
 */
export function postNamed(assignments: Assignments, who: string): string | undefined {
  const { officer, drafter, supervisor, clearance } = assignments;
  const role = Object.entries({ officer, drafter, supervisor }).find(([name]) => isSameName(name, who));
  const stage = clearance.find(({ key }) => isSameName(key, who));
  return role?.[1] ?? stage?.posts[0] ?? postsIn(assignments).find((post) => isSameName(post, who));
}
