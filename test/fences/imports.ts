/**
 * The fence: which folder may import what. `from` is the longest matching path prefix. `folders` are ours,
 * `packages` are others' ("node:" stands for all of Node). `types` may be imported with `import type` only.
 * `forbidden` are names that may not be read there at all, with the way out that the message tells.
 */
export interface Fence {
  from: string;
  folders: string[];
  packages: string[];
  types?: string[];
  forbidden?: Record<string, string>;
}

const IMPURE = {
  Date: 'take the day or the instant as an argument',
  Intl: 'no locale in the rules: format at the edge',
  process: 'take what you need as an argument',
  crypto: 'take ids and digests as arguments',
  performance: 'no clock in the rules',
  fetch: 'effects belong in activities',
  console: 'the rules do not speak: return a value',
  setTimeout: 'the rules do not wait',
  setInterval: 'the rules do not wait',
  'Math.random': 'no chance in the rules: take the value as an argument',
  localeCompare: 'depends on the host: compare with < and >',
  toLocaleString: 'depends on the host: format at the edge',
  toLocaleLowerCase: 'depends on the host: use toLowerCase',
  toLocaleUpperCase: 'depends on the host: use toUpperCase',
};

const EVERYONES = ['domain'];

export const FENCES: Fence[] = [
  { from: 'domain', folders: ['domain'], packages: [], forbidden: IMPURE },
  {
    from: 'workflows',
    folders: ['workflows', 'domain'],
    packages: ['@temporalio/workflow', '@temporalio/common'],
    types: ['activities', 'domain/reading', 'domain/planning'],
    forbidden: {
      process: 'workflows run in an isolate without Node: pass it in the input',
      Intl: 'time-zone data must be in history: use instants from the plan',
      fetch: 'effects belong in activities',
      console: 'use log of @temporalio/workflow',
    },
  },
  {
    from: 'activities',
    folders: ['activities', 'store', 'tools', ...EVERYONES],
    packages: ['node:', '@temporalio/activity', '@temporalio/common'],
  },
  {
    from: 'activities/documents',
    folders: ['activities/documents', ...EVERYONES],
    packages: ['node:', 'unpdf', 'mammoth', 'parse5', 'chardet', 'yauzl'],
  },
  {
    from: 'activities/documents/keeping',
    folders: ['activities/documents', ...EVERYONES],
    packages: ['node:', '@aws-sdk/client-s3'],
  },
  {
    from: 'activities/calendars',
    folders: ['activities/calendars', 'activities/zones.ts', ...EVERYONES],
    packages: ['node:', 'ical.js', 'csv-parse'],
  },
  {
    from: 'activities/papers',
    folders: ['activities/papers', ...EVERYONES],
    packages: ['node:', 'docx'],
  },
  {
    from: 'store',
    folders: ['store', ...EVERYONES],
    packages: ['node:', 'kysely', '@electric-sql/pglite', 'pg', 'canonicalize'],
  },
  {
    from: 'worker',
    folders: ['worker', 'activities', 'client', 'store', 'tools', ...EVERYONES],
    packages: ['*'],
  },
  {
    from: 'client',
    // Reading a document or a calendar file works without a house, hence in the client too; so does writing a paper.
    folders: [
      'client',
      'workflows',
      'tools',
      'activities/documents',
      'activities/calendars',
      'activities/papers',
      'activities/zones.ts',
      ...EVERYONES,
    ],
    packages: ['*'],
    types: ['store'],
  },
  // Pages load it: nothing of the server comes with it.
  {
    from: 'client/house-client.ts',
    folders: ['client/api/paths.ts'],
    packages: ['zod'],
    types: ['client/api'],
  },
  {
    from: 'tools',
    folders: ['tools', 'worker', 'client', 'activities', 'workflows', 'store', ...EVERYONES],
    packages: ['*'],
  },
  { from: 'tools/processes', folders: ['tools/processes'], packages: ['node:'] },
];
