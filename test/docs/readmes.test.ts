import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = globSync('{activities,client,domain,store,tools,worker,workflows}/**/*.{ts,mjs}');
const FOLDERS = [...new Set(SOURCES.map((path) => dirname(path)))].sort();

describe('each folder', () => {
  it.each(FOLDERS)('%s says what is in it and what it may import', (folder) => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme.split('\n')[0]).toBe(`# ${folder}`);
    expect(readme).toContain('May import: ');
    const named = [...readme.matchAll(/`([\w./-]+(?:\.ts|\.mjs|\.json|\.txt|\/))`/g)].map(([, name]) => name);
    const lost = named.filter(
      (name = '') => !['.', folder, dirname(folder)].some((from) => existsSync(join(from, name))),
    );
    expect(lost).toEqual([]);
  });
});
