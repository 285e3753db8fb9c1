import { describe, expect, it } from 'vitest';
import type { DirectoryFact } from '../../../domain/directory/facts.ts';
import { parseFactNumber, withoutNames } from '../../../domain/directory/facts.ts';
import { objectionsTo } from '../../../domain/directory/objections.ts';
import { away, delegates, holds, p, person, post, said, standsIn, takenBack, unit } from './say.ts';

/** Three persons; the Chief answers to the Director; Ana is Chief from 2020 to 2029. */
const HOUSE: DirectoryFact[] = [
  ...['Ana', 'Ben', 'Cai'].map(person), // 1.1 to 1.3
  unit('Section'), // 1.4
  post('Director'), // 1.5
  post('Chief', { of: 'Section', under: 'Director' }), // 1.6
  holds('Ana', 'Chief', '2020-01-01..2029-12-31'), // 1.7
];
/** "2 overlap from: sentence", one an objection; the facts are change 2, so that they are numbered 2.1, 2.2 … */
const told = (facts: DirectoryFact[], house = HOUSE): string[] =>
  objectionsTo(said(house), facts, 2).map(({ at, code, field, why }) => `${at} ${code} ${field}: ${why}`);

describe('a directory takes', () => {
  it.each<[what: string, facts: DirectoryFact[]]>([
    ['all that a house begins with', HOUSE],
    ['a new holder, who ends the one before', [holds('Ben', 'Chief', '2026-07-01..')]],
    ['a holder before the one that is known', [holds('Ben', 'Chief', '2015-01-01..2019-12-31')]],
    ['a holder before, without an end of their own', [holds('Ben', 'Chief', '2015-01-01..')]],
    ['the same holding again, with another end', [holds('Ana', 'Chief', '2020-01-01..2026-12-31')]],
    ['a second post of the same person', [holds('Ana', 'Director', '2026-01-01..')]],
    ['an absence of one day', [away('Ana', '2026-08-01..2026-08-01')]],
    [
      'an absence that begins after another ends',
      [away('Ana', '2026-08-01..2026-08-14'), away('Ana', '2026-08-15..')],
    ],
    [
      'an absence again, with another end',
      [away('Ana', '2026-08-01..'), away('Ana', '2026-08-01..2026-08-14')],
    ],
    [
      'two who stand in for one',
      [
        standsIn('Ben', { post: 'Chief' }, '2026-01-01..'),
        standsIn('Cai', { post: 'Chief' }, '2026-01-01..'),
      ],
    ],
    [
      'one who stands in for a person and a post',
      [
        standsIn('Ben', { post: 'Chief' }, '2026-01-01..'),
        standsIn('Ben', { person: p('Ana') }, '2026-01-01..'),
      ],
    ],
    [
      'two delegations at once, to two persons or of two posts',
      [
        holds('Ana', 'Director', '2026-01-01..'),
        ...[
          delegates('Ana', ['Chief'], 'Ben', '2026-06-01..'),
          delegates('Ana', ['Chief'], 'Cai', '2026-06-01..'),
          delegates('Ana', ['Director'], 'Ben', '2026-06-01..'),
        ],
      ],
    ],
    [
      'a delegation of a post that will be held by then',
      [holds('Ben', 'Chief', '2026-07-01..'), delegates('Ben', ['Chief'], 'Cai', '2026-07-01..')],
    ],
    ['a supervisor that is named only later', [post('Officer', { under: 'Head' }), post('Head')]],
    [
      'a circle that never is at one time',
      [post('Director', { from: '2026-07-01', under: 'Chief' }), post('Chief', { from: '2026-07-01' })],
    ],
    [
      'three of which each answered to the next, but never all on one day',
      [
        ...[post('Y'), post('X', { under: 'Y' }), post('X', { from: '2026-02-01' })],
        ...[post('Y', { from: '2026-03-01', under: 'Z' }), post('Z', { under: 'X' })],
      ],
    ],
    ['to take back what nothing rests on', [takenBack('1.7')]],
    [
      'to end a post and its holding on the same day',
      [takenBack('1.7', '2026-07-01'), takenBack('1.6', '2026-07-01')],
    ],
    [
      'to take a later word on a post back: the one before stands again',
      [post('Chief', { from: '2026-07-01' }), takenBack('2.1')],
    ],
    ['to take a person back after the last day of what they do', [takenBack('1.1', '2030-01-01')]],
    ['nothing at all', []],
  ])('%s', (_, facts) => {
    expect(told(facts, facts === HOUSE ? [] : HOUSE)).toEqual([]);
  });
});

