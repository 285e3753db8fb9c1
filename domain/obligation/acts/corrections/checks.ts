import { inWords } from '../../../time/civil-date.ts';
import { lastDayOf } from '../../lateness.ts';
import { refuse } from '../../refusals.ts';
import type { Attempt } from '../../rules/attempt.ts';
import type { Alive, Fact } from '../../state.ts';
import { waiverUsed } from '../deliveries/waivers.ts';
import { factAtFirst, nameOfFact } from '../taking-over/statement.ts';
import { disordersIn } from './days-in-order.ts';
import { closingRestsOn, factsIn, restingOn, withFact } from './facts-stated.ts';

/** The fact that the event with this seq stated; undefined when it stated none that a correction can name. */
export const factWith = (life: Alive, seq: number): Fact | undefined =>
  factsIn(life).find((fact) => fact.seq === seq);

export const knownFact = ({ life, command }: Attempt<'correct-fact' | 'strike-fact'>) =>
  factWith(life, command.fact) === undefined
    ? refuse('no-such-fact', `${factAtFirst(command.fact)} states no day that could be corrected.`)
    : undefined;

export const anotherDay = ({ life, command }: Attempt<'correct-fact'>) =>
  factWith(life, command.fact)?.on === command.happenedOn
    ? refuse('fact-unchanged', `It is recorded for ${inWords(command.happenedOn)} already.`)
    : undefined;

/** Nothing lies before what it answers or came out of, whichever of the two days is corrected. */
export const daysInOrder = ({ life, command }: Attempt<'correct-fact'>) => {
  const { fact, happenedOn: on } = command;
  const corrected = withFact(life, fact, (each) => ({ ...each, on }));
  // What an older version of the rules let pass is no reason against another correction.
  const before = disordersIn(life).map(({ facts }) => facts.join());
  const wrong = disordersIn(corrected).find(
    ({ facts }) => facts.includes(fact) || !before.includes(facts.join()),
  );
  return wrong && refuse(wrong.code, wrong.why);
};

/**
 * A file that was closed because all is delivered stays closed: what is struck in it must not be what closed it. What was
 * withdrawn or merged was closed by that, whatever happened before.
 */
export const closedWithoutIt = ({ life, command }: Attempt<'strike-fact'>) =>
  life.status === 'settled' && life.settledAs === 'delivered' && closingRestsOn(life, command.fact)
    ? refuse(
        'closed-by-it',
        `The file is closed because of ${nameOfFact(command.fact)}: without it something would still be owed. A wrong day is corrected.`,
      )
    : undefined;

/** The delivery whose submission the event with this seq stated. */
const submissionWith = (life: Alive, seq: number): string | undefined =>
  Object.entries(life.deliveries).find(([, { submitted }]) => submitted?.seq === seq)?.[0];

/** The same footnote as of what is submitted late: what comes late by the corrected day needs its reason too. */
export const lateByCorrectionWithReason = ({ life, command }: Attempt<'correct-fact'>) => {
  const { fact, happenedOn, lateReason } = command;
  const delivery = submissionWith(life, fact);
  const due = delivery === undefined ? undefined : lastDayOf(life, `submit/${delivery}`);
  const isLate = due !== undefined && happenedOn > due;
  if (lateReason != null && !isLate)
    return refuse('not-late', 'By this day no submission is late: there is no reason to give.');
  const wasLate = due !== undefined && (factWith(life, fact)?.on ?? due) > due;
  return isLate && !wasLate && lateReason == null
    ? refuse(
        'late-reason-needed',
        `Submission was due on ${inWords(due)}, and by this day it was late: give the reason of that as well, it becomes the footnote.`,
      )
    : undefined;
};

/** What came out of it has to be struck first. */
export const nothingRestsOnIt = ({ life, command }: Attempt<'strike-fact'>) => {
  const [later] = restingOn(life, command.fact);
  return later === undefined
    ? undefined
    : refuse(
        'fact-rests-on-it',
        `${factAtFirst(later.seq)}, of ${inWords(later.on)}, came out of it: strike that first.`,
      );
};

/** Nor is a waiver struck by which a text went out, or a change of who owes it that another followed. */
export const noOtherRestsOnIt = ({ life, command }: Attempt<'strike-fact'>) => {
  const { fact } = command;
  const sent = Object.values(life.deliveries).find(
    (progress) => progress.submitted !== null && waiverUsed(life, progress)?.seq === fact,
  )?.submitted;
  const changes = life.addresseeChanges ?? [];
  const at = changes.findIndex(({ seq }) => seq === fact);
  const later = sent ?? (at < 0 ? undefined : changes[at + 1]);
  return later == null
    ? undefined
    : refuse(
        'fact-rests-on-it',
        `${factAtFirst(later.seq)}, of ${inWords(later.on)}, came out of it: strike that first.`,
      );
};
