import { type Decision, type Entry, isUntouched, type Origin } from './entry.ts';
import type { DecisionKind, MandateEventFacts, ReadBy, RecordedMandateEvent } from './events.ts';
import type { HeldReading } from './held-reading.ts';
import { entryOf, type MandateState, type Register } from './state.ts';

/**
 * The only way the register changes: folds one event of the record. An event that cannot stand where it stands is a
 * fault of the record, and throws.
 */
export function evolve(state: MandateState, event: RecordedMandateEvent): MandateState {
  if (event.seq !== state.seq + 1) {
    throw new Error(`${event.obligation}: event ${event.seq} does not follow event ${state.seq}`);
  }
  const stands = { seq: event.seq, hash: event.hash };
  if (event.type === 'MandateRead') return { ...read(state, event.seq, event.facts), ...stands };
  if (state.status === 'unread') {
    throw new Error(`${event.obligation}: ${event.type} cannot stand at ${event.seq}, before the reading`);
  }
  return { ...fold(state, event), ...stands };
}

function read(
  state: MandateState,
  seq: number,
  { mandate, text, source, reader, readings, unread }: MandateEventFacts['MandateRead'],
): Register {
  const before = state.status === 'unread' ? [] : state.entries;
  const entries = before.map((entry): Entry => {
    const now = readings.find(({ key }) => key === entry.key);
    if (now === undefined) return unread.includes(entry.key) ? { ...entry, lastRead: null } : entry;
    return { ...entry, lastRead: now, reading: isUntouched(entry) ? now : entry.reading };
  });
  const known = new Set(before.map(({ key }) => key));
  const fresh = readings
    .filter(({ key }) => !known.has(key))
    .map((reading) => entryFor(reading, 'program', { kind: 'read' }));
  const newest = { text, source, reader, seq };
  return {
    status: 'read',
    seq,
    hash: state.hash,
    mandate,
    texts: state.status === 'unread' ? [newest] : [...state.texts, newest],
    entries: [...entries, ...fresh],
    proposals: state.status === 'unread' ? [] : state.proposals,
  };
}

const entryFor = (reading: HeldReading, readBy: ReadBy, origin: Origin): Entry => ({
  key: reading.key,
  origin,
  readBy,
  reading,
  lastRead: origin.kind === 'read' ? reading : null,
  decisions: [],
});

type AfterReading = Exclude<RecordedMandateEvent, { type: 'MandateRead' }>;
/** A decision apart from who made it and when. */
type Decided = Decision extends infer D ? (D extends Decision ? Omit<D, 'seq' | 'by' | 'at'> : never) : never;

function fold(register: Register, event: AfterReading): Register {
  switch (event.type) {
    case 'ReadingConfirmed': {
      const { key, readBy: _, ...facts } = event.facts;
      return decided(register, event, key, { kind: 'confirmed', ...facts });
    }
    case 'ReadingCorrected': {
      const { key, obligation: _, ...facts } = event.facts;
      return decided(register, event, key, { kind: 'corrected', ...facts });
    }
    case 'ReadingRejected':
      return decided(register, event, event.facts.key, { kind: 'rejected' });
    case 'ReadingNotOurs':
      return decided(register, event, event.facts.key, { kind: 'not-ours', owner: event.facts.owner });
    case 'SectionAttached':
      return decided(register, event, event.facts.key, { kind: 'attached', to: event.facts.to });
    case 'DutyAdded':
      return withNew(register, [entryFor(event.facts.reading, 'person', { kind: 'added' })]);
    case 'ReadingSplit': {
      const { key, into } = event.facts;
      const { readBy } = found(register, event, key);
      const parts = into.map((part) => entryFor(part, readBy, { kind: 'part', of: key }));
      const whole = decided(register, event, key, { kind: 'split', into: parts.map((part) => part.key) });
      return withNew(whole, parts);
    }
    case 'ReadingsJoined': {
      const { keys, into } = event.facts;
      const byPerson = keys.every((key) => found(register, event, key).readBy === 'person');
      const all = keys.reduce(
        (before, key) => decided(before, event, key, { kind: 'joined', into: into.key }),
        register,
      );
      return withNew(all, [entryFor(into, byPerson ? 'person' : 'program', { kind: 'join', of: keys })]);
    }
    case 'DecisionUndone':
      return undone(register, event);
    case 'RereadDiffered':
      return { ...register, proposals: [...register.proposals, { id: event.seq, ...event.facts }] };
    case 'ProposalSettled':
      return { ...register, proposals: register.proposals.filter(({ id }) => id !== event.facts.proposal) };
    case 'CommandRefused':
      return register;
    default:
      throw new Error(unknownEvent(event));
  }
}

const decided = (register: Register, event: AfterReading, key: string, decision: Decided): Register =>
  changed(register, event, key, ({ decisions }) => [
    ...decisions,
    { ...decision, seq: event.seq, by: event.actor, at: event.at },
  ]);

/** The last decision goes; what only a split or a joining had made goes with it. */
function undone(register: Register, event: Extract<AfterReading, { type: 'DecisionUndone' }>): Register {
  const { key, decision } = event.facts;
  const entry = found(register, event, key);
  const affected: string[] = decision === 'joined' && entry.origin.kind === 'join' ? entry.origin.of : [key];
  const after = affected.reduce(
    (before, each) => changed(before, event, each, ({ decisions }) => decisions.slice(0, -1)),
    register,
  );
  const left = after.entries.filter((each) => !isMadeBy(each, key, decision));
  return { ...after, entries: left.map((each) => (affected.includes(each.key) ? asRead(each) : each)) };
}

/** What nobody has decided on any more is as it is read today. */
const asRead = (entry: Entry): Entry =>
  isUntouched(entry) ? { ...entry, reading: entry.lastRead ?? entry.reading } : entry;

const isMadeBy = ({ key, origin }: Entry, undoneKey: string, decision: DecisionKind): boolean =>
  (decision === 'split' && origin.kind === 'part' && origin.of === undoneKey) ||
  (decision === 'joined' && key === undoneKey);

function changed(
  register: Register,
  event: AfterReading,
  key: string,
  decisions: (entry: Entry) => Decision[],
): Register {
  const entry = found(register, event, key);
  const after = { ...entry, decisions: decisions(entry) };
  return { ...register, entries: register.entries.map((each) => (each === entry ? after : each)) };
}

function found(register: Register, event: AfterReading, key: string): Entry {
  const entry = entryOf(register, key);
  if (entry === undefined) throw new Error(`${event.obligation}: event ${event.seq}: no reading ${key}`);
  return entry;
}

const withNew = (register: Register, entries: Entry[]): Register => ({
  ...register,
  entries: [...register.entries, ...entries],
});

function unknownEvent(event: never): string {
  const { type, version } = event as { type: string; version: number };
  return `the record holds ${type} version ${version}, which this version of the program does not know`;
}

/** A register from a whole record. */
export const foldAll = (state: MandateState, events: readonly RecordedMandateEvent[]): MandateState =>
  events.reduce(evolve, state);