describe('a directory does not take', () => {
  it.each<[what: string, facts: DirectoryFact[], objections: string[]]>([
    [
      'what ends before it begins',
      [away('Ana', '2026-08-02..2026-08-01')],
      ['1 backwards to: It ends on 1 August 2026, before it begins on 2 August 2026.'],
    ],
    [
      'a person whom it has in other capitals, and one twice in one change',
      [person('ana'), person('Dan'), person('DAN')],
      ['1 alike person: “ana” is Ana in other capitals.', '3 alike person: “DAN” is Dan in other capitals.'],
    ],
    [
      'the program itself as a person',
      [person('clock'), person('calendar'), person('directory'), person('unproven')],
      [
        '1 reserved person: “clock” stands for the program itself in every record.',
        '2 reserved person: “calendar” stands for the program itself in every record.',
        '3 reserved person: “directory” stands for the program itself in every record.',
        '4 reserved person: “unproven” stands for the program itself in every record.',
      ],
    ],
    [
      'a post at no duty station',
      [post('Gardener', { station: 'Atlantis' })],
      [
        '1 unknown station: “Atlantis” is no duty station; there are New York, Geneva, Vienna, Nairobi, Addis Ababa, Bangkok, Beirut, Santiago.',
      ],
    ],
    [
      'a post of an unknown unit',
      [post('Gardener', { of: 'Garden' })],
      ['1 unknown unit: The unit “Garden” is not in the directory.'],
    ],
    [
      'a post under an unknown one',
      [post('Gardener', { under: 'Head gardener' })],
      ['1 unknown supervisor: The post “Head gardener” is not in the directory in these days.'],
    ],
    [
      'a post under one that is over by then',
      [takenBack('1.7'), post('Gardener', { from: '2026-07-01', under: 'Porter' })],
      ['2 unknown supervisor: The post “Porter” is not in the directory in these days.'],
    ],
    [
      'a post as its own supervisor',
      [post('Gardener', { under: 'Gardener' })],
      ['1 circle supervisor: “Gardener” cannot be its own supervisor.'],
    ],
    [
      'a circle of two',
      [post('Director', { under: 'Chief' })],
      ['1 circle supervisor: Nobody would be above it: “Director” answers to “Chief” answers to “Director”.'],
    ],
    [
      'a circle of three, told of each of its posts that are new',
      [
        post('A', { under: 'B' }),
        post('B', { under: 'C' }),
        post('C', { under: 'A' }),
        post('D', { under: 'A' }),
      ],
      [
        '1 circle supervisor: Nobody would be above it: “A” answers to “B” answers to “C” answers to “A”.',
        '2 circle supervisor: Nobody would be above it: “B” answers to “C” answers to “A” answers to “B”.',
        '3 circle supervisor: Nobody would be above it: “C” answers to “A” answers to “B” answers to “C”.',
      ],
    ],
    [
      'a circle from a later day on',
      [post('Director', { from: '2026-07-01', under: 'Chief' })],
      ['1 circle supervisor: Nobody would be above it: “Director” answers to “Chief” answers to “Director”.'],
    ],
    [
      'an unknown holder of an unknown post',
      [holds('Eva', 'Gardener', '2026-01-01..')],
      [
        '1 unknown post: The post “Gardener” is not in the directory.',
        '1 unknown person: Eva is not in the directory.',
      ],
    ],
    [
      'a holder before there is the post',
      [post('Gardener', { from: '2026-07-01' }), holds('Ben', 'Gardener', '2026-01-01..')],
      ['2 unknown post: The post “Gardener” is not in the directory from 1 January 2026 to 30 June 2026.'],
    ],
    [
      'a holder who has left',
      [takenBack('1.2', '2026-07-01'), holds('Ben', 'Director', '2026-01-01..')],
      ['2 unknown person: Ben is not in the directory from 1 July 2026 on.'],
    ],
    [
      'another holder from the same day',
      [holds('Ben', 'Chief', '2020-01-01..')],
      ['1 overlap from: Ana holds “Chief” from that very day (1.7): take that back first.'],
    ],
    [
      'a holding into the next one',
      [holds('Ben', 'Chief', '2015-01-01..2020-01-01')],
      ['1 overlap to: Ana holds “Chief” from 1 January 2020 on (1.7).'],
    ],
    [
      'an absence of an unknown person',
      [away('Eva', '2026-08-01..')],
      ['1 unknown person: Eva is not in the directory.'],
    ],
    [
      'an absence in an absence',
      [away('Ana', '2026-08-01..2026-08-14'), away('Ana', '2026-08-14..')],
      [
        '2 overlap from: Ana is away from 1 August 2026 to 14 August 2026 already (2.1): take that back first, or say other days.',
      ],
    ],
    [
      'a substitute who is not known, for a person who is not',
      [standsIn('Eva', { person: p('Fay') }, '2026-01-01..')],
      ['1 unknown for: Fay is not in the directory.', '1 unknown person: Eva is not in the directory.'],
    ],
    [
      'a substitute for an unknown post',
      [standsIn('Ben', { post: 'Gardener' }, '2026-01-01..')],
      ['1 unknown for: The post “Gardener” is not in the directory.'],
    ],
    [
      'a substitute of oneself',
      [standsIn('Ana', { person: p('Ana') }, '2026-01-01..')],
      ['1 oneself person: Ana cannot stand in for themselves.'],
    ],
    [
      'a substitute of oneself by way of the post',
      [standsIn('Ana', { post: 'Chief' }, '2026-01-01..')],
      ['1 oneself person: Ana cannot stand in for themselves.'],
    ],
    [
      'the same substitute twice at a time',
      [
        standsIn('Ben', { post: 'Chief' }, '2026-01-01..'),
        standsIn('Ben', { post: 'Chief' }, '2026-02-01..'),
      ],
      [
        '2 overlap from: Ben stands in there from 1 January 2026 on already (2.1): take that back first, or say other days.',
      ],
    ],
    [
      'an unknown delegation',
      [delegates('Eva', ['Gardener'], 'Fay', '2026-01-01..')],
      [
        '1 unknown by: Eva is not in the directory.',
        '1 unknown person: Fay is not in the directory.',
        '1 unknown posts: The post “Gardener” is not in the directory.',
      ],
    ],
    [
      'a delegation to oneself',
      [delegates('Ana', ['Chief'], 'Ana', '2026-01-01..')],
      ['1 oneself person: Ana cannot delegate to themselves.'],
    ],
    [
      'a delegation by who does not hold the post',
      [delegates('Ana', ['Chief', 'Director'], 'Ben', '2026-01-01..')],
      [
        '1 not-holder by: Ana does not hold “Director” on 1 January 2026: only who holds a post delegates it.',
      ],
    ],
    [
      'a delegate who delegates further',
      [
        delegates('Ana', ['Chief'], 'Ben', '2026-01-01..'),
        delegates('Ben', ['Chief'], 'Cai', '2026-01-01..'),
      ],
      ['2 not-holder by: Ben does not hold “Chief” on 1 January 2026: only who holds a post delegates it.'],
    ],
    [
      'the same delegation twice at a time',
      [
        delegates('Ana', ['Chief'], 'Ben', '2026-01-01..'),
        delegates('Ana', ['Chief'], 'Ben', '2026-02-01..'),
      ],
      [
        '2 overlap from: Ana delegates to Ben from 1 January 2026 on already (2.1): take that back first, or say other days.',
      ],
    ],
    [
      'to take back what was never said',
      [takenBack('9.9')],
      [
        '1 unknown fact: Nothing stands under the number 9.9: it was never said, or it was replaced or taken back.',
      ],
    ],
    [
      'to take back twice',
      [takenBack('1.7'), takenBack('1.7')],
      [
        '2 unknown fact: Nothing stands under the number 1.7: it was never said, or it was replaced or taken back.',
      ],
    ],
    [
      'to take back again what was taken back from its first day',
      [takenBack('1.7', '2020-01-01'), takenBack('1.7')],
      [
        '2 unknown fact: Nothing stands under the number 1.7: it was never said, or it was replaced or taken back.',
      ],
    ],
    [
      'to take back what was replaced',
      [holds('Ana', 'Chief', '2020-01-01..'), takenBack('1.7')],
      [
        '2 unknown fact: Nothing stands under the number 1.7: it was never said, or it was replaced or taken back.',
      ],
    ],
    [
      'to let go who holds a post',
      [takenBack('1.1', '2026-07-01')],
      [
        '1 in-use fact: Ana holds “Chief” from 1 January 2020 to 31 December 2029 (1.7): take that back first.',
      ],
    ],
    [
      'to let go who is away, stands in or may act',
      [
        ...[away('Ben', '2026-08-01..'), takenBack('1.2', '2026-08-01'), takenBack('2.1')],
        ...[standsIn('Ben', { post: 'Chief' }, '2026-08-01..'), takenBack('1.2'), takenBack('2.4')],
        ...[standsIn('Cai', { person: p('Ben') }, '2026-08-01..'), takenBack('1.2'), takenBack('2.7')],
        ...[
          delegates('Ana', ['Chief'], 'Ben', '2026-08-01..2026-08-31'),
          takenBack('1.2', '2026-08-31'),
          takenBack('1.2', '2026-09-01'),
        ],
      ],
      [
        '2 in-use fact: Ben is away from 1 August 2026 on (2.1): take that back first.',
        '5 in-use fact: Ben stands in for whoever holds “Chief” from 1 August 2026 on (2.4): take that back first.',
        '8 in-use fact: Cai stands in for Ben from 1 August 2026 on (2.7): take that back first.',
        '11 in-use fact: Ana delegates “Chief” to Ben from 1 August 2026 to 31 August 2026 (2.10): take that back first.',
      ],
    ],
    [
      'to end a unit that has a post',
      [takenBack('1.4')],
      [
        '1 in-use fact: “Chief” is a post (Section, Vienna) and answers to “Director” at all times (1.6): take that back first.',
      ],
    ],
    [
      'to end a post that is held, stood in for, delegated or above another',
      [
        takenBack('1.6'),
        takenBack('1.5'),
        ...[standsIn('Ben', { post: 'Chief' }, '2030-01-01..'), takenBack('1.6', '2030-01-01')],
      ],
      [
        '1 in-use fact: Ana holds “Chief” from 1 January 2020 to 31 December 2029 (1.7): take that back first.',
        '2 in-use fact: “Chief” is a post (Section, Vienna) and answers to “Director” at all times (1.6): take that back first.',
        '4 in-use fact: Ben stands in for whoever holds “Chief” from 1 January 2030 on (2.3): take that back first.',
      ],
    ],
    [
      'to end a post that is delegated',
      [
        delegates('Ana', ['Chief'], 'Ben', '2026-01-01..'),
        takenBack('1.7', '2027-01-01'),
        takenBack('1.6', '2027-01-01'),
      ],
      ['3 in-use fact: Ana delegates “Chief” to Ben from 1 January 2026 on (2.1): take that back first.'],
    ],
    [
      'to end the later of two words on a post, when days are left without any',
      [post('Chief', { from: '2026-07-01' }), takenBack('2.1', '2027-01-01')],
      [
        '2 in-use fact: Ana holds “Chief” from 1 January 2020 to 31 December 2029 (1.7): take that back first.',
      ],
    ],
    [
      'to take a takeover back when who held it before has left',
      [holds('Ben', 'Chief', '2026-07-01..'), takenBack('1.1', '2026-07-01'), takenBack('2.1')],
      [
        '3 unknown fact: Then Ana holds “Chief” from 1 January 2020 to 31 December 2029 (1.7) would stand again. Ana is not in the directory from 1 July 2026 to 31 December 2029.',
      ],
    ],
    [
      'to take a later word on a post back when its old unit has ended',
      [
        ...[post('Chief', { from: '2026-07-01', under: 'Director' }), takenBack('1.4', '2026-07-01')],
        takenBack('2.1'),
      ],
      [
        '3 unknown fact: Then “Chief” is a post (Section, Vienna) and answers to “Director” at all times (1.6) would stand again. The unit “Section” is not in the directory from 1 July 2026 on.',
      ],
    ],
    [
      'to take a later word on a post back when its old supervisor answers to it by now',
      [
        post('Chief', { from: '2026-07-01' }),
        post('Director', { from: '2026-07-01', under: 'Chief' }),
        takenBack('2.1'),
      ],
      [
        '3 circle fact: Then “Chief” is a post (Section, Vienna) and answers to “Director” at all times (1.6) would stand again. Nobody would be above it: “Chief” answers to “Director” answers to “Chief”.',
      ],
    ],
    [
      'what follows from what was not taken, and says so of each',
      [holds('Eva', 'Chief', '2026-01-01..'), delegates('Eva', ['Chief'], 'Ben', '2026-01-01..')],
      ['1 unknown person: Eva is not in the directory.', '2 unknown by: Eva is not in the directory.'],
    ],
  ])('%s', (what, facts, objections) => {
    const porter = [...HOUSE, post('Porter', { from: '2025-01-01' }), takenBack('1.8', '2026-01-01')];
    expect(told(facts, what.includes('over by then') ? porter : HOUSE)).toEqual(objections);
  });
});

describe('facts as a person gives them', () => {
  it('lose the names, which are kept apart', () => {
    const named = [{ ...person('Ana'), name: 'Ana Example' }, unit('Section')];
    expect(withoutNames(named)).toEqual({
      facts: [person('Ana'), unit('Section')],
      names: { Ana: 'Ana Example' },
    });
  });

  it('have numbers of change and place', () => {
    expect(parseFactNumber('4.12')).toBe('4.12');
    for (const no of ['', '4', '4.', '.1', '0.1', '4.0', '4.1.2', 'x.1'])
      expect(parseFactNumber(no)).toBeUndefined();
  });
});
