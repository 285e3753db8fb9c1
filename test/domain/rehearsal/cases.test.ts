import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { castOf, play } from './stage.ts';

/** Those of the expected lines that are found, each after the one before. */
const inOrder = (told: readonly string[], expected: readonly string[]): string[] => {
  let from = 0;
  return expected.filter((line) => {
    const at = told.indexOf(line, from);
    if (at >= 0) from = at + 1;
    return at >= 0;
  });
};

describe.each(CASES)('%s', (_title, piece, cast, acts, ended, { not, waiting, refusals } = {}) => {
  const played = play(piece, castOf(cast));

  it('is played as it is said', () => {
    expect(inOrder(played.told, acts), played.told.join('\n')).toEqual(acts);
    if (not !== undefined) expect(played.told.filter((line) => new RegExp(not).test(line))).toEqual([]);
  });

  it('comes to its end', () => {
    expect(played.ended, played.told.join('\n')).toBe(ended);
    const [first] = played.outcome.waiting;
    if (waiting !== undefined) expect(`${first?.awaited} ${first?.post} ${first?.person}`).toBe(waiting);
    if (ended === 'settled') expect(first).toBeUndefined();
    if (refusals !== undefined) expect(played.outcome.refusals.length).toBe(refusals);
  });
});
