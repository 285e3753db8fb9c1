import type { Assignments } from '../../parties.ts';

const SINGLE = ['officer', 'drafter', 'supervisor'] as const;
type Single = (typeof SINGLE)[number];
const isSingle = (role: string): role is Single => SINGLE.some((single) => single === role);

/** The names of the roles that posts can be given: `officer`, `clearance/section`. */
export const rolesIn = ({ clearance }: Assignments): string[] => [
  ...SINGLE,
  ...clearance.map(({ key }) => `clearance/${key}`),
];

/** The posts that have a role; undefined when there is none of that name. */
export function postsOfRole(assignments: Assignments, role: string): string[] | undefined {
  if (isSingle(role)) return [assignments[role]];
  return assignments.clearance.find(({ key }) => `clearance/${key}` === role)?.posts;
}

/** The same with other posts for one role. Throws a RangeError for a role that there is not. */
export function withRole(assignments: Assignments, role: string, posts: readonly string[]): Assignments {
  const [first] = posts;
  if (first === undefined || postsOfRole(assignments, role) === undefined)
    throw new RangeError(`no role ${role} for ${posts.length} posts`);
  if (isSingle(role)) return { ...assignments, [role]: first };
  return {
    ...assignments,
    clearance: assignments.clearance.map((stage) =>
      `clearance/${stage.key}` === role ? { ...stage, posts: [...posts] } : stage,
    ),
  };
}
