import type { Assignments, PersonId } from '../../../../domain/obligation/parties.ts';
import { ASSIGNMENTS, draftOf, PEOPLE, PLANS, REPORT, SEATS } from '../../../setup/sample.ts';
import type { Accepted, Refused } from '../cases.ts';
import { A, B, cleared, type Doing, day, drafted, File, report, submitted } from '../file.ts';

const C = draftOf('c');
const approve = (more: Partial<Doing> = {}): Doing =>
  ({ type: 'approve-draft', draft: A.sha256, ...more }) as Doing;
const object: Doing = { type: 'object-to-draft', draft: A.sha256, comment: 'It names a State.' };

/** A section of three posts, two of which must approve; then the division. */
const TWO_OF_THREE: Assignments = {
  ...ASSIGNMENTS,
  clearance: [
    {
      ...{ key: 'section', meaning: 'reviewed', needs: 2 },
      posts: ['Chief of Section', 'Legal officer', 'Editor'],
    },
    { key: 'division', meaning: 'cleared', posts: ['Director'], needs: 1 },
  ],
};
const seat = (post: string, holder: PersonId | null) => ({
  ...{ post, unit: null, station: 'Vienna', holder, supervisor: 'Director', acting: [], away: [] },
});
/** The legal officer is the stranger; the chief is the editor too. */
const inSection = (): File =>
  new File(REPORT, PLANS.report, {
    assignments: TWO_OF_THREE,
    seats: [...SEATS, seat('Legal officer', PEOPLE.stranger), seat('Editor', PEOPLE.chief)],
  });
const once = (): File => drafted(inSection()).does('chief', approve());

/** The chief is away in June, and the stranger stands in; the director has named the stranger for the whole year. */
const withActing = (): File =>
  new File(REPORT, PLANS.report, {
    seats: SEATS.map((each) => {
      if (each.post === 'Chief of Section')
        return {
          ...each,
          away: [{ from: day('2009-06-01'), to: day('2009-06-30') }],
          acting: [
            {
              ...{ person: PEOPLE.stranger, for: PEOPLE.chief, as: 'substitute' },
              ...{ from: day('2009-01-01'), to: null },
            },
          ],
        };
      if (each.post === 'Director')
        return {
          ...each,
          acting: [
            {
              ...{ person: PEOPLE.stranger, for: PEOPLE.director, as: 'delegate' },
              ...{ from: day('2009-01-01'), to: day('2009-12-31') },
            },
          ],
        };
      return each;
    }) as typeof SEATS,
  });
const forChief = { onBehalfOf: PEOPLE.chief };

const objected = (): File => drafted(report()).does('chief', object);

