import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INVARIANTS } from '../domain/obligation/model/invariants.ts';

it('invariants stand in the manual, each with its sentence, and the manual has no others', () => {
  const manual = readFileSync('docs/invariants.md', 'utf8');
  const told = [...manual.matchAll(/^## `([^`]+)`\n[A-Z]/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(Object.keys(INVARIANTS).sort());
  expect(manual.match(/^## /gm)).toHaveLength(told.length);
});
