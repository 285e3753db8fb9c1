/** In how many of the runs something came about. Shares from 0 to 1, to four digits. */
export interface Chance {
  runs: number;
  of: number;
  share: number;
  /** With other luck, and ever so many runs, the share would lie here 19 times of 20. */
  between: { least: number; most: number };
}

/** Of a normal distribution 95 % lie within so many standard deviations of its middle. */
const Z = 1.959964;

/**
 * The share, and how sure it is, by the score interval: E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical
 * Inference”, Journal of the American Statistical Association 22 (1927), 209 to 212. It holds for few runs, and for none of many.
 */
export function chanceOf(runs: number, of: number): Chance {
  if (!(runs >= 0 && runs <= of && of > 0)) throw new RangeError(`${runs} of ${of} runs`);
  const share = runs / of;
  const spread = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const least = runs === 0 ? 0 : rounded(middle - half);
  const most = runs === of ? 1 : rounded(middle + half);
  return { runs, of, share: rounded(share), between: { least, most } };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
