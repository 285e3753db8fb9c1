import { type Often, type RehearsedByChance, rehearseByChance } from '../client/rehearsal/by-chance.ts';
import { noRange } from '../client/rehearsal/chances-lines.ts';
import type { Given } from '../client/rehearsal/rehearse.ts';
import { hasRange } from '../domain/rehearsal/luck.ts';
import { yearOf } from '../domain/time/civil-date.ts';
import type { Progress } from '../tools/progress.ts';
import { freshRehearsal } from './fresh-rehearsal.ts';

/** Lives through one cast as often as asked, on servers of its own, one after another. */
export function rehearseOften(
  given: Omit<Given, 'luck' | 'progress'>,
  often: Omit<Often, 'progress'>,
  bundle: string,
  progress: Progress,
): Promise<RehearsedByChance> {
  const { name } = given.cast.cast;
  // That a house must be made ready first says nothing of how long a run takes.
  let began: number | undefined;
  const open = async () => {
    const fresh = await freshRehearsal(bundle, yearOf(given.mandate.adopted), progress);
    began ??= Date.now();
    return fresh;
  };
  if (!hasRange(given.cast.cast)) progress(noRange(name));
  return rehearseByChance(open, given, {
    ...often,
    progress: (done, of) =>
      progress(`${name}: run ${done} of ${of}${leftWords(done, of, Date.now() - (began ?? Date.now()))}`),
  });
}

function leftWords(done: number, of: number, tookMs: number): string {
  if (done === 0 || done === of) return '';
  const seconds = Math.round(((of - done) * tookMs) / done / 1000);
  return seconds < 90 ? `, about ${seconds} s left` : `, about ${Math.round(seconds / 60)} minutes left`;
}
