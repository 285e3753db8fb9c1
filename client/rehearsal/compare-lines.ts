import { milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import { verdictWord } from '../../domain/planning/telling/tell-plan.ts';
import type { Comparison, ObligationCompared, StepThere, TimeThere } from '../../domain/rehearsal/compare.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { wrapped } from '../cli/pages.ts';
import { lostWords, type NameOf, workingDays } from './lines.ts';

/** One row of a comparison: what it is of, and how it came out in each. */
export interface ComparedRow {
  of: string;
  inEach: string[];
  /** In which of them that is late, or not over. */
  bad?: boolean[];
}

/** Rehearsals side by side, for a screen so many letters wide. */
export function compareLines(comparison: Comparison, nameOf: NameOf, width: number): string[] {
  const { sides, obligations, alike } = comparison;
  const heads = { of: '', inEach: sides.map(({ called }) => called) };
  if (!comparison.differs) return [NOTHING_DIFFERS(heads.inEach)];
  const grid = gridOf(sides.length, width);
  return [
    'Side by side; what is the same in all is left out.',
    '',
    ...grid([heads, ...sideRows(comparison)]),
    ...obligations.flatMap((each) => [
      '',
      `${each.obligation}  ${plainProduct(each.product)}`,
      ...grid(obligationRows(each, nameOf)),
    ]),
    ...(comparison.reminders.length === 0
      ? []
      : ['', 'Reminders', ...grid(reminderRows(comparison, nameOf))]),
    ...(alike.length === 0 ? [] : ['', `The same in all: ${alike.join(', ')}`]),
  ];
}

export const NOTHING_DIFFERS = (called: readonly string[]): string =>
  `Nothing differs between ${called.slice(0, -1).join(', ')} and ${called.at(-1)}.`;

/** How many letters what a row is of may take, and each of its cells at least. */
const [LABEL, LEAST] = [36, 16];
const GAP = '  ';

/** Rows with so many cells beside each other. */
export function gridOf(cells: number, width: number): (rows: readonly ComparedRow[]) => string[] {
  const label = Math.min(LABEL, Math.floor(width / 3));
  const cell = Math.max(LEAST, Math.floor((width - label) / cells) - GAP.length);
  return (rows) => rows.flatMap((row) => gridLines(row, label, cell));
}

function gridLines({ of, inEach }: ComparedRow, label: number, cell: number): string[] {
  const columns = [wrapped(of, label), ...inEach.map((words) => wrapped(words, cell))];
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
    columns
      .map((lines, at) => (lines[row] ?? '').padEnd(at === 0 ? label : cell))
      .join(GAP)
      .trimEnd(),
  );
}

export function sideRows({ sides }: Comparison): ComparedRow[] {
  const launched = sides.map(({ from }) => inWords(from));
  const inEach = sides.map(({ stepsLate, late }) =>
    stepsLate === 0
      ? 'nothing'
      : `${stepsLate} ${stepsLate === 1 ? 'step' : 'steps'}, at most ${workingDays(late)}`,
  );
  return [
    { of: 'launched on', inEach: launched },
    { of: 'late', inEach },
  ].filter((row) => new Set(row.inEach).size > 1);
}

/** All in which an obligation differs. */
export function obligationRows(compared: ObligationCompared, nameOf: NameOf): ComparedRow[] {
  const { missing, ends, time, steps, bottlenecks, holders, refusals } = compared;
  const inEach = <T>(
    of: string,
    values: readonly T[] | null,
    words: (value: T) => string,
    isBad: (value: T) => boolean = () => false,
  ): ComparedRow[] =>
    values === null
      ? []
      : [
          {
            ...{ of, bad: values.map(isBad) },
            inEach: values.map((each, at) => (missing?.[at] ? NOT_THERE : words(each))),
          },
        ];
  return [
    ...inEach(
      'ends',
      ends,
      (end) => (end === null ? NOT_THERE : endWords(end)),
      (end) => end?.ended === 'undecided',
    ),
    ...inEach(
      'time by the plan',
      time,
      (there) => (there === null ? NOT_THERE : timeWords(there)),
      (there) => there?.verdict === 'short',
    ),
    ...steps.flatMap(({ key, inEach: there }) => {
      const isMoved = new Set(there.map((each) => each?.due)).size > 1;
      return inEach(
        milestoneName(key),
        there,
        (each) => stepWords(each, isMoved),
        (each) => (each?.late ?? 0) > 0,
      );
    }),
    ...inEach('bottleneck', bottlenecks, (cause) => (cause === null ? 'none' : lostWords(cause, nameOf))),
    ...holders.flatMap(({ post, person, days }) =>
      inEach(
        `days with ${post} (${nameOf(person)})`,
        days,
        (each) => `${each.days} (${workingDays(each.workingDays)})`,
      ),
    ),
    ...inEach('refused', refusals, (count) =>
      count === 0 ? 'nothing' : count === 1 ? 'once' : `${count} times`,
    ),
  ];
}

const NOT_THERE = 'not rehearsed';

const endWords = ({
  ended,
  endedOn,
}: NonNullable<NonNullable<ObligationCompared['ends']>[number]>): string =>
  ended === 'undecided' ? 'NOT OVER' : `${ended}${endedOn === null ? '' : ` on ${inWords(endedOn)}`}`;

const timeWords = ({ verdict, spare, from }: TimeThere): string =>
  `${verdictWord(verdict, 'en')}, ${workingDays(Math.abs(spare))} ${spare < 0 ? 'missing' : 'to spare'}: the usual steps begin on ${inWords(from)}`;

/** The day by which it is due is told only where it is not the same in all. */
function stepWords(step: StepThere | null, withDue: boolean): string {
  if (step === null) return 'no such step';
  const { planned, due, reached, late, after } = step;
  const words = [reached === null ? 'not reached' : inWords(reached)];
  if (withDue)
    words.push(`due ${inWords(due)}${planned === due ? '' : ` (at the launch ${inWords(planned)})`}`);
  if (after !== null && after !== 0)
    words.push(
      `${Math.abs(after)} ${Math.abs(after) === 1 ? 'day' : 'days'} ${after > 0 ? 'later' : 'earlier'}`,
    );
  if (late > 0) words.push(`${workingDays(late)} LATE`);
  return words.join(', ');
}

export const reminderRows = ({ reminders }: Comparison, nameOf: NameOf): ComparedRow[] =>
  reminders.map(({ post, person, inEach }) => ({
    of: `to ${nameOf(person)}, as ${post}`,
    inEach: inEach.map(({ reminders: count, escalations }) =>
      escalations === 0 ? `${count}` : `${count}, and ${escalations} escalations`,
    ),
  }));
