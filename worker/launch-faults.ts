import type { LaunchRequest } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import type { Draft } from '../domain/obligation/confirm.ts';
import type { Unplanned } from '../domain/planning/plan-obligation.ts';
import type { Own } from './days.ts';

/** Why nothing of a launch can be taken as it was asked for. */
export const notThisText = (symbol: string, why: string): Fault =>
  new Fault('request.invalid', why, `See what is known of it with: rapporteur mandate '${symbol}'.`);

/** A day is missing, or the one that was given does not hold. */
export function unconfirmed(paragraph: string, { questions }: Own, why: string): Fault {
  const options = questions.map(
    ({ delivery, suggested }) => `--when ${paragraph}/${delivery}=${suggested.on}`,
  );
  return new Fault(
    'obligation.unconfirmed',
    `Paragraph ${paragraph} cannot be confirmed: ${why}`,
    options.length === 0
      ? 'Correct the day that was given.'
      : `Give a day, for example ${options.join(' ')}, or leave the paragraph out with --paragraph.`,
  );
}

/** The plan; throws when there is none. */
export function planned<P extends object>(draft: Draft, plan: P | Unplanned): P {
  if (!('unplanned' in plan)) return plan;
  throw unplanned(draft, plan);
}

export const unplanned = ({ evidence }: Draft, { unplanned: open }: Unplanned): Fault =>
  new Fault(
    'obligation.unplanned',
    `Paragraph ${evidence.paragraph} cannot be planned: ${open.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
    'Give another day with --when, or leave the paragraph out with --paragraph.',
  );

/** Throws `request.invalid` for a paragraph that asks for nothing. */
export function refuseUnknown({ paragraphs }: LaunchRequest, known: string[], symbol: string): void {
  const stranger = paragraphs?.find((paragraph) => !known.includes(paragraph));
  if (stranger === undefined) return;
  throw new Fault(
    'request.invalid',
    `Paragraph ${stranger} of ${symbol} was not read as a duty to report; these were: ${[...new Set(known)].join(', ') || 'none'}.`,
    'See what was read, and why not the others, with: rapporteur read FILE.',
  );
}
