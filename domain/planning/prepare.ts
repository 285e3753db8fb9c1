import type { Cited } from '../time/citation.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { countWorkingDays, type WorkingDays, withAbsence, workingDaysBetween } from '../time/working-days.ts';
import type { Preparation, Stage, StageName } from './in-house.ts';
import type { StageDays, Step } from './plan.ts';
import { lengthSet } from './policy-change.ts';
import type { Words } from './proof.ts';
import { aDay, type ProofBook, prove } from './proof-book.ts';
import type { World } from './world.ts';

/** Who drafts and who clears, by post: their absences count, and units may have set lengths of their own. */
export interface Chain {
  drafter: string | null;
  /** In the order of clearance; empty: not known, the chain is taken as one. */
  stages: readonly { key: string; post: string }[];
}

export const NOBODY: Chain = { drafter: null, stages: [] };

/** A step and the day on which it is due, before it becomes a milestone. */
export interface Dated {
  step: Step;
  delivery: string | null;
  on: CivilDate;
  proof: number;
}

/** A step inside the house, with the working days that those before it have to spare; negative: that are missing. */
export interface PreparedStep extends Dated {
  spare: number;
}

/** Where and in which world the steps are counted. */
export interface Counting {
  world: World;
  book: ProofBook;
  station: string;
  adopted: CivilDate;
  chain: Chain;
}

export interface Prepared {
  /** From the last step to the first. */
  steps: PreparedStep[];
  clearance: StageDays[];
  /** Working days to spare of the usual lengths, when absences are taken off; negative: that are missing. */
  spare: number;
  /** Working days that are missing of the usual lengths, 0 when none; and whether the elastic ones could give way. */
  shortBy: number;
  verdict: 'fits' | 'tight' | 'short';
  /** When the first stage would have to begin to have its usual length. */
  from: CivilDate;
}

interface Place {
  on: CivilDate;
  step: number;
}

/**
 * The steps inside the house, backwards in working days from the day on which they must have ended. Elastic stages give
 * way, down to a least; then nothing gives way any more: a day that lies before adoption is told as it is, none is made up.
 */
export function prepare(
  counting: Counting,
  preparation: Preparation,
  end: Place,
  delivery: string | null = null,
): Prepared {
  const { adopted, chain } = counting;
  const firm: Dated[] = [];
  const clearance: StageDays[] = [];
  let place = end;
  for (const stage of preparation.firm) {
    place = partsOf(counting, stage, place, lengthsOf(counting, stage, end.on), clearance);
    if (stage.step !== null) firm.push({ step: stage.step, delivery, on: place.on, proof: place.step });
  }
  const elastic = preparation.elastic.flatMap((stage) => lengthsOf(counting, stage, end.on));
  const wanted = sum(elastic);
  const drafting = daysOf(counting, postOf(preparation.elastic[0]?.name, chain));
  const left = workingDaysBetween(drafting, adopted, place.on);
  const shortBy = Math.max(0, wanted - left);
  const from = countWorkingDays(drafting, place.on, -wanted).on;
  const room = Math.min(wanted, Math.max(left, Math.min(preparation.least, wanted)));
  // Firm stages follow one another without a gap: what those before have to spare, each of them has.
  const steps = firm.map((step): PreparedStep => ({ ...step, spare: left - wanted }));
  let needs = wanted;
  preparation.elastic.forEach((stage, at) => {
    const length = elastic[at];
    if (length === undefined || stage.step === null) return;
    needs -= length.days;
    const given = room >= wanted ? length.days : Math.floor((length.days * room) / wanted);
    place = before(counting, stage, stage.step, place, given, length);
    const spare = workingDaysBetween(drafting, adopted, place.on) - needs;
    steps.push({ step: stage.step, delivery, on: place.on, proof: place.step, spare });
  });
  const verdict = shortBy === 0 ? 'fits' : left >= preparation.least ? 'tight' : 'short';
  return { steps, clearance, spare: left - wanted, shortBy, verdict, from };
}

/** How long a stage or, of clearance, one link of the chain takes; `set`: what a secretariat said of it. */
interface Length {
  key: string;
  holder: string | null;
  days: number;
  set: Cited | undefined;
}

/** The parts of a stage one after another, the last first; of clearance each with its days. */
function partsOf(
  counting: Counting,
  stage: Stage,
  end: Place,
  parts: readonly Length[],
  clearance: StageDays[],
): Place {
  let place = end;
  for (const [left, part] of [...parts].reverse().entries()) {
    const step = left === parts.length - 1 ? stage.step : null;
    const start = before(counting, stage, step, place, part.days, part);
    if (stage.name === 'clearing') clearance.unshift(stageDays(part.key, start, place));
    place = start;
  }
  return place;
}

/**
 * As a secretariat set it for the day on which the whole preparation must have ended, or as is usual: one length or, of
 * clearance, one for each link of the chain; links that nobody set share the length of the whole.
 */
function lengthsOf({ world, station, chain }: Counting, stage: Stage, on: CivilDate): Length[] {
  const set = lengthSet(world.policy, [stage.name], { station, on });
  const whole = set?.workingDays ?? stage.workingDays;
  if (stage.name !== 'clearing' || chain.stages.length === 0) {
    const key = stage.name === 'clearing' ? 'clearance' : stage.name;
    return [{ key, holder: postOf(stage.name, chain), days: whole, set }];
  }
  const own = chain.stages.map(({ key, post }) => lengthSet(world.policy, [key, post], { station, on }));
  let rest = whole;
  let shares = own.filter((each) => each === undefined).length;
  return chain.stages.map(({ key, post }, at): Length => {
    const said = own[at];
    if (said !== undefined) return { key, holder: post, days: said.workingDays, set: said };
    const share = Math.ceil(rest / shares);
    rest -= share;
    shares -= 1;
    return { key, holder: post, days: share, set };
  });
}

function before(
  counting: Counting,
  { policy, says, source, grade }: Stage,
  step: Step | null,
  end: Place,
  days: number,
  { days: usual, holder, set }: Length,
): Place {
  const { book, station } = counting;
  const { on, skipped } = countWorkingDays(daysOf(counting, holder), end.on, -days);
  const cited: Cited = set ?? { source, grade };
  const inputs = {
    ...{ policy, step, says: set === undefined ? says : SET, days, usual, station, holder },
    skipped: skipped.map(({ on: day, name: why }) => ({ on: day, name: why })),
  };
  return { on, step: prove(book, 'working-days-before', inputs, [end.step], aDay(on), cited) };
}

/** Whoever set it said how long; what is usual elsewhere is not told then. */
const SET: Words = {
  en: 'The secretariat has set how long this step takes.',
  fr: 'Le secrétariat a fixé la durée de cette étape.',
};

/** Its days: those after the step before it, up to the one on which it must have ended. */
const stageDays = (stage: string, start: Place, end: Place): StageDays => ({
  stage,
  from: start.on,
  to: end.on,
  proof: start.step,
});

const postOf = (name: StageName | undefined, { drafter }: Chain): string | null =>
  name === 'drafting' || name === 'compiling' ? drafter : null;

/** Working days of a post: those of its station, without its absences. */
function daysOf({ world, station }: Counting, post: string | null): WorkingDays {
  let days = world.known.workingDays(station);
  if (post === null) return days;
  for (const absence of world.absences) {
    if (absence.post === post) days = withAbsence(days, { ...absence, name: `${post} is away` });
  }
  return days;
}

const sum = (lengths: readonly Length[]): number => lengths.reduce((total, { days }) => total + days, 0);
