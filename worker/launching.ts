import { randomUUID } from 'node:crypto';
import type { Keeper } from '../activities/documents/keeper.ts';
import { type Launching, launchConfirmed } from '../activities/launch-obligation.ts';
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
import { recurs } from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import { type CivilDate, inWords } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { worldFromRecord } from '../store/calendar.ts';
import { mandateFromRecord, surroundingsOf } from '../store/mandates.ts';
import { introduce } from '../store/reads.ts';
import { type RecordClock, stateFromRecord } from '../store/record.ts';
import { type Act, decideInRegister } from '../store/register.ts';
import { beginSeries, seriesState } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { type FirstCycle, firstCycle, refuseWithoutSeries, toldOf } from './beginning.ts';
import { givenFor, type Own, refuseOfLaunched, refuseUnused, stillUsed } from './days.ts';
import { mandateGiven } from './given.ts';
import { isSameInSeries, isSamePeople, type Posts, personsIn, postsOf } from './posts.ts';
import { confirmedId, readingOf, registerOf, undecided } from './registering.ts';
import { whyRenewed } from './renewing.ts';

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
  /** The same of a series, by the duty that recurs. */
  startSeries(duty: Obligation): Promise<unknown>;
}

interface Ready {
  key: string;
  paragraph: string;
  draft: Draft;
  /** What a person says with this launch. */
  given: Given;
  doubts: string[];
  /** Of a duty that recurs. */
  series: FirstCycle | null;
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
    ready.push({ key: entry.key, paragraph, draft, given, doubts: confirmation.doubts, series });
  }
  refuseUnused(request, ready);
  refuseWithoutSeries(
    request,
    ready.some(({ draft }) => recurs(draft.deliveries)),
  );
  await introduce(needs.db, personsIn(request.people));
  const read = await decideInRegister(needs.db, needs.clock, symbol, command, needs.at, text);
  if (!read.accepted) throw notThisText(symbol, read.refused.why);
  const duties: LaunchedDuty[] = [];
  for (const each of ready)
    duties.push(await launchOne(needs, symbol, each, zone, posts, { actor: posts.officer, at: needs.at }));
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
  if (decision?.kind === 'attached') return `it is a section of ${decision.to}`;
  return decision === undefined && entry.origin.kind === 'read' && entry.lastRead === null
    ? 'it is no longer read: confirm or reject it in the register'
    : undefined;
}

async function launchOne(
  needs: LaunchNeeds,
  symbol: string,
  { key, paragraph, given, doubts, series }: Ready,
  zone: Zone,
  posts: Posts,
  act: Act,
): Promise<LaunchedDuty> {
  const { db, clock, at, startRun, startSeries } = needs;
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
      series: null,
    };
  };
  // Of a series the run is started in the same way.
  const begunBefore = async ({ duty, status, posts: kept }: BegunSeries): Promise<LaunchedDuty> => {
    await startSeries(duty);
    const isOver = status === 'ended' || status === 'merged';
    return {
      ...{ paragraph, id, outcome: 'already launched', status: isOver ? 'settled' : 'running', doubts },
      ...{ othersNamed: !isSameInSeries(kept, posts), warnings: [], due: [], series: null },
    };
  };
  const before = async (): Promise<LaunchedDuty | Obligation> => {
    const begun = await seriesState(db, id);
    if (begun !== undefined) return begunBefore(begun);
    const state = await stateFromRecord(db, id);
    if (state.status === 'running' || state.status === 'settled') return launchedBefore(state);
    // What was confirmed is launched, also when it was confirmed otherwise at an earlier try.
    if (state.status === 'confirmed') return state.obligation;
    throw undecided(symbol, `${id} was undone meanwhile.`);
  };
  const obligation = await before();
  if ('outcome' in obligation) return obligation;
  const launching =
    series === null
      ? await launchConfirmed({ db, clock, startRun }, obligation, zone, posts, act)
      : await beginOne(needs, obligation, series, { zone, posts, act });
  if ('unplanned' in launching) throw unplanned(obligation, launching);
  if (launching.outcome === 'already launched') {
    // Somebody else was quicker.
    const theirs = await before();
    if ('outcome' in theirs) return theirs;
    throw undecided(symbol, `${id} was launched and undone meanwhile.`);
  }
  const { deliveries, warnings, feasibility } = launching.plan;
  return {
    ...{ paragraph, id, outcome: 'launched', status: 'running', othersNamed: false, doubts },
    warnings: [
      ...(series?.warnings ?? []),
      ...[...warnings, ...tooShort(feasibility), ...overdue(deliveries, dayAt(at, zone))],
    ],
    due: due(launching.plan),
    series: series && toldOf(id, obligation, series),
  };
}

/** Begins a series and starts its run, which launches its cycles; the plan is that of the first. */
async function beginOne(
  { db, clock, startSeries }: LaunchNeeds,
  duty: Obligation,
  { from, lead, plan }: FirstCycle,
  { zone, posts, act }: { zone: Zone; posts: Posts; act: Act },
): Promise<Launching> {
  const { assignments, seats, directorySeq } = posts;
  const beginning = { from, lead, station: zone.station, posts: { assignments, seats, directorySeq } };
  if (!(await beginSeries(db, clock, duty.id, beginning, act))) return { plan, outcome: 'already launched' };
  await startSeries(duty);
  return { plan, outcome: 'launched' };
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

function planned<P extends object>(draft: Draft, plan: P | Unplanned): P {
  if (!('unplanned' in plan)) return plan;
  throw unplanned(draft, plan);
}

const unplanned = ({ evidence }: Draft, { unplanned: open }: Unplanned): Fault =>
  new Fault(
    'obligation.unplanned',
    `Paragraph ${evidence.paragraph} cannot be planned: ${open.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
    'Give another day with --when, or leave the paragraph out with --paragraph.',
  );

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
