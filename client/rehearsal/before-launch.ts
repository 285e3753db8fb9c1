import { prepareConfirmation } from '../../domain/obligation/confirm.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { LaunchRequest } from '../api/contract.ts';
import { misfit } from './cast-file.ts';
import type { Given } from './rehearse.ts';

/** What is to happen before there is an obligation never happens. */
export function refuseDays(
  { cast, until }: Pick<Given, 'cast' | 'until'>,
  from: CivilDate,
  adopted: CivilDate,
): void {
  const problems = cast.days.flatMap(({ on, what, at }) => {
    if (on < adopted)
      return [
        {
          at,
          what: `${what}: ${inWords(on as CivilDate)} is before the adoption, ${inWords(adopted)}`,
        },
      ];
    if (on < from)
      return [
        {
          at,
          what: `${what}: ${inWords(on as CivilDate)} is before the rehearsal begins, on ${inWords(from)}`,
        },
      ];
    if (until !== null && on > until && what !== 'until')
      return [
        {
          at,
          what: `${what}: ${inWords(on as CivilDate)} is after the rehearsal ends, on ${inWords(until)}`,
        },
      ];
    return [];
  });
  if (problems.length > 0) throw misfit(cast, problems);
}

/** The officer takes what is suggested where the text is silent. */
export function suggestedFor(
  mandate: MandateText & { adopted: CivilDate },
  paragraphs: readonly string[] | null,
  known: KnownDays,
): LaunchRequest['given'] {
  const given: LaunchRequest['given'] = {};
  const { readings } = readMandate(mandate);
  for (const reading of readings.filter(({ paragraph }) => paragraphs?.includes(paragraph) ?? true)) {
    const prepared = prepareConfirmation(reading, mandate, known);
    for (const { delivery, suggested } of prepared.own ? prepared.questions : [])
      given[`${reading.paragraph}/${delivery}`] = suggested;
  }
  return given;
}
