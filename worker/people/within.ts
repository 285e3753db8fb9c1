import type { Once } from '../../client/api/once.ts';
import type { Db } from '../../store/tables.ts';

/** Of one transaction there is one part. */
const ALL = 'all';

/** Does something in one transaction, once: a repeat is told what was told then. */
export async function within<T>(db: Db, once: Once, make: (tx: Db) => Promise<T>): Promise<T> {
  const before = await once.told<T>(ALL);
  if (before !== undefined) return before;
  return db.transaction().execute(async (tx) => {
    const made = await make(tx);
    await once.keep(tx, ALL, made);
    return made;
  });
}
