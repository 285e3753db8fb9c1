/**
 * Of things with names those whose name is nearly what somebody wrote, the nearest first and at most three: a slip of the
 * pen, or all telling words of it. `named`: each name and the thing that it is of; a thing may have several.
 */
export function nearNames(text: string, named: readonly (readonly [name: string, of: string])[]): string[] {
  const nearest = new Map<string, number>();
  for (const [name, of] of named) {
    const apart = howFarApart(text, name);
    if (apart < (nearest.get(of) ?? FAR)) nearest.set(of, apart);
  }
  return [...nearest]
    .sort(([, one], [, other]) => one - other)
    .slice(0, MOST)
    .map(([of]) => of);
}

const MOST = 3;
/** What is as far apart is not near; from `ONLY_WORDS` on, only words are shared. */
const FAR = 2;
const ONLY_WORDS = 1;
/** One letter in so many may be another. */
const LETTERS_A_SLIP = 4;
/** Shorter words tell nothing, and neither do those that half of all bodies have in their name. */
const TELLING = 4;
const COMMON = new Set([
  'assembly',
  'board',
  'commission',
  'committee',
  'conference',
  'council',
  'forum',
  'nations',
  'united',
]);

function howFarApart(text: string, name: string): number {
  const [written, meant] = [text, name].map((each) => wordsOf(each).join('')) as [string, string];
  const slips = Math.min(slipsBetween(written, meant), slipsBetween(written.replace(/\d+$/, ''), meant));
  const few = Math.max(1, Math.floor(Math.min(written.length, meant.length) / LETTERS_A_SLIP));
  if (slips <= few) return slips / Math.max(written.length, meant.length);
  const telling = wordsOf(text).filter((word) => word.length >= TELLING && !COMMON.has(word));
  const words = wordsOf(name);
  if (telling.length === 0 || !telling.every((word) => words.includes(word))) return FAR;
  return ONLY_WORDS + 1 - telling.length / (words.length + 1);
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the');

/** How many letters are missing, too many, other ones, or have changed places with their neighbour. */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      now.push(
        Math.min(
          (last[at] ?? 0) + 1,
          (now[at - 1] ?? 0) + 1,
          (last[at - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return last[other.length] ?? one.length;
}
