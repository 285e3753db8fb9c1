import { mandateIn } from '../activities/documents/open.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchAnswer, LaunchedDuty, LaunchRequest, People } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import {
  type Confirmation,
  confirm,
  type Draft,
  type Given,
  prepareConfirmation,
  readingKey,
} from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { Assignments, Party, PersonId } from '../domain/obligation/parties.ts';
import type { Plan } from '../domain/planning/plan.ts';
import { planObligation } from '../domain/planning/plan-obligation.ts';
import { readMandate } from '../domain/reading/read-mandate.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { type CivilDate, civilDate, inWords, yearOf } from '../domain/time/civil-date.ts';
import { dayAt, type Instant, type Zone } from '../domain/time/instant.ts';
import { introduce } from '../store/reads.ts';
import { type RecordClock, stateFromRecord } from '../store/record.ts';
import { confirmReading, recordLaunch } from '../store/register.ts';
import type { Db } from '../store/tables.ts';

export interface LaunchNeeds {
  db: Db;
  clock: RecordClock;
  /** The moment that counts as now: the clock's, or the rehearsal's. */
  at: Instant;
  /** Where conference services receive. */
  station: string;
  /** Starts the run unless Temporal knows one. */
  startRun(obligation: Obligation): Promise<unknown>;
}

interface Ready {
  reading: Reading;
  draft: Draft;
  doubts: string[];
}

/**
 * From a mandate's text to running obligations: reads, confirms as the officer says, plans, launches. Everything that
 * could be wrong is looked at before the first thing is written. Throws `document.*`, `request.invalid`,
 * `obligation.unconfirmed` and `obligation.unplanned`.
 */
export async function launchDuties(needs: LaunchNeeds, request: LaunchRequest): Promise<LaunchAnswer> {
  const mandate = mandateIn(request.text, 'The text');
  const { readings } = readMandate(mandate);
  const wanted = readings.filter(({ paragraph }) => request.paragraphs?.includes(paragraph) ?? true);
  refuseUnknown(request, readings, mandate.symbol);
  const zone = zoneOf(needs.station, yearOf(mandate.adopted) - 1, yearOf(mandate.adopted) + 12);
  const ready: Ready[] = [];
  const notOwn: LaunchAnswer['notOwn'] = [];
  for (const reading of wanted) {
    const { paragraph } = reading;
    const confirmation = prepareConfirmation(reading, mandate);
    if (!confirmation.own) {
      notOwn.push({ paragraph, why: confirmation.why });
      continue;
    }
    const draft = confirm(confirmation.draft, givenFor(paragraph, confirmation, request.given));
    if ('refused' in draft) throw unconfirmed(paragraph, confirmation, draft.refused.why);
    planned(draft, zone);
    ready.push({ reading, draft, doubts: confirmation.doubts });
  }
  refuseUnused(request, ready);
  await introduce(needs.db, personsIn(request.people));
  const assignments = assignmentsOf(request.people);
  const duties: LaunchedDuty[] = [];
  for (const each of ready) duties.push(await launchOne(needs, each, zone, assignments));
  return { symbol: mandate.symbol, duties, notOwn };
}

async function launchOne(
  { db, clock, at, startRun }: LaunchNeeds,
  { reading, draft, doubts }: Ready,
  zone: Zone,
  assignments: Assignments,
): Promise<LaunchedDuty> {
  const act = { actor: assignments.officer.person, at };
  const id = await confirmReading(db, clock, readingKey(reading), draft, act);
  const told = (outcome: LaunchedDuty['outcome'], { deliveries, warnings }: Plan): LaunchedDuty => ({
    ...{ paragraph: reading.paragraph, id, outcome, doubts },
    warnings: [...warnings, ...overdue(deliveries, dayAt(at, zone))],
    due: deliveries.map(({ key, due }) => ({ delivery: key, on: due })),
  });
  const state = await stateFromRecord(db, id);
  if (state.status === 'running' || state.status === 'settled') {
    // An earlier launch may have been cut off between the record and Temporal.
    if (state.status === 'running') await startRun(state.obligation);
    return told('already launched', state.plan);
  }
  // What was confirmed is launched, also when it was confirmed otherwise at an earlier try.
  const obligation = state.status === 'confirmed' ? state.obligation : { ...draft, id };
  const plan = planned(obligation, zone);
  try {
    await recordLaunch(db, clock, id, { plan, assignments }, act);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'obligation.already-launched') throw error;
    return told('already launched', plan);
  }
  await startRun(obligation);
  return told('launched', plan);
}

