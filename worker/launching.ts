import { randomUUID } from 'node:crypto';
import { planInHouse } from '../activities/plan-obligation.ts';
import { stationHours, yearsFrom } from '../activities/station-hours.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchRequest } from '../client/api/contract.ts';
import type { LaunchAnswer, LaunchedDuty } from '../client/api/obligations-contract.ts';
import { answered, confirm } from '../domain/obligation/confirm.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import { decide } from '../domain/register/decide.ts';
import { draftOfEntry } from '../domain/register/draft.ts';
import { currentOf, type Entry, obligationIn, settling } from '../domain/register/entry.ts';
import { inOrder } from '../domain/register/state.ts';
import { whatIf } from '../domain/register/what-if.ts';
import { recurs } from '../domain/series/series.ts';
import { dayAt } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { mandateFromRecord, surroundingsOf } from '../store/mandates.ts';
import { decideInRegister } from '../store/register.ts';
import { firstCycle, refuseWithoutSeries } from './beginning.ts';
import { givenFor, refuseOfLaunched, refuseUnused, stillUsed } from './days.ts';
import { mandateGiven } from './given.ts';
import { notThisText, planned, refuseUnknown, unconfirmed } from './launch-faults.ts';
import { type LaunchNeeds, launchOne, type Ready } from './launch-one.ts';
import { nameInDirectory, refuseOtherHolders } from './naming.ts';
import { postsOf } from './posts.ts';
import { readingOf, registerOf } from './registering.ts';
import { whyRenewed } from './renewing.ts';

/**
 * From a mandate's text to running obligations, the officer's short way: reads into the register, confirms what is still
 * open there, plans, launches. What persons decided in the register stands. Everything that could be wrong is looked at
 * before the first thing is written. Throws `document.*`, `request.invalid`, `obligation.unconfirmed` and
 * `obligation.unplanned`.
 */
export async function launchDuties(needs: LaunchNeeds, request: LaunchRequest): Promise<LaunchAnswer> {
  const { mandate, source } = await mandateGiven(needs.keeper, request, 'The text');
  const { symbol } = mandate;
  const actor = request.people.officer.person.id as PersonId;
  const { command, text } = readingOf(mandate, source, { commandId: randomUUID(), actor });
  const state = await mandateFromRecord(needs.db, symbol);
  const recorded = await worldFromRecord(needs.db);
  const { known } = recorded.world;
  const surroundings = await surroundingsOf(needs.db, symbol, state, recorded);
  const { events, answer } = decide(state, command, surroundings);
  if (!answer.accepted) throw notThisText(symbol, answer.refused.why);
  const register = registerOf(whatIf(state, events, command, needs.at));
  const entries = inOrder(register, mandate).filter(isDuty);
  const wanted = entries.filter((entry) => isWanted(entry, request));
  refuseUnknown(request, entries.flatMap(paragraphsOf), symbol);
  const years = yearsFrom(mandate.adopted);
  const zone = zoneOf(needs.station, years.from, years.to);
  const posts = postsOf(request.people, stationHours(known, zone, years));
  const today = dayAt(needs.at, zone);
  const ready: Ready[] = [];
  const notOwn: LaunchAnswer['notOwn'] = [];
  for (const entry of wanted) {
    const [paragraph = ''] = paragraphsOf(entry);
    const confirmation = draftOfEntry(entry, register.mandate, known);
    const why =
      whyNot(entry) ??
      (confirmation.own ? undefined : confirmation.why) ??
      (await whyRenewed(needs.db, command.effects, paragraphsOf(entry), request));
    if (why !== undefined) notOwn.push({ paragraph, why });
    if (why !== undefined || !confirmation.own) continue;
    const given = givenFor(paragraph, confirmation, request.given);
    refuseOfLaunched(entry, paragraph, given, surroundings.launched);
    const days = { ...stillUsed(entry, confirmation), ...given };
    const id = obligationIn(entry);
    // What was launched has its plan, whatever would be asked or found today.
    const isLaunched = id !== null && surroundings.launched.has(id);
    const draft = isLaunched ? answered(confirmation.draft, days) : confirm(confirmation.draft, days, known);
    if ('refused' in draft) throw unconfirmed(paragraph, confirmation, draft.refused.why);
    // What was launched has its plan, and what was begun its rhythm.
    const wantsSeries = !isLaunched && recurs(draft.deliveries);
    const { assignments } = posts;
    const series = wantsSeries
      ? planned(
          draft,
          await firstCycle(needs.db, draft, today, { zone, assignments, wanted: request.series }),
        )
      : null;
    if (!isLaunched && series === null) planned(draft, await planInHouse(needs.db, draft, zone, assignments));
    ready.push({ key: entry.key, paragraph, draft, given, isLaunched, doubts: confirmation.doubts, series });
  }
  refuseUnused(request, ready);
  refuseWithoutSeries(
    request,
    ready.some(({ draft }) => recurs(draft.deliveries)),
  );
  const isNew = ready.some((each) => !each.isLaunched);
  if (isNew) await refuseOtherHolders(needs.db, request.people, today);
  const read = await decideInRegister(needs.db, needs.clock, symbol, command, needs.at, text);
  if (!read.accepted) throw notThisText(symbol, read.refused.why);
  if (isNew) {
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

/** What was split or joined is launched as what came of it. */
function isDuty(entry: Entry): boolean {
  const kind = settling(entry)?.kind;
  return kind !== 'split' && kind !== 'joined';
}

const paragraphsOf = (entry: Entry): string[] => currentOf(entry).evidence.map(({ paragraph }) => paragraph);

const isWanted = (entry: Entry, { paragraphs }: LaunchRequest): boolean =>
  paragraphs === null || paragraphsOf(entry).some((paragraph) => paragraphs.includes(paragraph));

/** What a person decided, or ought to decide first, keeps a reading from being launched. */
function whyNot(entry: Entry): string | undefined {
  const decision = settling(entry);
  if (decision?.kind === 'rejected') return 'it was rejected in the register';
  if (decision?.kind === 'not-ours') return `it is not ours, but owed by ${decision.owner}`;
  if (decision?.kind === 'attached') return `it is a section of ${decision.to}`;
  return decision === undefined && entry.origin.kind === 'read' && entry.lastRead === null
    ? 'it is no longer read: confirm or reject it in the register'
    : undefined;
}
