import { type Awaited, awaitedIn } from '../obligation/ladder/awaited.ts';
import type { AwaitedKind } from '../obligation/ladder/ladders.ts';
import { isQuieted } from '../obligation/ladder/rungs.ts';
import type { PersonId } from '../obligation/parties.ts';
import type { Life, ObligationState } from '../obligation/state.ts';
import type { Product } from '../reading/reading.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import type { ToTell } from './to-tell.ts';
import { type ToldTo, toldTo, type Why } from './told-to.ts';
import { whatToDo } from './what-to-do.ts';

/** Which event of which record. */
export type RungId = Pick<ToTell, 'obligation' | 'seq'>;

/** One thing that a person is told. */
export interface DigestLine {
  obligation: string;
  product: Product;
  /** Of the mandate; null where it has none. */
  title: string | null;
  kind: AwaitedKind;
  /** Which of its kind: the recipient, the input, the milestone; null where there is only one. */
  of: string | null;
  due: CivilDate;
  /** The post that can bring it about. */
  awaitedOf: string;
  why: Why;
  /** The command with which the person can do something about it. */
  command: string;
  /** The rungs that it tells of: several, where an earlier one was not told yet. */
  rungs: RungId[];
}

export interface LineTo {
  person: PersonId;
  /** At which the post sits by which it comes to the person. */
  station: string;
  /** When its rung was recorded. */
  at: Instant;
  line: DigestLine;
}

/** What of one obligation is to be told to whom. */
export interface LinesOfOne {
  lines: LineTo[];
  /** What has nothing to say any more: it was done, acknowledged, snoozed, put on hold, or has another last day. */
  over: RungId[];
  /** What is to be said, and nobody holds a post that hears it: it waits. */
  unheard: RungId[];
}

/** What of the recorded rungs of one obligation is still to be told, at that moment and by its state then. */
export function linesOf(state: ObligationState, told: readonly ToTell[], at: Instant): LinesOfOne {
  const found: LinesOfOne = { lines: [], over: [], unheard: [] };
  for (const each of told) {
    const { obligation, seq } = each;
    const rung = { obligation, seq };
    const awaited = state.status === 'running' ? stillAwaited(state, each, at) : undefined;
    if (state.status !== 'running' || awaited === undefined) {
      found.over.push(rung);
      continue;
    }
    const hearers = toldTo(state, each, awaited, at);
    if (hearers.length === 0) found.unheard.push(rung);
    for (const to of hearers) {
      const { person, station } = to;
      found.lines.push({ person, station, at: each.at, line: lineFor(state, awaited, to, rung) });
    }
  }
  return found;
}

function stillAwaited(life: Life, told: ToTell, at: Instant): Awaited | undefined {
  const awaited = awaitedIn(life).find(({ key }) => key === told.awaited);
  if (awaited === undefined || (told.due !== null && told.due !== awaited.due)) return undefined;
  return isQuieted(life, { awaited, kind: told.kind, at }) ? undefined : awaited;
}

function lineFor(life: Life, awaited: Awaited, { person, why }: ToldTo, rung: RungId): DigestLine {
  const { key, kind, due, post: awaitedOf } = awaited;
  const { id: obligation, product, mandate } = life.obligation;
  const of = key.includes('/') ? key.slice(key.indexOf('/') + 1) : null;
  const command = whatToDo(life, { kind, of }, { person, why });
  return {
    ...{ obligation, product, title: mandate.title, kind, of, due, awaitedOf, why, command },
    rungs: [rung],
  };
}
