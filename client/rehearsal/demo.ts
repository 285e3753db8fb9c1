import type { Client } from '@temporalio/client';
import { clockOf } from '../../domain/obligation/clock.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import { prepareConfirmation } from '../../domain/obligation/confirm.ts';
import type { Answer } from '../../domain/obligation/decide.ts';
import type { Obligation, ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { partyOf } from '../../domain/obligation/seating.ts';
import type { ObligationState, Running } from '../../domain/obligation/state.ts';
import { deliveryName, milestoneName, plainProduct } from '../../domain/obligation/telling/names.ts';
import type { Plan } from '../../domain/planning/plan.ts';
import { readMandate } from '../../domain/reading/read-mandate.ts';
import type { ReadMandate } from '../../domain/reading/reading.ts';
import type { MandateText } from '../../domain/text/mandate-text.ts';
import { type CivilDate, inWords } from '../../domain/time/civil-date.ts';
import { type Instant, momentOf, toMs, type Zone } from '../../domain/time/instant.ts';
import { SHIPPED } from '../../domain/time/known-days.ts';
import type { StoryLine } from '../../store/reads.ts';
import type { LaunchAnswer, LaunchedSeries, LaunchRequest, People } from '../api/contract.ts';
import { clockLines } from '../cli/clock-words.ts';
import { mandateLines, planLines, proofLines, readingLines, silenceLines, storyLines } from '../cli/words.ts';
import { castFor, type Players } from './cast.ts';
import { conduct, type OnStage } from './conductor.ts';

/** A run of a rehearsal: its own time begins at `startsAt`; `startedAt`: by the server's clock, in milliseconds. */
export interface RehearsedRun {
  obligation: Obligation;
  startsAt: Instant;
  startedAt: number;
}

/** The house of a rehearsal: its own Temporal, its own record in memory. */
export interface RehearsalHouse {
  client: Client;
  zone: Zone;
  /** Of a series the first cycle is run. */
  launch(request: LaunchRequest, startsAt: Instant): Promise<{ answer: LaunchAnswer; runs: RehearsedRun[] }>;
  state(id: string): Promise<ObligationState | undefined>;
  story(id: string): Promise<StoryLine[]>;
  verify(id: string): Promise<string[]>;
  handle(id: ObligationId): OnStage['handle'];
  /** Puts a command that one of the cast gives, signed with the key of the cast. */
  act(id: ObligationId, command: Command): Promise<Answer>;
  digestOf(text: string): string;
}

export interface DemoResult {
  launched: string[];
  settled: string[];
  refusals: number;
  events: Record<string, number>;
}

/** Carries a mandate from its text to the closed file, telling it as it goes. */
export async function playDemo(
  house: RehearsalHouse,
  text: string,
  mandate: MandateText & { adopted: CivilDate },
  people: People,
  say: (lines: string[]) => void,
): Promise<DemoResult> {
  const read = readMandate(mandate);
  say(['', '1. The document', ...indented(mandateLines(mandate))]);
  say(['', '2. The duties to report, and the words that create them', ...duties(read)]);
  say(['   and why the other paragraphs create none:', ...indented(silenceLines(read))]);

  const startsAt = momentOf(mandate.adopted, 18, house.zone);
  const request: LaunchRequest = { text, paragraphs: null, people, given: givenFor(read, mandate) };
  const { answer, runs } = await house.launch(request, startsAt);
  say(['', `3. ${people.officer.person.name}, ${people.officer.post}, confirms. Only now there are ids:`]);
  for (const { id: duty, due, doubts, series } of answer.duties) {
    const id = series?.first?.id ?? duty;
    const obligation = runs.find((run) => run.obligation.id === id)?.obligation;
    say([`   ${duty}  ${plainProduct(obligation?.product ?? '')}`]);
    if (series != null)
      say([`      a series, ${series.rhythm}; its first cycle is launched on ${launchWords(series)}`]);
    for (const { delivery, on } of due) {
      const to = obligation?.deliveries.find(({ key }) => key === delivery);
      say([
        `      ${id}/${delivery}  by ${inWords(on as CivilDate)}, for ${to ? deliveryName(to) : delivery}`,
      ]);
    }
    for (const doubt of doubts) say([`      doubt: ${doubt}`]);
  }
  for (const [delivery, { on, reason }] of Object.entries(request.given)) {
    say([`   the text gives ${delivery} no day; the officer: ${inWords(on as CivilDate)}, ${reason}`]);
  }
  for (const { paragraph, why } of answer.notOwn)
    say([`   para. ${paragraph}: no obligation of its own, ${why}`]);

  say(['', '4. The plans, backwards from where each product is awaited']);
  const stage: OnStage[] = [];
  const acts = [];
  for (const { obligation, startsAt: began, startedAt } of runs) {
    const state = await house.state(obligation.id);
    if (state?.status !== 'running') throw new Error(`${obligation.id} is not running`);
    say([`   ${obligation.id}`, ...indented(planLines(state.plan)), ...indented(whyLines(state.plan))]);
    stage.push({
      id: obligation.id,
      handle: house.handle(obligation.id),
      shiftMs: toMs(began) - startedAt,
    });
    const from = obligation.cycle?.from ?? mandate.adopted;
    acts.push(...castFor(obligation, state.plan, playersIn(state), from, house.digestOf));
  }

  say(['', '5. The cycle, as it happens: who acts, and what the calendar says in between']);
  const heard = new Map<string, number>();
  await conduct(
    stage,
    acts,
    (act) => house.act(act.obligation as ObligationId, act.command),
    async () => {
      const news = [];
      for (const { id } of stage) {
        const story = await house.story(id);
        news.push(...story.slice(heard.get(id) ?? LAUNCH_EVENTS));
        heard.set(id, story.length);
      }
      say(chronicle(news, house.zone));
    },
  );

  say(['', '6. The stories, from the record']);
  const result: DemoResult = { launched: [], settled: [], refusals: 0, events: {} };
  for (const { obligation } of runs) await tellStory(house, obligation.id, say, result);
  say(['', ...summary(result)]);
  return result;
}

const launchWords = ({ first }: LaunchedSeries): string =>
  first === null ? 'a day that is not known yet' : inWords(first.launchOn as CivilDate);

function playersIn(life: Running): Players {
  const player = (post: string): PersonId => {
    const { person } = partyOf(life, post);
    if (person === null) throw new Error(`${life.obligation.id}: nobody plays the ${post}`);
    return person;
  };
  const { officer, drafter, clearance } = life.assignments;
  return {
    officer: player(officer),
    drafter: player(drafter),
    clearance: clearance.flatMap(({ posts }) => posts.map(player)),
  };
}

async function tellStory(
  house: RehearsalHouse,
  id: ObligationId,
  say: (lines: string[]) => void,
  result: DemoResult,
): Promise<void> {
  const story = await house.story(id);
  const state = await house.state(id);
  const objections = await house.verify(id);
  const asOf = story.at(-1)?.at;
  const clock = asOf && clockOf(story, asOf, SHIPPED.workingDays(house.zone.station));
  result.launched.push(id);
  result.events[id] = story.length;
  result.refusals += story.filter(({ type }) => type === 'CommandRefused').length;
  if (state?.status === 'settled' && objections.length === 0) result.settled.push(id);
  say([
    '',
    `   ${id}: ${state?.status ?? 'unknown'}`,
    ...indented(storyLines(heardOf(story), house.zone)),
    ...indented(clock === undefined ? [] : clockLines(clock)),
    objections.length === 0
      ? `   the record holds: ${story.length} events, each bound to the one before`
      : `   THE RECORD DOES NOT HOLD: ${objections.join('; ')}`,
  ]);
}

/** Confirmed and launched: told already. */
const LAUNCH_EVENTS = 2;

/** A timer that found its milestone reached says nothing. */
const heardOf = (story: StoryLine[]) =>
  story
    .filter(({ type }) => type !== 'RangInVain')
    .map((event) => ({
      event,
      actorName: event.actor === 'clock' ? 'the calendar' : event.actorName,
      comment: event.comment,
    }));

function chronicle(news: StoryLine[], zone: Zone): string[] {
  const inOrder = [...news].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return heardOf(inOrder).flatMap((heard) =>
    storyLines([{ ...heard, comment: null }], zone).map(
      (line) => `${`#${heard.event.obligation.split('#')[1]}`.padStart(7)} ${line}`,
    ),
  );
}

/** The scripted officer takes what is suggested where the text is silent; the house of a rehearsal knows what ships. */
function givenFor(read: ReadMandate, mandate: MandateText & { adopted: CivilDate }): LaunchRequest['given'] {
  const given: LaunchRequest['given'] = {};
  for (const reading of read.readings) {
    const prepared = prepareConfirmation(reading, mandate, SHIPPED);
    for (const { delivery, suggested } of prepared.own ? prepared.questions : [])
      given[`${reading.paragraph}/${delivery}`] = suggested;
  }
  return given;
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
