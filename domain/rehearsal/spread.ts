/** How often each value came out: as much to remember for ten thousand runs as for ten. Numbers are kept as their digits. */
export type Spread = Readonly<Record<string, number>>;

export const NEVER: Spread = {};

export const counted = (spread: Spread, value: string | number): Spread => ({
  ...spread,
  [value]: (spread[value] ?? 0) + 1,
});

/** What came out in either of two parts of all. */
export function together(one: Spread, other: Spread): Spread {
  const all: Record<string, number> = { ...one };
  for (const [value, times] of Object.entries(other)) all[value] = (all[value] ?? 0) + times;
  return all;
}

export const timesIn = (spread: Spread): number =>
  Object.values(spread).reduce((sum, times) => sum + times, 0);

/**
 * The least value that is reached by at least that part of all (the nearest rank: a value that came out, never one between two).
 * Undefined where nothing came out.
 */
export function rankIn<V extends string | number>(
  inOrder: readonly (readonly [V, number])[],
  part: number,
): V | undefined {
  const all = inOrder.reduce((sum, [, times]) => sum + times, 0);
  let passed = 0;
  for (const [value, times] of inOrder) {
    passed += times;
    if (passed >= part * all) return value;
  }
  return undefined;
}

/** By number, least first. */
export const numbersIn = (spread: Spread): [number, number][] =>
  Object.entries(spread)
    .map(([value, times]): [number, number] => [Number(value), times])
    .sort(([one], [other]) => one - other);

/** By day, earliest first. */
export const daysIn = <D extends string>(spread: Spread): [D, number][] =>
  (Object.entries(spread) as [D, number][]).sort(([one], [other]) => (one < other ? -1 : 1));
