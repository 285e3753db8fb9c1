import type { SeriesLine } from '../api/series-contract.ts';
import { idArgument } from './arguments.ts';
import type { Cli } from './cli.ts';
import { clockLines, waitLines } from './clock-words.ts';
import { proposedLines } from './dates-words.ts';
import type { House } from './house.ts';
import { namesFor } from './house-names.ts';
import { allSeries } from './series-asked.ts';
import { sectionLines, shownSeriesLines } from './series-words.ts';
import { stateLines, storyLines } from './words.ts';

interface Output {
  json?: boolean;
}

/** Adds `show` and `history`: where an obligation stands, and how it came to stand there. */
export function addShowCommands({ command, show, house }: Cli): void {
  command('show', 'where an obligation stands, its plan with the reasons, and its days')
    .argument('<id>', 'for example A/RES/63/194#14.1', idArgument)
    .option('--json', 'for machines')
    .action(async (id: string, options: Output) => {
      const query = { id };
      const [state, { clock }, sections] = await Promise.all([
        house().obligation({ query }),
        house().clock({ query }),
        house().sections({ query }),
      ]);
      const known = await namesFor(house(), state);
      const recurring = state.status === 'confirmed' ? await seriesIn(house(), id) : [];
      show(options, { ...state, clock, sections }, () => [
        ...(recurring.length > 0 ? shownSeriesLines(recurring) : stateLines(id, state, known)),
        ...sectionLines(sections),
        ...(state.status === 'running' ? proposedLines(id, state, known) : []),
        ...(clock === null ? [] : ['', ...clockLines(clock), ...waitLines(clock)]),
      ]);
    });

  command('history', 'the record of an obligation: when, who, what, why; and whether it holds')
    .argument('<id>', 'see: rapporteur list', idArgument)
    .option('--json', 'for machines')
    .action(async (id: string, options: Output) => {
      const history = await house().history({ query: { id } });
      const { story, objections } = history;
      if (objections.length > 0) process.exitCode = 1;
      const launched = story.find((event) => event.type === 'Launched');
      show(options, history, () => [
        ...storyLines(story, launched?.facts.plan.zone),
        '',
        ...(objections.length === 0
          ? [`The record holds: ${story.length} events, each bound to the one before.`]
          : ['THE RECORD DOES NOT HOLD:', ...objections.map((objection) => `  ${objection}`)]),
      ]);
    });
}

/** The series that a confirmed duty is run as; empty when it is none. */
const seriesIn = async (house: House, id: string): Promise<SeriesLine[]> =>
  (await allSeries(house)).filter((series) => series.id === id);
