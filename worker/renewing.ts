import type { LaunchRequest } from '../client/api/contract.ts';
import type { Effect } from '../domain/reading/reading.ts';
import { concerns } from '../domain/series/proposals.ts';
import { allSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';

/**
 * Why a duty is not launched that only asks again for what a series of this house does: renewals link, they do not
 * duplicate (domain rules 6.1; UNEP/GC/SS.X/5, para. 5, reiterates). Undefined when it is launched: nothing is asked again,
 * or the officer names its paragraph.
 */
export async function whyRenewed(
  db: Db,
  effects: readonly Effect[] | undefined,
  paragraphs: readonly string[],
  request: LaunchRequest,
): Promise<string | undefined> {
  if (request.paragraphs !== null) return undefined;
  const again = (effects ?? []).filter(
    ({ does, paragraph }) => does === 'repeats' && paragraphs.includes(paragraph),
  );
  if (again.length === 0) return undefined;
  const open = (await allSeries(db)).filter(({ status }) => status === 'running' || status === 'suspended');
  const found = open.find((series) =>
    again.some(({ of }) =>
      of.some(({ value: { symbol, paragraph } }) => concerns(series, symbol, paragraph)),
    ),
  );
  return found === undefined
    ? undefined
    : `it asks again for what the series ${found.duty.id} does: link it with rapporteur series renew, or name its paragraph to launch it beside that`;
}
