import { join } from 'node:path';
import { type BundleOptions, bundleWorkflowCode, type Logger } from '@temporalio/worker';
import { FAILURE_CONVERTER } from '../client/payloads/converter.ts';
import { madeOnce, ROOT } from './made-once.ts';

/** What a workflow may be made of: these folders and the packages that the lock file pins. */
const SOURCES = [
  'package-lock.json',
  'worker/bundle.ts',
  'client/payloads/converter.ts',
  'workflows',
  'domain',
];

/**
 * The path of the workflow bundle, built if the sources have changed since the last time (about two seconds).
 * Its name is the hash of its sources, so a path never changes its content.
 */
export const workflowBundle = (logger?: Logger): Promise<string> =>
  madeOnce('workflow-bundle', 'js', SOURCES, async () => {
    const { code } = await bundleWorkflowCode({
      ...bundling(join(ROOT, 'workflows', 'index.ts')),
      ...(logger ? { logger } : {}),
    });
    return code;
  });

/**
 * How a file of workflows is bundled. Its modules are loaded once for all runs of a worker, in place of once for each: they
 * keep nothing of a run (Temporal freezes what they export). And the code stays as new as Node is: taken down to what was
 * new in 2017, it costs a tenth more.
 */
export const bundling = (workflowsPath: string): BundleOptions => ({
  workflowsPath,
  failureConverterPath: FAILURE_CONVERTER,
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
