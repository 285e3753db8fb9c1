import type { Client } from '@temporalio/client';
import type { Keeper } from '../activities/documents/keeper.ts';
import type { Readiness } from '../client/api/house-contract.ts';
import { ping } from '../store/open.ts';
import type { Db } from '../store/tables.ts';

/** How long a part may take to say that it is there. */
const PATIENCE_MS = 2_000;

/** Whether the parts on which a house stands answer. `isWorking`: whether its worker takes work. */
export async function readinessOf(
  db: Db,
  keeper: Keeper,
  client: Client,
  isWorking: () => boolean,
): Promise<Readiness> {
  const parts = await Promise.all([
    part('store', () => soon(ping(db))),
    part('documents', () => soon(keeper.reached())),
    part('temporal', () =>
      client.connection.withDeadline(Date.now() + PATIENCE_MS, () =>
        client.workflowService.getSystemInfo({}),
      ),
    ),
    part('worker', async () => {
      if (!isWorking()) throw new Error('it takes no work: it is just starting, or ending');
    }),
  ]);
  return { ok: parts.every(({ ok }) => ok), parts };
}

function soon(answer: Promise<unknown>): Promise<unknown> {
  const late = new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS).unref(),
  );
  return Promise.race([answer, late]);
}

async function part(name: string, ask: () => Promise<unknown>): Promise<Readiness['parts'][number]> {
  try {
    await ask();
    return { part: name, ok: true, why: null };
  } catch (error) {
    return { part: name, ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
