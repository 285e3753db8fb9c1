import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { DURATION_ROUTES, DurationsAnswer } from './durations-contract.ts';
import type { Handlers } from './route.ts';

export interface DurationNeeds {
  /** Of all products. */
  durations(since: CivilDate | null): Promise<Omit<DurationsAnswer, 'product'>>;
}

export const durationHandlers = (needs: DurationNeeds): Handlers<typeof DURATION_ROUTES> => ({
  async durations({ query: { product = null, since = null } }) {
    const { lines, ...answer } = await needs.durations(since as CivilDate | null);
    const wanted = product === null ? lines : lines.filter((line) => line.product === product);
    return { ...answer, product, lines: wanted };
  },
});
