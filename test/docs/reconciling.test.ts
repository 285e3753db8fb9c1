import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FINDINGS } from '../../domain/reconciling/findings.ts';

it('findings stand in the manual, and what is mended by itself is said there', () => {
  const manual = readFileSync('docs/reconciling.md', 'utf8');
  const told = [...manual.matchAll(/^## `([^`]+)`\n([^#]+)/gm)];
  expect(told.map(([, code]) => code).sort()).toEqual(Object.keys(FINDINGS).sort());
  for (const [, code = '', text = ''] of told)
    expect(/Mended/.test(text)).toBe(FINDINGS[code as keyof typeof FINDINGS].mend !== null);
});
