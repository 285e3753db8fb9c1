/** How many days or times: what is usual, and between which it lies. Negative: before. */
export interface Count {
  least: number;
  usual: number;
  most: number;
}

/** How many it is this time. `key` says of what: the same key of the same rehearsal is the same number, whatever else happens. */
export type Luck = (count: Count, key: string) => number;

/** Whether luck has a say in anything of it, however deep it stands: else it comes out the same each time. */
export function hasRange(of: unknown): boolean {
  if (typeof of !== 'object' || of === null) return false;
  const { least, most } = of as Partial<Count>;
  if (typeof least === 'number' && typeof most === 'number') return least !== most;
  return Object.values(of).some(hasRange);
}

export const always = (count: number): Count => ({ least: count, usual: count, most: count });

/** Everything takes as long as it usually does. */
export const usually: Luck = ({ usual }) => usual;

/** Drawn from a triangle between the least and the most, with its top at the usual. The same seed draws the same. */
export function drawnBy(seed: number): Luck {
  return ({ least, usual, most }, key) => {
    if (most === least) return usual;
    const chance = chanceOf(`${seed}/${key}`);
    const turn = (usual - least) / (most - least);
    const drawn =
      chance < turn
        ? least + Math.sqrt(chance * (most - least) * (usual - least))
        : most - Math.sqrt((1 - chance) * (most - least) * (most - usual));
    return Math.round(drawn);
  };
}

/** A number from 0 up to, but not including, 1: FNV-1a over the text, then mixed so that near texts lie far apart. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
