import { describe, expect, it } from 'vitest';
import type { DirectoryFact } from '../../../domain/directory/facts.ts';
import type { Seat } from '../../../domain/directory/seat.ts';
import { seatOf, seatsOf, seatToTell, stationAbout, turnsAfter } from '../../../domain/directory/seats.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import { away, delegates, holds, person, post, said, standsIn, takenBack, unit } from './say.ts';

/** Four persons; the Chief (who answers to the Director) and the Director; Ana is Chief since 2020. */
const HOUSE: DirectoryFact[] = [
  ...['Ana', 'Ben', 'Cai', 'Dee'].map(person), // 1.1 to 1.4
  unit('Section'), // 1.5
  post('Director'), // 1.6
  post('Chief', { of: 'Section', under: 'Director' }), // 1.7
  holds('Ana', 'Chief', '2020-01-01..'), // 1.8
];
const seat = (more: DirectoryFact[], on: string, of = 'Chief'): Seat | undefined =>
  seatOf(said(more, said(HOUSE), 2), of, civilDate(on));

/** "Ben for Ana as delegate 2026-08-01..": who may act, one a line. */
const acting = (more: DirectoryFact[], on: string): string[] | undefined =>
  seat(more, on)?.acting.map(
    ({ person: who, for: whom, as, from, to }) => `${who} for ${whom} as ${as} ${from}..${to ?? ''}`,
  );

