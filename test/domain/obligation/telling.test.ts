import { expect, it } from 'vitest';
import type { EventFacts, EventType } from '../../../domain/obligation/events.ts';
import { sayingOf } from '../../../domain/obligation/telling/story.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { PEOPLE } from '../../setup/sample.ts';

const day = civilDate('2009-05-04');
const telling = <T extends EventType>(
  type: T,
  facts: Partial<EventFacts[T]>,
): [T, Partial<EventFacts[T]>] => [type, facts];
const NAMES = new Map<string, string>([
  [PEOPLE.chief, 'Astrid Lindqvist'],
  [PEOPLE.director, 'Kenji Tanaka'],
]);

it.each([
  [
    ...telling('Reminded', {
      kind: 'reminder',
      milestone: 'replies',
      due: day,
      to: { post: 'Drafting officer', person: null },
    }),
    'reminded the Drafting officer of the replies, due on 4 May 2009',
  ],
  [
    ...telling('Reminded', {
      ...{ kind: 'escalation', milestone: 'rest', due: day },
      ...{ to: { post: 'Director', person: null }, also: [{ post: 'Documents officer', person: null }] },
    }),
    'told the Director and the Documents officer of taking it up again, overdue since 4 May 2009',
  ],
  [
    ...telling('FellLate', { milestone: 'replies', due: day }),
    'noted as late: the replies, due on 4 May 2009',
  ],
  [
    ...telling('RungsReplanned', { changed: [{ awaited: 'draft', from: day, to: civilDate('2009-05-11') }] }),
    'moved the reminders to the new days: the draft on 11 May 2009 instead of 4 May 2009',
  ],
  [
    ...telling('AddresseeChanged', {
      ...{ from: 'Secretary-General', to: 'Bob', happenedOn: day, by: null },
    }),
    'recorded who owes it since 4 May 2009: Bob instead of Secretary-General',
  ],
  [
    ...telling('BriefingInvited', { delivery: 'Member-States', happenedOn: day }),
    'invited to the briefing (Member-States) on 4 May 2009',
  ],
  [
    ...telling('DraftHandedIn', {
      ...{
        version: 1,
        base: null,
        draft: { sha256: 'a'.repeat(64), size: 9, mediaType: 'text/plain', words: 900 },
      },
      writers: [PEOPLE.chief, PEOPLE.stranger],
    }),
    'handed in version 1 of the draft: 900 words, SHA-256 aaaaaaaa…, written by Astrid Lindqvist, p-stranger',
  ],
  [
    ...telling('PostsSeated', {
      directorySeq: 3,
      seats: [
        {
          ...{ post: 'Director', unit: null, station: 'Vienna', holder: PEOPLE.director, supervisor: null },
          away: [{ from: day, to: null }],
          acting: [
            {
              person: PEOPLE.chief,
              for: PEOPLE.director,
              as: 'delegate',
              from: day,
              to: civilDate('2009-05-29'),
            },
          ],
        },
        {
          post: 'Clerk',
          unit: null,
          station: 'Vienna',
          holder: null,
          supervisor: null,
          away: [],
          acting: [],
        },
      ],
    }),
    'told who holds the posts, as of change 3 of the directory: Director Kenji Tanaka (away from 4 May 2009 on; Astrid Lindqvist may act for Kenji Tanaka from 4 May 2009 to 29 May 2009); Clerk vacant',
  ],
])('tells %s with %o in a sentence', (type, facts, saying) => {
  expect(sayingOf({ type, facts } as Parameters<typeof sayingOf>[0], (id) => NAMES.get(id) ?? id)).toBe(
    saying,
  );
});
