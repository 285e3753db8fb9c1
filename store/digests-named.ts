import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** Which of these digests stand anywhere in the record. It goes through all of it: for an operator, not for a page. */
export async function digestsNamed(db: Db, digests: readonly string[]): Promise<Set<string>> {
  const wanted = new Set(digests);
  const named = new Set<string>();
  if (wanted.size === 0) return named;
  const { rows } = await sql<{ digest: string }>`
    select distinct found[1] as digest
    from (
      select header as words from record_event
      union all
      select value from record_part where value is not null
    ) as record, regexp_matches(record.words, '[0-9a-f]{64}', 'g') as found`.execute(db);
  for (const { digest } of rows) if (wanted.has(digest)) named.add(digest);
  return named;
}
