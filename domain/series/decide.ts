import { changedSince } from '../obligation/changed-since.ts';
import { type CivilDate, inWords } from '../time/civil-date.ts';
import type {
  HouseCommand,
  SeriesCommand,
  SeriesCommandOf,
  SeriesCommandType,
  StartCycleCommand,
} from './commands.ts';
import { type ProposedSeriesEvent, says } from './events.ts';
import { refuse, type SeriesRefusal } from './refusals.ts';
import { standsAgainst } from './rules.ts';
import type { BegunSeries, SeriesState } from './state.ts';

/** What a sender is told: done, or what stands against it. Kept with the command id and told again to a repeat. */
export type SeriesAnswer = { accepted: true } | { accepted: false; refused: SeriesRefusal };

/** What `decide` proposes. It becomes true only when the record has taken it. */
export interface SeriesProposal {
  events: [ProposedSeriesEvent, ...ProposedSeriesEvent[]];
  answer: SeriesAnswer;
}

/** What a command on that day leads to: an event, or a refusal, which is an event too. Decides nothing by itself. */
export function decide(
  state: SeriesState,
  command: SeriesCommand | HouseCommand,
  today: CivilDate,
): SeriesProposal {
  if (state.status === 'nothing') return refused(command, refuse('series-over', 'The series was not begun.'));
  if (command.type === 'start-cycle') return started(state, command);
  if (command.type === 'seat-series') {
    const { directorySeq, seats } = command;
    return { events: [says(command, 'SeriesSeated', { directorySeq, seats })], answer: { accepted: true } };
  }
  if (command.seen !== undefined && command.seen !== state.seq)
    return refused(command, refuse('changed-since', changedSince(state.seq)));
  const refusal = standsAgainst({ series: state, command, today });
  if (refusal !== undefined) return refused(command, refusal);
  // TypeScript does not see that the command is one of its own type.
  const consequence = CONSEQUENCES[command.type] as Consequence<never>;
  return { events: [consequence(state, command as never, today)], answer: { accepted: true } };
}

/** Its obligation is launched already: whatever was asked meanwhile is about the cycles after it. */
function started(series: BegunSeries, command: StartCycleCommand): SeriesProposal {
  const { cycle, passed } = command;
  if (series.cycles.some(({ key }) => key === cycle.key))
    return refused(command, refuse('cycle-started', `The cycle ${cycle.key} was started before.`));
  return { events: [says(command, 'CycleStarted', { cycle, passed })], answer: { accepted: true } };
}

function refused(command: SeriesCommand | HouseCommand, refusal: SeriesRefusal): SeriesProposal {
  return {
    events: [says(command, 'CommandRefused', { command: command.type, ...refusal })],
    answer: { accepted: false, refused: refusal },
  };
}

type Consequence<T extends SeriesCommandType> = (
  series: BegunSeries,
  command: SeriesCommandOf<T>,
  today: CivilDate,
) => ProposedSeriesEvent;

/** What each command means once nothing stands against it. */
const CONSEQUENCES: { [T in SeriesCommandType]: Consequence<T> } = {
  'change-series': (_, command) => {
    const { from, by, deliveries, lead, posts } = command;
    return says(command, 'SeriesChanged', { from, by, deliveries, lead, posts });
  },
  'suspend-series': (_, command, today) => says(command, 'SeriesSuspended', { from: today, by: command.by }),
  'resume-series': (_, command) => says(command, 'SeriesResumed', { from: command.from, by: command.by }),
  'merge-series': (_, command) => {
    const { into, from, by } = command;
    return says(command, 'SeriesMerged', { into, from, by });
  },
  'end-series': (_, command) => says(command, 'SeriesEnded', { on: command.on, by: command.by }),
  'renew-series': (_, command) => says(command, 'SeriesRenewed', { by: command.by }),
  'give-day': (_, command) => says(command, 'DayGiven', { on: command.on }),
  'keep-series': (_, command) => says(command, 'SeriesKept', { by: command.by }),
};

/** Why no cycle is started, for people; undefined when the next one is on its way. */
export function whyStill(series: BegunSeries): string | undefined {
  switch (series.status) {
    case 'running':
      return undefined;
    case 'suspended':
      return 'suspended';
    case 'ended':
      return `ends: what is due from ${inWords(series.on)} on is not owed`;
    case 'merged':
      return `from ${inWords(series.on)} on a section of ${series.into}`;
  }
}
