import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleOptions, bundleWorkflowCode, type Logger } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a workflow may be made of: these folders and the packages that the lock file pins. */
const SOURCES = ['workflows', 'domain'];

/**
 * The path of the workflow bundle, built if the sources have changed since the last time (about two seconds).
 * Its name is the hash of its sources, so a path never changes its content.
 */
export async function workflowBundle(logger?: Logger): Promise<string> {
  const folder = join(root, '.cache', 'workflow-bundle');
  const path = join(folder, `${sourceHash()}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    ...bundling(join(root, 'workflows', 'index.ts')),
    ...(logger ? { logger } : {}),
  });
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, path);
  return path;
}

/**
 * How a file of workflows is bundled. Its modules are loaded once for all runs of a worker, in place of once for each: they
 * keep nothing of a run (Temporal freezes what they export). And the code stays as new as Node is: taken down to what was
 * new in 2017, it costs a tenth more.
 */
export const bundling = (workflowsPath: string): BundleOptions => ({
  workflowsPath,
  preloadModules: [workflowsPath],
  webpackConfigHook(config) {
    for (const rule of config.module?.rules ?? []) keepNew(rule);
    return config;
  },
});

type Config = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];
type Rule = NonNullable<NonNullable<Config['module']>['rules']>[number];

function keepNew(rule: Rule): void {
  const use = typeof rule === 'object' ? rule?.use : undefined;
  if (typeof use !== 'object' || !('loader' in use) || !use.loader?.includes('swc-loader')) return;
  const options = typeof use.options === 'object' ? use.options : {};
  use.options = { ...options, jsc: { ...options.jsc, target: 'es2022' } };
}

function sourceHash(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'worker/bundle.ts']) hash.update(readFileSync(join(root, file)));
  for (const folder of SOURCES) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      hash.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
