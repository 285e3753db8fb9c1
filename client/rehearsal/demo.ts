import type { Client } from '@temporalio/client';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { deliveryName, milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import type { ReadMandate } from '../../domain/reading/reading.ts';
import { usually } from '../../domain/rehearsal/luck.ts';
import type { SeriesCommand } from '../../domain/series/commands.ts';
import type { SeriesAnswer } from '../../domain/series/decide.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import type { Zone } from '../../domain/time/instant.ts';
import type { StoryLine } from '../../store/reads.ts';
import type { LaunchedSeries } from '../api/obligations-contract.ts';
import { clockLines } from '../cli/clock-words.ts';
import { mandateLines, planLines, proofLines, readingLines, silenceLines, storyLines } from '../cli/words.ts';
import { type Given, type Launched, type RehearsalHouse, type RehearsedLife, rehearse } from './rehearse.ts';

/** What a demo asks of its house besides. */
export interface DemoHouse extends RehearsalHouse {
  client: Client;
  state(id: string): Promise<ObligationState | undefined>;
  verify(id: string): Promise<string[]>;
  actOnSeries(id: SeriesId, command: SeriesCommand): Promise<SeriesAnswer>;
}

export interface DemoResult {
  launched: string[];
  settled: string[];
  refusals: number;
  events: Record<string, number>;
}

/** Carries a mandate from its text to the closed file with that cast, telling it step by step. */
export async function playDemo(
  house: DemoHouse,
  { mandate, people, cast, progress }: Pick<Given, 'mandate' | 'people' | 'cast' | 'progress'>,
  say: (lines: string[]) => void,
): Promise<DemoResult> {
  const read = readMandate(mandate);
  say(['', '1. The document', ...indented(mandateLines(mandate))]);
  say(['', '2. The duties to report, and the words that create them', ...duties(read)]);
  say(['   and why the other paragraphs create none:', ...indented(silenceLines(read))]);
  const { lives } = await rehearse(house, {
    ...{ mandate, people, cast, luck: usually, from: null, until: null, paragraphs: null },
    ...(progress ? { progress } : {}),
    launched: async (launched) => {
      const { name } = people.officer.person;
      say(['', `3. ${name}, ${people.officer.post}, confirms. Only now there are ids:`]);
      say(launchLines(launched));
      say(['', '4. The plans, backwards from where each product is awaited']);
      for (const { obligation } of launched.runs) {
        const state = await house.state(obligation.id);
        if (state?.status !== 'running') throw new Error(`${obligation.id} is not running`);
        say([`   ${obligation.id}`, ...indented(planLines(state.plan)), ...indented(whyLines(state.plan))]);
      }
    },
  });
  say([
    '',
    `5. The cycle, as it happens (${cast.cast.name}): who acts, and what the calendar says in between`,
    ...chronicle(
      lives.flatMap(({ story }) => story.slice(LAUNCH_EVENTS)),
      house.zone,
    ),
  ]);
  say(['', '6. The stories, from the record']);
  const result: DemoResult = { launched: [], settled: [], refusals: 0, events: {} };
  for (const life of lives) say(await storyTold(house, life, result));
  say(['', ...summary(result)]);
  return result;
}

function launchLines({ request, answer, runs }: Launched): string[] {
  const lines: string[] = [];
  for (const { id: duty, due, doubts, series } of answer.duties) {
    const id = series?.first?.id ?? duty;
    const obligation = runs.find((run) => run.obligation.id === id)?.obligation;
    lines.push(`   ${duty}  ${plainProduct(obligation?.product ?? '')}`);
    if (series != null)
      lines.push(`      a series, ${series.rhythm}; its first cycle is launched on ${launchWords(series)}`);
    for (const { delivery, on } of due) {
      const to = obligation?.deliveries.find(({ key }) => key === delivery);
      lines.push(
        `      ${id}/${delivery}  by ${inWords(on as CivilDate)}, for ${to ? deliveryName(to) : delivery}`,
      );
    }
    lines.push(...doubts.map((doubt) => `      doubt: ${doubt}`));
  }
  return [
    ...lines,
    ...Object.entries(request.given).map(
      ([delivery, { on, reason }]) =>
        `   the text gives ${delivery} no day; the officer: ${inWords(on as CivilDate)}, ${reason}`,
    ),
    ...answer.notOwn.map(({ paragraph, why }) => `   para. ${paragraph}: no obligation of its own, ${why}`),
  ];
}

const launchWords = ({ first }: LaunchedSeries): string =>
  first === null ? 'a day that is not known yet' : inWords(first.launchOn as CivilDate);

async function storyTold(
  house: DemoHouse,
  { obligation: id, ended, story, clock }: RehearsedLife,
  result: DemoResult,
): Promise<string[]> {
  const objections = await house.verify(id);
  result.launched.push(id);
  result.events[id] = story.length;
  result.refusals += story.filter(({ type }) => type === 'CommandRefused').length;
  if (ended !== 'undecided' && objections.length === 0) result.settled.push(id);
  return [
    '',
    `   ${id}: ${ended === 'undecided' ? 'running' : 'settled'}`,
    ...indented(storyLines(heardOf(story), house.zone)),
    ...indented(clockLines(clock)),
    objections.length === 0
      ? `   the record holds: ${story.length} events, each bound to the one before`
      : `   THE RECORD DOES NOT HOLD: ${objections.join('; ')}`,
  ];
}

/** Confirmed and launched: told already. */
const LAUNCH_EVENTS = 2;

/** A timer that found its milestone reached says nothing. */
const heardOf = (story: StoryLine[]) =>
  story
    .filter(({ type }) => type !== 'RangInVain')
    .map((event) => (event.actor === 'clock' ? { ...event, actorName: 'the calendar' } : event));

function chronicle(news: StoryLine[], zone: Zone): string[] {
  const minute = ({ at }: StoryLine): string => at.slice(0, 'YYYY-MM-DDTHH:MM'.length);
  // What stands at the same minute is told in the order of the obligations.
  const inOrder = [...news].sort((a, b) => (minute(a) < minute(b) ? -1 : minute(a) > minute(b) ? 1 : 0));
  return heardOf(inOrder).flatMap((heard) =>
    storyLines([{ ...heard, comment: null }], zone).map(
      (line) => `${`#${heard.obligation.split('#')[1]}`.padStart(7)} ${line}`,
    ),
  );
}

/** The proof of the day on which the text must have left the house. */
function whyLines(plan: Plan): string[] {
  const leaves = plan.milestones.find(({ step }) => step === 'submit' || step === 'hold');
  return leaves === undefined
    ? []
    : [
        `  why ${milestoneName(leaves.key)} is on ${inWords(leaves.on)}:`,
        ...indented(proofLines(plan, leaves)),
      ];
}

const duties = (read: ReadMandate): string[] =>
  indented(read.readings.flatMap((reading) => [...readingLines(reading), '']));
const indented = (lines: string[]): string[] => lines.map((line) => (line === '' ? '' : `   ${line}`));

function summary({ launched, settled, refusals, events }: DemoResult): string[] {
  const total = Object.values(events).reduce((sum, count) => sum + count, 0);
  return [
    `Summary: ${settled.length} of ${launched.length} obligations are settled; ${total} events in the record, ${refusals} of them refusals.`,
  ];
}
