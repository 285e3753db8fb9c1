import { expect, it } from 'vitest';
import { rehearsalLines } from '../../../client/rehearsal/lines.ts';
import { cast, lifeOf, lived } from './lived.ts';

/** Casts that wait for what never comes, or go round and round: each ends, and says what is waited for and from whom. */

const report = { paragraphs: ['14'] };

it('no draft is ever handed in', async () => {
  const rehearsed = await lived('63/320', cast('draft: never'), report);
  const { ending, waiting, ended } = lifeOf(rehearsed, '14');
  expect({ ending, ended }).toEqual({ ending: 'waiting', ended: 'undecided' });
  expect(waiting[0]).toMatchObject({ awaited: 'draft', post: 'Drafting officer', person: 'p-okafor' });
  const told = rehearsalLines(rehearsed, false).join('\n');
  expect(told).toContain('NOT OVER: nobody does what is waited for');
  expect(told).toContain('the draft, due 1 June 2009, from the Drafting officer (Chidi Okafor)');
});

it('an act that waits for what never happens is told, with its line; one that is done is not', async () => {
  const waits = cast(`acts:
  - { who: officer, does: put-on-hold, on: 4 May 2009, until: 6 May 2009, says: Wait. }
  - { who: Leila Haddad, does: withdraw, after: object-to-draft, takes: at once, says: No. }`);
  const rehearsed = await lived('63/325', waits, { ...report, until: '2009-06-30' as never });
  expect(rehearsed.neverDone).toEqual([
    {
      ...{ file: 'case.yaml', line: 4, who: 'Leila Haddad', does: 'withdraw' },
      waits: { for: 'event', after: 'DraftObjected', time: 1, happened: 0 },
    },
  ]);
  expect(rehearsalLines(rehearsed, false).join('\n')).toContain(
    '\n\nNever done, though the cast says it:\n  withdraw by Leila Haddad (case.yaml, line 4): it waits for object-to-draft, which never happened\n\nReminders',
  );
});

it('the last approval is never given', async () => {
  const rehearsed = await lived(
    '63/321',
    cast('forecast: never\nclearance: { of: { division: never } }'),
    report,
  );
  const { ending, waiting, reminders } = lifeOf(rehearsed, '14');
  expect(ending).toBe('waiting');
  expect(waiting[0]).toMatchObject({ awaited: 'forecast/GA-64', post: 'Documents officer' });
  expect(waiting[1]).toMatchObject({ awaited: 'clear', post: 'Director of Division', person: 'p-tanaka' });
  // They go on for ever: after the last act twelve are listened to, of which some are for others.
  const heard = reminders.find(({ post }) => post === 'Director of Division');
  expect((heard?.reminders ?? 0) + (heard?.escalations ?? 0)).toBeLessThanOrEqual(16);
});

it('twenty returns have an end', async () => {
  const rehearsed = await lived('63/322', cast('clearance: { of: { section: { returns: 20 } } }'), report);
  const { ending, story } = lifeOf(rehearsed, '14');
  expect(ending).toBe('settled');
  expect(story.filter(({ type }) => type === 'DraftReturned')).toHaveLength(20);
});

it('the last day of the rehearsal is the end', async () => {
  const rehearsed = await lived('63/323', cast(''), { ...report, until: '2009-06-30' as never });
  const { ending, milestones, waiting } = lifeOf(rehearsed, '14');
  expect(ending).toBe('until');
  expect(milestones.find(({ key }) => key === 'clear')?.reached).not.toBeNull();
  expect(waiting[0]?.awaited).toBe('submit/GA-64');
});

it('it rests for ever: that it is taken up is waited for', async () => {
  const resting = cast('acts: [{ who: officer, does: put-on-hold, on: 4 May 2009, says: It may change. }]');
  const { ending, waiting } = lifeOf(await lived('63/324', resting, report), '14');
  expect(ending).toBe('waiting');
  expect(waiting.map(({ awaited, post }) => `${awaited} ${post}`)).toEqual([
    expect.stringMatching(/^rest\/\d+ Documents officer$/),
  ]);
});
