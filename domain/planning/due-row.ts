import type { DueElement, Product, Recipient } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Feasibility, Step } from './plan.ts';
import { type DayPlan, type Owing, planDays } from './plan-days.ts';
import type { Chain } from './prepare.ts';
import type { ProofStep, QuestionCode } from './proof.ts';
import type { Due } from './stated.ts';
import type { World } from './world.ts';

/** A duty that stands alone, as collections of duties keep it: what its text says of when it is due. */
export interface DueRow {
  id: string;
  symbol?: string | undefined;
  /** The body that adopted it. */
  body: string;
  adopted: CivilDate;
  /** Where it is prepared; by default where the recipient's conference services are. */
  station?: string | undefined;
  recipients?: readonly Recipient[] | undefined;
  due: readonly DueElement[];
  kind?: Product | undefined;
  collects_views?: boolean | undefined;
  in_context?: boolean | undefined;
}

/** By the names that the field uses. */
export const MILESTONE_NAMES = [
  'forecast',
  'noteVerbale',
  'repliesDue',
  'draft',
  'clearance',
  'submission',
  'issuance',
  'meeting',
  'delivery',
] as const;
export type MilestoneName = (typeof MILESTONE_NAMES)[number];

export interface DueAnswer {
  id: string;
  due: {
    kind: Due['kind'];
    on?: CivilDate;
    from?: CivilDate;
    to?: CivilDate;
    /** The first five, or all. */
    next?: CivilDate[];
    provisional?: true;
    question?: QuestionCode;
    /** The step of the proof that says so. */
    proof: number;
  };
  /** By day. Empty when a person has to say more first. */
  milestones: { name: MilestoneName; on: CivilDate; rule: string; proof: number; slack?: number }[];
  feasibility: Feasibility | null;
  proof: ProofStep[];
}

const NAMES: Record<Step, MilestoneName | null> = {
  'ask-views': 'noteVerbale',
  'close-views': 'repliesDue',
  forecast: 'forecast',
  draft: 'draft',
  clear: 'clearance',
  submit: 'submission',
  issue: 'issuance',
  schedule: null,
  hold: 'delivery',
};

/** The name that the field uses of a milestone's key, `submit/GA-64`; of one that it has no name for, ours. */
export function milestoneName(key: string): string {
  const [step = key] = key.split('/');
  return Object.entries(NAMES).find(([name]) => name === step)?.[1] ?? step;
}

/** The posts of a duty that nobody is assigned to yet. */
export const ROLES: Chain = { drafter: 'drafter', stages: [{ key: 'clearance', post: 'approver' }] };

const NOWHERE = 'New York';

/** What a row needs to be planned. */
export function owingOfRow(row: DueRow, world: World): Owing {
  const due = [...row.due, ...sessionsOf(row)];
  const { body, session } = recipientOf({ ...row, due });
  const station = row.station ?? world.known.bodies.get(body)?.station ?? NOWHERE;
  const { symbol = null, adopted } = row;
  const stated = {
    said: due.map((element) => ({ element, words: null })),
    ...{ body, session, adopted, symbol, station },
    words: { source: row.symbol ?? row.id, grade: 'primary' as const },
    inContext: row.in_context ?? false,
  };
  return {
    deliveries: [{ key: body, stated, given: null }],
    kind: row.kind === 'briefing' || row.kind === 'oral_update' ? 'briefing' : 'document',
    collectsViews: row.collects_views ?? false,
    ...{ adopted, station },
    chain: ROLES,
  };
}

/** Where the words name no session and several recipients have one, each of these counts. */
function sessionsOf({ recipients = [], due }: DueRow): DueElement[] {
  if (due.some(({ type }) => type === 'session')) return [];
  const sessions = recipients.flatMap(({ body, session }): DueElement[] =>
    session === null ? [] : [{ type: 'session', body, session }],
  );
  return sessions.length > 1 ? sessions : [];
}

/** Whoever's session the words name, else the first that is named, else the body that asks. */
function recipientOf({ body, recipients = [], due }: DueRow): {
  body: string;
  session: Recipient['session'];
} {
  const said = due.find((element) => element.type === 'session');
  const [first] = recipients;
  if (said !== undefined) return { body: said.body, session: null };
  return first === undefined ? { body, session: null } : { body: first.body, session: first.session };
}

/** When a duty is due, by when each step has to happen, and why. */
export function answerDue(row: DueRow, world: World): DueAnswer {
  const plan = planDays(owingOfRow(row, world), world);
  const [delivery] = plan.deliveries;
  if (delivery === undefined) throw new RangeError(`${row.id}: nothing is to be delivered`);
  const { due, meeting } = delivery;
  const milestones = plan.milestones.flatMap(({ step, on, proof, slack }) => {
    const name = NAMES[step];
    return name === null ? [] : [{ name, on, rule: ruleOf(plan, proof), proof, slack }];
  });
  return {
    id: row.id,
    due: told(due),
    milestones:
      meeting === null
        ? milestones
        : inOrder([
            ...milestones,
            { name: 'meeting', on: meeting.on, rule: meeting.rule, proof: meeting.proof },
          ]),
    feasibility: plan.feasibility,
    proof: plan.proof,
  };
}

const inOrder = (milestones: DueAnswer['milestones']): DueAnswer['milestones'] =>
  milestones.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The rule of policy that put it there, or the rule of the proof. */
function ruleOf({ proof }: DayPlan, id: number): string {
  const step = proof[id - 1];
  if (step === undefined) throw new RangeError(`no step ${id} in the proof`);
  return 'policy' in step.inputs ? step.inputs.policy : step.rule;
}

function told(due: Due): DueAnswer['due'] {
  const { step: proof } = due;
  if (due.kind === 'open') return { kind: 'open', question: due.question, proof };
  const provisional = due.provisional ? { provisional: true as const } : {};
  if (due.kind === 'day') return { kind: 'day', on: due.on, ...provisional, proof };
  if (due.kind === 'series') return { kind: 'series', next: due.days, ...provisional, proof };
  return { kind: 'window', from: due.from, to: due.to, ...provisional, proof };
}
