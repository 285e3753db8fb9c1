/** Nothing that is asked of an obligation is nested as deep as this. */
const DEEPEST = 32;

/**
 * Whether a value has a canonical form (RFC 8785), without which nobody could sign or record it: half a surrogate pair
 * is no text (3.2.2.2). What is nested without end is taken for ill-formed too.
 */
export function isWellFormed(value: unknown, deepest = DEEPEST): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (deepest === 0) return false;
  return Object.entries(value).every(([key, part]) => key.isWellFormed() && isWellFormed(part, deepest - 1));
}
