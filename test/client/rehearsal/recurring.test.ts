import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { dated, mandateIn } from '../../../activities/documents/open.ts';
import { people } from '../../../client/api/contract.ts';
import { answer } from '../../../client/rehearsal/by-hand/answer.ts';
import { RehearsalSession } from '../../../client/rehearsal/by-hand/session.ts';
import type { Rehearsed } from '../../../client/rehearsal/rehearse.ts';
import { usually } from '../../../domain/rehearsal/luck.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { openRehearsal } from '../../../worker/rehearsal.ts';
import { cast, lived } from './lived.ts';

const ANNUAL = `63/194. Annual matters

The General Assembly,

1. Takes note of the report of the Secretary-General;

2. Requests the Secretary-General to submit to the General Assembly at its sixty-fourth session, and annually thereafter, a report on the implementation of the present resolution;

3. Decides to remain seized of the matter.

Adopted at the 70th plenary meeting,
18 December 2008
`;

const CAST = cast(`sessions: [{ session: next, body: GA, on: 3 May 2010, opens: 3 weeks earlier }]
acts: [{ who: officer, does: put-on-hold, on: 1 June 2010, until: 4 June 2010, of: 2, says: The Committee may change it. }]`);

const keys = ({ lives }: Rehearsed): string[] =>
  lives.map(({ obligation }) => obligation.split('@')[1] ?? '');
const submitted = ({ lives }: Rehearsed, at: number) =>
  lives[at]?.milestones.find(({ key }) => key.startsWith('submit'));

it('of what recurs the cycles of two years are lived through, each in its turn', async () => {
  const first = await lived('63/540', CAST, { text: ANNUAL });
  expect(keys(first)).toEqual(['GA-64', 'GA-65', 'GA-66']);
  expect(first.lives.map(({ ended }) => ended)).toEqual(['delivered', 'delivered', 'delivered']);
  // The sixty-fifth session opens on 24 August 2010 in place of 14 September, known before that cycle is half over.
  expect([0, 1, 2].map((at) => submitted(first, at)?.due)).toEqual([
    '2009-07-07',
    '2010-06-15',
    '2011-07-05',
  ]);
  // The hold is of the cycle that runs on that day: the first is closed by then, and the third not launched.
  const held = first.lives.map(({ story }) => story.some(({ type }) => type === 'PutOnHold'));
  expect(held).toEqual([false, true, false]);
  // Nor is it tried where its day was over before the launch.
  expect(first.lives.map(({ refusals }) => refusals)).toEqual([[], [], []]);
});

it('as far as is asked', async () => {
  const until = civilDate('2010-03-01');
  const { lives, cyclesUntil } = await lived('63/542', cast(''), { text: ANNUAL, until });
  expect([lives.length, lives[0]?.ended, cyclesUntil]).toEqual([1, 'delivered', until]);
});

it('of several resolutions in a text the one that is meant is launched', async () => {
  const text = `${ANNUAL}\n${ANNUAL.replace('63/194', '63/549')}`;
  const [wanted, until] = ['A/RES/63/549', civilDate('2009-05-01')];
  const { lives } = await lived('63/544', cast(''), { text, wanted, until });
  expect(lives.map(({ obligation }) => obligation)).toEqual([`${wanted}#2.1@GA-64`]);
});

it('by hand the launch of a cycle is something that comes', async () => {
  const text = ANNUAL.replaceAll('63/194', '63/543');
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const open = () => openRehearsal(target, inject('workflowBundlePath'), 'recurring', 2008);
  const session = await RehearsalSession.begin(open, {
    ...{ mandate: dated(mandateIn(text, 'the text'), 'the text'), cast: cast('') },
    people: people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8'))),
    ...{ luck: usually, from: null, until: null, paragraphs: null },
  });
  const say = async (line: string): Promise<string> => (await answer(line, session)).lines.join('\n');
  try {
    await say('travel to 2010-04-01');
    expect(session.players.map(({ obligation: { id } }) => id.split('@')[1])).toEqual(['GA-64']);
    expect(await say('travel to next')).toMatch(
      /^13 April 2010: the launch of A\/RES\/63\/543#2\.1@GA-65\n.*confirmed the reading.*\n.*launched it/,
    );
    expect(session.players.map(({ obligation: { id } }) => id.split('@')[1])).toEqual(['GA-64', 'GA-65']);
    expect(await say('where')).toMatch(/2\.1@GA-65 +report: /);
    expect(session.next()?.about).not.toContain('launch');
  } finally {
    await session.close();
  }
});
