import { describe, expect, it } from 'vitest';
import type { ObligationId } from '../../../domain/obligation/obligation.ts';
import { FINDINGS, type FindingCode } from '../../../domain/reconciling/findings.ts';
import { judge } from '../../../domain/reconciling/judge.ts';
import type { Done, RecordSide, RunSide } from '../../../domain/reconciling/sides.ts';
import { instant } from '../../../domain/time/instant.ts';

const id = 'A/RES/63/194#14.1' as ObligationId;
const NOW = instant('2026-11-29T19:00:00.000Z');
const hash = (seq: number): string => `hash-${seq}`;

const at = (seq: number, writtenAt = '2026-11-29T12:00:00.000Z'): RecordSide => ({
  ...{ id, standing: 'open', broken: null },
  head: { seq, hash: hash(seq), writtenAt: instant(writtenAt) },
});
const closed: RecordSide = { ...at(9), standing: 'closed' };
const unknown: RecordSide = { id, standing: 'unknown', head: null, broken: null };
const broken: RecordSide = { ...at(9), broken: { seq: 4, why: 'it is missing' } };

const seen = (seq: number, more: Partial<RunSide> = {}): RunSide => ({
  ...{
    runId: 'run',
    status: 'running',
    ending: null,
    seen: { seq, hash: hash(seq) },
    missingKey: null,
    done: [],
  },
  ...more,
});
const done = (what: Done['what'], more: Partial<Done> = {}): Done => ({
  ...{ what, runId: 'run', at: instant('2026-11-29T17:40:00.000Z'), by: 'an.operator@host', reason: '' },
  told: false,
  ...more,
});
const terminated = seen(9, { status: 'terminated', done: [done('terminated')] });
const reset = (told = false) => seen(3, { done: [done('reset', { told })] });

type Row = [what: string, record: RecordSide, run: RunSide | null, found: FindingCode[], toTell: number];

describe('record and run, compared', () => {
  it.each<Row>([
    ['both at the same event', at(9), seen(9), [], 0],
    ['both closed', closed, seen(9, { status: 'ended' }), [], 0],
    ['closed, and forgotten by Temporal', closed, null, [], 0],
    ['a run that has not begun', at(9), seen(9, { seen: null }), [], 0],
    ['an event that is only being told to Temporal', at(9, '2026-11-29T18:59:55.000Z'), seen(8), [], 0],
    [
      'a file that is just being closed',
      { ...at(9, '2026-11-29T18:59:55.000Z'), standing: 'closed' },
      seen(8),
      [],
      0,
    ],
    ['an end of what nobody knows', unknown, terminated, [], 0],
    ['no run', at(9), null, ['run.missing'], 0],
    ['a run behind', at(9), seen(8), ['run.behind'], 0],
    ['a run of a closed file', closed, seen(8), ['run.closed'], 0],
    ['a run of nothing', unknown, seen(3), ['run.unknown'], 0],
    ['a run whose key is missing', at(9), seen(9, { seen: null, missingKey: 'k' }), ['run.unreadable'], 0],
    ['the same, when it is over', closed, seen(9, { status: 'ended', missingKey: 'k' }), [], 0],
    ['a run ended by hand', at(9), terminated, ['run.terminated'], 1],
    [
      'the same, told already',
      at(9),
      seen(9, { status: 'terminated', done: [done('terminated', { told: true })] }),
      ['run.terminated'],
      0,
    ],
    [
      'a run cancelled',
      at(9),
      seen(9, { status: 'cancelled', done: [done('cancelled')] }),
      ['run.cancelled'],
      1,
    ],
    ['a run that failed', at(9), seen(9, { status: 'ended', ending: 'it failed' }), ['run.ended'], 0],
    ['a run set back', at(9), reset(), ['run.reset'], 1],
    ['the same, told already, and still behind', at(9), reset(true), ['run.behind'], 0],
    [
      'a run set back and then ended',
      at(9),
      seen(3, { status: 'terminated', done: [done('reset'), done('terminated')] }),
      ['run.reset', 'run.terminated'],
      2,
    ],
    ['a gap, whatever else is wrong', broken, terminated, ['record.broken'], 0],
    ['a gap without a run: none is started', broken, null, ['record.broken'], 0],
  ])('%s', (_, record, run, found, toTell) => {
    const judged = judge(record, run, true, NOW);
    expect(judged.findings.map(({ code }) => code)).toEqual(found);
    expect(judged.toTell).toHaveLength(toTell);
  });

  it.each<[what: string, record: RecordSide, run: RunSide]>([
    ['the record ends before', at(9), seen(12)],
    ['the record has another event of that number', at(9), seen(9)],
    ['it ended by that', at(9), seen(12, { status: 'ended', ending: 'it failed' })],
    [
      'it was ended by hand: what was done is not written beside another past',
      at(9),
      { ...terminated, ...seen(12) },
    ],
    ['the record is closed at another event', closed, seen(9)],
  ])('a run has seen what is not in the record: %s', (_, record, run) => {
    const judged = judge(record, run, false, NOW);
    expect(judged).toMatchObject({ findings: [{ code: 'run.ahead', mend: null }], toTell: [] });
  });
});

describe('a finding', () => {
  it('says what is wrong and what to do, and what the house does by itself', () => {
    const [found] = judge(at(9), terminated, true, NOW).findings;
    expect(found).toEqual({
      ...{ code: 'run.terminated', id, runId: 'run', mend: null },
      sentence: `The run of ${id} was terminated in Temporal at 2026-11-29 17:40 UTC by an.operator@host, without a reason.`,
      remedy: `Nothing of the record is lost. If it is to go on: rapporteur resume '${id}'.`,
    });
    const [ahead] = judge(at(9), seen(12), false, NOW).findings;
    expect(ahead?.sentence).toBe(`The run of ${id} has seen event 12; the record ends at 9.`);
    const [other] = judge(at(9), seen(9), false, NOW).findings;
    expect(other?.sentence).toBe(`The run of ${id} has seen another event 9 than the one in the record.`);
  });

  it('is left to a person, or mended: never neither', () => {
    const rows: [RecordSide, RunSide | null, boolean][] = [
      [broken, null, true],
      [at(9), seen(12), false],
      [unknown, seen(3), true],
      [at(9), terminated, true],
      [at(9), seen(9, { status: 'cancelled' }), true],
      [at(9), seen(9, { status: 'ended' }), true],
      [at(9), null, true],
      [at(9), seen(3), true],
      [closed, seen(3), true],
      [at(9), reset(), true],
      [at(9), seen(9, { missingKey: 'k' }), true],
    ];
    const found = rows.flatMap(([record, run, stands]) => judge(record, run, stands, NOW).findings);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(Object.keys(FINDINGS)));
    for (const { remedy, mend } of found) expect(remedy === null).toBe(mend !== null);
  });
});
