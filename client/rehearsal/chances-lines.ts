import { milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Chance } from '../../domain/rehearsal/chance.ts';
import type { CauseChance, Days, MilestoneChances } from '../../domain/rehearsal/chances.ts';
import { inWords } from '../../domain/time/civil-date.ts';
import type { RehearsedByChance } from './by-chance.ts';
import { neverDoneLines, planLines } from './lines.ts';
import type { Rehearsed } from './rehearse.ts';

type NameOf = (id: string | null) => string;

/** What came of many runs, by a plan where one was named. */
export type PlannedByChance = RehearsedByChance & Partial<Pick<Rehearsed, 'plan'>>;

/** What came of many runs, for a screen. */
export function chanceLines(rehearsed: PlannedByChance): string[] {
  const { symbol, cast, plan = null, from, runs, seed, varies, chances, names, neverDone } = rehearsed;
  const nameOf: NameOf = (id) => (id === null ? 'nobody' : (names[id] ?? id));
  return [
    `${symbol}, rehearsed ${runs === 1 ? 'once' : `${runs} times`} from ${inWords(from)}${varies ? `, seed ${seed}` : ''}: ${cast.name}`,
    ...(cast.about === '' ? [] : [`  ${cast.about}`]),
    ...planLines(plan),
    '',
    ...(varies ? [HOW_SURE] : [`${noRange(cast.name)} What is told is certain with this cast.`]),
    ...chances.flatMap((life) => ['', ...lifeLines(life, nameOf)]),
    ...neverDoneLines(neverDone),
  ];
}

const HOW_SURE =
  'How often, and in brackets where that lies with any luck, 19 times of 20. Days late are working days of all runs, 0 where it is in time.';

/** Said at once, before anything is lived through. */
export const noRange = (cast: string): string =>
  `${cast}: nothing in this cast is a range, so it plays the same each time and is lived through once.`;

function lifeLines(
  {
    obligation,
    product,
    runs,
    late,
    notOver,
    waiting,
    over,
    milestones,
  }: RehearsedByChance['chances'][number],
  nameOf: NameOf,
): string[] {
  return [
    `${obligation}  ${plainProduct(product)}`,
    `  any step late: ${chanceWords(late)}; not over: ${chanceWords(notOver)}`,
    ...(over === null ? [] : [`  over: ${daysWords(over)}`]),
    ...waiting.map(
      ({ awaited, post, person, runs: times }) =>
        `  in ${times} of ${runs} runs waits in the end for ${milestoneName(awaited)}, from the ${post} (${nameOf(person)})`,
    ),
    ...milestones.flatMap((each) => [`  ${milestoneLine(each)}`, ...causeLines(each, nameOf)]),
  ];
}

function milestoneLine({ key, planned, late, days, reached }: MilestoneChances): string {
  const byHowMuch =
    late.runs === 0
      ? ''
      : `half at most ${days.median}, 9 of 10 at most ${days.ninetieth} ${days.ninetieth === 1 ? 'day' : 'days'} late`;
  const when = reached === null ? 'never reached' : daysWords(reached);
  return `${inWords(planned).padStart(17)}  ${milestoneName(key).padEnd(32)}  late ${chanceWords(late).padEnd(20)}  ${when}${byHowMuch === '' ? '' : `; ${byHowMuch}`}`;
}

const MOST_CAUSES = 3;

const causeLines = ({ causes, late }: MilestoneChances, nameOf: NameOf): string[] =>
  causes
    .slice(0, MOST_CAUSES)
    .map(
      (cause) =>
        `${' '.repeat(21)}lost at ${causeWords(cause, nameOf)}: ${percent(cause.share)} of the ${late.runs}`,
    );

function causeWords({ milestone, with: holder, away }: CauseChance, nameOf: NameOf): string {
  const whom =
    holder === null
      ? ''
      : `, with the ${holder.post} (${nameOf(holder.person)})${away > 0 ? `, who was away in ${away}` : ''}`;
  return `${milestoneName(milestone)}${whom}`;
}

/** How likely, and between which chances that lies; of one run whether or not. */
export const chanceWords = ({ share, of, between: { least, most } }: Chance): string =>
  of === 1 ? (share === 1 ? 'yes' : 'no') : `${percent(share)} (${percent(least)} to ${percent(most)})`;

const daysWords = ({ earliest, median, latest }: Days): string =>
  earliest === latest
    ? inWords(median)
    : `${inWords(earliest)} to ${inWords(latest)}, half by ${inWords(median)}`;

/** Whole numbers, but what is rare is not told as never, nor what is frequent as always. */
function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  if (share < 1 && share >= 0.995) return 'over 99 %';
  return `${Math.round(share * 100)} %`;
}
