import { type Handling, handlingOf } from '../../domain/obligation/acts/handling/handling.ts';
import { isStated, nameOfFact } from '../../domain/obligation/acts/taking-over/statement.ts';
import { decisionsOnCurrent } from '../../domain/obligation/clearing.ts';
import { lateIn } from '../../domain/obligation/lateness.ts';
import { isReached } from '../../domain/obligation/progress.ts';
import { stageOf } from '../../domain/obligation/stages.ts';
import type { Alive, Ending, ObligationState } from '../../domain/obligation/state.ts';
import { milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Feasibility, Milestone, Plan } from '../../domain/planning/plan.ts';
import { stepsUnder } from '../../domain/planning/telling/proof-tree.ts';
import { tellStep } from '../../domain/planning/telling/tell.ts';
import { byKey, say } from '../../domain/planning/telling/tell-plan.ts';
import { feasibilityWords } from '../../domain/planning/warnings.ts';
import type { Reading, ReadMandate } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { type CivilDate, inWords, parseCivilDate } from '../../domain/time/civil-date.ts';
import { dayAt, type Zone } from '../../domain/time/instant.ts';
import { type KnownDays, SHIPPED } from '../../domain/time/known-days.ts';
import { parsePeriod, periodInWords } from '../../domain/time/period.ts';
import { bodyName, sessionName } from '../../domain/time/sessions.ts';
import type { StoryLine } from '../../store/reads.ts';

/** What people read: whole sentences, the words of the field, no codes where a word will do. */

export function mandateLines(mandate: MandateText): string[] {
  const { symbol, title, body, session, adopted, paragraphs } = mandate;
  const when = adopted === null ? 'on an unknown day' : `on ${inWords(adopted)}`;
  const where = session === null ? bodyName(body) : sessionName(body, session);
  return [
    title === null ? symbol : `${symbol}  ${title}`,
    `adopted ${when} by ${where}; ${paragraphs.length} operative ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`,
  ];
}

export function readingLines(reading: Reading): string[] {
  const to = reading.recipients.map(({ value }) => bodyName(value.body));
  const due = reading.due.map(({ value }) => dueWords(value));
  return [
    `para. ${reading.paragraph}  ${plainProduct(reading.product.value)}${to.length > 0 ? ` to ${to.join(' and ')}` : ''}`,
    `    owed by   ${reading.addressee.value.name}`,
    `    when      ${due.join('; ') || 'the text gives no day: a person decides'}`,
    ...(reading.collectsViews ? ['    first     views are to be collected'] : []),
    ...(reading.inContext
      ? [`    where     a section of another product: “${reading.inContext.value}”`]
      : []),
    ...reading.doubts.map((doubt) => `    doubt     ${doubt}`),
    `    words     “${shortened(reading.words, 300)}”`,
  ];
}

export const silenceLines = ({ silences }: Pick<ReadMandate, 'silences'>): string[] =>
  silences.flatMap(({ paragraph, why, doubt }) => [
    `para. ${paragraph}  ${why}`,
    ...(doubt === null ? [] : [`    doubt     ${doubt}`]),
  ]);

function dueWords(element: Reading['due'][number]['value']): string {
  switch (element.type) {
    case 'session':
      return element.session === 'next'
        ? `at the next session of ${bodyName(element.body)}`
        : `at ${sessionName(element.body, element.session)}`;
    case 'date':
      return `by ${dayWords(element.date)}`;
    case 'recurring':
      return `every ${periodWords(element.every)}${element.from ? ` from ${dayWords(element.from)}` : ''}`;
    case 'relative':
      return `within ${element.working ? periodWords(element.within).replace('day', 'working day') : periodWords(element.within)} of ${element.from}`;
    case 'event':
    case 'unspecified':
      return `“${element.text}”`;
  }
}

/** "120 days" for `P120D`; other rhythms, "session", are words already. */
function periodWords(text: string): string {
  const period = parsePeriod(text);
  return period === undefined ? text : periodInWords(period);
}

/** A text may name a month or a year alone: then no day is invented. */
function dayWords(text: string): string {
  const day = parseCivilDate(text);
  if (day !== undefined) return inWords(day);
  const first = parseCivilDate(`${text}-01`);
  return first === undefined ? text : inWords(first).replace('1 ', '');
}

/** `known` names the bodies, here and below. */
export function planLines(plan: Plan, known: KnownDays = SHIPPED): string[] {
  const width = Math.max(...plan.milestones.map(({ key }) => milestoneName(key).length));
  return [
    ...plan.milestones.map(
      (milestone) =>
        `${inWords(milestone.on).padStart(17)}  ${milestoneName(milestone.key).padEnd(width)}  ${whyLast(milestone, plan, known)}`,
    ),
    ...feasibilityLines(plan.feasibility),
    ...plan.warnings.map((warning) => `  attention: ${warning}`),
  ];
}

