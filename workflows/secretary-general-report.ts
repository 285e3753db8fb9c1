import type { ObligationInput, ObligationOutcome } from './messages.ts';
import { collectViews } from './steps/collect-views.ts';
import { followToIssuance, submit } from './steps/deliver.ts';
import { draftAndClear } from './steps/draft-and-clear.ts';
import { takeUp } from './steps/duty.ts';

/** Reports and notes: one text, cleared once, delivered to each recipient by its own day. */
export async function secretaryGeneralReport(input: ObligationInput): Promise<ObligationOutcome> {
  const duty = takeUp(input);
  await duty.open();
  if (duty.life.obligation.collectsViews) await collectViews(duty);
  await draftAndClear(duty);
  await submit(duty);
  await followToIssuance(duty);
  return duty.close();
}
