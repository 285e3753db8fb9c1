import { randomUUID } from 'node:crypto';
import type { Keeper } from '../activities/documents/keeper.ts';
import { planInHouse } from '../activities/plan-obligation.ts';
import { stationHours, yearsFrom } from '../activities/station-hours.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchAnswer, LaunchedDuty, LaunchRequest } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import { answered, confirm, type Draft, type Given } from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Running, Settled } from '../domain/obligation/state.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Unplanned } from '../domain/planning/plan-obligation.ts';
import { feasibilityWords } from '../domain/planning/warnings.ts';
import { decide } from '../domain/register/decide.ts';
import { draftOfEntry } from '../domain/register/draft.ts';
import { currentOf, type Entry, obligationIn, settling } from '../domain/register/entry.ts';
import { inOrder } from '../domain/register/state.ts';
import { whatIf } from '../domain/register/what-if.ts';
import { type CivilDate, inWords } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { mandateFromRecord, surroundingsOf } from '../store/mandates.ts';
import { introduce } from '../store/reads.ts';
import { type RecordClock, stateFromRecord } from '../store/record.ts';
import { decideInRegister, recordLaunch } from '../store/register.ts';
import type { Db } from '../store/tables.ts';
import { givenFor, type Own, refuseOfLaunched, refuseUnused, stillUsed } from './days.ts';
import { mandateGiven } from './given.ts';
import { isSamePeople, type Posts, personsIn, postsOf } from './posts.ts';
import { confirmedId, readingOf, registerOf, undecided } from './registering.ts';

export interface LaunchNeeds {
  db: Db;
  /** Where documents are kept that were read. */
  keeper: Keeper;
  clock: RecordClock;
  /** The moment that counts as now: the clock's, or the rehearsal's. */
  at: Instant;
  /** Where conference services receive. */
  station: string;
  /** Starts the run unless Temporal knows one. */
  startRun(obligation: Obligation): Promise<unknown>;
}

interface Ready {
  key: string;
  paragraph: string;
  draft: Draft;
  /** What a person says with this launch. */
  given: Given;
  doubts: string[];
}

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
  const ready: Ready[] = [];
  const notOwn: LaunchAnswer['notOwn'] = [];
  for (const entry of wanted) {
    const [paragraph = ''] = paragraphsOf(entry);
    const confirmation = draftOfEntry(entry, register.mandate, known);
    const why = whyNot(entry) ?? (confirmation.own ? undefined : confirmation.why);
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
    if (!isLaunched) planned(draft, await planInHouse(needs.db, draft, zone, posts.assignments));
    ready.push({ key: entry.key, paragraph, draft, given, doubts: confirmation.doubts });
  }
  refuseUnused(request, ready);
  await introduce(needs.db, personsIn(request.people));
  const read = await decideInRegister(needs.db, needs.clock, symbol, command, needs.at, text);
  if (!read.accepted) throw notThisText(symbol, read.refused.why);
  const duties: LaunchedDuty[] = [];
  for (const each of ready) duties.push(await launchOne(needs, symbol, each, zone, posts));
  return { symbol, duties, notOwn };
}

const notThisText = (symbol: string, why: string): Fault =>
  new Fault('request.invalid', why, `See what is known of it with: rapporteur mandate '${symbol}'.`);

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
  return decision === undefined && entry.origin.kind === 'read' && entry.lastRead === null
    ? 'it is no longer read: confirm or reject it in the register'
    : undefined;
}

async function launchOne(
  { db, clock, at, startRun }: LaunchNeeds,
  symbol: string,
  { key, paragraph, given, doubts }: Ready,
  zone: Zone,
  posts: Posts,
): Promise<LaunchedDuty> {
  const act = { actor: posts.officer, at };
  const id = await confirmedId(db, clock, symbol, { key, given }, act);
  const due = ({ deliveries }: Plan) => deliveries.map((each) => ({ delivery: each.key, on: each.due }));
  const launchedBefore = async (life: Running | Settled): Promise<LaunchedDuty> => {
    // An earlier launch may have been cut off between the record and Temporal.
    if (life.status === 'running') await startRun(life.obligation);
    return {
      ...{ paragraph, id, outcome: 'already launched', status: life.status, doubts },
      othersNamed: !isSamePeople(life, posts),
      warnings: life.plan.warnings,
      due: due(life.plan),
    };
  };
  const state = await stateFromRecord(db, id);
  if (state.status === 'running' || state.status === 'settled') return launchedBefore(state);
  // What was confirmed is launched, also when it was confirmed otherwise at an earlier try.
  if (state.status !== 'confirmed') throw undecided(symbol, `${id} was undone meanwhile.`);
  const { obligation } = state;
  const plan = async (): Promise<Plan> =>
    planned(obligation, await planInHouse(db, obligation, zone, posts.assignments));
  const { assignments, seats, hours } = posts;
  const rest = { assignments, seats, hours, directorySeq: 0 };
  let launch = { plan: await plan(), ...rest };
  try {
    // When the calendar changes at the same moment, the launch is by the new one.
    while (!(await recordLaunch(db, clock, id, launch, act))) launch = { plan: await plan(), ...rest };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'obligation.already-launched') throw error;
    // Somebody else was quicker.
    const life = await stateFromRecord(db, id);
    if (life.status !== 'running' && life.status !== 'settled') throw error;
    return launchedBefore(life);
  }
  await startRun(obligation);
  const { deliveries, warnings, feasibility } = launch.plan;
  return {
    ...{ paragraph, id, outcome: 'launched', status: 'running', othersNamed: false, doubts },
    warnings: [...warnings, ...tooShort(feasibility), ...overdue(deliveries, dayAt(at, zone))],
    due: due(launch.plan),
  };
}

function unconfirmed(paragraph: string, { questions }: Own, why: string): Fault {
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

function planned(draft: Draft, plan: Plan | Unplanned): Plan {
  if (!('unplanned' in plan)) return plan;
  throw new Fault(
    'obligation.unplanned',
    `Paragraph ${draft.evidence.paragraph} cannot be planned: ${plan.unplanned.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
    'Give another day with --when, or leave the paragraph out with --paragraph.',
  );
}

/** That there is time for everything is no warning. */
const tooShort = (feasibility: Plan['feasibility']): string[] =>
  feasibility === undefined || feasibility.verdict === 'fits' ? [] : feasibilityWords(feasibility);

const overdue = (deliveries: Plan['deliveries'], today: CivilDate): string[] =>
  deliveries
    .filter(({ due }) => due < today)
    .map(({ key, due }) => `${key} was due on ${inWords(due)}, before it was launched.`);

function refuseUnknown({ paragraphs }: LaunchRequest, known: string[], symbol: string): void {
  const stranger = paragraphs?.find((paragraph) => !known.includes(paragraph));
  if (stranger === undefined) return;
  throw new Fault(
    'request.invalid',
    `Paragraph ${stranger} of ${symbol} was not read as a duty to report; these were: ${[...new Set(known)].join(', ') || 'none'}.`,
    'See what was read, and why not the others, with: rapporteur read FILE.',
  );
}
