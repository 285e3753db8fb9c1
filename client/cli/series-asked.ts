import type { SeriesAsked, SeriesLine } from '../api/series-contract.ts';
import type { House } from './house.ts';

/** All series, a line each. */
export async function allSeries(house: House): Promise<SeriesLine[]> {
  const answer = await house.series();
  return Array.isArray(answer) ? answer : [answer];
}

/** One series, with its state and its record. */
export async function oneSeries(house: House, id: string): Promise<SeriesAsked> {
  const answer = await house.series({ query: { id } });
  if (!Array.isArray(answer)) return answer;
  throw new TypeError(`of one series all were answered: ${id}`);
}
