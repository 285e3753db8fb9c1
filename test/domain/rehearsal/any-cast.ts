import fc from 'fast-check';
import type { Seat } from '../../../domain/directory/seat.ts';
import type { CommandType } from '../../../domain/obligation/commands.ts';
import type { Assignments, PersonId } from '../../../domain/obligation/parties.ts';
import type { Cast, ClearancePlay, Cue, OwnAct, When } from '../../../domain/rehearsal/cast.ts';
import type { Count } from '../../../domain/rehearsal/luck.ts';
import { addDays, type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';
import { ASSIGNMENTS, SEATS } from '../../setup/sample.ts';

/** Casts as they may come, sensible and not. */

const count = (least: number, most: number): fc.Arbitrary<Count> =>
  fc
    .tuple(...[0, 1, 2].map(() => fc.integer({ min: least, max: most })))
    .map((three) => three.sort((one, other) => one - other))
    .map(([low = 0, middle = 0, high = 0]) => ({ least: low, usual: middle, most: high }));

const takes = count(0, 30);
const when: fc.Arbitrary<When> = fc.record({ count: count(-120, 120), working: fc.boolean() });
const orNever = <T>(of: fc.Arbitrary<T>) => fc.option(of, { freq: 8 });
const day = fc
  .integer({ min: 1, max: 900 })
  .map((after): CivilDate => addDays(civilDate('2008-12-18'), after));
const WHO = ['officer', 'drafter', 'supervisor', 'section', 'division', 'Director', 'DRAFTING OFFICER'];
const who = fc.constantFrom(...WHO);

const clearance: fc.Arbitrary<ClearancePlay> = fc.record({
  takes,
  returns: fc.integer({ min: 0, max: 3 }),
  objects: fc.integer({ min: 0, max: 2 }),
  says: fc.constant('Not yet.'),
});

const cue: fc.Arbitrary<Cue> = fc.oneof(
  fc.record({ on: day }),
  fc.record({
    when,
    milestone: fc.constantFrom('draft', 'clear', 'submit/GA-64', 'issue', 'hold', 'close-views'),
  }),
  fc.record({
    after: fc.constantFrom(
      'DraftHandedIn',
      'DraftApproved',
      'DraftObjected',
      'Submitted',
      'ViewsRequested',
      'PutOnHold',
    ),
    takes,
    time: fc.integer({ min: 1, max: 3 }),
  }) as fc.Arbitrary<Cue>,
);

/** What may be said of an act beside what is filled in. */
const DOES: [CommandType, Record<string, unknown>][] = [
  ['put-on-hold', {}],
  ['put-on-hold', { until: '2009-09-01' }],
  ['take-up-again', {}],
  ['withdraw', {}],
  ['approve-draft', {}],
  ['return-draft', {}],
  ['object-to-draft', {}],
  ['withdraw-objection', {}],
  ['void-approval', {}],
  ['drop-delivery', { delivery: 'GA-64' }],
  ['agree-slot', { delivery: 'GA-64', on: '2009-07-20' }],
  ['schedule-briefing', { on: '2010-01-20' }],
  ['ask-extension', { milestone: 'draft', until: '2009-06-10' }],
  ['extend-views', { replyBy: '2009-04-01' }],
  ['record-reply', { from: 'Austria' }],
  ['withdraw-reply', { from: 'Austria' }],
  ['close-views', {}],
  ['ask-for-input', { input: 'figures', of: 'UNODC', due: '2009-05-01' }],
  ['reassign', { role: 'drafter', posts: ['Documents officer'] }],
  ['remind-addressees', {}],
  ['hand-in-draft', { draft: { sha256: 'c'.repeat(64), size: 60, mediaType: 'text/plain', words: 10 } }],
];

const own: fc.Arbitrary<OwnAct> = fc
  .record({
    who,
    cue,
    of: fc.constantFrom(null, null, null, '14', '7', 'A/RES/63/194#11.1'),
    does: fc.constantFrom(...DOES),
    says: fc.constantFrom('Because.', null),
    for: fc.constantFrom(null, null, null, 'section'),
  })
  .map(({ does: [does, fields], ...act }) => ({ ...act, does, fields }));

const away = fc
  .record({ who, from: day, days: fc.integer({ min: 0, max: 120 }), substitute: fc.option(who) })
  .map(({ days, ...each }) => ({ ...each, until: addDays(each.from, days) }));

const correspondent = (name: string) =>
  fc.record({
    name: fc.constant(name),
    kind: fc.constantFrom('state' as const, 'organisation' as const, 'unit' as const),
    answers: orNever(when),
    afterReminder: fc.option(fc.record({ round: fc.integer({ min: 0, max: 3 }), takes })),
  });

export const anyCast: fc.Arbitrary<Cast> = fc.record({
  name: fc.constant('Any'),
  about: fc.constant(''),
  posts: fc.constant({}),
  away: fc.array(away, { maxLength: 3 }),
  forecast: orNever(when),
  views: orNever(
    fc.record({
      ask: when,
      replyBy: when,
      correspondents: fc.tuple(correspondent('Austria'), correspondent('Brazil'), correspondent('UNODC')),
      remind: fc.array(when, { maxLength: 3 }),
      close: when,
      late: fc.constantFrom('addendum' as const, 'noted' as const),
    }),
  ),
  draft: orNever(
    fc.record({
      first: fc.oneof(when, fc.record({ takes })),
      words: fc.constantFrom(500, 7_400, 10_400),
      again: takes,
      moreTime: fc.option(
        fc.record({
          ...{ ask: when, days: fc.integer({ min: 1, max: 60 }), takes },
          answer: fc.constantFrom('granted' as const, 'declined' as const),
          says: fc.constant('More to read.'),
        }),
      ),
    }),
  ),
  clearance: fc.record({
    each: orNever(clearance),
    of: fc.dictionary(fc.constantFrom('section', 'Division', 'Chief of Section'), orNever(clearance), {
      maxKeys: 2,
    }),
  }),
  waiver: fc.record({
    remedy: fc.constantFrom('waiver' as const, 'shorten' as const),
    takes,
    answer: fc.constantFrom('granted' as const, 'denied' as const),
  }),
  submission: orNever(when),
  lateBecause: fc.constant('Late.'),
  chair: orNever(takes),
  issuance: orNever(when),
  briefing: orNever(fc.record({ schedule: when, on: when, invite: when, attendance: fc.nat(100) })),
  dates: orNever(fc.record({ answer: fc.constantFrom('accept' as const, 'keep' as const), takes })),
  sessions: fc.constant([]),
  acts: fc.array(own, { maxLength: 4 }),
});

/** Three who clear, of whom two are needed and one post may be vacant; or the chain of the sample. */
export const anyPosts: fc.Arbitrary<{ assignments: Assignments; seats: Seat[] }> = fc
  .constantFrom('two', 'of three', 'one vacant')
  .map((kind) => {
    if (kind === 'two') return { assignments: ASSIGNMENTS, seats: SEATS };
    const posts = ['Chief of Section', 'Legal officer', 'Editor'];
    const seat = (post: string, holder: string | null): Seat => ({
      ...{ post, unit: null, station: 'Vienna', holder: holder as PersonId | null },
      ...{ supervisor: 'Director', acting: [], away: [] },
    });
    return {
      assignments: {
        ...ASSIGNMENTS,
        clearance: [
          { key: 'section', meaning: 'reviewed', posts, needs: 2 },
          { key: 'division', meaning: 'cleared', posts: ['Director'], needs: 1 },
        ],
      },
      seats: [
        ...SEATS,
        seat('Legal officer', kind === 'one vacant' ? null : 'p-legal'),
        seat('Editor', 'p-editor'),
      ],
    };
  });
