import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/obligation/decide.ts';
import type { EventType, ProposedEvent } from '../../../domain/obligation/events.ts';
import { evolve, foldAll } from '../../../domain/obligation/evolve.ts';
import { NOTHING } from '../../../domain/obligation/state.ts';
import { instant } from '../../../domain/time/instant.ts';
import { commandBy, PLANS, POSTS, REPORT } from '../../setup/sample.ts';
import { A, asked, cleared, day, drafted, type File, issued, paper, report, submitted } from './file.ts';

const officer = commandBy('officer', { type: 'close-views' });
const proposed = (type: EventType, facts: object): ProposedEvent =>
  ({ type, version: 1, facts, comment: null }) as ProposedEvent;
const folds = (file: File, type: EventType, facts: object) => () => file.fold(proposed(type, facts), officer);
const CONFIRMED = { obligation: REPORT };
const LAUNCHED = { plan: PLANS.report, ...POSTS, rules: 1 };

describe('state is what the record says', () => {
  it('the same events give the same state, at once or one by one', () => {
    const file = submitted(cleared(report()), 'GA-64', '2009-07-06');
    expect(foldAll(NOTHING, file.record)).toEqual(file.state);
    const [half, rest] = [file.record.slice(0, 4), file.record.slice(4)];
    expect(foldAll(foldAll(NOTHING, half), rest)).toEqual(file.state);
    expect(file.state).toMatchObject({ seq: file.record.length, hash: `hash ${file.record.length}` });
  });

  it('folding changes nothing that was there', () => {
    const file = drafted(report());
    const before = structuredClone(file.state);
    const state = file.state;
    file.does('chief', { type: 'approve-draft', draft: A.sha256 });
    expect(state).toEqual(before);
  });

  it('an old wrong day can be corrected in a closed file', () => {
    const file = submitted(submitted(cleared(report()), 'GA-64', '2009-07-06'), 'COP-UNTOC-5', '2009-07-07');
    issued(issued(file, 'GA-64', '2009-08-04'), 'COP-UNTOC-5', '2009-08-05');
    file.fold(
      proposed('FactCorrected', { fact: 6, from: day('2009-07-06'), happenedOn: day('2009-07-03') }),
      officer,
    );
    expect(file.state).toMatchObject({
      status: 'settled',
      deliveries: { 'GA-64': { submitted: { on: '2009-07-03', seq: 6 } } },
    });
  });
});

describe('what was recorded before it was a fact that can be named', () => {
  it.each<[EventType, object, keyof ReturnType<typeof report>['life'], unknown]>([
    [
      'MandateCorrected',
      { symbol: 'A/RES/63/194/Corr.1', happenedOn: day('2008-12-18'), words: null },
      'mandateCorrections',
      [{ symbol: 'A/RES/63/194/Corr.1', on: '2008-12-18', words: null }],
    ],
    [
      'AddresseeChanged',
      { from: 'Secretary-General', to: 'Director', happenedOn: day('2008-12-18'), by: null },
      'addresseeChanges',
      undefined,
    ],
    [
      'WaiverDecided',
      { delivery: 'GA-64', granted: true, words: 9000, happenedOn: day('2008-12-18') },
      'deliveries',
      { ...report().life.deliveries, 'GA-64': { ...report().life.deliveries['GA-64'], waived: 9000 } },
    ],
    [
      'SlotAgreed',
      { delivery: 'GA-64', on: day('2009-07-14'), before: null, milestone: null, wakeUps: [] },
      'deliveries',
      { ...report().life.deliveries, 'GA-64': { ...report().life.deliveries['GA-64'], slot: '2009-07-14' } },
    ],
  ])('%s is folded as it was then', (type, facts, part, expected) => {
    const file = report();
    file.fold(proposed(type, facts), officer);
    expect(file.life[part]).toEqual(expected);
    expect(file.puts('officer', { type: 'strike-fact', fact: 3, comment: 'A slip.' })).toMatchObject({
      refused: { code: 'no-such-fact' },
    });
  });
});

describe('what cannot stand where it stands is a fault of the record', () => {
  it.each<[why: string, act: () => void, fault: RegExp]>([
    [
      'a gap',
      () => evolve(NOTHING, { ...paper().record[1], seq: 2 } as never),
      /event 2 does not follow event 0/,
    ],
    ['a repeat', () => foldAll(paper().state, paper().record.slice(1)), /event 2 does not follow event 2/],
    [
      'an act before the launch',
      () => evolve(NOTHING, { ...paper().record[1], seq: 1 } as never),
      /Launched cannot stand at 1, before the launch/,
    ],
    [
      'confirmed twice',
      folds(report(), 'Confirmed', CONFIRMED),
      /Confirmed cannot stand at 3, after the launch/,
    ],
    ['launched twice', folds(report(), 'Launched', LAUNCHED), /Launched cannot stand at 3, after the launch/],
    [
      'a reply to nothing',
      folds(paper(), 'ReplyReceived', { from: 'Austria', happenedOn: day('2009-03-01'), late: false }),
      /views were never requested/,
    ],
    [
      'a delivery of another obligation',
      folds(report(), 'ForecastConfirmed', {
        delivery: 'HRC-12',
        happenedOn: day('2009-03-01'),
        late: false,
      }),
      /no delivery HRC-12/,
    ],
    [
      'what a later program wrote',
      folds(report(), 'Waived' as EventType, {}),
      /Waived version 1, which this version of the program does not know/,
    ],
  ])('%s', (_, act, fault) => {
    expect(act).toThrow(fault);
  });
});

describe('nothing is decided before it is launched', () => {
  it.each([
    [0, 'The obligation is not confirmed.'],
    [1, 'The obligation is not launched.'],
  ])('after %i events', (count, why) => {
    const state = foldAll(NOTHING, report().record.slice(0, count));
    const { events, answer } = decide(state, officer, instant('2009-01-01T12:00:00.000Z'));
    expect(answer).toEqual({ accepted: false, refused: { code: 'not-running', why } });
    expect(events).toMatchObject([{ type: 'CommandRefused', facts: { command: 'close-views' } }]);
  });

  it('nor by rules that this program does not have', () => {
    const { life } = asked(paper());
    const act = () => decide({ ...life, rules: 99 }, officer, instant('2009-03-10T12:00:00.000Z'));
    expect(act).toThrow('rules version 99');
  });
});
