import { civilDate, inWords } from '../../domain/time/civil-date.ts';
import type { LaunchAnswer, LaunchedDuty } from '../api/obligations-contract.ts';
import { launchedSeriesLines } from './series-words.ts';

/** What became of a launch, duty by duty. */
export const launchLines = ({ symbol, duties, notOwn }: LaunchAnswer): string[] => [
  duties.length === 0
    ? `${symbol}: no obligation, hence nothing was launched`
    : `${symbol}: ${duties.length} ${duties.length === 1 ? 'obligation' : 'obligations'}`,
  ...duties.flatMap((duty) => [
    `  ${duty.id}  ${outcomeOf(duty)}`,
    ...(duty.series === null ? [] : launchedSeriesLines(duty.series)),
    ...duty.due.map(({ delivery, on }) => `      ${delivery} due ${inWords(civilDate(on))}`),
    ...(duty.outcome === 'launched' ? toLookAt(duty) : notTaken(duty)),
  ]),
  ...notOwn.map((each) => `  para. ${each.paragraph}: no obligation of its own, ${each.why}`),
];

function outcomeOf({ outcome, status, series }: LaunchedDuty): string {
  if (outcome === 'launched') return series === null ? 'launched' : 'series begun';
  return status === 'running'
    ? 'runs already; there is nothing to do'
    : 'was launched before, and its file is closed; there is nothing to do';
}

const toLookAt = ({ doubts, warnings }: LaunchedDuty): string[] => [
  ...doubts.map((doubt) => `      doubt: ${doubt}`),
  ...warnings.map((warning) => `      attention: ${warning}`),
];

const notTaken = ({ othersNamed }: LaunchedDuty): string[] =>
  othersNamed
    ? ['      attention: it goes by the people of its launch; those that are named now were not taken']
    : [];
