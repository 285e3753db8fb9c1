import fc from 'fast-check';
import { type Command, parseCommand, type RingCommand } from '../../../../domain/obligation/commands.ts';
import { decide, type Proposal } from '../../../../domain/obligation/decide.ts';
import { nextWake } from '../../../../domain/obligation/ladder/next.ts';
import { CALENDAR, CLOCK, DIRECTORY, RECONCILER } from '../../../../domain/obligation/parties.ts';
import { standsAgainst } from '../../../../domain/obligation/rules/index.ts';
import { actingOn } from '../../../../domain/obligation/seating.ts';
import type { Alive, ObligationState } from '../../../../domain/obligation/state.ts';
import { dayAt, fromMs, type Instant, instant, toMs } from '../../../../domain/time/instant.ts';
import { BRIEFING, PAPER, PLANS, POSTS, REPORT, VIENNA } from '../../../setup/sample.ts';
import { File } from '../file.ts';
import { type About, type By, commandOf } from './commands.ts';
import { Dice } from './dice.ts';
import { ASSIGNMENTS, CROWD, crossed, SEATS } from './people.ts';
import { takeOverSomehow } from './stated.ts';

/** One command put to a file, and what came of it. */
export interface Put {
  before: ObligationState;
  command: Command | RingCommand;
  at: Instant;
  proposal: Proposal;
  file: File;
}

const BEGINNINGS = [
  [REPORT, PLANS.report],
  [PAPER, PLANS.paper],
  [BRIEFING, PLANS.briefing],
  [
    { ...BRIEFING, deliveries: [...BRIEFING.deliveries, { ...BRIEFING.deliveries[0], key: 'COP-UNTOC-5' }] },
    PLANS.briefing,
  ],
] as const;

/** A history: how it begins, or was taken over, and its steps, each some hours after the one before. */
export const histories = fc.record({
  begins: fc.nat({ max: BEGINNINGS.length - 1 }),
  /** Every fourth is about the clearance of one text, among few people: what only meets there is met often enough. */
  about: fc.constantFrom<About>('anything', 'anything', 'anything', 'clearance'),
  /** The days after which it was taken over from elsewhere, and the dice for its past; null: it was lived here. */
  taken: fc.option(fc.record({ days: fc.integer({ min: 0, max: 600 }), roll: fc.nat({ max: 0x7fffffff }) })),
  steps: fc.array(
    fc.record({
      hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 500 })),
      roll: fc.nat({ max: 0x7fffffff }),
    }),
    { minLength: 5, maxLength: 30, size: 'max' },
  ),
});
export type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

const START = toMs(instant('2008-12-18T12:00:00.000Z'));
/** How many commands are drawn until one is allowed; then the last is put all the same, and refused. */
const TRIES = 8;
/** Rungs that ring between two steps, at most. */
const RUNGS = 3;

/** Lives a history through; `told` hears of every command that was put. Throws what `decide` throws. */
export function walk({ begins, about, taken, steps }: History, told: (put: Put) => void): File {
  const [obligation, plan] = BEGINNINGS[about === 'clearance' ? 0 : begins] ?? BEGINNINGS[0];
  let ms = START + (taken?.days ?? 0) * 24 * 3_600_000;
  const seats = about === 'clearance' && begins % 2 === 0 ? crossed(SEATS) : SEATS;
  const by = { ...POSTS, assignments: ASSIGNMENTS, seats };
  const file = new File(obligation as typeof REPORT, plan, by, fromMs(ms));
  if (taken !== null) takeOverSomehow(file, new Dice(taken.roll), fromMs(ms));
  let sent = 0;
  for (const { hours, roll } of steps) {
    const dice = new Dice(roll);
    const end = ms + hours * 3_600_000;
    for (let rung = 0; rung < RUNGS && file.state.status === 'running'; rung += 1) {
      const wake = nextWake(file.state, fromMs(ms));
      if (wake === undefined || toMs(wake.at) > end) break;
      ms = Math.max(ms, toMs(wake.at));
      put(file, ringOf(wake.rung), fromMs(ms), told);
    }
    ms = end;
    if (dice.once(12)) put(file, ringOf(anyRung(file, dice, fromMs(ms))), fromMs(ms), told);
    sent += 1;
    put(file, draw(file, dice, fromMs(ms), `c-${sent}`, about), fromMs(ms), told);
  }
  return file.at(fromMs(ms));
}

/** Puts a command to a file and folds what comes of it. */
export function put(file: File, command: Command | RingCommand, at: Instant, told: (put: Put) => void): void {
  const before = file.state;
  file.at(at);
  const proposal = decide(before, command, at);
  for (const event of proposal.events) file.fold(event, command);
  told({ before, command, at, proposal, file });
}

const aliveIn = ({ state }: File): Alive => {
  if (state.status === 'running' || state.status === 'settled') return state;
  throw new Error('a file of the model is launched');
};

function draw(file: File, dice: Dice, at: Instant, commandId: string, about: About): Command {
  const life = aliveIn(file);
  const today = dayAt(at, VIENNA);
  const senders = sendersIn(life, today);
  const drawing = { life, today, dice, about };
  let command = commandOf(drawing, commandId, dice.of(senders));
  const tries = dice.once(10) ? 1 : life.status === 'settled' ? 2 : TRIES;
  for (let tried = 1; tried < tries; tried += 1) {
    const allowed = senders
      .map((by) => ({ ...command, ...by }))
      .filter((each) => standsAgainst({ life, command: each, today }) === undefined);
    if (allowed.length > 0) {
      command = dice.of(allowed);
      break;
    }
    command = commandOf(drawing, commandId, dice.of(senders));
  }
  const parsed = parseCommand(command);
  if (typeof parsed === 'string') throw new Error(`the model draws what is no command: ${parsed}`);
  return parsed;
}

/** Holders and whoever acts for them; now and then somebody for anybody, and the services. */
function sendersIn(life: Alive, today: ReturnType<typeof dayAt>): By[] {
  const seats = Object.values(life.seats);
  const proper = seats.flatMap((seat): By[] => [
    ...(seat.holder === null ? [] : [{ actor: seat.holder, onBehalfOf: null }]),
    ...actingOn(seat, today).map(({ person: actor, for: onBehalfOf }) => ({ actor, onBehalfOf })),
  ]);
  const officer = life.seats[life.assignments.officer]?.holder ?? CROWD[0];
  const drafter = life.seats[life.assignments.drafter]?.holder ?? null;
  return [
    ...proper,
    // The officer does most, and hands in for the drafter.
    ...[null, null, null, drafter].map((onBehalfOf) => ({ actor: officer as By['actor'], onBehalfOf })),
    ...CROWD.slice(0, 2).map((onBehalfOf) => ({ actor: CROWD[4] as By['actor'], onBehalfOf })),
    { actor: DIRECTORY, onBehalfOf: null },
    { actor: CALENDAR, onBehalfOf: officer as By['actor'] },
    { actor: RECONCILER, onBehalfOf: null },
  ];
}

export const ringOf = (rung: string): RingCommand => ({
  ...{ type: 'ring', commandId: `ring/${rung}`, actor: CLOCK, onBehalfOf: null, comment: null, rung },
});

/** A rung that has rung, one that is to come, or none at all. */
function anyRung(file: File, dice: Dice, at: Instant): string {
  const life = aliveIn(file);
  const coming = life.status === 'running' ? nextWake(life, at)?.rung : undefined;
  return dice.of([...life.rung, coming ?? 'nothing', 'nothing']);
}
