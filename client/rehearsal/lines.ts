import { milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Cause } from '../../domain/rehearsal/cause.ts';
import {
  type LifeOutcome,
  MOST_IN_VAIN,
  type Outcome,
  type Waiting,
} from '../../domain/rehearsal/outcome.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import { clockLines } from '../cli/clock-words.ts';
import { storyLines } from '../cli/words.ts';
import { type NeverDone, neverDoneWords } from './never-done.ts';
import type { Rehearsed, RehearsedLife } from './rehearse.ts';

/** What came of a rehearsal, for a screen. */
export function rehearsalLines(rehearsed: Rehearsed, withStory: boolean): string[] {
  const { cast, plan, lives } = rehearsed;
  return [
    `${subject(rehearsed)}: ${cast.name}`,
    ...(cast.about === '' ? [] : [`  ${cast.about}`]),
    ...planLines(plan),
    '',
    ...headline(rehearsed),
    ...lives.flatMap((life) => [
      '',
      ...lifeLines(life, nameIn(rehearsed)),
      ...(withStory ? storyOf(life).map((line) => `  ${line}`) : []),
    ]),
    ...neverDoneLines(rehearsed.neverDone),
    ...notOwnLines(rehearsed),
    ...reminderLines(rehearsed),
  ];
}

/** By which plan, where one was named. */
export const planLines = (plan: Rehearsed['plan']): string[] =>
  plan === null ? [] : [`  Plan: ${plan.name}`, ...(plan.about === '' ? [] : [`    ${plan.about}`])];

function subject({ symbol, from, asOf, lives }: Rehearsed): string {
  if (asOf === null) return `${symbol}, rehearsed from ${inWords(from)}`;
  const ids = lives.map(({ obligation }) => obligation);
  const whose = ids.length > MOST_NAMED ? `${ids.length} obligations` : ids.join(', ');
  return `Rehearsed from the record of ${whose} as of ${inWords(asOf)}`;
}

const MOST_NAMED = 3;

/** What was recorded in truth stands apart from what is rehearsed. */
function storyOf(life: RehearsedLife): string[] {
  const heard = heardIn(life);
  const told = (lines: typeof heard): string[] => storyLines(lines, life.zone);
  if (life.recorded === 0) return told(heard);
  return [
    'as recorded:',
    ...told(heard.filter(({ seq }) => seq <= life.recorded)),
    'rehearsed:',
    ...told(heard.filter(({ seq }) => seq > life.recorded)),
  ];
}

/** A timer that found its milestone reached says nothing. */
export const heardIn = ({ story }: RehearsedLife) => story.filter(({ type }) => type !== 'RangInVain');

/** What a person is called, by id. */
export type NameOf = (id: string | null) => string;
export const nameIn =
  ({ names }: Pick<Rehearsed, 'names'>): NameOf =>
  (id) =>
    id === null ? 'nobody' : (names[id] ?? id);

export function headline({ lives, cyclesUntil }: Rehearsed): string[] {
  if (lives.length === 0)
    return ['Nothing was lived through: no paragraph asks for an obligation of its own.'];
  const late = lives.flatMap(({ milestones }) => milestones.filter((each) => each.late > 0));
  const open = lives.filter(({ ended }) => ended === 'undecided');
  return [
    late.length === 0
      ? 'Nothing would be late.'
      : `${late.length} ${late.length === 1 ? 'step' : 'steps'} would be late, the latest by ${workingDays(Math.max(...late.map((each) => each.late)))}.`,
    ...(open.length === 0 ? [] : [`${open.length} of ${lives.length} would not be over.`]),
    ...(cyclesUntil === null
      ? []
      : [`Of what recurs, the cycles that are launched up to ${inWords(cyclesUntil)}.`]),
  ];
}

function lifeLines(life: RehearsedLife, nameOf: NameOf): string[] {
  const { obligation, product, milestones, bottleneck, waiting, refusals } = life;
  return [
    `${obligation}  ${plainProduct(product)}: ${endWords(life)}`,
    ...milestones.map((each) => `  ${milestoneLine(each)}`),
    ...milestones.flatMap((each) => (each.cause === null ? [] : [`  ${causeWords(each, nameOf)}`])),
    ...(bottleneck === null ? [] : [`  bottleneck: ${lostWords(bottleneck, nameOf)}`]),
    ...clockLines(life.clock).map((line) => `  ${line}`),
    ...(waiting.length === 0 ? [] : ['  waits for:']),
    ...waiting.map((each) => `    ${waitingWords(each, nameOf)}`),
    ...refusals.map(
      ({ on, by, tried, why }) =>
        `  refused on ${inWords(on)}: ${nameOf(by)} tried to ${tried.replaceAll('-', ' ')}: ${why}`,
    ),
  ];
}

