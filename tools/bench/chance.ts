/** Numbers from 0 up to, but not including, 1, the same for the same seed and name (splitmix32). */
export interface Chance {
  next(): number;
  /** One of them. */
  of<T>(some: readonly T[]): T;
}

export function chanceOf(seed: number, name: string): Chance {
  let state = [...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), seed | 0);
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    of(some) {
      const one = some[Math.floor(next() * some.length)];
      if (one === undefined) throw new RangeError('one of nothing');
      return one;
    },
  };
}
