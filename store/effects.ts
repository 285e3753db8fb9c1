import type { Effect } from '../domain/reading/reading.ts';
import type { ReadEffect } from '../domain/series/proposals.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Db } from './tables.ts';

/**
 * Keeps what a mandate does to duties of earlier ones, as its newest reading has it: what an older reading had goes. What
 * names no mandate is about nobody knows what, and is not kept.
 */
export async function keepEffects(
  db: Db,
  { symbol, adopted }: { symbol: string; adopted: CivilDate },
  effects: readonly Effect[],
): Promise<void> {
  await db.deleteFrom('mandate_effect').where('symbol', '=', symbol).execute();
  const rows = effects.flatMap(({ paragraph, does, words, of }) =>
    of.flatMap(({ value }) =>
      value.symbol === null
        ? []
        : [
            {
              ...{ symbol, paragraph, adopted, does, words },
              ...{ of_symbol: value.symbol, of_paragraph: value.paragraph ?? '' },
            },
          ],
    ),
  );
  if (rows.length > 0) await db.insertInto('mandate_effect').values(rows).execute();
}

/** What mandates that were read here do to duties of this one, the oldest first. */
export async function effectsOn(db: Db, symbol: string): Promise<ReadEffect[]> {
  const rows = await db
    .selectFrom('mandate_effect')
    .selectAll()
    .where('of_symbol', '=', symbol)
    .orderBy('adopted')
    .orderBy('symbol')
    .orderBy('paragraph')
    .execute();
  return rows.map((row) => ({
    by: { symbol: row.symbol, paragraph: row.paragraph },
    adopted: row.adopted as CivilDate,
    does: row.does as Effect['does'],
    words: row.words,
    of: row.of_paragraph === '' ? null : row.of_paragraph,
  }));
}
