/**
 * Who holds the posts. `seat-posts` tells what the directory says; `reassign` gives a role (`officer`, `drafter`,
 * `supervisor`, or `clearance/` and the key of a stage) to other posts.
 */
export const SEAT_COMMANDS = {
  'seat-posts': { directory: 'seats' },
  reassign: { role: 'name', posts: 'names' },
} as const;
