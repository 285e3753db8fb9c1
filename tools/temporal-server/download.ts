import { spawn } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROBE_MS = 3_000;
const DOWNLOAD_MS = 5 * 60_000;
const child = fileURLToPath(new URL('download-child.ts', import.meta.url));

/** Puts a server executable into `folder` and answers its path, or throws an Error that says why not. */
export type Download = (folder: string) => Promise<string>;

/**
 * The download that Temporal's SDK knows. It runs in a process of its own because the SDK's download cannot be
 * cancelled, and only after a short probe, so that a machine without the internet loses three seconds at most.
 */
export const downloadWithSdk: Download = async (folder) => {
  try {
    await fetch('https://temporal.download/', { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
  } catch {
    throw new Error('temporal.download cannot be reached');
  }
  rmSync(folder, { recursive: true, force: true });
  await new Promise<void>((resolve, reject) => {
    const process_ = spawn(process.execPath, [child, folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_MS,
    });
    let said = '';
    process_.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
    });
    process_.on('error', reject);
    process_.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim().split('\n').at(-1) ?? 'the download ended early'));
    });
  });
  return executableIn(folder);
};

/** The SDK names the file after itself and the version: it is the only large file there. */
export function executableIn(folder: string): string {
  const found = readdirSync(folder)
    .map((name) => join(folder, name))
    .find((path) => statSync(path).isFile() && statSync(path).size > 1_000_000);
  if (!found) throw new Error('the download held no executable');
  return found;
}
