import { PEOPLE, PLANS, REPORT, SEATS } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { type Doing, File, report, wantsTime } from '../file.ts';

const reassign = (role: string, posts: string[], comment: string | null = 'On leave.'): Doing => ({
  ...{ type: 'reassign', role, posts, comment },
});
const seats = (directorySeq: number, post = 'Director'): Doing => ({
  type: 'seat-posts',
  directory: {
    directorySeq,
    hours: [],
    seats: SEATS.slice(0, 1).map((seat) => ({ ...seat, post, holder: PEOPLE.stranger })),
  },
});
const told = (): File => report().does('directory', seats(3));

export const ACCEPTED: Accepted[] = [
  [
    'the directory says who holds a post',
    report,
    'directory',
    seats(3),
    'PostsSeated',
    { directorySeq: 3, seats: [expectSeat('Director')], hours: [] },
  ],
  [
    'the officer gives the draft to another post',
    report,
    'officer',
    reassign('drafter', ['Research officer']),
    'Reassigned',
    { role: 'drafter', from: ['Drafting officer'], to: ['Research officer'] },
  ],
  [
    'the supervisor replaces the officer',
    report,
    'director',
    reassign('officer', ['Second officer']),
    'Reassigned',
    { role: 'officer', from: ['Documents officer'], to: ['Second officer'] },
  ],
  [
    'a stage goes to two posts, in any order',
    report,
    'officer',
    reassign('clearance/section', ['Legal officer', 'Editor']),
    'Reassigned',
    { role: 'clearance/section', from: ['Chief of Section'], to: ['Legal officer', 'Editor'] },
  ],
  [
    'the supervisor answers what the officer asks for',
    () =>
      report()
        .on('2009-06-25')
        .does('officer', {
          ...{ type: 'ask-extension', milestone: 'submit/GA-64', comment: 'The chair agrees.' },
          until: '2009-07-20' as never,
        }),
    'director',
    { type: 'decline-extension', milestone: 'submit/GA-64' },
    'ExtensionDeclined',
    { milestone: 'submit/GA-64' },
  ],
];

function expectSeat(post: string): object {
  const [first] = SEATS;
  return { ...first, post, holder: PEOPLE.stranger };
}

export const REFUSED: Refused[] = [
  [
    'the officer’s role, to a post that nobody is known to hold while the supervisor’s is vacant',
    'post-vacant',
    () =>
      new File(REPORT, PLANS.report, {
        seats: SEATS.map((seat) => (seat.post === 'Director' ? { ...seat, holder: null } : seat)),
      }),
    'officer',
    reassign('officer', ['Second officer']),
  ],
  ['a person says who holds a post', 'not-your-role', report, 'officer', seats(3)],
  ['by an older state of the directory', 'seats-overtaken', told, 'directory', seats(2)],
  ['a post that is none of its own', 'no-such-post', report, 'directory', seats(3, 'Cook')],
  ['a role that there is not', 'no-such-role', report, 'officer', reassign('cook', ['Director'])],
  ['a stage that there is not', 'no-such-role', report, 'officer', reassign('clearance/eosg', ['Director'])],
  ['two drafters', 'not-so-many-posts', report, 'officer', reassign('drafter', ['Editor', 'Director'])],
  ['the same again', 'same-posts', report, 'officer', reassign('drafter', ['Drafting officer'])],
  ['without a reason', 'comment-needed', report, 'officer', reassign('drafter', ['Editor'], null)],
  ['by the drafter', 'not-your-role', report, 'drafter', reassign('drafter', ['Editor'])],
  [
    'more time granted by the supervisor that the drafter asked for',
    'not-your-role',
    () => wantsTime(report()),
    'director',
    { type: 'grant-extension', milestone: 'draft' },
  ],
];
