import type { ObligationId } from '../domain/obligation/obligation.ts';
import type { PersonId } from '../domain/obligation/parties.ts';
import {
  currentOf,
  type Decision,
  type Entry,
  type Origin,
  obligationIn,
  statusOf,
} from '../domain/register/entry.ts';
import type { MandateFacts, ReadBy, RecordedMandateEvent } from '../domain/register/events.ts';
import type { HeldReading } from '../domain/register/held-reading.ts';
import { madeFrom } from '../domain/register/key.ts';
import { entryOf, inOrder, type ReadText, type RereadProposal } from '../domain/register/state.ts';
import { type UndoneDecision, undoneIn } from '../domain/register/undone.ts';
import { readMandate, textOf } from './mandates.ts';
import { personNames } from './reads.ts';
import { readRecord } from './record.ts';
import type { Db } from './tables.ts';

/** A decision with the name and the reason that are kept beside the record. */
export type DecisionLine = Decision & { byName: string; reason: string | null };

/** A decision that was taken back, by whom, when and why. */
export type UndoneLine = DecisionLine & {
  /** The reading that it was about. */
  key: string;
  undone: UndoneDecision['undone'] & { byName: string; reason: string | null };
};

/** One reading as it stands, and what was decided about it. */
export interface ReadingLine {
  key: string;
  status: ReturnType<typeof statusOf>;
  origin: Origin;
  readBy: ReadBy;
  /** Whether the newest reading has it still; a part or a joining is not read by itself. */
  stillRead: boolean;
  obligation: { id: ObligationId; status: string } | null;
  reading: HeldReading;
  decisions: DecisionLine[];
  /** What was decided and taken back, in the order of undoing; also about parts and joinings of it that are gone. */
  undone: UndoneLine[];
}

/** The register of a mandate, for whoever looks at it. */
export interface MandateView {
  /** Its last event. */
  seq: number;
  mandate: MandateFacts;
  texts: ReadText[];
  readings: ReadingLine[];
  proposals: RereadProposal[];
}

/** Undefined when nobody has read this mandate. */
export async function mandateView(db: Db, symbol: string): Promise<MandateView | undefined> {
  const state = await readMandate(db, symbol);
  if (state === undefined) return undefined;
  const { seq, mandate, texts, proposals } = state;
  const [newest, names, reasons, statuses, taken] = await Promise.all([
    textOf(db, texts.at(-1)?.text ?? ''),
    personNames(db),
    reasonsOf(db, symbol),
    statusesOf(db, symbol),
    takenBack(db, symbol),
  ]);
  const named = <T extends { seq: number; by: PersonId }>(act: T) => ({
    ...act,
    byName: names.get(act.by) ?? act.by,
    reason: reasons.get(act.seq) ?? null,
  });
  const standing = (key: string): string => {
    const from = entryOf(state, key) === undefined ? madeFrom(key) : undefined;
    return from === undefined ? key : standing(from);
  };
  const line = (entry: Entry): ReadingLine => {
    const id = obligationIn(entry);
    return {
      key: entry.key,
      status: statusOf(entry),
      origin: entry.origin,
      readBy: entry.readBy,
      stillRead: entry.lastRead !== null || entry.origin.kind !== 'read',
      obligation: id && { id, status: statuses.get(id) ?? 'unknown' },
      reading: currentOf(entry),
      decisions: entry.decisions.map(named),
      undone: taken
        .filter(({ key }) => standing(key) === entry.key)
        .map(({ key, decision, undone }) => ({ key, ...named(decision), undone: named(undone) })),
    };
  };
  const ordered = inOrder(state, newest?.mandate ?? { paragraphs: [] });
  return { seq, mandate, texts, readings: ordered.map(line), proposals };
}

/** From the whole record, which a view of the register has no longer. */
async function takenBack(db: Db, symbol: string): Promise<UndoneDecision[]> {
  const events: RecordedMandateEvent[] = [];
  for (;;) {
    const page = await readRecord<RecordedMandateEvent>(db, symbol, events.length);
    if (page.length === 0) return undoneIn(events);
    events.push(...page);
  }
}

async function reasonsOf(db: Db, symbol: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('record_part')
    .select(['seq', 'value'])
    .where('obligation', '=', symbol)
    .where('name', '=', 'comment')
    .execute();
  return new Map(
    rows.flatMap(({ seq, value }) => (value === null ? [] : [[seq, JSON.parse(value) as string] as const])),
  );
}

async function statusesOf(db: Db, symbol: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('obligation_view')
    .leftJoin('series_view', 'series_view.series', 'obligation_view.obligation')
    .select(['obligation', 'obligation_view.status', 'series_view.series'])
    .where('obligation_view.symbol', '=', symbol)
    .execute();
  // A duty that recurs is launched as a series, and its cycles run.
  return new Map(
    rows.map(({ obligation, status, series }) => [obligation, series === null ? status : 'series']),
  );
}
