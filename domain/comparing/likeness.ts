/** The words of a paragraph and how often each stands there, whatever their order and their capitals. */
export interface Bag {
  counts: Map<string, number>;
  total: number;
}

export function bagOf(text: string): Bag {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(one: Bag, other: Bag): number {
  const total = one.total + other.total;
  if (total === 0) return 0;
  const [fewer, more] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of fewer.counts) common += Math.min(count, more.counts.get(word) ?? 0);
  return (2 * common) / total;
}
