import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { INVARIANTS } from '../domain/obligation/model/invariants.ts';

const MANUAL = readFileSync('docs/invariants.md', 'utf8');
const [SEARCHED = '', ELSEWHERE = ''] = MANUAL.split('\n# The record and Temporal\n');
const namesIn = (page: string): string[] =>
  [...page.matchAll(/^## `([^`]+)`\n[A-Z]/gm)].map(([, name = '']) => name);

it('invariants stand in the manual, each with its sentence, and the manual has no others', () => {
  const told = namesIn(SEARCHED);
  expect(told.sort()).toEqual(Object.keys(INVARIANTS).sort());
  expect(MANUAL.match(/^## /gm)).toHaveLength(told.length + namesIn(ELSEWHERE).length);
});

it('what the model cannot search for names tests that there are', () => {
  const sections = ELSEWHERE.split('\n## ').slice(1);
  expect(sections).toHaveLength(5);
  for (const section of sections) {
    const tests = [...section.replaceAll(/\s+/g, ' ').matchAll(/`(test\/[^`]+)`, “([^”]+)”/g)];
    expect(tests.length, section).toBeGreaterThan(0);
    for (const [, path = '', title = ''] of tests) expect(readFileSync(path, 'utf8')).toContain(title);
  }
});
