import { randomUUID } from 'node:crypto';
import type { Keeper } from '../activities/documents/keeper.ts';
import { launchConfirmed } from '../activities/launch-obligation.ts';
import { planInHouse } from '../activities/plan-obligation.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchAnswer, LaunchedDuty, LaunchRequest } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import { confirm, type Draft, type Given } from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import type { Plan } from '../domain/planning/plan.ts';
import type { Unplanned } from '../domain/planning/plan-obligation.ts';
import { feasibilityWords } from '../domain/planning/warnings.ts';
import { decide } from '../domain/register/decide.ts';
import { draftOf } from '../domain/register/draft.ts';
import { currentOf, type Entry, settling } from '../domain/register/entry.ts';
import { inOrder } from '../domain/register/state.ts';
import { whatIf } from '../domain/register/what-if.ts';
import { type Posts, recurs } from '../domain/series/series.ts';
import { type CivilDate, inWords, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { mandateFromRecord, surroundingsOf } from '../store/mandates.ts';
import { introduce } from '../store/reads.ts';
import { type RecordClock, stateFromRecord } from '../store/record.ts';
import { type Act, decideInRegister } from '../store/register.ts';
import { beginSeries } from '../store/series.ts';
import type { Db } from '../store/tables.ts';
import { type FirstCycle, firstCycle, refuseWithoutSeries, toldOf } from './beginning.ts';
import { givenFor, type Own, refuseOfLaunched, refuseUnused, stillUsed } from './days.ts';
import { mandateGiven } from './given.ts';
import { personsIn, postsOf } from './posts.ts';
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
  const surroundings = await surroundingsOf(needs.db, symbol, state);
  const { events, answer } = decide(state, command, surroundings);
  if (!answer.accepted) throw notThisText(symbol, answer.refused.why);
  const register = registerOf(whatIf(state, events, command, needs.at));
  const entries = inOrder(register, mandate).filter(isDuty);
  const wanted = entries.filter((entry) => isWanted(entry, request));
  refuseUnknown(request, entries.flatMap(paragraphsOf), symbol);
  const zone = zoneOf(needs.station, yearOf(mandate.adopted) - 1, yearOf(mandate.adopted) + 12);
  const today = dayAt(needs.at, zone);
  const { officer, posts } = postsOf(request.people, needs.station);
  const ready: Ready[] = [];
  const notOwn: LaunchAnswer['notOwn'] = [];
  for (const entry of wanted) {
    const [paragraph = ''] = paragraphsOf(entry);
    const confirmation = draftOf(currentOf(entry), register.mandate);
    const why =
      whyNot(entry) ??
      (confirmation.own ? undefined : confirmation.why) ??
      (await whyRenewed(needs.db, command.effects, paragraphsOf(entry), request));
    if (why !== undefined) notOwn.push({ paragraph, why });
    if (why !== undefined || !confirmation.own) continue;
    const given = givenFor(paragraph, confirmation, request.given);
    refuseOfLaunched(entry, paragraph, given, surroundings.launched);
    const draft = confirm(confirmation.draft, { ...stillUsed(entry, confirmation), ...given });
    if ('refused' in draft) throw unconfirmed(paragraph, confirmation, draft.refused.why);
    const series = recurs(draft.deliveries)
      ? planned(draft, await firstCycle(needs.db, draft, today, { zone, ...posts, wanted: request.series }))
      : null;
    if (series === null) planned(draft, await planInHouse(needs.db, draft, zone, posts.assignments));
    ready.push({ key: entry.key, paragraph, draft, given, doubts: confirmation.doubts, series });
  }
  refuseUnused(request, ready);
  refuseWithoutSeries(
    request,
    ready.some(({ series }) => series !== null),
  );
  await introduce(needs.db, personsIn(request.people));
  const read = await decideInRegister(needs.db, needs.clock, symbol, command, needs.at, text);
  if (!read.accepted) throw notThisText(symbol, read.refused.why);
  const duties: LaunchedDuty[] = [];
  for (const each of ready)
    duties.push(await launchOne(needs, symbol, each, zone, posts, { actor: officer, at: needs.at }));
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
  const { db, clock, at, startRun } = needs;
  const id = await confirmedId(db, clock, symbol, { key, given }, act);
  const told = (
    outcome: LaunchedDuty['outcome'],
    { deliveries, warnings, feasibility }: Plan,
  ): LaunchedDuty => ({
    ...{ paragraph, id, outcome, doubts, series: null },
    warnings: [...warnings, ...tooShort(feasibility), ...overdue(deliveries, dayAt(at, zone))],
    due: deliveries.map(({ key: delivery, due }) => ({ delivery, on: due })),
  });
  const state = await stateFromRecord(db, id);
  if (state.status === 'running' || state.status === 'settled') {
    // An earlier launch may have been cut off between the record and Temporal.
    if (state.status === 'running') await startRun(state.obligation);
    return told('already launched', state.plan);
  }
  // What was confirmed is launched, also when it was confirmed otherwise at an earlier try.
  if (state.status !== 'confirmed') throw undecided(symbol, `${id} was undone meanwhile.`);
  if (series !== null) {
    const begun = await beginOne(needs, state.obligation, series, { zone, posts, act });
    if (!begun)
      return { paragraph, id, outcome: 'already launched', doubts, series: null, warnings: [], due: [] };
    const first = told('launched', series.plan);
    const warnings = [...series.warnings, ...first.warnings];
    return { ...first, warnings, series: toldOf(id, state.obligation, series) };
  }
  const launching = await launchConfirmed({ db, clock, startRun }, state.obligation, zone, posts, act);
  if ('unplanned' in launching) throw unplanned(state.obligation, launching);
  return told(launching.outcome, launching.plan);
}

/** Begins a series and starts its run, which launches its cycles; false when it was begun before. */
async function beginOne(
  { db, clock, startSeries }: LaunchNeeds,
  duty: Obligation,
  { from, lead }: FirstCycle,
  { zone, posts, act }: { zone: Zone; posts: Posts; act: Act },
): Promise<boolean> {
  const beginning = { from, lead, station: zone.station, posts };
  const begun = await beginSeries(db, clock, duty.id, beginning, act);
  await startSeries(duty);
  return begun;
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