export const ACCEPTED: Accepted[] = [
  [
    'an approval with a comment is one with comments',
    () => drafted(report()),
    'chief',
    approve({ comment: 'Mind the commas.' }),
    'DraftApproved',
    {
      ...{ draft: A.sha256, stage: 'section', post: 'Chief of Section', meaning: 'reviewed' },
      withComments: true,
    },
  ],
  [
    'of several posts the last may decide first',
    () => drafted(inSection()),
    'stranger',
    approve(),
    'DraftApproved',
    {
      ...{ draft: A.sha256, stage: 'section', post: 'Legal officer', meaning: 'reviewed' },
      withComments: false,
    },
  ],
  [
    'who holds two posts says by which',
    () => drafted(inSection()),
    'chief',
    approve({ post: 'Editor' } as Partial<Doing>),
    'DraftApproved',
    { draft: A.sha256, stage: 'section', post: 'Editor', meaning: 'reviewed', withComments: false },
  ],
  [
    'two of three have approved: it is the division’s turn',
    () => once().does('stranger', approve()),
    'director',
    approve(),
    'DraftApproved',
    { draft: A.sha256, stage: 'division', post: 'Director', meaning: 'cleared', withComments: false },
  ],
  [
    'who stands in for the chief who is away, and says so',
    () => drafted(withActing()).on('2009-06-15'),
    'stranger',
    approve(forChief as Partial<Doing>),
    'DraftApproved',
    {
      ...{ draft: A.sha256, stage: 'section', post: 'Chief of Section', meaning: 'reviewed' },
      withComments: false,
    },
  ],
  [
    'the chief who is away may decide all the same',
    () => drafted(withActing()).on('2009-06-15'),
    'chief',
    approve(),
    'DraftApproved',
    {
      ...{ draft: A.sha256, stage: 'section', post: 'Chief of Section', meaning: 'reviewed' },
      withComments: false,
    },
  ],
  [
    'whom the director has named, though the director is there',
    () => drafted(withActing()).does('chief', approve()).on('2009-06-15'),
    'stranger',
    approve({ onBehalfOf: PEOPLE.director }),
    'DraftApproved',
    { draft: A.sha256, stage: 'division', post: 'Director', meaning: 'cleared', withComments: false },
  ],
  [
    'an objection stands at the stage at which it is raised',
    () => drafted(report()),
    'chief',
    object,
    'DraftObjected',
    { draft: A.sha256, stage: 'section', post: 'Chief of Section' },
  ],
  [
    'it is withdrawn by the post that raised it',
    objected,
    'chief',
    { type: 'withdraw-objection', objection: 4 },
    'ObjectionWithdrawn',
    { objection: 4, draft: A.sha256, stage: 'section' },
  ],
  [
    'a new version ends an objection and voids what was approved',
    () => drafted(report()).does('chief', approve()).does('director', object),
    'drafter',
    { type: 'hand-in-draft', draft: B, writers: [PEOPLE.stranger] },
    'DraftHandedIn',
    { version: 2, draft: B, base: A.sha256, writers: ['p-stranger'], voids: [4] },
  ],
  [
    'after a clearance that is complete it voids every approval',
    () => cleared(report()),
    'drafter',
    { type: 'hand-in-draft', draft: B, afresh: true },
    'DraftHandedIn',
    { version: 2, draft: B, base: null, writers: [], voids: [4, 5] },
  ],
  [
    'the officer hands in for the drafter',
    report,
    'officer',
    { type: 'hand-in-draft', draft: A, onBehalfOf: PEOPLE.drafter },
    'DraftHandedIn',
    { version: 1, draft: A, base: null, writers: [], voids: [] },
  ],
  [
    'who approved takes it back',
    () => drafted(report()).does('chief', approve()),
    'chief',
    { type: 'void-approval', approval: 4, comment: 'I had read version 0.' },
    'ApprovalVoided',
    { approval: 4, draft: A.sha256, stage: 'section' },
  ],
  [
    'the officer voids what was recorded by mistake',
    () => cleared(report()),
    'officer',
    { type: 'void-approval', approval: 4, comment: 'Entered for another file.' },
    'ApprovalVoided',
    { approval: 4, draft: A.sha256, stage: 'section' },
  ],
];

const handedInForDrafter = (): File =>
  report().does('officer', { type: 'hand-in-draft', draft: A, onBehalfOf: PEOPLE.drafter });
const writtenByChief = (): File =>
  report().does('drafter', { type: 'hand-in-draft', draft: A, writers: [PEOPLE.chief] });

