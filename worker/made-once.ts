import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The path of something that takes long to make, made if its sources (files, or folders of TypeScript, from the root) have changed
 * since the last time. Its name is the hash of its sources, so a path never changes its content.
 */
export async function madeOnce(
  what: string,
  kind: string,
  sources: readonly string[],
  make: () => Promise<string | Uint8Array>,
): Promise<string> {
  const folder = join(ROOT, '.cache', what);
  const path = join(folder, `${hashOf(sources)}.${kind}`);
  if (existsSync(path)) return path;
  const made = await make();
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, made);
  renameSync(draft, path);
  return path;
}

function hashOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    if (/\.\w+$/.test(source)) hash.update(readFileSync(join(ROOT, source)));
    else
      for (const file of readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort())
        hash.update(`${source}/${file}\n`).update(readFileSync(join(ROOT, source, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
