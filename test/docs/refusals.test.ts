import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CONFIRMATION_REFUSALS } from '../../domain/obligation/confirm.ts';
import { REFUSALS } from '../../domain/obligation/refusals.ts';
import { REGISTER_REFUSALS } from '../../domain/register/refusals.ts';
import { SERIES_REFUSALS } from '../../domain/series/refusals.ts';

it('refusals stand in the manual with their status, and the manual has no others', () => {
  const manual = readFileSync('docs/refusals.md', 'utf8');
  const told = [...manual.matchAll(/^## `([^`]+)`\n\((\d{3})\) /gm)].map(([, code, status]) => [
    code,
    Number(status),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    ...CONFIRMATION_REFUSALS,
    ...REGISTER_REFUSALS,
    ...REFUSALS,
    ...SERIES_REFUSALS,
  });
  expect(manual.match(/^## /gm)).toHaveLength(told.length);
});

it('no code means two things', () => {
  const codes = [CONFIRMATION_REFUSALS, REGISTER_REFUSALS, REFUSALS, SERIES_REFUSALS].flatMap(Object.keys);
  expect(codes).toHaveLength(new Set(codes).size);
});
