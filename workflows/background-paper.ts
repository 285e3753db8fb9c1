import type { ObligationInput, ObligationOutcome } from './messages.ts';
import { collectViews } from './steps/collect-views.ts';
import { followToIssuance, submit } from './steps/deliver.ts';
import { draftAndClear } from './steps/draft-and-clear.ts';
import { takeUp } from './steps/duty.ts';

/** Background papers, studies, compilations: views first, then the paper. */
export async function backgroundPaper(input: ObligationInput): Promise<ObligationOutcome> {
  const duty = takeUp(input);
  await duty.open();
  await collectViews(duty);
  await draftAndClear(duty);
  await submit(duty);
  await followToIssuance(duty);
  return duty.close();
}