/** "the draft, due 1 June 2009, from the Drafting officer (Chidi Okafor); spoken of 12 times in vain, and so on: more are not counted". */
export function waitingWords({ awaited, due, post, person, inVain }: Waiting, nameOf: NameOf): string {
  const vain =
    inVain < MOST_IN_VAIN ? '' : `; spoken of ${inVain} times in vain, and so on: more are not counted`;
  return `${milestoneName(awaited)}, due ${inWords(due)}, from the ${post} (${nameOf(person)})${vain}`;
}

const ENDINGS = {
  delivered: 'delivered',
  withdrawn: 'withdrawn',
  merged: 'merged',
} as const;

export function endWords({ ended, endedOn, ending }: RehearsedLife): string {
  if (ended !== 'undecided') return `${ENDINGS[ended]}${endedOn === null ? '' : ` on ${inWords(endedOn)}`}`;
  if (ending === 'waiting') return 'NOT OVER: nobody does what is waited for';
  if (ending === 'endless') return 'NOT OVER: it goes round and round';
  if (ending === 'going on') return 'not over so far';
  return 'not over by the last day of the rehearsal';
}

function milestoneLine({ key, due, reached, late }: Outcome): string {
  const when = reached === null ? 'not reached' : inWords(reached);
  const how = late > 0 ? `${workingDays(late)} LATE` : reached === null ? '' : 'in time';
  return `${inWords(due).padStart(17)}  ${milestoneName(key).padEnd(46)} ${when.padEnd(18)} ${how}`.trimEnd();
}

function causeWords({ key, late, cause }: Outcome, nameOf: NameOf): string {
  if (cause === null) return '';
  return `why ${milestoneName(key)} is ${workingDays(late)} late: ${lostWords(cause, nameOf)}`;
}

export function lostWords({ milestone, lost, with: holder }: Cause, nameOf: NameOf): string {
  const whom =
    holder === null
      ? ''
      : `, with the ${holder.post} (${nameOf(holder.person)})${holder.away ? ', who was away' : ''}`;
  return `${workingDays(lost)} lost at ${milestoneName(milestone)}${whom}`;
}

/** What a cast says and nobody ever did, with an empty line before it. */
export const neverDoneLines = (all: readonly NeverDone[]): string[] =>
  all.length === 0
    ? []
    : ['', 'Never done, though the cast says it:', ...all.map((each) => `  ${neverDoneWords(each)}`)];

const notOwnLines = ({ notOwn }: Rehearsed): string[] =>
  notOwn.length === 0
    ? []
    : ['', ...notOwn.map(({ paragraph, why }) => `para. ${paragraph}: no obligation of its own, ${why}`)];

function reminderLines(rehearsed: Rehearsed): string[] {
  const reminders = remindersOf(rehearsed);
  if (reminders.length === 0) return rehearsed.lives.length === 0 ? [] : ['', 'Nobody would be reminded.'];
  return [
    '',
    'Reminders that each would get:',
    ...reminders.map(
      ({ post, person, count, escalations }) =>
        `  ${person.padEnd(20)} ${counted(count, 'reminder')}, ${counted(escalations, 'escalation')}, as ${post}`,
    ),
  ];
}

const counted = (count: number, thing: string): string =>
  `${String(count).padStart(3)} ${thing}${count === 1 ? '' : 's'}`;

/** How many each person would get in all, by name. */
export function remindersOf({ lives, names }: Rehearsed) {
  const found = new Map<string, { post: string; person: string; count: number; escalations: number }>();
  for (const { post, person, reminders, escalations } of lives.flatMap(
    (life: LifeOutcome) => life.reminders,
  )) {
    const known = found.get(`${person} ${post}`) ?? {
      post,
      person: nameIn({ names })(person),
      count: 0,
      escalations: 0,
    };
    found.set(`${person} ${post}`, {
      ...known,
      count: known.count + reminders,
      escalations: known.escalations + escalations,
    });
  }
  return [...found.values()];
}

/** "clearance of the draft 45 working days late, submission (GA-64) 41 working days late". */
export const lateSteps = ({ milestones }: LifeOutcome): string =>
  milestones
    .filter(({ late }) => late > 0)
    .map(({ key, late }) => `${milestoneName(key)} ${workingDays(late)} late`)
    .join(', ');

export const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
