import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breaches } from './check.ts';
import { FENCES } from './imports.ts';

const files = globSync('{activities,client,domain,store,tools,worker,workflows}/**/*.ts');

describe('the fence', () => {
  it('holds in every source file', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => breaches(path, readFileSync(path, 'utf8'), FENCES))).toEqual([]);
  });

  // Each fence broken once on purpose: the message names the line.
  it.each([
    [
      'domain/time/day.ts',
      "import { join } from 'node:path';",
      'domain/time/day.ts:2: domain may not import node:path',
    ],
    ['domain/x.ts', "import { z } from 'zod';", 'domain/x.ts:2: domain may not import zod'],
    ['domain/x.ts', "export * from '../store/y.ts';", 'domain/x.ts:2: domain may not import ../store/y.ts'],
    ['domain/x.ts', 'export const now = () => Date.now();', 'domain/x.ts:2: domain may not use Date'],
    [
      'domain/x.ts',
      'export const luck = () => Math.random();',
      'domain/x.ts:2: domain may not use Math.random',
    ],
    [
      'domain/x.ts',
      "['b'].sort((a, b) => a.localeCompare(b));",
      'domain/x.ts:2: domain may not use localeCompare',
    ],
    ['domain/x.ts', 'new Intl.NumberFormat();', 'domain/x.ts:2: domain may not use Intl'],
    ['domain/x.ts', 'globalThis.process;', 'domain/x.ts:2: domain may not use process'],
    [
      'workflows/a.ts',
      'export const home = process.env.HOME;',
      'workflows/a.ts:2: workflows may not use process',
    ],
    [
      'workflows/a.ts',
      "import { readFileSync } from 'node:fs';",
      'workflows/a.ts:2: workflows may not import node:fs',
    ],
    [
      'workflows/a.ts',
      "import { createActivities } from '../activities/index.ts';",
      'workflows/a.ts:2: workflows may not import ../activities/index.ts; only "import type" is allowed',
    ],
    [
      'workflows/steps/a.ts',
      "import { read } from '../../domain/reading/read.ts';",
      'workflows/steps/a.ts:2: workflows may not import',
    ],
    [
      'activities/a.ts',
      "import { x } from '../workflows/messages.ts';",
      'activities/a.ts:2: activities may not import',
    ],
    [
      'tools/processes/a.ts',
      "import('../../client/temporal.ts');",
      'tools/processes/a.ts:2: tools/processes may not',
    ],
  ])('%s: %s', (path, line, message) => {
    const found = breaches(path, `// one line before\n${line}\n`, FENCES);
    expect(found.join('\n')).toContain(message);
  });

  it('lets types of activities into workflows, and names that only look alike', () => {
    const fine =
      "import type { Activities } from '../activities/index.ts';\nexport const a = { Date: 1, process: 2 }.Date;\n";
    expect(breaches('workflows/a.ts', fine, FENCES)).toEqual([]);
    expect(breaches('domain/a.ts', 'export interface A { Date: string }\n', FENCES)).toEqual([]);
  });
});
