import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The oldest server that knows what we use (time skipping, update options): Temporal CLI 1.9 carries it. */
export const OLDEST_SERVER = '1.32.0';

/** The oldest Go that builds `main.go`: the server's own go.mod asks for it. */
export const OLDEST_GO = '1.26.8';

const run = promisify(execFile);

/** Compares dotted numbers ("1.9" and "1.10.2"): below zero when `a` is older. What is not a number counts as 0. */
export function compareVersions(a: string, b: string): number {
  const parts = (version: string) => version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.max(left.length, right.length, 3); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The version of the server inside an executable, read from what `--version` prints
 * ("temporal version 1.9.0 (Server 1.32.0, UI 2.54.1)"); undefined when it does not run or says nothing of the kind.
 */
export async function serverVersionOf(executable: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(executable, ['--version'], { timeout: 20_000 });
    return /\(Server (\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}
