import { deliveryName, milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { DayPlan } from '../../domain/planning/plan-days.ts';
import type { ProofStep } from '../../domain/planning/proof.ts';
import { tellQuestion, tellStep } from '../../domain/planning/telling/tell.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { warningsOf } from '../../domain/planning/warnings.ts';
import type { MoveWithWhy } from '../../domain/planning/what-if.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import type { DutiesOf, PlannedDuty } from './planned-duties.ts';
import { feasibilityLines } from './words.ts';

interface Planned extends Omit<DutiesOf, 'duties'> {
  duties: (PlannedDuty & { plan: DayPlan })[];
}

/** Every duty with its days, and under them why, step by step. */
export function dueLines(
  { symbol, duties, notOwn }: Planned,
  known: KnownDays,
  language: Language,
): string[] {
  return [
    `${symbol}: ${duties.length} ${duties.length === 1 ? 'duty' : 'duties'} to report`,
    ...duties.flatMap((duty) => ['', ...dutyLines(duty, known, language)]),
    ...notOwn.flatMap(({ paragraph, why }) => ['', `para. ${paragraph}  no product of its own: ${why}`]),
  ];
}

function dutyLines(
  { paragraph, draft, owing, plan }: Planned['duties'][number],
  known: KnownDays,
  language: Language,
): string[] {
  const to = draft.deliveries.map(deliveryName).join(' and ');
  const width = Math.max(0, ...plan.milestones.map(({ key }) => milestoneName(key).length));
  return [
    `para. ${paragraph}  ${plainProduct(draft.product)} to ${to}`,
    ...plan.deliveries.flatMap(({ key, due }) => {
      const step = plan.proof[due.step - 1];
      return step?.rule === 'ask-a-person' && plan.milestones.length === 0
        ? [`    ${key}: ${tellQuestion(step, language, known)}`]
        : [];
    }),
    ...plan.milestones.map(
      ({ key, on, slack, proof }) =>
        `${inWords(on).padStart(21)}  ${milestoneName(key).padEnd(width)}  ${slackWords(slack)}  [${proof}]`,
    ),
    ...plan.deliveries.flatMap(({ key, meeting }) =>
      meeting === null ? [] : [`${inWords(meeting.on).padStart(21)}  ${key} is taken up  [${meeting.proof}]`],
    ),
    ...feasibilityLines(plan.feasibility).map((line) => `  ${line}`),
    ...warningsOf(owing, plan, known).map((warning) => `    attention: ${warning}`),
    '    Why:',
    ...plan.proof.map((step) => proofLine(step, plan.proof, known, language)),
  ];
}

const slackWords = (slack: number): string =>
  (slack < 0 ? `${-slack} days short` : `${slack} days to spare`).padEnd(17);

function proofLine(step: ProofStep, proof: ProofStep[], known: KnownDays, language: Language): string {
  const rests = step.from.length === 0 ? '' : ` from ${step.from.map((id) => `[${id}]`).join(' ')}`;
  return `${`[${step.id}]`.padStart(9)} ${tellStep(step, proof, language, known)} (${step.source}; ${step.grade}${rests})`;
}

interface MovedDuty {
  paragraph: string;
  moves: MoveWithWhy[];
  proof: ProofStep[];
  feasibility: { before: DayPlan['feasibility']; after: DayPlan['feasibility'] } | null;
}

/** Whether there would be as much time as there is. */
function timeLines(feasibility: MovedDuty['feasibility']): string[] {
  const [before, after] = [feasibility?.before ?? null, feasibility?.after ?? null];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    '    time now:',
    ...feasibilityLines(before).map((line) => `    ${line}`),
    '    time then:',
    ...feasibilityLines(after).map((line) => `    ${line}`),
  ];
}

/** What would move, from when to when and why. */
export function movedLines(
  symbol: string,
  duties: MovedDuty[],
  known: KnownDays,
  language: Language,
): string[] {
  const moving = duties.filter(({ feasibility }) => feasibility !== null);
  if (moving.length === 0) return [`${symbol}: nothing would move, and there would be as much time.`];
  return [
    `${symbol}: it would touch ${moving.length} of ${duties.length} ${duties.length === 1 ? 'duty' : 'duties'}. Nothing is changed.`,
    ...moving.flatMap(({ paragraph, moves, proof, feasibility }) => [
      '',
      `para. ${paragraph}`,
      ...moves.flatMap(({ milestone, from, to, because }) => [
        `    ${milestoneName(milestone)}: ${from === null ? 'not planned' : inWords(from)} -> ${to === null ? 'no longer planned' : inWords(to)}`,
        ...because.flatMap((id) => {
          const step = proof[id - 1];
          return step ? [`        because: ${tellStep(step, proof, language, known)}`] : [];
        }),
      ]),
      ...timeLines(feasibility),
    ]),
  ];
}
