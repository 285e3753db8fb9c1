import { milestoneName } from '../../domain/obligation/telling/names.ts';
import { civilDate, inWords } from '../../domain/time/civil-date.ts';
import type { AnswerOf } from '../house-client.ts';
import { launchedSeriesLines } from './series-words.ts';

type Planned = AnswerOf<'planLaunch'>;
type PlannedDuty = Planned['duties'][number];

/** What a launch would do, duty by duty, who would hold the posts, and what stands against it. */
export const plannedLines = ({ symbol, today, duties, notOwn, posts, against }: Planned): string[] => [
  `${symbol}, as it would be launched on ${day(today)}`,
  ...duties.flatMap(dutyLines),
  ...notOwn.map((each) => `  para. ${each.paragraph}: no obligation of its own, ${each.why}`),
  ...(posts.length === 0 ? [] : ['', 'Posts']),
  ...posts.map(
    ({ post, person, isNew, away }) =>
      `  ${post}: ${person ?? 'vacant'}${isNew ? ' (new to the directory)' : ''}${away.map(({ from, to }) => `; away from ${day(from)}${to === null ? ' on' : ` to ${day(to)}`}`).join('')}`,
  ),
  ...(against.length === 0 ? [] : ['', 'NOTHING WOULD BE LAUNCHED:']),
  ...against.flatMap(({ paragraph, code, why, remedy }) => [
    `  ${paragraph === null ? '' : `para. ${paragraph}: `}${why}`,
    `      What to do: ${remedy}`,
    `      Code: ${code}`,
  ]),
  'Nothing was recorded.',
];

const day = (text: string): string => inWords(civilDate(text));

const dutyLines = ({ id, outcome, due, steps, warnings, doubts, series }: PlannedDuty): string[] => [
  `  ${id}  ${outcome}`,
  ...(series === null ? [] : launchedSeriesLines(series)),
  ...due.map(({ delivery, on }) => `      ${delivery} due ${day(on)}`),
  ...steps.map(
    ({ milestone, on, posts, why }) =>
      `${day(on).padStart(23)}  ${milestoneName(milestone)}, ${posts.join(' or ')}: ${why.at(-1)?.sentence ?? ''}`,
  ),
  ...doubts.map((doubt) => `      doubt: ${doubt}`),
  ...warnings.map((warning) => `      attention: ${warning}`),
];
