/**
 * A half-open stretch `[from, to)` of anything counted in numbers: moments in milliseconds, days since 1970-01-01. `from`
 * belongs to it, `to` does not; where `to` is not after `from` it is empty.
 */
export interface Span {
  from: number;
  to: number;
}

/**
 * A set of points as the fewest spans: in order, none empty, none touching another. `normalise` makes one of any spans; what
 * takes two sets looks at each span of them once.
 */
export type Spans = readonly Span[];

/** The set of all points that lie in any of these spans, which may be empty, touch, overlap and come in any order. */
export function normalise(spans: readonly Span[]): Spans {
  const held = spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  return joined(held);
}

/** The points that are in one or in both. */
export function union(a: Spans, b: Spans): Spans {
  const inOrder: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && (right === undefined || left.from <= right.from)) {
      inOrder.push(left);
      i += 1;
    } else if (right !== undefined) {
      inOrder.push(right);
      j += 1;
    } else return joined(inOrder);
  }
}

/** The points that are in both. */
export function intersect(a: Spans, b: Spans): Spans {
  const both: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined || right === undefined) return both;
    const shared = overlap(left, right);
    if (shared !== undefined) both.push(shared);
    // Whichever ends first can share nothing more.
    if (left.to <= right.to) i += 1;
    else j += 1;
  }
}

/** The points of the first that are not in the second. */
export function subtract(a: Spans, b: Spans): Spans {
  const left: Span[] = [];
  let j = 0;
  for (const { from, to } of a) {
    let at = from;
    // What ends before this span ends before all that follow.
    for (let taken = b[j]; taken !== undefined && taken.to <= at; taken = b[j]) j += 1;
    for (let taken = b[j]; taken !== undefined && taken.from < to; taken = b[j]) {
      if (at < taken.from) left.push({ from: at, to: taken.from });
      at = taken.to;
      // One that reaches beyond this span may take from the next, too.
      if (at >= to) break;
      j += 1;
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

/** The points within the bounds that are not in it. */
export const complement = (a: Spans, within: Span): Spans => subtract(normalise([within]), a);

/** How many points: days, milliseconds. */
export const length = (a: Spans): number => a.reduce((sum, { from, to }) => sum + (to - from), 0);

export function contains(a: Spans, point: number): boolean {
  let [low, high] = [0, a.length];
  // The first span that ends after the point.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((a[middle]?.to ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  const span = a[low];
  return span !== undefined && span.from <= point;
}

/** What two spans share; undefined when they share nothing, as when one ends where the other begins. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return from < to ? { from, to } : undefined;
}

/** Of spans that are in order by where they begin and not empty. */
function joined(inOrder: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const { from, to } of inOrder) {
    const last = apart.at(-1);
    if (last === undefined || last.to < from) apart.push({ from, to });
    else if (last.to < to) last.to = to;
  }
  return apart;
}
