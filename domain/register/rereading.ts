import type { KnownDays } from '../time/known-days.ts';
import { adopting } from './adopting.ts';
import type { ReadCommand, Surroundings } from './commands.ts';
import { differences } from './differences.ts';
import { currentOf, type Entry, isUntouched, settledIn, statusOf } from './entry.ts';
import { type Difference, type ProposedMandateEvent, propose } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { keyFor } from './key.ts';
import { matched } from './matching.ts';
import { accepted, type Outcome, refused } from './outcome.ts';
import { overtaken } from './settling.ts';
import type { MandateState, Register } from './state.ts';

/** A text was read, for the first time or again. What was decided stays; what differs is put to a person. */
export function reading(state: MandateState, command: ReadCommand, surroundings: Surroundings): Outcome {
  return state.status === 'unread'
    ? firstReading(command, surroundings)
    : rereading(state, command, surroundings.calendar.known);
}

function firstReading(command: ReadCommand, surroundings: Surroundings): Outcome {
  const { readings } = command;
  return accepted(
    readings.map(({ key }) => key),
    [mandateRead(command, readings, []), ...adopting(command, surroundings)],
  );
}

function mandateRead(
  { mandate, text, source, reader }: ReadCommand,
  readings: HeldReading[],
  unread: HeldReading['key'][],
): ProposedMandateEvent {
  return propose('MandateRead', { mandate, text, source, reader, readings, unread });
}

function rereading(register: Register, command: ReadCommand, known: KnownDays): Outcome {
  const other = anotherMandate(register, command);
  if (other !== undefined) return other;
  const found = matched(register.entries, command.readings);
  const taken = new Set<string>(register.entries.map(({ key }) => key));
  const keyed = command.readings.map((each): HeldReading => {
    const key = found.get(each)?.key ?? keyFor(each.evidence[0].paragraph, each.evidence[0].letters, taken);
    taken.add(key);
    return { ...each, key };
  });
  const seen = new Map(keyed.map((each) => [each.key, each]));
  const gone = register.entries.filter(
    (entry) => entry.lastRead !== null && !seen.has(entry.key) && !isCovered(entry, register, seen),
  );
  const news = new Map(keyed.map((each) => [each.key, isNews(register, each, known)] as const));
  const knownText = register.texts.some(
    ({ text, reader }) => text === command.text && reader === command.reader,
  );
  const keys = keyed.map(({ key }) => key);
  if (knownText && gone.length === 0 && ![...news.values()].includes(true)) return accepted(keys, []);
  return accepted(keys, [
    mandateRead(
      command,
      keyed,
      gone.map(({ key }) => key),
    ),
    ...keyed.filter(({ key }) => news.get(key)).flatMap((each) => aboutRead(register, each, known)),
    ...gone.flatMap((entry) => aboutGone(register, entry)),
  ]);
}

/** Under the same symbol, but not the same resolution: better asked back than mixed up. */
function anotherMandate({ mandate }: Register, command: ReadCommand): Outcome | undefined {
  const fields = ['adopted', 'body', 'session'] as const;
  const strange = fields.find((field) => mandate[field] !== command.mandate[field]);
  if (strange === undefined) return undefined;
  return refused(
    'text-differs',
    `${mandate.symbol} is in the register with ${strange} ${mandate[strange]}, and this text has ${command.mandate[strange]}: is it the same resolution?`,
  );
}

/** A split reading is still there in a part of it, a part in its whole; so with what was joined. */
function isCovered(
  { key, origin }: Entry,
  { entries }: Register,
  seen: ReadonlyMap<string, unknown>,
): boolean {
  if (origin.kind === 'part') return seen.has(origin.of);
  if (origin.kind === 'join') return origin.of.every((each) => seen.has(each));
  return entries.some(
    (entry) =>
      seen.has(entry.key) &&
      ((entry.origin.kind === 'part' && entry.origin.of === key) ||
        (entry.origin.kind === 'join' && entry.origin.of.includes(key))),
  );
}

/** Whether the program reads there what it did not read there the last time. */
function isNews(register: Register, now: HeldReading, known: KnownDays): boolean {
  const last = register.entries.find(({ key }) => key === now.key)?.lastRead ?? null;
  return last === null || differences(last, now, { mandate: register.mandate, known }).length > 0;
}

/** Nothing for what nobody has decided on: the better reading simply takes the place of the other. */
function aboutRead(register: Register, now: HeldReading, known: KnownDays): ProposedMandateEvent[] {
  const entry = register.entries.find(({ key }) => key === now.key);
  if (entry === undefined || isUntouched(entry)) return [];
  const found = differences(currentOf(entry), now, {
    mandate: register.mandate,
    known,
    byPerson: entry.readBy === 'person',
    settled: settledIn(entry),
  });
  return [...overtaken(register, [entry.key]), ...(found.length === 0 ? [] : [differed(entry, now, found)])];
}

const RELIED_UPON: readonly string[] = ['confirmed', 'split', 'joined'];

/** What a person read stands by itself; what is open shows that it is gone; what was turned down may go. */
function aboutGone(register: Register, entry: Entry): ProposedMandateEvent[] {
  if (entry.readBy === 'person' || !RELIED_UPON.includes(statusOf(entry))) return [];
  return [...overtaken(register, [entry.key]), differed(entry, null, [])];
}

const differed = ({ key }: Entry, now: HeldReading | null, found: Difference[]): ProposedMandateEvent =>
  propose('RereadDiffered', { key, now, differences: found });
