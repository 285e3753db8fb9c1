import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFault, FAULTS, Fault } from '../../domain/faults.ts';

describe('faults', () => {
  it('stand in the manual, and the manual has no others', () => {
    const manual = readFileSync('docs/errors.md', 'utf8');
    const headings = [...manual.matchAll(/^## `([^`]+)`/gm)].map((heading) => heading[1]);
    expect(headings.sort()).toEqual(Object.keys(FAULTS).sort());
  });

  it('tell what is wrong, what to do, and where to look', () => {
    const fault = new Fault('temporal.too-old', 'The server is old.', 'Upgrade it.', { cause: 1 });
    expect(fault.cause).toBe(1);
    expect(describeFault(fault)).toBe(
      'The server is old.\n  What to do: Upgrade it.\n  Code: temporal.too-old (see docs/errors.md)',
    );
  });
});
