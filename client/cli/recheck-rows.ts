import type { Readable } from 'node:stream';
import { z } from 'zod';
import { milestoneName } from '../../domain/planning/due-row.ts';
import type { ProofStep } from '../../domain/planning/proof.ts';
import { recheck } from '../../domain/planning/recheck/recheck.ts';
import type { World } from '../../domain/planning/world.ts';
import { answerRows, type RowForm } from './json-lines.ts';

/** What an answer says of a day, and the step of its proof that is to give it. */
const told = z.object({ proof: z.number() }).catchall(z.unknown());
type Told = z.output<typeof told>;

const time = z.object({ verdict: z.string(), shortBy: z.number(), past: z.array(z.string()) });
type Time = z.output<typeof time>;

interface Answer {
  id: string;
  due: Told;
  milestones: Told[];
  feasibility?: Time | null | undefined;
  proof: unknown[];
}

const RECHECKED: RowForm<Answer> = {
  type: z.object({
    ...{ id: z.string(), due: told, milestones: z.array(told), proof: z.array(z.unknown()) },
    feasibility: time.nullish(),
  }),
  form: '{"id", "due", "milestones", "feasibility", "proof"}, as rapporteur due --jsonl writes it',
};

interface Objection {
  step: number;
  why: string;
}

/**
 * Whether answers hold, by code that did not make them: each step of the proof, and that what is told beside it is what
 * its steps come to. One line each; `broken` is called for each that does not.
 */
export const recheckRows = (
  input: Readable,
  { known, policy }: World,
  broken: () => void,
): AsyncGenerator<string> =>
  answerRows(input, RECHECKED, ({ id, due, milestones, feasibility, proof }) => {
    // The checker takes whatever comes and objects to what is no proof.
    const steps = proof as ProofStep[];
    const objections = [
      ...recheck(steps, known, undefined, policy),
      ...apart(due, 'due', steps, aboutDue),
      ...milestones.flatMap((each) => apart(each, String(each.name), steps, aboutMilestone)),
      ...aboutTime(feasibility ?? null, milestones),
    ];
    if (objections.length > 0) broken();
    return { id, holds: objections.length === 0, objections };
  });

/** What is told beside the proof and is not what its step comes to. */
function apart(
  given: Told,
  name: string,
  proof: readonly ProofStep[],
  also: (given: Told, step: ProofStep, proof: readonly ProofStep[]) => string[],
): Objection[] {
  const step = proof.find((each) => each?.id === given.proof);
  if (step?.result == null) return [{ step: given.proof, why: `${name} rests on a step that is not there` }];
  const { result } = step;
  const { on = null, from = null, to = null, next = null } = given;
  const said = JSON.stringify([on, from, to, next]);
  const proved = JSON.stringify([
    result.kind === 'day' ? result.on : null,
    result.kind === 'window' ? result.from : null,
    result.kind === 'window' ? result.to : null,
    result.kind === 'series' ? result.days : null,
  ]);
  return [
    ...(said === proved ? [] : [`${name} is told as ${said}, and proved as ${proved}`]),
    ...also(given, step, proof),
  ].map((why) => ({ step: given.proof, why }));
}

function aboutDue(given: Told, { id, result }: ProofStep, proof: readonly ProofStep[]): string[] {
  const asked = result.kind === 'open' ? result.question : undefined;
  return [
    ...(given.kind === result.kind ? [] : [`due is told as a ${given.kind}, and proved as a ${result.kind}`]),
    ...(given.asks === asked ? [] : [`due asks ${given.asks}, and its step ${asked}`]),
    ...((given.provisional ?? false) === isProvisional(id, proof)
      ? []
      : ['due and its sessions differ in whether they are provisional']),
  ];
}

/** Whether a session that gives the day is provisional; what only binds less, or ends another, does not count. */
function isProvisional(id: number, proof: readonly ProofStep[]): boolean {
  const step = proof.find((each) => each?.id === id);
  if (step === undefined || !Array.isArray(step.from)) return false;
  if (step.rule === 'session-opening') return step.inputs.provisional;
  const under =
    step.rule === 'binds-before' || step.rule === 'session-until-next'
      ? step.from.slice(0, 1)
      : step.rule === 'next-session'
        ? step.from.slice(-1)
        : step.from;
  return under.some((each) => each < id && isProvisional(each, proof));
}

function aboutMilestone(given: Told, { rule, inputs }: ProofStep): string[] {
  const { policy = rule, step = null } = { ...(inputs as { policy?: string; step?: string | null }) };
  const named = step === null || step === 'meeting' ? step : milestoneName(step);
  const names =
    named === null ? (rule.startsWith('meeting-') ? ['meeting', 'delivery'] : ['delivery']) : [named];
  return [
    ...(given.rule === policy ? [] : [`${given.name} is told by ${given.rule}, and proved by ${policy}`]),
    ...(names.includes(String(given.name))
      ? []
      : [`${given.name} rests on the step of ${names.join(' or ')}`]),
  ];
}

/** What a text needs before it is ready has the same to spare at each step after; what is missing there is missing in all. */
function aboutTime(time: Time | null, milestones: readonly Told[]): Objection[] {
  const inHouse = milestones.filter(({ name }) => READY.has(String(name)));
  const slack = inHouse[0]?.slack;
  const object = (why: string): Objection => ({ step: 0, why });
  if (time === null)
    return milestones.length === 0 ? [] : [object('there are milestones, and nothing of time')];
  const { verdict, shortBy, past } = time;
  const late = past.length > 0 ? ['short'] : shortBy > 0 ? ['tight', 'short'] : ['fits'];
  const days = milestones.filter(({ name }) => past.includes(String(name))).map(({ on }) => String(on));
  const unknown = past.filter((each) => each !== 'schedule' && !milestones.some(({ name }) => name === each));
  const coming = milestones.filter(({ name }) => name !== 'meeting' && !past.includes(String(name)));
  return [
    ...(late.includes(verdict) ? [] : [object(`${shortBy} days are missing: that is ${late.join(' or ')}`)]),
    ...(inHouse.every((each) => each.slack === slack) ? [] : [object('steps of one text differ in slack')]),
    ...(slack === undefined || shortBy === Math.max(0, -Number(slack))
      ? []
      : [object(`${shortBy} days are missing, and the slack is ${slack}`)]),
    ...unknown.map((each) => object(`${each} is told to be past, and there is no such milestone`)),
    ...(coming.some(({ on }) => days.some((day) => String(on) < day))
      ? [object('a milestone is past, and one before it is not')]
      : []),
  ];
}

const READY: ReadonlySet<string> = new Set(['draft', 'clearance', 'submission', 'issuance']);
