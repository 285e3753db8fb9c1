import type { Feasibility } from '../../domain/planning/plan.ts';
import type { DayPlan, PlannedDelivery } from '../../domain/planning/plan-days.ts';
import type { ProofStep } from '../../domain/planning/proof.ts';
import type { Message, Names, Verdict } from '../../domain/planning/telling/messages.ts';
import { tellStep } from '../../domain/planning/telling/tell.ts';
import {
  dayName,
  milestoneName,
  say,
  tellMessage,
  verdictWord,
} from '../../domain/planning/telling/tell-plan.ts';
import type { Language } from '../../domain/planning/telling/told.ts';
import { timeMessages, warningsOf } from '../../domain/planning/warnings.ts';
import type { MoveWithWhy } from '../../domain/planning/what-if.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { KnownDays } from '../../domain/time/known-days.ts';
import { type Duty, dueWords, labels, labelsWithin, recipientOf } from './due-recipients.ts';
import { table, wrapped } from './pages.ts';
import type { DutiesOf, PlannedDuty } from './planned-duties.ts';

interface Planned extends Omit<DutiesOf, 'duties'> {
  duties: Duty[];
}

/** In which language, and on how wide a page. */
export interface Telling {
  language: Language;
  width: number;
}

/** What is due when and whether there is time; then each duty with its days, and under them why, step by step. */
export function dueLines(
  { symbol, duties, notOwn }: Planned,
  known: KnownDays,
  { language, width }: Telling,
): string[] {
  const names: Names = { known, bodies: 'full', delivery: (key) => key };
  const adopted = duties[0]?.draft.mandate.adopted ?? null;
  return [
    ...wrapped(say('of-the-text', { symbol, adopted, duties: duties.length }, language, names), width),
    ...(duties.length > 1 ? ['', ...glance(duties, known, { language, width })] : []),
    ...duties.flatMap((duty) => ['', ...dutyLines(duty, known, { language, width })]),
    ...notOwn.flatMap(({ paragraph, section: words }) => [
      '',
      ...wrapped(
        say('no-document-of-its-own', { words }, language, names),
        width,
        `${say('paragraph', { label: paragraph }, language, names)}  `,
      ),
    ]),
    ...(duties.length > 0 ? ['', ...wrapped(say('legend', {}, language, names), width)] : []),
  ];
}

/** One line for each recipient of each duty. */
function glance(duties: Duty[], known: KnownDays, { language, width }: Telling): string[] {
  const rows = duties.flatMap((duty) => {
    const names = labels(duty, known, language);
    const deliveries = duty.plan.deliveries
      .map((delivery) => ({ delivery, on: lastDayOf(duty.plan, delivery) }))
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
    return deliveries.map(({ delivery, on }, at) => [
      at === 0 ? say('paragraph', { label: duty.paragraph }, language, names) : '',
      on === undefined ? '' : dayName(on, language),
      verdictWord(verdictOn(duty.plan, delivery), language),
      say('product-to', { product: duty.draft.product, delivery: delivery.key }, language, names),
    ]);
  });
  const heading = say('at-a-glance', {}, language, labels(duties[0], known, language));
  return [heading, ...table([{}, { right: true }, {}, { gives: true }], rows, width, INDENT)];
}

const INDENT = '    ';
const WITHIN = `${INDENT}  `;

/** The last day of what has to be done for a recipient; undefined where nothing is planned. */
const lastDayOf = ({ milestones }: DayPlan, { key }: PlannedDelivery): CivilDate | undefined =>
  milestones.findLast(({ delivery }) => delivery === key)?.on;

function verdictOn({ feasibility }: DayPlan, { anchor }: PlannedDelivery): Verdict {
  if (anchor === null) return 'open';
  return feasibility?.verdict ?? 'waits';
}

function dutyLines(duty: Duty, known: KnownDays, { language, width }: Telling): string[] {
  const { paragraph, draft, owing, plan } = duty;
  const names = labels(duty, known, language);
  const within = labelsWithin(duty, known, language);
  const told = (message: Message): string => tellMessage(message, language, within);
  const isAsked = plan.deliveries.every(({ due, anchor }) => anchor === null && due.kind === 'open');
  return [
    ...wrapped(
      say('owed', draft, language, names),
      width,
      `${say('paragraph', { label: paragraph }, language, names)}  `,
    ),
    ...plan.deliveries.flatMap((delivery) => {
      const recipient = say('recipient', recipientOf(duty, delivery), language, names);
      const due = dueWords(duty, delivery, names, language);
      return wrapped(say('to-whom-when', { recipient, due }, language, names), width, INDENT);
    }),
    ...(plan.feasibility === null && !isAsked
      ? wrapped(say('nothing-planned', {}, language, within), width, INDENT)
      : timeLines(plan.feasibility, told, width)),
    ...warningsOf(owing, plan, known).flatMap((each) =>
      wrapped(say('attention', { warning: told(each) }, language, within), width, INDENT),
    ),
    ...stepLines(plan, within, { language, width }),
    ...meetingLines(plan, within, { language, width }),
    ...(isAsked
      ? []
      : [
          '',
          `${INDENT}${say('why', {}, language, within)}`,
          ...plan.proof.flatMap((step) => proofLines(step, plan.proof, within, { language, width })),
        ]),
  ];
}

