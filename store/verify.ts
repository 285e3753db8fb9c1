import { DIRECTORY_STREAM } from '../domain/directory/directory-record.ts';
import type { Answer } from '../domain/obligation/decide.ts';
import type { EventFacts } from '../domain/obligation/events.ts';
import { foldAll } from '../domain/obligation/evolve.ts';
import { parseObligationId } from '../domain/obligation/obligation.ts';
import { NOTHING } from '../domain/obligation/state.ts';
import { CALENDAR_STREAM } from '../domain/planning/calendar-record.ts';
import type { RecordedMandateEvent } from '../domain/register/events.ts';
import { foldAll as foldMandate } from '../domain/register/evolve.ts';
import { UNREAD } from '../domain/register/state.ts';
import type { RecordedSeriesEvent } from '../domain/series/events.ts';
import { foldAll as foldSeries } from '../domain/series/evolve.ts';
import { seriesOfStream } from '../domain/series/series.ts';
import { NO_SERIES } from '../domain/series/state.ts';
import { canonical, commitment, eventOf, type Header, headerOf, sha256 } from './envelope.ts';
import { besideOf, type KeptRow, keptBeside } from './kept.ts';
import { knownKeys } from './keys.ts';
import { columnsOf, stateOf } from './projection.ts';
import { lock } from './record.ts';
import { signaturesAgainst } from './signatures.ts';
import type { Db } from './tables.ts';

/** What an auditor would object to in the record of an obligation, a series, a mandate, the calendar or the directory, in sentences; empty when it holds. */
export function verifyRecord(db: Db, obligation: string): Promise<string[]> {
  const look = async (tx: Db): Promise<string[]> => {
    // It is read piece by piece, and nobody writes to it meanwhile.
    await lock(tx, obligation);
    return objectionsTo(tx, obligation);
  };
  return db.isTransaction ? look(db) : db.transaction().execute(look);
}

async function objectionsTo(db: Db, obligation: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record_event')
    .selectAll()
    .where('obligation', '=', obligation)
    .orderBy('seq')
    .execute();
  const parts = await db.selectFrom('record_part').selectAll().where('obligation', '=', obligation).execute();
  const objections: string[] = [];
  let previous: string | null = null;
  for (const [index, row] of rows.entries()) {
    const header = headerOf(row.header);
    const place = `event ${row.seq} of ${obligation}`;
    if (row.seq !== index + 1) objections.push(`before ${place} an event is missing`);
    if (sha256(row.header) !== row.hash) objections.push(`${place}: the hash is not that of its header`);
    if (canonical(header) !== row.header) objections.push(`${place}: the header is not in canonical form`);
    if (header.previous !== previous) objections.push(`${place}: does not continue the event before`);
    if (header.seq !== row.seq || header.obligation !== obligation || header.type !== row.type) {
      objections.push(`${place}: the header speaks of another event`);
    }
    for (const [name, committed] of Object.entries(header.parts)) {
      const part = parts.find((known) => known.seq === row.seq && known.name === name);
      if (part === undefined) objections.push(`${place}: its ${name} is missing`);
      else if (part.salt !== null && commitment(part.salt, part.value ?? '') !== committed) {
        objections.push(`${place}: its ${name} is not the one that was recorded`);
      }
    }
    previous = row.hash;
  }
  const headers = rows.map((row) => headerOf(row.header));
  for (const { seq, name } of parts) {
    if (headers[seq - 1]?.parts[name] === undefined) {
      objections.push(`event ${seq} of ${obligation}: has a ${name} that was not recorded with it`);
    }
  }
  objections.push(...(await answersAgainst(db, obligation, headers)));
  objections.push(...signaturesAgainst(headers, await knownKeys(db)));
  if (objections.length > 0) return objections;
  // Of the calendar and the directory nothing is kept that is made of their records.
  if (rows.length === 0 || obligation === CALENDAR_STREAM || obligation === DIRECTORY_STREAM) return [];
  const view = await viewOf(db, obligation, rows);
  return view.state === view.folded ? [] : [`the read model of ${obligation} is not what its record gives`];
}

/** The read model of a stream, and what its record gives. */
async function viewOf(
  db: Db,
  stream: string,
  rows: { header: string; hash: string }[],
): Promise<{ state: string | undefined; folded: string }> {
  if (parseObligationId(stream) !== undefined) {
    const query = db.selectFrom('obligation_view').selectAll().where('obligation', '=', stream);
    const folded = foldAll(
      NOTHING,
      rows.map(({ header, hash }) => eventOf(header, hash)),
    );
    const beside = canonical(await keptBeside(db, stream));
    return {
      state: asKept(await query.executeTakeFirst())?.concat(beside),
      folded: canonical(columnsOf(stream, folded)) + canonical(folded) + canonical(besideOf(stream, folded)),
    };
  }
  const series = seriesOfStream(stream);
  if (series !== undefined) {
    const query = db.selectFrom('series_view').select('state').where('series', '=', series);
    const events = rows.map(({ header, hash }) => eventOf<RecordedSeriesEvent>(header, hash));
    return {
      state: (await query.executeTakeFirst())?.state,
      folded: canonical(foldSeries(NO_SERIES, events)),
    };
  }
  const query = db.selectFrom('mandate_view').select('state').where('symbol', '=', stream);
  const events = rows.map(({ header, hash }) => eventOf<RecordedMandateEvent>(header, hash));
  return {
    state: (await query.executeTakeFirst())?.state,
    folded: canonical(foldMandate(UNREAD, events)),
  };
}

/** The read model is kept as it came, which is quicker; text that is no JSON is what nothing gives. */
function asKept(row: KeptRow | undefined): string | undefined {
  if (row === undefined) return undefined;
  const { state, plan, ...columns } = row;
  try {
    return canonical(columns) + canonical(stateOf({ state, plan }));
  } catch {
    return state;
  }
}

/** What a command was answered is told again for ever, so it must be what the record says of the command. */
async function answersAgainst(db: Db, obligation: string, headers: Header[]): Promise<string[]> {
  const rows = await db
    .selectFrom('record_answer')
    .select(['command_id', 'answer'])
    .where('obligation', '=', obligation)
    .execute();
  const answers = new Map(rows.map((row) => [row.command_id, JSON.parse(row.answer) as Answer]));
  const refusals = new Map(
    headers.filter(({ type }) => type === 'CommandRefused').map(({ commandId, facts }) => [commandId, facts]),
  );
  const untold = headers.map(({ commandId }) => commandId).filter((commandId) => !answers.has(commandId));
  const wrong = [...answers].filter(([commandId, answer]) => {
    const refusal = refusals.get(commandId) as EventFacts['CommandRefused'] | undefined;
    return answer.accepted ? refusal !== undefined : answer.refused.code !== refusal?.code;
  });
  return [
    ...[...new Set(untold)].map((commandId) => `the answer to ${commandId} of ${obligation} is missing`),
    ...wrong.map(([commandId]) => `the answer to ${commandId} of ${obligation} is not what was recorded`),
  ];
}
