import { describe, expect, it } from 'vitest';
import { readCast } from '../../../client/rehearsal/cast-file.ts';
import { doneInNeither, neverDone, neverDoneWords } from '../../../client/rehearsal/never-done.ts';
import type { Lived } from '../../../client/rehearsal/stage.ts';
import type { Alive } from '../../../domain/obligation/state.ts';
import type { Undone, Waits } from '../../../domain/rehearsal/undone.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { PAPER, REPORT } from '../../setup/sample.ts';

const file = readCast(
  `cast: Two acts
acts:
  - { who: officer, does: put-on-hold, on: 4 May 2009, says: No. }
  - { who: drafter, does: withdraw, after: submit, after its: 3, takes: at once, of: 14, says: No. }`,
  'mine.yaml',
);
const third: Waits = { for: 'event', after: 'Submitted', time: 3, happened: 2 };
const day: Waits = { for: 'day', on: civilDate('2009-05-04') };

/** As it was lived through: which acts were not done there. */
const life = (obligation: typeof REPORT, undone: Undone[], ending: Lived['ending'] = 'settled') => ({
  ...{ life: { obligation } as Alive, undone, ending },
});

describe('what was never done', () => {
  it('is what was done in none of the obligations that it is meant for', () => {
    const both = [life(PAPER, [{ act: 0, waits: day }]), life(REPORT, [{ act: 1, waits: third }])];
    expect(neverDone(file, both)).toEqual([
      { file: 'mine.yaml', line: 4, who: 'drafter', does: 'withdraw', waits: third },
    ]);
    const neither = [life(PAPER, [{ act: 0, waits: day }]), life(REPORT, [{ act: 0, waits: third }])];
    expect(neverDone(file, neither).map(({ line, waits }) => [line, waits])).toEqual([[3, day]]);
  });

  it('is not told where nothing that it is meant for was there, nor before the end', () => {
    expect(neverDone(file, [life(PAPER, [])])).toEqual([]);
    expect(neverDone(file, [life(REPORT, [{ act: 1, waits: third }], 'going on')])).toEqual([]);
  });

  it('of two parts of many runs is what was done in neither', () => {
    const [of] = neverDone(file, [life(REPORT, [{ act: 1, waits: third }])]);
    if (of === undefined) throw new Error('nothing was never done');
    expect(doneInNeither([of], [{ ...of, waits: day }])).toEqual([of]);
    expect(doneInNeither([of], [{ ...of, line: 3 }])).toEqual([]);
  });

  it.each<[Waits, string]>([
    [third, 'it waits until submit has happened 3 times; it happened twice'],
    [{ ...third, happened: 1 }, 'it waits until submit has happened 3 times; it happened once'],
    [{ ...third, happened: 0 }, 'it waits until submit has happened 3 times; it never happened'],
    [{ ...third, time: 1, happened: 0 }, 'it waits for submit, which never happened'],
    [{ for: 'milestone', milestone: 'hold' }, 'it is told from hold, which the plan has not'],
    [{ for: 'post', post: 'Editor' }, 'there is no post Editor'],
    [day, 'its day, 4 May 2009, was not lived through'],
    [
      { for: 'somebody', post: 'Director', since: civilDate('2009-05-04') },
      'from 4 May 2009 on it waits for the Director, and nobody there could do it',
    ],
  ])('%j is told in words', (waits, words) => {
    expect(neverDoneWords({ file: 'mine.yaml', line: 4, who: 'officer', does: 'withdraw', waits })).toBe(
      `withdraw by officer (mine.yaml, line 4): ${words}`,
    );
  });
});