/** Whether there is time for everything. */
const timeLines = (
  feasibility: Feasibility | null,
  told: (message: Message) => string,
  width: number,
  indent = INDENT,
): string[] =>
  feasibility === null
    ? []
    : timeMessages(feasibility).flatMap((message) => wrapped(told(message), width, indent));

/** What has to be done, each step by its day. */
function stepLines({ milestones }: DayPlan, names: Names, { language, width }: Telling): string[] {
  if (milestones.length === 0) return [];
  const rows = milestones.map(({ key, on, slack, proof }) => [
    dayName(on, language),
    milestoneName(key, language, names),
    say('slack', { days: slack }, language, names),
    `[${proof}]`,
  ]);
  const columns = [{ right: true }, { gives: true }, {}, {}] as const;
  return ['', `${INDENT}${say('steps', {}, language, names)}`, ...table(columns, rows, width, WITHIN)];
}

/** When the recipients meet: nothing that has to be done. */
function meetingLines({ deliveries }: DayPlan, names: Names, { language, width }: Telling): string[] {
  const meetings = deliveries
    .flatMap(({ key, meeting }) => (meeting === null ? [] : [{ key, ...meeting }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  if (meetings.length === 0) return [];
  const rows = meetings.map(({ key, on, rule, proof }) => [
    dayName(on, language),
    say(MEETINGS[rule] ?? 'meeting-at-the-earliest', { delivery: key }, language, names),
    `[${proof}]`,
  ]);
  const columns = [{ right: true }, { gives: true }, {}] as const;
  return ['', `${INDENT}${say('meetings', {}, language, names)}`, ...table(columns, rows, width, WITHIN)];
}

/** By the rule that gives the day; a rule of policy gives the earliest. */
const MEETINGS: Partial<Record<string, 'meeting-by-agenda' | 'meeting-at-the-opening'>> = {
  'meeting-known': 'meeting-by-agenda',
  'meeting-at-the-opening': 'meeting-at-the-opening',
};

function proofLines(
  step: ProofStep,
  proof: ProofStep[],
  names: Names,
  { language, width }: Telling,
): string[] {
  const sentence = tellStep(step, proof, language, names.known, names.bodies);
  return wrapped(
    `${sentence} ${say('rests-on', step, language, names)}`,
    width,
    `${`[${step.id}]`.padStart(WITHIN.length + 4)} `,
  );
}

interface MovedDuty {
  paragraph: string;
  moves: MoveWithWhy[];
  proof: ProofStep[];
  feasibility: { before: Feasibility | null; after: Feasibility | null } | null;
}

/** What would move, from when to when and why. `drafts`: of the duties, in their order. */
export function movedLines(
  symbol: string,
  duties: MovedDuty[],
  drafts: Pick<PlannedDuty, 'draft'>[],
  known: KnownDays,
  { language, width }: Telling,
): string[] {
  const all = duties.map((duty, at) => ({ ...duty, names: labelsWithin(drafts[at], known, language) }));
  const moving = all.filter(({ feasibility }) => feasibility !== null);
  const plain = labels(undefined, known, language);
  if (moving.length === 0) return wrapped(say('nothing-would-move', { symbol }, language, plain), width);
  const counts = { touched: moving.length, duties: duties.length };
  return [
    ...wrapped(say('would-touch', { symbol, ...counts }, language, plain), width),
    ...moving.flatMap(({ paragraph, moves, proof, feasibility, names }) => [
      '',
      say('paragraph', { label: paragraph }, language, names),
      ...moves.flatMap((move, at) => [
        ...wrapped(say('moves', move, language, names), width, INDENT),
        ...(isSame(moves[at + 1]?.because, move.because)
          ? []
          : move.because.flatMap((id) => {
              const step = proof[id - 1];
              const sentence = step && tellStep(step, proof, language, known);
              return sentence === undefined
                ? []
                : wrapped(say('because', { sentence }, language, names), width, INDENT + INDENT);
            })),
      ]),
      ...changedTime(feasibility, names, { language, width }),
    ]),
  ];
}

/** Moves in a row that have the same reasons are told with them once. */
const isSame = (next: readonly number[] | undefined, own: readonly number[]): boolean =>
  next !== undefined && JSON.stringify(next) === JSON.stringify(own);

/** Whether there would be as much time as there is. */
function changedTime(
  feasibility: MovedDuty['feasibility'],
  names: Names,
  { language, width }: Telling,
): string[] {
  const [before, after] = [feasibility?.before ?? null, feasibility?.after ?? null];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const told = (message: Message): string => tellMessage(message, language, names);
  return [
    `${INDENT}${say('time-now', {}, language, names)}`,
    ...timeLines(before, told, width, WITHIN),
    `${INDENT}${say('time-then', {}, language, names)}`,
    ...timeLines(after, told, width, WITHIN),
  ];
}
