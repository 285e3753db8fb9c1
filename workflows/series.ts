import type { SeriesInput, SeriesOutcome } from './messages.ts';
import { takeUpSeries } from './steps/recurring-duty.ts';

/**
 * A duty that recurs: it waits until the next cycle is to be launched and starts it, as an obligation of its own, again and
 * again, for as long as a mandate or a person does not end it. Time alone never ends it.
 */
export async function series(input: SeriesInput): Promise<SeriesOutcome> {
  const duty = takeUpSeries(input);
  await duty.open();
  for (;;) {
    await duty.continueWhenLong();
    const next = await duty.nextLaunch();
    if (next.kind === 'none' && duty.isOver) {
      const outcome = await duty.close();
      if (outcome !== undefined) return outcome;
    }
    const moment = await duty.waitFor(next);
    if (moment === 'a command') await duty.answer();
    else if (moment === 'the launch') await duty.startCycle();
  }
}
