import { aligned, heaviestInOrder, type Pair } from './alignment.ts';
import type { DraftParagraph } from './draft-text.ts';
import { type Bag, bagOf, likeness } from './likeness.ts';

/** A paragraph of the old text and what became of it in the new; `moved`: not where it stood among the others. */
export interface Match extends Pair {
  moved: boolean;
}

/** Half of the words in common: below that it is another paragraph. */
const ALIKE = 0.5;
/** Words so short a paragraph of which stands in many places: "Yes", "Total". */
const TELLING_WORDS = 5;
/** A word in more paragraphs than this tells nothing of one. */
const RARE = 20;
/** How many of those that share rare words are looked at. */
const NEAREST = 5;
/** Between two settled paragraphs so many pairs are all tried. */
const ALL_TRIED = 2_500;
/** What stands where it stood is preferred to what is a little more alike elsewhere. */
const IN_PLACE = 0.1;

/** Which paragraphs of two texts are the same, or the same but for some words. */
export function matched(old: readonly DraftParagraph[], now: readonly DraftParagraph[]): Match[] {
  const [oldKeys, newKeys] = [old.map(keyOf), now.map(keyOf)];
  const settled = aligned(oldKeys, newKeys);
  const free = { old: freeOf(old, settled, 'old'), new: freeOf(now, settled, 'new') };
  const elsewhere = sameElsewhere(oldKeys, newKeys, free);
  const alike = alikeOnes(old, now, free, settled);
  const pairs = [...settled, ...elsewhere, ...alike].sort((one, other) => one.old - other.old);
  const inOrder = new Set(heaviestInOrder(pairs, (pair) => 1 + (now[pair.new]?.text.length ?? 0)));
  return pairs.map((pair) => ({ old: pair.old, new: pair.new, moved: !inOrder.has(pair) }));
}

/** A note is never what was a paragraph; what it is numbered does not matter. */
const keyOf = ({ kind, text }: DraftParagraph): string => `${kind === 'note' ? 'note' : 'text'} ${text}`;

interface Free {
  old: Set<number>;
  new: Set<number>;
}

function freeOf(all: readonly unknown[], pairs: readonly Pair[], side: 'old' | 'new'): Set<number> {
  const taken = new Set(pairs.map((pair) => pair[side]));
  return new Set(all.map((_, at) => at).filter((at) => !taken.has(at)));
}

function take(free: Free, pair: Pair): Pair {
  free.old.delete(pair.old);
  free.new.delete(pair.new);
  return pair;
}

/** The same words at another place: what was moved as it is. */
function sameElsewhere(oldKeys: readonly string[], newKeys: readonly string[], free: Free): Pair[] {
  const places = new Map<string, number[]>();
  for (const at of free.old) {
    const key = oldKeys[at] ?? '';
    if (bagOf(key).total <= TELLING_WORDS) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return [...free.new].flatMap((at) => {
    const from = places.get(newKeys[at] ?? '')?.shift();
    return from === undefined ? [] : [take(free, { old: from, new: at })];
  });
}

/** Pairs of paragraphs that are much alike, the most alike first. */
function alikeOnes(
  old: readonly DraftParagraph[],
  now: readonly DraftParagraph[],
  free: Free,
  settled: readonly Pair[],
): Pair[] {
  const oldBags = new Map([...free.old].map((at) => [at, bagOf(old[at]?.text ?? '')]));
  const newBags = new Map([...free.new].map((at) => [at, bagOf(now[at]?.text ?? '')]));
  const found = new Map<string, Pair & { worth: number }>();
  const consider = (pair: Pair, bonus: number): void => {
    const [one, other] = [oldBags.get(pair.old), newBags.get(pair.new)];
    if (one === undefined || other === undefined || found.has(`${pair.old} ${pair.new}`)) return;
    if ((old[pair.old]?.kind === 'note') !== (now[pair.new]?.kind === 'note')) return;
    const alike = likeness(one, other);
    if (alike >= ALIKE) found.set(`${pair.old} ${pair.new}`, { ...pair, worth: alike + bonus });
  };
  for (const gap of gapsOf(settled, free))
    if (gap.old.length * gap.new.length <= ALL_TRIED)
      for (const from of gap.old) for (const to of gap.new) consider({ old: from, new: to }, IN_PLACE);
  const places = placesOfRareWords(oldBags);
  for (const [to, bag] of newBags)
    if (bag.total >= TELLING_WORDS)
      for (const from of nearestIn(places, bag)) consider({ old: from, new: to }, 0);
  const best = [...found.values()].sort(
    (one, other) => other.worth - one.worth || one.old - other.old || one.new - other.new,
  );
  return best.flatMap(({ old: from, new: to }) =>
    free.old.has(from) && free.new.has(to) ? [take(free, { old: from, new: to })] : [],
  );
}

/** Those that share the most rare words with a paragraph. */
function nearestIn(places: ReadonlyMap<string, number[]>, { counts }: Bag): number[] {
  const shared = new Map<number, number>();
  for (const word of counts.keys())
    for (const at of places.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared]
    .sort(([one, often], [other, oftener]) => oftener - often || one - other)
    .slice(0, NEAREST)
    .map(([at]) => at);
}

function placesOfRareWords(bags: ReadonlyMap<number, Bag>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { counts }] of bags)
    for (const word of counts.keys()) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  for (const [word, all] of places) if (all.length > RARE) places.delete(word);
  return places;
}

/** What is free between two settled pairs, on both sides. */
function gapsOf(settled: readonly Pair[], free: Free): { old: number[]; new: number[] }[] {
  const [olds, news] = [[...free.old], [...free.new]];
  const gaps: { old: number[]; new: number[] }[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const pair of [...settled, { old: Infinity, new: Infinity }]) {
    const gap = { old: [] as number[], new: [] as number[] };
    for (let at = olds[oldAt]; at !== undefined && at < pair.old; at = olds[oldAt])
      gap.old.push(olds[oldAt++] ?? 0);
    for (let at = news[newAt]; at !== undefined && at < pair.new; at = news[newAt])
      gap.new.push(news[newAt++] ?? 0);
    if (gap.old.length > 0 && gap.new.length > 0) gaps.push(gap);
  }
  return gaps;
}
