/**
 * node worker/rebuild.ts [--check] : makes the read model anew where no house runs, or only compares it. A line of JSON for
 * each page; a fault is the last one.
 */
import { Fault } from '../domain/faults.ts';
import { rebuildPage, recordsToLookAt } from '../store/rebuild/page.ts';
import { readEnvironment } from './environment.ts';
import { openStore } from './store.ts';

const write = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function main(check: boolean): Promise<void> {
  const { db, close } = await openStore(readEnvironment(process.env));
  try {
    let of: number | null = await recordsToLookAt(db);
    for (let after: string | null = null; ; ) {
      const page = await rebuildPage(db, { after, check });
      write({ of, ...page });
      [of, after] = [null, page.next];
      if (after === null) return;
    }
  } finally {
    await close();
  }
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  write({ code: error.code, title: error.message, remedy: error.remedy });
}
