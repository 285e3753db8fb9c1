import type { ObligationId } from '../domain/obligation/obligation.ts';
import { currentOf, settling } from '../domain/register/entry.ts';
import type { MandateState } from '../domain/register/state.ts';
import { dutyOf } from '../domain/series/series.ts';
import type { BegunSeries } from '../domain/series/state.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Db } from './tables.ts';

/** The same id, when it is of an obligation or a series to which something can still be added; else nothing. */
export async function hostsAmong(db: Db, id: ObligationId): Promise<ReadonlySet<string>> {
  const series = await db
    .selectFrom('series_view')
    .select('status')
    .where('series', '=', id)
    .executeTakeFirst();
  if (series !== undefined)
    return new Set(series.status === 'running' || series.status === 'suspended' ? [id] : []);
  const obligation = await db
    .selectFrom('obligation_view')
    .select('status')
    .where('obligation', '=', id)
    .executeTakeFirst();
  return new Set(obligation?.status === 'confirmed' || obligation?.status === 'running' ? [id] : []);
}

/** What is owed to the text of an obligation or of each cycle of a series, and is no document of its own. */
export interface SectionLine {
  /** The reading that was attached, in the register of its mandate; or the series that was merged. */
  of: { symbol: string; key: string } | { series: string; from: CivilDate };
  /** The words that ask for it. */
  words: string;
  /** The obligation or series that it was attached to. */
  to: string;
}

/** The sections owed to an obligation; of a cycle those of its series too. */
export async function sectionsOf(db: Db, id: ObligationId): Promise<SectionLine[]> {
  const hosts = [...new Set([id, dutyOf(id)])];
  const sections: SectionLine[] = [];
  for (const host of hosts) {
    sections.push(...(await attachedTo(db, host)), ...(await mergedInto(db, host)));
  }
  return sections;
}

async function attachedTo(db: Db, host: string): Promise<SectionLine[]> {
  const rows = await db
    .selectFrom('mandate_view')
    .select(['symbol', 'state'])
    .where((where) => where(where.fn<number>('strpos', ['state', where.val(JSON.stringify(host))]), '>', 0))
    .orderBy('symbol')
    .execute();
  return rows.flatMap(({ symbol, state }) => {
    const register = JSON.parse(state) as MandateState;
    if (register.status === 'unread') return [];
    return register.entries.flatMap((entry): SectionLine[] => {
      const decision = settling(entry);
      if (decision?.kind !== 'attached' || decision.to !== host) return [];
      const words = currentOf(entry).evidence.map((evidence) => evidence.words);
      return [{ of: { symbol, key: entry.key }, words: words.join(' … '), to: host }];
    });
  });
}

async function mergedInto(db: Db, host: string): Promise<SectionLine[]> {
  const rows = await db
    .selectFrom('series_view')
    .select('state')
    .where('status', '=', 'merged')
    .orderBy('series')
    .execute();
  return rows.flatMap(({ state }): SectionLine[] => {
    const series = JSON.parse(state) as BegunSeries;
    if (series.status !== 'merged' || series.into !== host) return [];
    const { id, evidence } = series.duty;
    return [{ of: { series: id, from: series.on }, words: evidence.words, to: host }];
  });
}
