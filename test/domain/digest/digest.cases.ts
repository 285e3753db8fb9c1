import { PEOPLE } from '../../setup/sample.ts';
import { day, drafted, type File, paper, report, wantsTime } from '../obligation/file.ts';
import { onLeave, withSeat } from './desk.ts';

/** What has happened up to a morning; whose digest it is; and what stands in it, nothing else. */
export type Case = [title: string, file: () => File, who: string, morning: string, lines: string[]];

const leave = { from: day('2009-05-20'), to: day('2009-06-30') };

export const CASES: Case[] = [
  [
    'the draft is ahead: the drafter is told',
    () => report().until('2009-05-15'),
    'drafter',
    '2009-05-15',
    ['soon draft 2009-06-02 as awaited by Drafting officer'],
  ],
  ['nobody else is', () => report().until('2009-05-15'), 'officer', '2009-05-15', []],
  [
    'on the day itself it is due',
    () => report().until('2009-06-02'),
    'drafter',
    '2009-06-02',
    ['due draft 2009-06-02 as awaited by Drafting officer'],
  ],
  [
    'the day after it is overdue',
    () => report().until('2009-06-03'),
    'drafter',
    '2009-06-03',
    ['overdue draft 2009-06-02 as awaited by Drafting officer'],
  ],
  [
    'three working days later the post above hears of it',
    () => report().until('2009-06-05'),
    'director',
    '2009-06-05',
    ['overdue draft 2009-06-02 as supervisor by Director'],
  ],
  [
    'and the officer, who was reminded of a forecast as well: one digest for both',
    () => report().until('2009-06-05'),
    'officer',
    '2009-06-05',
    [
      'overdue draft 2009-06-02 as officer by Documents officer',
      'soon forecast/GA-64 2009-06-09 as awaited by Documents officer',
    ],
  ],
  [
    'two rungs of one thing are one line',
    () => report().until('2009-05-27'),
    'drafter',
    '2009-05-27',
    ['soon draft 2009-06-02 as awaited by Drafting officer'],
  ],
  [
    'what was done since is left out',
    () => drafted(report().until('2009-05-27')),
    'drafter',
    '2009-05-28',
    [],
  ],
  [
    'what was acknowledged since is left out',
    () => report().until('2009-05-27').does('drafter', { type: 'acknowledge', awaited: 'draft' }),
    'drafter',
    '2009-05-28',
    [],
  ],
  [
    'what was acknowledged before it was late, and is late now, is told',
    () =>
      report()
        .until('2009-05-27')
        .does('drafter', { type: 'acknowledge', awaited: 'draft' })
        .until('2009-06-03'),
    'drafter',
    '2009-06-03',
    ['overdue draft 2009-06-02 as awaited by Drafting officer'],
  ],
  [
    'what was snoozed is left out until that day',
    () =>
      report()
        .until('2009-05-27')
        .does('drafter', {
          type: 'snooze',
          awaited: 'draft',
          until: day('2009-06-02'),
          comment: 'On mission.',
        }),
    'drafter',
    '2009-05-28',
    [],
  ],
  [
    'an acknowledgement does not keep it from those above',
    () => report().until('2009-06-05').does('officer', { type: 'acknowledge', awaited: 'draft' }),
    'director',
    '2009-06-05',
    ['overdue draft 2009-06-02 as supervisor by Director'],
  ],
  [
    'what has another last day by now is left out: it has other rungs',
    () =>
      wantsTime(report().until('2009-05-27').on('2009-05-25'), '2009-06-12').does('officer', {
        ...{ type: 'grant-extension', milestone: 'draft' },
      }),
    'drafter',
    '2009-05-28',
    [],
  ],
  [
    'on hold nothing is said',
    () => report().until('2009-05-27').does('officer', { type: 'put-on-hold', comment: 'No funds.' }),
    'drafter',
    '2009-05-28',
    [],
  ],
  [
    'on leave: who stands in is told, for the holder',
    () => onLeave().until('2009-05-27'),
    'stranger',
    '2009-05-27',
    ['soon draft 2009-06-02 as awaited by Drafting officer for p-drafter'],
  ],
  ['and the holder is not', () => onLeave().until('2009-05-27'), 'drafter', '2009-05-27', []],
  [
    'on leave with nobody to stand in: the holder is told all the same',
    () => withSeat('Drafting officer', { away: [leave] }).until('2009-05-27'),
    'drafter',
    '2009-05-27',
    ['soon draft 2009-06-02 as awaited by Drafting officer'],
  ],
  [
    'a vacant post is heard above it',
    () => withSeat('Drafting officer', { holder: null }).until('2009-05-27'),
    'director',
    '2009-05-27',
    ['soon draft 2009-06-02 as awaited by Director instead of Drafting officer'],
  ],
  [
    'the post has passed to another since the rung: who holds it is told',
    () => overnight('Drafting officer'),
    'stranger',
    '2009-05-28',
    ['soon draft 2009-06-02 as awaited by Drafting officer'],
  ],
  ['and who held it is not', () => overnight('Drafting officer'), 'drafter', '2009-05-28', []],
  [
    'the work was given to another post since: that one is told',
    () =>
      report()
        .until('2009-05-27')
        .does('officer', { type: 'reassign', role: 'drafter', posts: ['Chief of Section'], comment: 'Ill.' }),
    'chief',
    '2009-05-28',
    ['soon draft 2009-06-02 as awaited by Chief of Section'],
  ],
  [
    'views are to be asked for: the officer is told',
    () => paper().until('2009-01-15'),
    'officer',
    '2009-01-15',
    ['due ask-views 2009-01-15 as awaited by Documents officer'],
  ],
];

/** In the evening of 27 May the directory tells that another holds the post. */
function overnight(post: string): File {
  const file = report().until('2009-05-27');
  const seat = file.life.seats[post];
  if (seat === undefined) throw new Error(`no seat ${post}`);
  return file.does('directory', {
    type: 'seat-posts',
    directory: { directorySeq: 1, seats: [{ ...seat, holder: PEOPLE.stranger }], hours: [] },
  });
}
