import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Progress } from '../progress.ts';
import { cacheFolder } from '../temporal-server/cache.ts';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const run = promisify(execFile);

/** The command line of Schemathesis, in an environment of its own that is made once for these requirements. Needs Python 3.10 with venv. */
export async function schemathesis(environment: NodeJS.ProcessEnv, progress: Progress): Promise<string[]> {
  const name = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16);
  const folder = join(cacheFolder(environment), 'schemathesis', name);
  if (!existsSync(folder)) {
    progress('Installing Schemathesis: once');
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    try {
      await run('python3', ['-m', 'venv', draft]);
      await run(join(draft, 'bin', 'python'), [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--requirement',
        REQUIREMENTS,
      ]);
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw error;
    }
  }
  // Not its own script, which names the folder that it was installed in.
  return [join(folder, 'bin', 'python'), '-m', 'schemathesis.cli'];
}
