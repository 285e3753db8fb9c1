import { randomUUID } from 'node:crypto';
import { planInHouse } from '../activities/plan-obligation.ts';
import { stationHours, yearsFrom } from '../activities/station-hours.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchRequest } from '../client/api/contract.ts';
import type { LaunchAnswer } from '../client/api/obligations-contract.ts';
import { Fault } from '../domain/faults.ts';
import { answered, confirm } from '../domain/obligation/confirm.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { ReadCommand, Surroundings } from '../domain/register/commands.ts';
import { decide } from '../domain/register/decide.ts';
import { draftOfEntry } from '../domain/register/draft.ts';
import { currentOf, type Entry, obligationIn, settling } from '../domain/register/entry.ts';
import type { DigestedText } from '../domain/register/held-reading.ts';
import { inOrder, type Register } from '../domain/register/state.ts';
import { whatIf } from '../domain/register/what-if.ts';
import { recurs } from '../domain/series/series.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { dayAt, type Zone } from '../domain/time/instant.ts';
import { type RecordedWorld, worldFromRecord } from '../store/calendar.ts';
import { mandateFromRecord, surroundingsOf } from '../store/mandates.ts';
import { firstCycle, refuseWithoutSeries } from './beginning.ts';
import { givenFor, type Own, refuseOfLaunched, refuseUnused, stillUsed } from './days.ts';
import { mandateGiven } from './given.ts';
import { notThisText, planned, refuseUnknown, unconfirmed } from './launch-faults.ts';
import type { LaunchNeeds, Ready } from './launch-one.ts';
import { refuseOtherHolders } from './naming.ts';
import { type Posts, postsOf } from './posts.ts';
import { readingOf, registerOf } from './registering.ts';
import { whyRenewed } from './renewing.ts';

/** What stands against a launch; of a paragraph, or of all of it. */
export interface StandsAgainst {
  paragraph: string | null;
  fault: Fault;
}

/** A launch that was looked at: what would be written, and what stands against it. */
export interface LookedAtLaunch {
  symbol: string;
  /** What would be put to the register first, with the text that was read. */
  command: ReadCommand;
  text: DigestedText;
  /** The register as it would be then, and by what it would decide. */
  register: Register;
  surroundings: Surroundings;
  recorded: RecordedWorld;
  zone: Zone;
  today: CivilDate;
  posts: Posts;
  ready: Ready[];
  notOwn: LaunchAnswer['notOwn'];
  /** In the order in which they were met: a launch stops at the first. */
  against: StandsAgainst[];
}

/**
 * Everything that could be wrong with a launch, looked at before the first thing is written. Writes nothing. Throws `document.*` and
 * `request.invalid` for a text that is none of its mandate, and for paragraphs that it does not have.
 */
export async function lookAtLaunch(needs: LaunchNeeds, request: LaunchRequest): Promise<LookedAtLaunch> {
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
  refuseUnknown(request, entries.flatMap(paragraphsOf), symbol);
  const years = yearsFrom(mandate.adopted);
  const zone = zoneOf(needs.station, years.from, years.to);
  const posts = postsOf(request.people, stationHours(known, zone, years));
  const today = dayAt(needs.at, zone);
  const where = { needs, request, recorded, launched: surroundings.launched, zone, posts, today };
  const ready: Ready[] = [];
  const notOwn: LaunchAnswer['notOwn'] = [];
  const against: StandsAgainst[] = [];
  for (const entry of entries.filter((each) => isWanted(each, request))) {
    const [paragraph = ''] = paragraphsOf(entry);
    const confirmation = draftOfEntry(entry, register.mandate, known);
    const why =
      whyNot(entry) ??
      (confirmation.own ? undefined : confirmation.why) ??
      (await whyRenewed(needs.db, command.effects, paragraphsOf(entry), request));
    if (why !== undefined) notOwn.push({ paragraph, why });
    if (why !== undefined || !confirmation.own) continue;
    const fault = await faultOf(async () => {
      ready.push(await readyIn(where, entry, paragraph, confirmation));
    });
    if (fault !== undefined) against.push({ paragraph, fault });
  }
  const ofAll = async (look: () => void | Promise<void>): Promise<void> => {
    const fault = await faultOf(look);
    if (fault !== undefined) against.push({ paragraph: null, fault });
  };
  // Of a duty that cannot be confirmed nobody can say which days it takes.
  if (against.length === 0) {
    await ofAll(() => refuseUnused(request, ready));
    await ofAll(() =>
      refuseWithoutSeries(
        request,
        ready.some(({ draft }) => recurs(draft.deliveries)),
      ),
    );
  }
  if (against.length > 0 || ready.some((each) => !each.isLaunched))
    await ofAll(() => refuseOtherHolders(needs.db, request.people, today));
  return {
    ...{ symbol, command, text, register, surroundings, recorded, zone, today, posts },
    ...{ ready, notOwn, against },
  };
}

interface Where {
  needs: LaunchNeeds;
  request: LaunchRequest;
  recorded: RecordedWorld;
  launched: ReadonlySet<string>;
  zone: Zone;
  posts: Posts;
  today: CivilDate;
}

/** One duty. Throws `request.invalid`, `obligation.unconfirmed` and `obligation.unplanned`. */
async function readyIn(
  { needs, request, recorded, launched, zone, posts, today }: Where,
  entry: Entry,
  paragraph: string,
  confirmation: Own,
): Promise<Ready> {
  const { known } = recorded.world;
  const given = givenFor(paragraph, confirmation, request.given);
  refuseOfLaunched(entry, paragraph, given, launched);
  const days = { ...stillUsed(entry, confirmation), ...given };
  const id = obligationIn(entry);
  // What was launched has its plan, whatever would be asked or found today.
  const isLaunched = id !== null && launched.has(id);
  const draft = isLaunched ? answered(confirmation.draft, days) : confirm(confirmation.draft, days, known);
  if ('refused' in draft) throw unconfirmed(paragraph, confirmation, draft.refused.why);
  // What was launched has its plan, and what was begun its rhythm.
  const wantsSeries = !isLaunched && recurs(draft.deliveries);
  const { assignments } = posts;
  const series = wantsSeries
    ? planned(draft, await firstCycle(needs.db, draft, today, { zone, assignments, wanted: request.series }))
    : null;
  const plan =
    isLaunched || series !== null
      ? (series?.plan ?? null)
      : planned(draft, await planInHouse(needs.db, draft, zone, assignments));
  return {
    ...{ key: entry.key, paragraph, draft, given, isLaunched },
    ...{ doubts: confirmation.doubts, series, plan },
  };
}

async function faultOf(look: () => void | Promise<void>): Promise<Fault | undefined> {
  try {
    await look();
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
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
