import { Fault } from '../../domain/faults.ts';
import { awaitedIn } from '../../domain/obligation/ladder/awaited.ts';
import { hearersOf } from '../../domain/obligation/ladder/hearers.ts';
import { isAwaitedKind, ladderFrom, ladderProblem } from '../../domain/obligation/ladder/ladder-shape.ts';
import { AWAITED, type AwaitedKind, LADDERS, type Ladder } from '../../domain/obligation/ladder/ladders.ts';
import { rungsAhead } from '../../domain/obligation/ladder/rungs.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { ObligationState } from '../../domain/obligation/state.ts';
import { milestoneName, STEP_NAMES } from '../../domain/obligation/telling/names.ts';
import { type LadderFact, laddersSet } from '../../domain/planning/policy-change.ts';
import { type CivilDate, inWords, parseCivilDate } from '../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant } from '../../domain/time/instant.ts';
import { idArgument, personOption } from './arguments.ts';
import type { Cli } from './cli.ts';
import { EVER } from './fact-options.ts';
import { factWords, outlastingLines } from './fact-words.ts';
import { keepInHouse, worldOfHouse } from './house-facts.ts';
import { ladderLines } from './ladder-words.ts';
import { today } from './today.ts';
import { stationIn } from './world-options.ts';

interface Given {
  before?: number[];
  onTheDay?: boolean;
  after?: number[];
  escalate?: number[];
  every: number;
  station?: string;
  from?: CivilDate;
  as: string;
  reason?: string;
  try?: ObligationId;
  json?: boolean;
}

/** Adds `ladders` and `set-ladder`: when people are reminded of what is awaited, and who hears of it when that does not help. */
export function addLadderCommands({ command, show, house }: Cli): void {
  command('ladders', 'when people are reminded of what is awaited, and who hears of it then')
    .option('--on <day>', 'for what is launched on that day; else today', dayGiven)
    .option('--station <place>', 'at that duty station; else New York', 'New York')
    .option('--json', 'for machines')
    .action(
      async ({ on = today(), station, ...options }: { on?: CivilDate; station: string; json?: boolean }) => {
        const { policy, known } = await worldOfHouse(house());
        const set = laddersSet(policy, { station: stationIn(station, known), on });
        const all = AWAITED.map((wait) => ({
          wait,
          set: set[wait] !== undefined,
          ...(set[wait] ?? LADDERS[wait]),
        }));
        show(options, all, () => [
          `For what is launched in ${station} on ${inWords(on)}`,
          ...all.flatMap((ladder) => [
            '',
            `${ladder.wait.padEnd(12)} ${STEP_NAMES[ladder.wait]}${ladder.set ? ' (set by the secretariat)' : ''}`,
            ...ladderLines(ladder).map((line) => `    ${line}`),
          ]),
        ]);
      },
    );

  command(
    'set-ladder',
    'set when people are reminded of one kind of thing, for what is launched from then on',
  )
    .usage('<wait> <rungs> --reason <words> [options] | <wait> <rungs> --try <id>')
    .argument('<wait>', `what is awaited: ${AWAITED.join(', ')}`, waitGiven)
    .option('--before <days...>', 'remind so many working days before the last day', daysGiven)
    .option('--on-the-day', 'remind on the last day')
    .option('--after <days...>', 'remind so many working days after it', daysGiven)
    .option(
      '--escalate <days...>',
      'so many working days after it tell the post above and the officer',
      daysGiven,
    )
    .option('--every <days>', 'after the last of these, again every so many working days', countGiven, 5)
    .option('--station <place>', 'only for what is launched there')
    .option('--from <day>', 'for what is launched from that day on; else from now on', dayGiven)
    .option('--try <id>', 'only show when it would speak of that obligation, and to whom', idArgument)
    .option('--reason <words>', 'why, for the record')
    .option('--as <person>', 'who sets it, by id or name', personOption, 'officer')
    .option('--json', 'for machines')
    .action(async (wait: AwaitedKind, options: Given) => {
      const { before = [], onTheDay = false, after = [], escalate = [], every } = options;
      const ladder = ladderFrom({ before, onTheDay, after, escalate, every });
      refuseBad(ladder);
      const world = await worldOfHouse(house());
      const station = options.station === undefined ? null : stationIn(options.station, world.known);
      const cited = { source: 'said by an officer', grade: 'assumed' } as const;
      const fact: LadderFact = {
        kind: 'ladder',
        wait,
        ...ladder,
        station,
        from: options.from ?? EVER,
        ...cited,
      };
      if (options.try !== undefined) {
        const tried = tryOn(
          options.try,
          await house().obligation({ query: { id: options.try } }),
          wait,
          ladder,
        );
        show(options, tried, () => tried.flatMap(triedLines));
        return;
      }
      const { reason = '' } = options;
      if (reason.trim() === '') throw noReason();
      const request = { facts: [fact], file: null, actor: options.as as PersonId, reason };
      const { seq } = await keepInHouse(house(), request, world);
      show(options, { seq, fact }, () => [
        `Change ${seq} of the calendar: ${factWords(fact, world.known)}.`,
        'It holds for what is launched from now on. What runs keeps the ladders that it was launched with.',
        'To give them to what runs as well: rapporteur take-ladders --all --reason WORDS --as PERSON.',
        ...outlastingLines([fact], world),
      ]);
    });
}

