import { planInHouse } from '../../activities/plan-obligation.ts';
import { zoneOf } from '../../activities/zones.ts';
import { seatsByHand } from '../../domain/obligation/launch.ts';
import {
  type Delivery,
  type Obligation,
  type ObligationId,
  obligationId,
} from '../../domain/obligation/obligation.ts';
import type { Assignments, PersonId } from '../../domain/obligation/parties.ts';
import type { Running } from '../../domain/obligation/state.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { type CivilDate, yearOf } from '../../domain/time/civil-date.ts';
import { dayAt, type Zone } from '../../domain/time/instant.ts';
import { columnsOf, rowOf } from '../../store/projection.ts';
import { obligationState } from '../../store/reads.ts';
import { append, REAL_CLOCK } from '../../store/record.ts';
import { recordLaunch } from '../../store/register.ts';
import type { Db } from '../../store/tables.ts';

/** Obligations that run, for measurements: reports for the session of the Assembly that opens next year. */

const person = (id: string) => id as PersonId;
export const OFFICER = person('p-officer');
export const DRAFTER = person('p-drafter');
export const CHIEF = person('p-chief');
export const DIRECTOR = person('p-director');
const ASSIGNMENTS: Assignments = {
  officer: 'Documents officer',
  drafter: 'Drafting officer',
  clearance: [
    { key: 'section', meaning: 'reviewed', posts: ['Chief of Section'], needs: 1 },
    { key: 'division', meaning: 'cleared', posts: ['Director'], needs: 1 },
  ],
  supervisor: 'Director',
};
const SEATS = seatsByHand(
  [
    { post: 'Documents officer', person: OFFICER },
    { post: 'Drafting officer', person: DRAFTER },
    { post: 'Chief of Section', person: CHIEF },
    { post: 'Director', person: DIRECTOR },
  ],
  'Director',
  'New York',
);
const POSTS = { assignments: ASSIGNMENTS, seats: SEATS, directorySeq: 0, hours: [] };

const zones = new Map<number, Zone>();
function zoneAround(year: number): Zone {
  const zone = zones.get(year) ?? zoneOf('New York', year - 1, year + 3);
  zones.set(year, zone);
  return zone;
}

/** Today in New York, where nobody may say that something happened tomorrow. */
export function todayThere(): CivilDate {
  const now = REAL_CLOCK.now();
  return dayAt(now, zoneAround(Number(now.slice(0, 4))));
}

/** The session of the Assembly that opens in the year after that day. */
export const sessionAfter = (day: CivilDate): number => yearOf(day) + 1 - 1945;

type Recipients = 'the Assembly' | 'the Assembly and the Council';

/** One of a thousand alike, adopted on that day. */
function reportAt(n: number, adopted: CivilDate, to: Recipients = 'the Assembly'): Obligation {
  const session = sessionAfter(adopted);
  const year = yearOf(adopted) + 2;
  const symbol = `A/RES/${session - 1}/${n}`;
  const words =
    'Requests the Secretary-General to submit to the General Assembly at its next session a report on the implementation of the present resolution';
  return {
    id: obligationId({ symbol, paragraph: '14', ordinal: 1 }),
    mandate: { symbol, title: 'A resolution among many', body: 'GA', session: session - 1, adopted },
    evidence: { paragraph: '14', words, span: { start: 0, end: words.length } },
    product: 'report',
    procedure: 'secretaryGeneralReport',
    subject: null,
    addressee: { class: 'secretary_general', name: 'Secretary-General' },
    collectsViews: false,
    deliveries: [
      {
        ...{ key: `GA-${session}`, body: 'GA', session, given: null },
        stated: [{ element: { type: 'session', body: 'GA', session: 'next' }, words: 'at its next session' }],
      },
      ...(to === 'the Assembly' ? [] : [councilIn(year)]),
    ],
  };
}

const councilIn = (year: number): Delivery => ({
  ...{ key: `ECOSOC-${year}`, body: 'ECOSOC', session: year, given: null },
  stated: [{ element: { type: 'session', body: 'ECOSOC', session: year }, words: `at its ${year} session` }],
});

async function planFor(db: Db, owed: Obligation): Promise<Plan> {
  const plan = await planInHouse(db, owed, zoneAround(yearOf(owed.mandate.adopted)), ASSIGNMENTS);
  if ('unplanned' in plan) throw new Error(JSON.stringify(plan));
  return plan;
}

/** Confirms, plans and records the launch of the obligation of that number; its run is the caller's. */
export async function recordRunning(
  db: Db,
  n: number,
  adopted: CivilDate,
  to?: Recipients,
): Promise<Obligation> {
  const obligation = reportAt(n, adopted, to);
  const { id } = obligation;
  const act = { actor: OFFICER, at: REAL_CLOCK.now() };
  await db.transaction().execute((tx) =>
    append(tx, REAL_CLOCK, {
      ...act,
      ...{ obligation: id, afterSeq: 0, afterHash: '', commandId: 'confirm', onBehalfOf: null, rules: 0 },
      events: [{ type: 'Confirmed', version: 1, facts: { obligation }, comment: null }],
      answer: { accepted: true },
    }),
  );
  await recordLaunch(db, REAL_CLOCK, id, { plan: await planFor(db, obligation), ...POSTS }, act);
  return obligation;
}

const ROWS = 100;

/** Loads that many more into the read model alone, each planned, as the one that is named stands. */
export async function loadRunning(
  db: Db,
  like: ObligationId,
  from: number,
  count: number,
  adopted: CivilDate,
): Promise<void> {
  const { status, ...life } = (await obligationState(db, like)) as Running;
  for (let begun = 0; begun < count; begun += ROWS) {
    const rows = [];
    for (let n = from + begun; n < from + Math.min(begun + ROWS, count); n += 1) {
      const obligation = reportAt(n, adopted);
      const state: Running = { ...life, status, obligation, plan: await planFor(db, obligation) };
      rows.push({ ...columnsOf(obligation.id, state), ...rowOf(state) });
    }
    await db.insertInto('obligation_view').values(rows).execute();
  }
}
