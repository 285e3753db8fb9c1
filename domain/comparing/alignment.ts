/** What stands at place `old` of one sequence and at `new` of another. */
export interface Pair {
  old: number;
  new: number;
}

/** Above this many comparisons a stretch that shares nothing unusual is taken as written anew. */
const MOST_COMPARISONS = 250_000;

/**
 * What two sequences have in common, in order. Found as a reader does: by what is unusual enough to stand once in each, and
 * between these again; only in short stretches by trying everything.
 */
export function aligned(old: readonly string[], now: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const stretches = [{ old: 0, oldEnd: old.length, new: 0, newEnd: now.length }];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const inner = { ...stretch };
    while (inner.old < inner.oldEnd && inner.new < inner.newEnd && old[inner.old] === now[inner.new])
      pairs.push({ old: inner.old++, new: inner.new++ });
    while (
      inner.old < inner.oldEnd &&
      inner.new < inner.newEnd &&
      old[inner.oldEnd - 1] === now[inner.newEnd - 1]
    )
      pairs.push({ old: --inner.oldEnd, new: --inner.newEnd });
    if (inner.old === inner.oldEnd || inner.new === inner.newEnd) continue;
    const anchors = anchorsIn(old, now, inner);
    if (anchors.length === 0) {
      pairs.push(...triedIn(old, now, inner));
      continue;
    }
    pairs.push(...anchors);
    let from: Pair = inner;
    for (const anchor of [...anchors, { old: inner.oldEnd, new: inner.newEnd }]) {
      stretches.push({ old: from.old, oldEnd: anchor.old, new: from.new, newEnd: anchor.new });
      from = { old: anchor.old + 1, new: anchor.new + 1 };
    }
  }
  return pairs.sort((one, other) => one.old - other.old);
}

interface Stretch extends Pair {
  oldEnd: number;
  newEnd: number;
}

/** What stands once in each, as far as it stands in the same order in both. */
function anchorsIn(old: readonly string[], now: readonly string[], stretch: Stretch): Pair[] {
  const inOld = onceIn(old, stretch.old, stretch.oldEnd);
  const inNew = onceIn(now, stretch.new, stretch.newEnd);
  const common: Pair[] = [];
  for (const [word, at] of inOld) {
    const there = inNew.get(word);
    if (at !== null && there !== undefined && there !== null) common.push({ old: at, new: there });
  }
  return heaviestInOrder(
    common.sort((one, other) => one.old - other.old),
    () => 1,
  );
}

/** By what stands there; null where it stands there twice. */
function onceIn(all: readonly string[], from: number, to: number): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = from; at < to; at += 1) {
    const each = all[at] ?? '';
    places.set(each, places.has(each) ? null : at);
  }
  return places;
}

/** The longest common sequence of a short stretch. */
function triedIn(old: readonly string[], now: readonly string[], stretch: Stretch): Pair[] {
  const rows = stretch.oldEnd - stretch.old;
  const columns = stretch.newEnd - stretch.new;
  if (rows * columns > MOST_COMPARISONS) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  const isSame = (row: number, column: number): boolean =>
    old[stretch.old + row] === now[stretch.new + column];
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * width + column] = isSame(row, column)
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (isSame(row, column)) pairs.push({ old: stretch.old + row++, new: stretch.new + column++ });
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/**
 * Of pairs in the order of the old, those that weigh most together and stand in the same order in the new. Each place of
 * the new stands in at most one pair.
 */
export function heaviestInOrder(pairs: readonly Pair[], weightOf: (pair: Pair) => number): Pair[] {
  const size = pairs.reduce((most, pair) => Math.max(most, pair.new + 1), 0);
  // The best chain that ends at or before a place of the new, as a binary indexed tree of indices into `pairs`.
  const best = new Int32Array(size + 1).fill(NONE);
  const weights = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(NONE);
  const weightAt = (index: number): number => (index === NONE ? 0 : (weights[index] ?? 0));
  for (const [index, pair] of pairs.entries()) {
    let last = NONE;
    for (let at = pair.new; at > 0; at -= at & -at) {
      const found = best[at] ?? NONE;
      if (weightAt(found) > weightAt(last)) last = found;
    }
    before[index] = last;
    weights[index] = weightAt(last) + weightOf(pair);
    for (let at = pair.new + 1; at <= size; at += at & -at)
      if (weightAt(index) > weightAt(best[at] ?? NONE)) best[at] = index;
  }
  let end = NONE;
  for (let index = 0; index < pairs.length; index += 1) if (weightAt(index) > weightAt(end)) end = index;
  const chain: Pair[] = [];
  for (let index = end; index !== NONE; index = before[index] ?? NONE) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

const NONE = -1;