type Own = Extract<Confirmation, { own: true }>;

/** A day of a delivery is for that one; a day of the paragraph for each in it that is open. */
function givenFor(paragraph: string, { draft, questions }: Own, said: LaunchRequest['given']): Given {
  const asked = questions.map(({ delivery }) => delivery);
  return Object.fromEntries(
    draft.deliveries.flatMap(({ key }) => {
      const day = said[`${paragraph}/${key}`] ?? (asked.includes(key) ? said[paragraph] : undefined);
      return day === undefined ? [] : [[key, { on: civilDate(day.on), reason: day.reason }]];
    }),
  );
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

function planned(draft: Draft, zone: Zone): Plan {
  const plan = planObligation(draft, zone);
  if (!('unplanned' in plan)) return plan;
  throw new Fault(
    'obligation.unplanned',
    `Paragraph ${draft.evidence.paragraph} cannot be planned: ${plan.unplanned.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
    'Give another day with --when, or leave the paragraph out with --paragraph.',
  );
}

const overdue = (deliveries: Plan['deliveries'], today: CivilDate): string[] =>
  deliveries
    .filter(({ due }) => due < today)
    .map(({ key, due }) => `${key} was due on ${inWords(due)}, before it was launched.`);

/** A day that no duty takes was meant for something: better asked back than lost. */
function refuseUnused({ given }: LaunchRequest, ready: Ready[]): void {
  const taken = ready.flatMap(({ reading: { paragraph }, draft }) =>
    draft.deliveries.filter((delivery) => delivery.given !== null).map(({ key }) => `${paragraph}/${key}`),
  );
  const unused = Object.keys(given).find(
    (key) => !taken.some((used) => used === key || used.startsWith(`${key}/`)),
  );
  if (unused === undefined) return;
  const deliveries = ready.flatMap(({ reading: { paragraph }, draft }) =>
    draft.deliveries.map(({ key }) => `${paragraph}/${key}`),
  );
  throw new Fault(
    'request.invalid',
    `The day for ${unused} is not used: there is no such delivery, or it has its day from the text.`,
    `To set another day than the text's, name the delivery: ${deliveries.join(', ')}.`,
  );
}

function refuseUnknown({ paragraphs }: LaunchRequest, readings: Reading[], symbol: string): void {
  const known = readings.map(({ paragraph }) => paragraph);
  const stranger = paragraphs?.find((paragraph) => !known.includes(paragraph));
  if (stranger === undefined) return;
  throw new Fault(
    'request.invalid',
    `Paragraph ${stranger} of ${symbol} was not read as a duty to report; these were: ${known.join(', ') || 'none'}.`,
    'See what was read, and why not the others, with: rapporteur read FILE.',
  );
}

const everyParty = ({ officer, drafter, clearance, supervisor }: People) => [
  officer,
  drafter,
  ...clearance.map(({ party }) => party),
  supervisor,
];

const personsIn = (people: People) => [
  ...new Map(everyParty(people).map(({ person }) => [person.id, person])).values(),
];

function assignmentsOf(people: People): Assignments {
  const party = ({ post, person }: People['officer']): Party => ({ post, person: person.id as PersonId });
  return {
    officer: party(people.officer),
    drafter: party(people.drafter),
    clearance: people.clearance.map((stage) => ({ ...stage, party: party(stage.party) })),
    supervisor: party(people.supervisor),
  };
}
