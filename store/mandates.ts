import type { Obligation } from '../domain/obligation/obligation.ts';
import type { ObligationState } from '../domain/obligation/state.ts';
import type { Surroundings } from '../domain/register/commands.ts';
import type { RecordedMandateEvent } from '../domain/register/events.ts';
import { foldAll } from '../domain/register/evolve.ts';
import type { DigestedText } from '../domain/register/held-reading.ts';
import { type MandateState, UNREAD } from '../domain/register/state.ts';
import type { MandateText } from '../domain/text/mandate-text.ts';
import type { RecordedWorld } from './calendar.ts';
import { canonical, sha256 } from './envelope.ts';
import { STATE, stateOf } from './projection.ts';
import { readRecord } from './record.ts';
import type { Db } from './tables.ts';

/** The register that the whole record of a mandate gives. */
export async function mandateFromRecord(db: Db, symbol: string): Promise<MandateState> {
  let state: MandateState = UNREAD;
  for (;;) {
    const events = await readRecord<RecordedMandateEvent>(db, symbol, state.seq);
    if (events.length === 0) return state;
    state = foldAll(state, events);
  }
}

/** The register as the read model has it; undefined when nobody has read this mandate. */
export async function readMandate(
  db: Db,
  symbol: string,
): Promise<Exclude<MandateState, { status: 'unread' }> | undefined> {
  const row = await db
    .selectFrom('mandate_view')
    .select('state')
    .where('symbol', '=', symbol)
    .executeTakeFirst();
  const state = row && (JSON.parse(row.state) as MandateState);
  return state?.status === 'unread' ? undefined : state;
}

/** Brings the read model of a mandate up to what was just recorded, in the same transaction. */
export async function projectMandate(
  db: Db,
  symbol: string,
  before: MandateState,
  events: RecordedMandateEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const after = foldAll(before, events);
  const view = { seq: after.seq, state: canonical(after) };
  await db
    .insertInto('mandate_view')
    .values({ symbol, ...view })
    .onConflict((row) => row.column('symbol').doUpdateSet(view))
    .execute();
}

/** What the register does not know by itself, as it stands inside this transaction. `recorded`: by which it is decided. */
export async function surroundingsOf(
  db: Db,
  symbol: string,
  state: MandateState,
  { world, seq }: RecordedWorld,
): Promise<Surroundings> {
  const ordinals = await db
    .selectFrom('ordinal')
    .select(['paragraph', 'last'])
    .where('symbol', '=', symbol)
    .execute();
  const obligations = await db
    .selectFrom('obligation_view')
    .select(['obligation', 'status', ...STATE])
    .where('symbol', '=', symbol)
    .orderBy('obligation')
    .execute();
  const series = await db.selectFrom('series_view').select('series').where('symbol', '=', symbol).execute();
  return {
    calendar: { known: world.known, seq },
    ordinals: Object.fromEntries(ordinals.map(({ paragraph, last }) => [paragraph, last])),
    // A duty that is run as a series is launched with its first cycle, whatever its own record says.
    launched: new Set([
      ...obligations
        .filter(({ status }) => status === 'running' || status === 'settled')
        .map(({ obligation }) => obligation),
      ...series.map((row) => row.series),
    ]),
    text: state.status === 'unread' ? null : await textOf(db, state.texts.at(-1)?.text ?? ''),
    unregistered: state.status === 'unread' ? obligations.flatMap((row) => confirmedIn(stateOf(row))) : [],
  };
}

/** Cycles are of the duty that is there already. */
const confirmedIn = (state: ObligationState): Obligation[] =>
  state.status === 'nothing' || state.status === 'undone' || state.obligation.cycle !== undefined
    ? []
    : [state.obligation];

/** Of a text with everything that was found in it: SHA-256 of its canonical bytes. */
export const digested = (mandate: MandateText): DigestedText => ({
  mandate,
  sha256: sha256(canonical(mandate)),
});

/** Keeps a text with what was found in it, once. */
export async function keepText(db: Db, { mandate, sha256: digest }: DigestedText): Promise<void> {
  const { text, ...metadata } = mandate;
  await db
    .insertInto('mandate_text')
    .values({ sha256: digest, text, metadata: canonical(metadata) })
    .onConflict((row) => row.column('sha256').doNothing())
    .execute();
}

/** The text of this digest, with what was found in it; null when it is not kept. */
export async function textOf(db: Db, digest: string): Promise<DigestedText | null> {
  const row = await db
    .selectFrom('mandate_text')
    .select(['text', 'metadata'])
    .where('sha256', '=', digest)
    .executeTakeFirst();
  if (row === undefined) return null;
  const metadata = JSON.parse(row.metadata) as Omit<MandateText, 'text'>;
  return { mandate: { ...metadata, text: row.text }, sha256: digest };
}
