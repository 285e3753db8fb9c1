import { readCast } from '../../../client/rehearsal/cast-file.ts';
import type { Seat } from '../../../domain/directory/seat.ts';
import type { Command } from '../../../domain/obligation/commands.ts';
import { type Answer, decide } from '../../../domain/obligation/decide.ts';
import { nextWake } from '../../../domain/obligation/ladder/next.ts';
import type { Launch } from '../../../domain/obligation/launch.ts';
import type { Assignments } from '../../../domain/obligation/parties.ts';
import type { Alive, Running } from '../../../domain/obligation/state.ts';
import type { Cast } from '../../../domain/rehearsal/cast.ts';
import { type Luck, usually } from '../../../domain/rehearsal/luck.ts';
import { postNamed } from '../../../domain/rehearsal/naming.ts';
import { nextAct } from '../../../domain/rehearsal/next-act.ts';
import { type LifeOutcome, MOST_IN_VAIN, outcomeOf } from '../../../domain/rehearsal/outcome.ts';
import type { Played, Scene } from '../../../domain/rehearsal/scene.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, momentOf, toMs } from '../../../domain/time/instant.ts';
import { workingDaysWithout } from '../../../domain/time/working-days.ts';
import { ASSIGNMENTS, BRIEFING, PAPER, PLANS, POSTS, REPORT, SEATS, VIENNA } from '../../setup/sample.ts';
import { File } from '../obligation/file.ts';

/** A cast played against the rules alone: no Temporal, no record, so that a case of many years takes a blink. */

export type Piece = 'report' | 'paper' | 'briefing';
const OBLIGATIONS = { report: REPORT, paper: PAPER, briefing: BRIEFING };

/** What somebody did, and how it was answered. */
export interface Acted {
  key: string;
  at: Instant;
  command: Command;
  answer: Answer;
}

export interface PlayedOut {
  file: File;
  acts: Acted[];
  ended: 'settled' | 'waiting' | 'until' | 'endless';
  outcome: LifeOutcome;
  /** `2009-06-02 p-drafter hand-in-draft`, of what was refused with the code. */
  told: string[];
  /** As its cast sees it in the end. */
  last: Scene;
}

export interface How {
  assignments?: Assignments;
  seats?: readonly Seat[];
  plan?: Launch['plan'];
  luck?: Luck;
  until?: string;
  /** The directory, the calendar: something that happens at noon of a day. */
  happens?: (file: File) => void;
  on?: string;
}

const MOST_ACTS = 300;

export const castOf = (yaml: string): Cast => readCast(`cast: A case\n${yaml}`, 'case.yaml').cast;

/** Seats in which those are away of whom the cast says so, and somebody stands in where it says that. */
function seated(cast: Cast, assignments: Assignments, seats: readonly Seat[]): Seat[] {
  const held = (who: string): Seat | undefined => {
    const post = postNamed(assignments, who);
    return seats.find((seat) => seat.post === post);
  };
  return seats.map((seat): Seat => {
    const own = cast.away.filter(({ who }) => held(who)?.holder === seat.holder && seat.holder !== null);
    return {
      ...seat,
      away: own.map(({ from, until }) => ({ from: day(from), to: day(until) })),
      acting: own.flatMap(({ substitute, from, until }) => {
        const person = substitute === null ? null : held(substitute)?.holder;
        return person == null || seat.holder === null
          ? []
          : [{ person, for: seat.holder, as: 'substitute' as const, from: day(from), to: day(until) }];
      }),
    };
  });
}

const day = (said: Cast['away'][number]['from']): CivilDate => {
  if (typeof said !== 'string') throw new Error('a case says its years');
  return said;
};

export const LAUNCHED = civilDate('2008-12-18');

export function play(piece: Piece, cast: Cast, how: How = {}): PlayedOut {
  const { assignments = ASSIGNMENTS, seats = SEATS, luck = usually, until = '2011-12-31' } = how;
  const file = new File(
    OBLIGATIONS[piece],
    how.plan ?? PLANS[piece],
    { ...POSTS, assignments, seats: seated(cast, assignments, seats) },
    momentOf(LAUNCHED, 18, VIENNA),
  );
  const played = new Map<string, Played>();
  const acts: Acted[] = [];
  const end = momentOf(civilDate(until), 24, VIENNA);
  let now = momentOf(LAUNCHED, 18, VIENNA);
  let inVain = 0;
  let happening = how.on === undefined ? undefined : momentOf(civilDate(how.on), 12, VIENNA);
  const scene = (life: Running): Scene => ({
    ...{ life, record: file.record, cast, luck, now, played, from: addDays(LAUNCHED, 1) },
    digestOf: (text) => digest(text),
  });
  const ended = (): PlayedOut['ended'] => {
    for (;;) {
      if (file.state.status === 'settled') return 'settled';
      if (acts.length > MOST_ACTS) return 'endless';
      const { life } = file;
      const next = nextAct(scene(life));
      const wake = nextWake(life, now);
      const at = [next?.at, wake?.at, happening].filter((each) => each !== undefined).sort()[0];
      if (at === undefined) return 'waiting';
      if (at > end) return 'until';
      if (happening === at) {
        happening = undefined;
        now = at > now ? at : now;
        how.happens?.(file.at(now));
      } else if (wake !== undefined && wake.at === at) {
        if (next === undefined && happening === undefined && inVain >= MOST_IN_VAIN) return 'waiting';
        inVain += next === undefined ? 1 : 0;
        now = at > now ? at : now;
        file.at(now).rings(wake.rung);
      } else if (next !== undefined) {
        inVain = 0;
        now = next.at;
        const { events, answer } = decide(file.state, next.command, now);
        for (const event of events) file.at(now).fold(event, next.command);
        played.set(next.key, { at: now, answer });
        acts.push({ ...next, answer });
      }
    }
  };
  const ending = ended();
  const asOf = ending === 'settled' ? fromMs(toMs(now) + 86_400_000) : now;
  const outcome = outcomeOf(file.record, asOf, workingDaysWithout('Vienna', POSTS.hours[0]?.quiet ?? []));
  if (outcome === undefined) throw new Error('nothing was launched');
  const last = scene({ ...(file.state as Alive), status: 'running' });
  return { file, acts, ended: ending, outcome, told: acts.map(said), last };
}

const said = ({ at, command, answer }: Acted): string => {
  const { actor, onBehalfOf, type } = command;
  const who = onBehalfOf === null ? actor : `${actor} for ${onBehalfOf}`;
  return `${dayAt(at, VIENNA)} ${who} ${type}${answer.accepted ? '' : `: ${answer.refused.code}`}`;
};

/** 64 hexadecimal digits that differ where the texts do: no bytes are made for a rehearsal. */
function digest(text: string): string {
  let hash = 7;
  for (const each of text) hash = (hash * 31 + (each.codePointAt(0) ?? 0)) % 4_294_967_291;
  return hash.toString(16).padStart(64, '0');
}