/** Why a milestone is on its day, step by step, as a person reads it. Empty for plans of before there were proofs. */
export function proofLines({ proof = [] }: Plan, milestone: Milestone): string[] {
  if (milestone.proof === undefined) return [];
  return stepsUnder(proof, milestone.proof).map(
    (step) => `${tellStep(step, proof, 'en')} (${step.source}; ${step.grade})`,
  );
}

/** What moved it last, else the step that put it there; all steps are in `--json`, and in `rapporteur due FILE`. */
const whyLast = ({ reasons, proof, on }: Milestone, plan: Plan, known: KnownDays): string => {
  const reason = reasons?.at(-1);
  if (reason !== undefined)
    return `${reason.sentence.replace(` That is ${inWords(on)}.`, '')} [${reason.source}; ${reason.grade}]`;
  const step = proof === undefined ? undefined : plan.proof?.[proof - 1];
  return step === undefined
    ? ''
    : `${tellStep(step, plan.proof ?? [], 'en', known, 'short')} [${step.source}; ${step.grade}]`;
};

export const feasibilityLines = (feasibility: Feasibility | null | undefined): string[] =>
  feasibility == null ? [] : feasibilityWords(feasibility).map((words) => `  ${words}`);

/** What a story tells of an event; its number is what a later act names it by. */
export type ToldEvent = Pick<
  StoryLine,
  'seq' | 'at' | 'actorName' | 'onBehalfOfName' | 'saying' | 'comment'
> & {
  statements?: string[];
};

/** Number, when, who and for whom, what, why: one line an event, the reason under it. */
export function storyLines(story: readonly ToldEvent[], zone: Zone | undefined): string[] {
  const indent = ' '.repeat(24);
  return story.flatMap(({ seq, at, actorName, onBehalfOfName, saying, comment, statements = [] }) => {
    const day = zone ? dayAt(at, zone) : (at.slice(0, 10) as CivilDate);
    const who = onBehalfOfName === null ? actorName : `${actorName}, for ${onBehalfOfName},`;
    return [
      `${String(seq).padStart(3)}  ${inWords(day).padStart(17)}  ${who.padEnd(20)} ${saying}`,
      ...statements.map((statement) => `${indent}STATED, NOT SEEN HERE: ${statement}`),
      ...(comment === null ? [] : [`${indent}${' '.repeat(20)} why: “${comment}”`]),
    ];
  });
}

export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** What of its clearance was not given here. */
const clearedByStatement = (life: Alive): string[] =>
  decisionsOnCurrent(life)
    .filter(({ decision, seq }) => decision === 'approved' && isStated(seq))
    .map(
      ({ post, at, seq }) =>
        `cleared by the ${post} on ${inWords(dayAt(at, life.plan.zone))}, by ${nameOfFact(seq)}, not here`,
    );

const withoutTime = ({ feasibility: _thereWas, ...plan }: Plan): Plan => plan;

const ENDINGS = {
  delivered: 'delivered',
  withdrawn: 'withdrawn, no longer owed',
  merged: 'merged, owed within another text',
} as const satisfies Record<Ending, string>;

/** Whoever has it before them is to know that not everybody may. */
const handlingLines = ({ sensitivity, readers }: Handling): string[] =>
  sensitivity === 'unclassified'
    ? []
    : [
        `${sensitivity.toUpperCase()}: for who holds its posts or stands in for them, who is cleared${readers.length === 0 ? '' : `, and ${readers.join(', ')}`}`,
      ];

/** Where an obligation stands, and its plan. */
export function stateLines(id: string, state: ObligationState, known: KnownDays = SHIPPED): string[] {
  if (state.status === 'nothing' || state.status === 'confirmed')
    return [`${id} is confirmed and not launched.`];
  if (state.status === 'undone')
    return [
      `${id} is no longer confirmed: its reading is a proposal again, and this id is never given to another.`,
    ];
  const late = lateIn(state);
  // That there was time once is no news any more.
  const isLateOrOver = state.status === 'settled' || late.length > 0;
  const open =
    state.status === 'settled'
      ? undefined
      : state.plan.milestones.find((milestone) => !isReached(state, milestone));
  return [
    `${id}  ${state.obligation.mandate.title ?? ''}`.trimEnd(),
    ...state.obligation.deliveries.map((delivery) => `to ${say('recipient', delivery, 'en', byKey(known))}`),
    state.status === 'settled'
      ? `${ENDINGS[state.settledAs]}: the file is closed since ${inWords(dayAt(state.settledAt, state.plan.zone))}`
      : `${stageOf(state)}, with the ${state.holder.post} since ${inWords(dayAt(state.holder.since, state.plan.zone))}`,
    ...handlingLines(handlingOf(state)),
    ...clearedByStatement(state),
    `words: “${state.obligation.evidence.words}”`,
    '',
    'Plan:',
    ...planLines(isLateOrOver ? withoutTime(state.plan) : state.plan, known),
    '',
    ...(open ? [`Next: ${milestoneName(open.key)} by ${inWords(open.on)}`] : []),
    ...(late.length > 0 ? [`Late: ${late.map(milestoneName).join(', ')}`] : []),
  ];
}