interface Tried {
  awaited: string;
  due: CivilDate;
  rungs: { on: CivilDate; at: Instant; kind: string; to: { post: string; person: string | null }[] }[];
}

/** When an obligation would speak of what it awaits of that kind, had it been launched with this ladder. */
function tryOn(id: ObligationId, state: ObligationState, wait: AwaitedKind, ladder: Ladder): Tried[] {
  if (state.status !== 'running')
    throw new Fault('obligation.not-running', `${id} is ${state.status}: it awaits nothing.`, SEE_LIST);
  const awaited = awaitedIn(state);
  const meant = awaited.filter(({ kind }) => kind === wait);
  if (meant.length === 0)
    throw new Fault(
      'request.invalid',
      `--try ${id}: it awaits no ${wait} now; expected one of ${[...new Set(awaited.map(({ kind }) => kind))].join(', ')}.`,
      'Try it with an obligation that awaits it.',
    );
  const life = { ...state, ladders: { ...state.ladders, [wait]: ladder } };
  return meant.map((each) => ({
    awaited: each.key,
    due: each.due,
    rungs: rungsAhead(life, each, fromMs(Date.now())).map((rung) => ({
      ...{ on: dayAt(rung.at, life.plan.zone), at: rung.at, kind: rung.kind },
      to: hearersOf(life, rung, rung.at).map(({ post, person }) => ({ post, person })),
    })),
  }));
}

const triedLines = ({ awaited, due, rungs }: Tried): string[] => [
  `${milestoneName(awaited)}, due on ${inWords(due)}, would be spoken of from now on`,
  ...rungs.map(
    ({ on, kind, to }) =>
      `${inWords(on).padStart(17)}  ${kind.padEnd(10)}  ${to.map(({ post }) => post).join(' and ')}`,
  ),
  `${''.padStart(17)}  and so on. Nothing is changed.`,
];

const SEE_LIST = 'See what runs with: rapporteur list.';

function refuseBad(ladder: Ladder): void {
  const problem = ladderProblem(ladder);
  if (problem === undefined) return;
  throw new Fault(
    'calendar.bad-ladder',
    `rapporteur set-ladder: ${problem}.`,
    'For example: rapporteur set-ladder draft --before 10 3 --on-the-day --escalate 3 --every 5 --reason WORDS.',
  );
}

const noReason = (): Fault =>
  new Fault(
    'request.invalid',
    'rapporteur set-ladder: there is no reason.',
    'Say why with --reason WORDS: it is recorded. Or only see what it would do: --try ID.',
  );

const bad = (option: string, text: string, expected: string): Fault =>
  new Fault(
    'request.invalid',
    `${option} ${text}: expected ${expected}.`,
    'Correct it. More: rapporteur set-ladder --help.',
  );

function waitGiven(text: string): AwaitedKind {
  if (isAwaitedKind(text)) return text;
  throw bad('rapporteur set-ladder', text, `one of ${AWAITED.join(', ')}`);
}

const COUNT = /^[1-9]\d{0,3}$/;

function countGiven(text: string): number {
  if (!COUNT.test(text)) throw bad('--every', text, 'a number of working days, 1 or more');
  return Number(text);
}

function daysGiven(text: string, before: number[] = []): number[] {
  if (!COUNT.test(text)) throw bad('rapporteur set-ladder', text, 'a number of working days, 1 or more');
  return [...before, Number(text)];
}

function dayGiven(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === undefined) throw bad('a day', text, 'a day that exists, YYYY-MM-DD');
  return day;
}