export const REFUSED: Refused[] = [
  [
    'a version without a word',
    'empty-draft',
    report,
    'drafter',
    { type: 'hand-in-draft', draft: draftOf('a', 0) },
  ],
  ['by the drafter, of what the officer handed in', 'own-draft', handedInForDrafter, 'drafter', approve()],
  ['by the officer who handed it in', 'own-draft', handedInForDrafter, 'officer', approve()],
  ['by the chief who wrote it, though another handed it in', 'own-draft', writtenByChief, 'chief', approve()],
  [
    'by the chief who wrote it, whose id was written in capitals',
    'own-draft',
    () => report().does('drafter', { type: 'hand-in-draft', draft: A, writers: ['P-Chief' as PersonId] }),
    'chief',
    approve(),
  ],
  [
    'by who stands in for the chief who wrote it',
    'own-draft',
    () =>
      withActing()
        .does('drafter', { type: 'hand-in-draft', draft: A, writers: [PEOPLE.chief] })
        .on('2009-06-15'),
    'stranger',
    approve(forChief as Partial<Doing>),
  ],
  [
    'of a version that was made from the own text',
    'own-draft',
    () => writtenByChief().does('drafter', { type: 'hand-in-draft', draft: B, base: A.sha256 }),
    'chief',
    { type: 'approve-draft', draft: B.sha256 },
  ],
  [
    'of one two versions later',
    'own-draft',
    () =>
      writtenByChief()
        .does('drafter', { type: 'hand-in-draft', draft: B })
        .does('drafter', { type: 'hand-in-draft', draft: C }),
    'chief',
    { type: 'approve-draft', draft: C.sha256 },
  ],
  [
    'an objection to the own text, withdrawn for who raised it',
    'own-draft',
    () =>
      withActing()
        .on('2009-05-04')
        .does('drafter', { type: 'hand-in-draft', draft: A, writers: [PEOPLE.stranger] })
        .does('chief', approve())
        .does('director', object),
    'stranger',
    { type: 'withdraw-objection', objection: 5, onBehalfOf: PEOPLE.director },
  ],
  ['an objection to the own text', 'own-draft', writtenByChief, 'chief', object],
  ['the same post twice', 'approval-given', once, 'chief', approve({ post: 'Chief of Section' } as never)],
  [
    'the same person by a second post',
    'approval-given',
    once,
    'chief',
    approve({ post: 'Editor' } as Partial<Doing>),
  ],
  ['a post of another stage', 'not-your-role', once, 'director', approve({ post: 'Director' } as never)],
  [
    'a post of another stage, where one post is open',
    'not-your-role',
    () => drafted(report()),
    'chief',
    approve({ post: 'Director' } as never),
  ],
  ['somebody of no open post', 'not-your-role', once, 'director', approve()],
  [
    'who stands in while the chief is there',
    'not-your-role',
    () => drafted(withActing()).on('2009-05-31'),
    'stranger',
    approve(forChief as Partial<Doing>),
  ],
  [
    'who stands in and does not say for whom',
    'not-on-behalf',
    () => drafted(withActing()).on('2009-06-30'),
    'stranger',
    approve(),
  ],
  [
    'the chief in another’s name',
    'not-on-behalf',
    () => drafted(report()),
    'chief',
    approve({ onBehalfOf: PEOPLE.director }),
  ],
  [
    'for a post that nobody holds',
    'post-vacant',
    () =>
      drafted(
        new File(REPORT, PLANS.report, {
          seats: SEATS.map((each) => (each.post === 'Chief of Section' ? { ...each, holder: null } : each)),
        }),
      ),
    'chief',
    approve(),
  ],
  ['after an objection', 'draft-objected', objected, 'chief', approve()],
  [
    'an objection without a reason',
    'comment-needed',
    () => drafted(report()),
    'chief',
    { ...object, comment: null },
  ],
  [
    'an objection withdrawn by another',
    'not-your-role',
    objected,
    'director',
    { type: 'withdraw-objection', objection: 4 },
  ],
  [
    'an objection withdrawn that is none',
    'no-objection',
    objected,
    'chief',
    { type: 'withdraw-objection', objection: 3 },
  ],
  [
    'an approval voided that is none',
    'no-approval',
    objected,
    'chief',
    { type: 'void-approval', approval: 4, comment: 'A slip.' },
  ],
  [
    'an approval of an earlier version voided',
    'no-approval',
    () => drafted(drafted(report()).does('chief', approve()), B),
    'chief',
    { type: 'void-approval', approval: 4, comment: 'A slip.' },
  ],
  [
    'an approval voided by a stranger',
    'not-your-role',
    () => cleared(report()),
    'stranger',
    { type: 'void-approval', approval: 4, comment: 'A slip.' },
  ],
  [
    'an approval voided without a reason',
    'comment-needed',
    () => cleared(report()),
    'chief',
    { type: 'void-approval', approval: 4 },
  ],
  [
    'an approval voided after submission',
    'already-submitted',
    () => submitted(cleared(report()), 'GA-64', '2009-07-06'),
    'chief',
    { type: 'void-approval', approval: 4, comment: 'A slip.' },
  ],
  [
    'a version made from one that was never handed in',
    'base-unknown',
    () => drafted(report()),
    'drafter',
    { type: 'hand-in-draft', draft: B, base: C.sha256 },
  ],
  [
    'a version made from another and written afresh',
    'base-unknown',
    () => drafted(report()),
    'drafter',
    { type: 'hand-in-draft', draft: B, base: A.sha256, afresh: true },
  ],
  [
    'by rules that do not know of objections',
    'not-by-these-rules',
    () => drafted(new File(REPORT, PLANS.report, { rules: 1 })),
    'chief',
    object,
  ],
];
