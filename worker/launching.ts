import { mandateIn } from '../activities/documents/open.ts';
import { zoneOf } from '../activities/zones.ts';
import type { LaunchAnswer, LaunchedDuty, LaunchRequest, People } from '../client/api/contract.ts';
import { Fault } from '../domain/faults.ts';
import { prepareConfirmation, readingKey, withGiven } from '../domain/obligation/confirm.ts';
import type { Obligation } from '../domain/obligation/obligation.ts';
import type { Assignments, Party, PersonId } from '../domain/obligation/parties.ts';
import type { Plan } from '../domain/planning/plan.ts';
import { planObligation } from '../domain/planning/plan-obligation.ts';
import { readMandate } from '../domain/reading/read-mandate.ts';
import type { Reading } from '../domain/reading/reading.ts';
import { civilDate, yearOf } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { introduce } from '../store/reads.ts';
import type { RecordClock } from '../store/record.ts';
import { confirmReading, recordLaunch } from '../store/register.ts';
import type { Db } from '../store/tables.ts';

export interface LaunchNeeds {
  db: Db;
  clock: RecordClock;
  /** The moment that counts as now: the clock's, or the rehearsal's. */
  at: Instant;
  /** Where conference services receive. */
  station: string;
  startRun(obligation: Obligation): Promise<unknown>;
}

interface Ready {
  reading: Reading;
  draft: Omit<Obligation, 'id'>;
  plan: Plan;
}

/**
 * From a mandate's text to running obligations: reads, confirms as the officer says, plans, launches. Everything that
 * could be wrong is looked at before the first thing is written. Throws `document.*`, `request.invalid` and
 * `obligation.unplanned`.
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
    const day = request.given[paragraph];
    const asked = confirmation.questions.map(({ delivery }) => delivery);
    const given = day && { on: civilDate(day.on), reason: day.reason };
    const draft = withGiven(
      confirmation.draft,
      given ? Object.fromEntries(asked.map((key) => [key, given])) : {},
    );
    const plan = planObligation(draft, zone);
    if ('unplanned' in plan) {
      const suggested = confirmation.questions[0]?.suggested.on ?? `${yearOf(mandate.adopted) + 1}-12-31`;
      throw new Fault(
        'obligation.unplanned',
        `Paragraph ${paragraph} cannot be planned: ${plan.unplanned.map(({ delivery, why }) => `${delivery}: ${why}`).join('; ')}.`,
        `Give a day, for example --when ${paragraph}=${suggested}, or leave the paragraph out with --paragraph.`,
      );
    }
    ready.push({ reading, draft, plan });
  }
  await introduce(needs.db, personsIn(request.people));
  const duties: LaunchedDuty[] = [];
  for (const each of ready) duties.push(await launchOne(needs, each, assignmentsOf(request.people)));
  return { symbol: mandate.symbol, duties, notOwn };
}

async function launchOne(
  { db, clock, at, startRun }: LaunchNeeds,
  { reading, draft, plan }: Ready,
  assignments: Assignments,
): Promise<LaunchedDuty> {
  const act = { actor: assignments.officer.person, at };
  const id = await confirmReading(db, clock, readingKey(reading), draft, act);
  const duty = {
    paragraph: reading.paragraph,
    id,
    due: plan.deliveries.map(({ key, due }) => ({ delivery: key, on: due })),
    warnings: plan.warnings,
  };
  try {
    await recordLaunch(db, clock, id, { plan, assignments }, act);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'obligation.already-launched') throw error;
    return { ...duty, outcome: 'already launched' };
  }
  await startRun({ ...draft, id });
  return { ...duty, outcome: 'launched' };
}

function refuseUnknown(request: LaunchRequest, readings: Reading[], symbol: string): void {
  const known = readings.map(({ paragraph }) => paragraph);
  const named = [...(request.paragraphs ?? []), ...Object.keys(request.given)];
  const stranger = named.find((paragraph) => !known.includes(paragraph));
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
