import type { LaunchRequest } from '../client/api/contract.ts';
import type { LaunchAnswer, LaunchedDuty } from '../client/api/obligations-contract.ts';
import { decideInRegister } from '../store/register.ts';
import { notThisText } from './launch-faults.ts';
import { type LaunchNeeds, launchOne } from './launch-one.ts';
import { lookAtLaunch } from './looking-at-launch.ts';
import { nameInDirectory } from './naming.ts';

/**
 * From a mandate's text to running obligations, the officer's short way: reads into the register, confirms what is still
 * open there, plans, launches. What persons decided in the register stands. Everything that could be wrong is looked at
 * before the first thing is written. Throws `document.*`, `request.invalid`, `obligation.unconfirmed` and
 * `obligation.unplanned`.
 */
export async function launchDuties(needs: LaunchNeeds, request: LaunchRequest): Promise<LaunchAnswer> {
  const looked = await lookAtLaunch(needs, request);
  const [first] = looked.against;
  if (first !== undefined) throw first.fault;
  const { symbol, command, text, ready, posts, zone, today, notOwn } = looked;
  const read = await decideInRegister(needs.db, needs.clock, symbol, command, needs.at, text);
  if (!read.accepted) throw notThisText(symbol, read.refused.why);
  if (ready.some((each) => !each.isLaunched)) {
    const { people } = request;
    const where = { station: needs.station, on: today, supervisor: people.supervisor.post };
    const named = await nameInDirectory(needs.db, needs.clock, {
      ...{ people, where, at: needs.at },
      reason: `named at the launch of ${symbol}`,
    });
    if (named !== null) await needs.tellOfDirectory?.(named);
  }
  const duties: LaunchedDuty[] = [];
  for (const each of ready)
    duties.push(await launchOne(needs, symbol, each, zone, posts, { actor: posts.officer, at: needs.at }));
  return { symbol, duties, notOwn };
}