describe('a post on a day', () => {
  it('is what it is, where, under whom and with whom', () => {
    expect(seat([], '2026-06-01')).toEqual({
      ...{ post: 'Chief', unit: 'Section', station: 'Vienna', supervisor: 'Director' },
      ...{ holder: 'Ana', acting: [], away: [] },
    });
  });

  it.each<[what: string, more: DirectoryFact[], on: string, holder: string | null | undefined]>([
    ['has its holder from the first day on', [], '2020-01-01', 'Ana'],
    ['is vacant before', [], '2019-12-31', null],
    [
      'is the old holder’s on the day before another takes over',
      [holds('Ben', 'Chief', '2026-07-01..')],
      '2026-06-30',
      'Ana',
    ],
    ['is the new holder’s on that day', [holds('Ben', 'Chief', '2026-07-01..')], '2026-07-01', 'Ben'],
    [
      'is vacant after the new holder’s time: nobody comes back by himself',
      [holds('Ben', 'Chief', '2026-07-01..2026-07-31')],
      '2026-08-01',
      null,
    ],
    ['is still held on the last day', [holds('Ben', 'Chief', '2026-07-01..2026-07-31')], '2026-07-31', 'Ben'],
    [
      'knows who held it before, said afterwards',
      [holds('Ben', 'Chief', '2015-01-01..')],
      '2019-12-31',
      'Ben',
    ],
    [
      'and who holds it now is not touched by that',
      [holds('Ben', 'Chief', '2015-01-01..')],
      '2020-01-01',
      'Ana',
    ],
    [
      'ends when it is said again with an end',
      [holds('Ana', 'Chief', '2020-01-01..2026-05-31')],
      '2026-06-01',
      null,
    ],
    [
      'is given up on the day from which it was taken back',
      [takenBack('1.8', '2026-06-01')],
      '2026-06-01',
      null,
    ],
    ['and was held on the day before', [takenBack('1.8', '2026-06-01')], '2026-05-31', 'Ana'],
    ['was never held when that was taken back altogether', [takenBack('1.8')], '2020-01-01', null],
    ['nor when it was taken back from its first day', [takenBack('1.8', '2020-01-01')], '2020-01-01', null],
    [
      'is the old holder’s again when a takeover was an error',
      [holds('Ben', 'Chief', '2026-07-01..'), takenBack('2.1')],
      '2026-08-01',
      'Ana',
    ],
    [
      'but not when who took over gave it up',
      [holds('Ben', 'Chief', '2026-07-01..'), takenBack('2.1', '2026-08-01')],
      '2026-08-01',
      null,
    ],
    ['is none when nobody ever spoke of it', [], '2026-06-01', undefined],
  ])('%s', (what, more, on, holder) => {
    expect(seat(more, on, what.startsWith('is none') ? 'Gardener' : 'Chief')?.holder).toBe(holder);
  });

  it('moves to another unit, station and supervisor from a day on', () => {
    const moved = [unit('Branch'), post('Chief', { from: '2026-07-01', station: 'Geneva', of: 'Branch' })];
    expect(seat(moved, '2026-06-30')).toMatchObject({
      unit: 'Section',
      station: 'Vienna',
      supervisor: 'Director',
    });
    expect(seat(moved, '2026-07-01')).toMatchObject({
      unit: 'Branch',
      station: 'Geneva',
      supervisor: null,
      holder: 'Ana',
    });
  });

  it('is there from its first day until the day from which it was taken back', () => {
    const short = [post('Focal point', { from: '2026-02-01' }), takenBack('2.1', '2026-03-01')];
    const there = (on: string) => seat(short, on, 'Focal point') !== undefined;
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(there)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('has no supervisor when that post is not there on the day', () => {
    const under = [post('New director', { from: '2026-07-01' }), post('Chief', { under: 'New director' })];
    expect(seat(under, '2026-06-30')?.supervisor).toBeNull();
    expect(seat(under, '2026-07-01')?.supervisor).toBe('New director');
  });

  it('is given for each post that there is, once, in the order asked for', () => {
    const posts = ['Director', 'Gardener', 'Chief', 'Director'];
    const seats = seatsOf(said(HOUSE), posts, civilDate('2026-06-01'));
    expect(seats.map(({ post: name, holder }) => [name, holder])).toEqual([
      ['Director', null],
      ['Chief', 'Ana'],
    ]);
  });
});

describe('the holder’s absences', () => {
  const leave = [
    away('Ana', '2026-09-01..'),
    away('Ana', '2026-08-01..2026-08-14'),
    away('Ben', '2026-08-01..'),
  ];
  it.each<[on: string, told: string[]]>([
    ['2026-07-01', ['2026-08-01..2026-08-14', '2026-09-01..']],
    ['2026-08-14', ['2026-08-01..2026-08-14', '2026-09-01..']],
    ['2026-08-15', ['2026-09-01..']],
    ['2027-01-01', ['2026-09-01..']],
  ])('on %s: those that are and will be, not what is over', (on, told) => {
    expect(seat(leave, on)?.away.map(({ from, to }) => `${from}..${to ?? ''}`)).toEqual(told);
  });

  it('end when they are said again, or on the day from which they are taken back', () => {
    const back = (fact: DirectoryFact) => seat([...leave, fact], '2026-10-01')?.away;
    expect(back(away('Ana', '2026-09-01..2026-09-30'))).toEqual([]);
    expect(back(takenBack('2.1', '2026-09-15'))).toEqual([]);
    expect(seat([...leave, takenBack('2.1', '2026-09-15')], '2026-09-01')?.away).toEqual([
      { from: '2026-09-01', to: '2026-09-14' },
    ]);
  });

  it('are not those of who held the post before', () => {
    expect(seat([...leave, holds('Cai', 'Chief', '2026-08-10..')], '2026-08-10')?.away).toEqual([]);
  });
});

describe('who may act for the holder', () => {
  const leave = away('Ana', '2026-08-01..2026-08-14');
  it.each<[what: string, more: DirectoryFact[], on: string, may: string[]]>([
    [
      'a delegate, away or not, for the time that was said',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..2026-06-30')],
      '2026-06-30',
      ['Ben for Ana as delegate 2026-06-01..2026-06-30'],
    ],
    [
      'nobody when that is over',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..2026-06-30')],
      '2026-07-01',
      [],
    ],
    [
      'somebody who will, told ahead',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..')],
      '2026-05-01',
      ['Ben for Ana as delegate 2026-06-01..'],
    ],
    [
      'a delegate until that is taken back',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..'), takenBack('2.1', '2026-06-10')],
      '2026-06-05',
      ['Ben for Ana as delegate 2026-06-01..2026-06-09'],
    ],
    [
      'nobody for a post that was not delegated',
      [holds('Ana', 'Director', '2020-01-01..'), delegates('Ana', ['Director'], 'Ben', '2026-06-01..')],
      '2026-06-05',
      [],
    ],
    [
      'a delegate only as long as who delegated holds the post',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..'), holds('Cai', 'Chief', '2026-07-01..')],
      '2026-06-05',
      ['Ben for Ana as delegate 2026-06-01..2026-06-30'],
    ],
    [
      'nobody whom the holder before had named',
      [delegates('Ana', ['Chief'], 'Ben', '2026-06-01..'), holds('Cai', 'Chief', '2026-07-01..')],
      '2026-07-01',
      [],
    ],
    [
      'no substitute while the holder is there',
      [standsIn('Ben', { post: 'Chief' }, '2026-01-01..')],
      '2026-06-05',
      [],
    ],
    [
      'a substitute of the post on the days of an absence',
      [standsIn('Ben', { post: 'Chief' }, '2026-01-01..'), leave],
      '2026-07-01',
      ['Ben for Ana as substitute 2026-08-01..2026-08-14'],
    ],
    [
      'a substitute of the person, on those days of the absence that were said',
      [standsIn('Ben', { person: 'Ana' as never }, '2026-08-10..'), leave],
      '2026-07-01',
      ['Ben for Ana as substitute 2026-08-10..2026-08-14'],
    ],
    [
      'a substitute as long as an absence without end',
      [standsIn('Ben', { post: 'Chief' }, '2026-01-01..'), away('Ana', '2026-08-01..')],
      '2026-09-01',
      ['Ben for Ana as substitute 2026-08-01..'],
    ],
    [
      'nobody of another person or post',
      [
        standsIn('Ben', { post: 'Director' }, '2026-01-01..'),
        standsIn('Ben', { person: 'Cai' as never }, '2026-01-01..'),
        leave,
      ],
      '2026-08-01',
      [],
    ],
    [
      'never the holder for themselves, although they stood in for the post before',
      [
        standsIn('Cai', { post: 'Chief' }, '2026-01-01..'),
        holds('Cai', 'Chief', '2026-07-01..'),
        away('Cai', '2026-08-01..'),
      ],
      '2026-08-01',
      [],
    ],
    [
      'all of them, in the order of their days',
      [
        standsIn('Dee', { post: 'Chief' }, '2026-01-01..'),
        standsIn('Cai', { person: 'Ana' as never }, '2026-01-01..'),
        delegates('Ana', ['Chief'], 'Ben', '2026-06-01..'),
        leave,
      ],
      '2026-06-05',
      [
        'Ben for Ana as delegate 2026-06-01..',
        'Cai for Ana as substitute 2026-08-01..2026-08-14',
        'Dee for Ana as substitute 2026-08-01..2026-08-14',
      ],
    ],
  ])('%s', (_, more, on, may) => {
    expect(acting(more, on)).toEqual(may);
  });

  it('is nobody when the post is vacant', () => {
    const vacant = [standsIn('Ben', { post: 'Director' }, '2026-01-01..')];
    expect(seat(vacant, '2026-08-01', 'Director')).toMatchObject({ holder: null, acting: [], away: [] });
  });
});

describe('when posts turn by themselves', () => {
  const ahead = said([
    ...HOUSE,
    holds('Ben', 'Chief', '2026-07-01..2026-07-31'),
    post('Director', { from: '2027-01-01', station: 'New York' }),
    post('Focal point', { from: '2026-02-01', station: 'Geneva' }),
    takenBack('1.11', '2026-05-01'),
  ]);
  const turns = (on: string): string[] =>
    turnsAfter(ahead, civilDate(on))
      .map(({ station, on: day }) => `${day} ${station}`)
      .sort();

  it('is on the days that lie ahead, by the station of that day', () => {
    // The day on which Ana ends is the one on which Ben begins.
    expect([...new Set(turns('2026-04-01'))]).toEqual([
      '2026-05-01 Geneva',
      '2026-07-01 Vienna',
      '2026-08-01 Vienna',
      '2027-01-01 New York',
    ]);
    expect([...new Set(turns('2026-08-01'))]).toEqual(['2027-01-01 New York']);
    expect(turns('2027-01-01')).toEqual([]);
  });
});

describe('what is to be told to who was told before', () => {
  const on = civilDate('2026-08-15');
  const before = said([away('Ana', '2026-08-01..2026-08-14')], said(HOUSE), 2);
  const told = (post: string) => seatOf(before, post, civilDate('2026-08-01'));
  const posts = (more: DirectoryFact[], knew = told): string[] =>
    ['Director', 'Chief', 'Gardener'].filter(
      (post) => seatToTell(said(more, said(HOUSE), 3), post, knew(post), on) !== undefined,
    );

  it.each<[what: string, more: DirectoryFact[], differ: string[]]>([
    ['nothing, when an absence is only over', [], []],
    ['the post with another holder', [holds('Ben', 'Director', '2026-08-01..')], ['Director']],
    ['the post whose holder will be away', [away('Ana', '2026-09-01..')], ['Chief']],
    ['the post for which somebody may act', [delegates('Ana', ['Chief'], 'Ben', '2026-08-15..')], ['Chief']],
    [
      'the post in another unit',
      [unit('Branch'), post('Chief', { of: 'Branch', under: 'Director' })],
      ['Chief'],
    ],
    ['the post at another station', [post('Director', { station: 'Geneva' })], ['Director']],
    ['the post under somebody else', [post('Chief', { of: 'Section' })], ['Chief']],
  ])('%s', (_, more, differ) => {
    expect(posts(more)).toEqual(differ);
  });

  it('everything that there is, when nothing was told', () => {
    expect(posts([], () => undefined)).toEqual(['Director', 'Chief']);
  });

  it.each<[what: string, more: DirectoryFact[]]>([
    ['from a day on', [takenBack('1.8'), takenBack('1.7', '2026-08-01')]],
    ['altogether', [takenBack('1.8'), takenBack('1.7')]],
  ])('that a post is vacant which was taken back %s; once', (_, more) => {
    const now = said(more, said(HOUSE), 3);
    const vacant = seatToTell(now, 'Chief', told('Chief'), on);
    expect(vacant).toEqual({ ...told('Chief'), holder: null, acting: [], away: [] });
    expect(seatToTell(now, 'Chief', vacant, on)).toBeUndefined();
    expect(seatToTell(now, 'Chief', undefined, on)).toBeUndefined();
  });

  it('nothing of a post whose holder was named elsewhere, and which the directory never knew', () => {
    const elsewhere = { ...told('Chief'), post: 'Gardener' } as Seat;
    expect(seatToTell(said(HOUSE), 'Gardener', elsewhere, on)).toBeUndefined();
  });

  it('of a hundred absences at most', () => {
    const many = Array.from({ length: 120 }, (_, n) => {
      const day = addDays(on, 2 * n);
      return away('Ana', `${day}..${day}`);
    });
    const stand = [...many, standsIn('Ben', { post: 'Chief' }, '2026-01-01..')];
    const seat = seatOf(said(stand, said(HOUSE), 3), 'Chief', on);
    expect([seat?.away.length, seat?.acting.length, seat?.away[0]?.from]).toEqual([100, 100, on]);
  });
});

describe('the station of a post about a day', () => {
  const moved = said([
    post('Chief', { from: '2026-02-01' }),
    post('Chief', { from: '2026-07-01', station: 'Geneva' }),
    takenBack('1.2', '2026-09-01'),
  ]);
  it.each([
    ['2026-01-01', 'Vienna'],
    ['2026-06-30', 'Vienna'],
    ['2026-07-01', 'Geneva'],
    ['2026-10-01', 'Geneva'],
  ])('on %s is %s', (day, station) => {
    expect(stationAbout(moved, 'Chief', civilDate(day))).toBe(station);
  });

  it('is none when there never was such a post', () => {
    expect(stationAbout(moved, 'Gardener', civilDate('2026-07-01'))).toBeUndefined();
  });
});
