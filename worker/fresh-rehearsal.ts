import type { Progress } from '../tools/progress.ts';
import { startTemporal } from '../tools/temporal-server/launch.ts';
import { type OpenRehearsal, openRehearsal } from './rehearsal.ts';

/** A rehearsal's house on a Temporal server of its own, both in memory; closing it ends both. */
export async function freshRehearsal(
  bundle: string,
  firstYear: number,
  progress?: Progress,
): Promise<OpenRehearsal> {
  const server = await startTemporal({ kind: 'rehearsal' }, process.env, progress);
  try {
    const target = { address: server.address, namespace: server.namespace };
    const open = await openRehearsal(target, bundle, 'rehearsal', firstYear);
    const close = async (): Promise<void> => {
      try {
        await open.close();
      } finally {
        await server.stop();
      }
    };
    return { ...open, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
