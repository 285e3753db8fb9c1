import { answerDue, type DueAnswer } from '../../../../domain/planning/due-row.ts';
import { type DeadlineCase, worldOf } from './table.ts';

export const answerOf = (each: DeadlineCase): DueAnswer => answerDue(each.row, worldOf(each));

/** When it is due, as the tables write it. */
export function dueInTable({ kind, on, from, to, next, question, provisional }: DueAnswer['due']): string {
  const said =
    kind === 'day'
      ? on
      : kind === 'window'
        ? `${from} to ${to}`
        : kind === 'series'
          ? (next ?? []).join(', ')
          : `ask: ${question}`;
  return `${said}${provisional ? ' (provisional)' : ''}`;
}

/** How much time there is, as the tables write it. */
export function timeInTable({ feasibility }: DueAnswer): string {
  if (feasibility === null) return 'none';
  const { verdict, shortBy } = feasibility;
  return verdict === 'fits' ? verdict : `${verdict} by ${shortBy}`;
}

/** The days of the milestones that a case names, as it writes them: `none` where there is no such milestone. */
export const daysInTable = (answer: DueAnswer, { days }: DeadlineCase): string =>
  [...days.keys()]
    .map((name) => `${name} ${answer.milestones.find((each) => each.name === name)?.on ?? 'none'}`)
    .join(', ');
