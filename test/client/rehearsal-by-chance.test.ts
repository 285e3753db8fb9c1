import { Runtime } from '@temporalio/worker';
import { beforeAll, expect, inject, it } from 'vitest';
import { bytesOf } from '../../activities/documents/file.ts';
import { dated } from '../../activities/documents/open.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { peopleIn } from '../../client/cli/people-in.ts';
import type { Often, RehearsedByChance } from '../../client/rehearsal/by-chance.ts';
import { readCast } from '../../client/rehearsal/cast-file.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { rehearseOften } from '../../worker/rehearse-by-chance.ts';
import { quietLogger } from '../setup/quiet.ts';

/** Each on servers of its own: the same mandate is launched there under its own symbol. */

const FILE = 'samples/A-RES-63-194.txt';

const WITH_LUCK = `
cast: With luck
draft: { handed in: { takes: "90 to 150, usually 120, working days" }, worked over in: 1 to 8 working days }
clearance:
  each: { takes: "1 to 12, usually 3, working days" }
  of: { section: { takes: 1 to 8 working days, returns: 1, says: Shorten it. } }
`;

const MOVED = `
cast: Moved
clearance: { each: { takes: 1 to 6 working days } }
sessions:
  - { on: 2009-03-30, body: GA, session: 64, opens: 2009-08-25, says: The general debate was moved forward. }
new dates: { answer: accept, takes: 1 to 10 working days }
`;

beforeAll(() => Runtime.install({ logger: quietLogger }));

async function rehearsed(cast: string, often: Omit<Often, 'progress'>): Promise<RehearsedByChance> {
  const { text, mandate } = await readDocument(bytesOf(FILE), FILE, {});
  const given = {
    ...{ text, mandate: dated(mandate, FILE), people: peopleIn('samples/people.json') },
    ...{ cast: readCast(cast, 'a cast'), from: null, until: civilDate('2009-09-01'), paragraphs: ['14'] },
  };
  return rehearseOften(given, often, inject('workflowBundlePath'), () => {});
}

const stepOf = ({ chances: [life] }: RehearsedByChance, key: string) => {
  const found = life?.milestones.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};

it('some runs answer the same to a letter, one at a time in two houses and all at once in one; and otherwise with another seed', {
  timeout: 240_000,
}, async () => {
  const one = await rehearsed(WITH_LUCK, { runs: 4, seed: 7, atOnce: 6, perHouse: 4 });
  const same = await rehearsed(WITH_LUCK, { runs: 4, seed: 7, atOnce: 1, perHouse: 3 });
  expect(JSON.stringify(same)).toBe(JSON.stringify(one));
  const other = await rehearsed(WITH_LUCK, { runs: 4, seed: 8 });
  expect(other.chances).not.toEqual(one.chances);
  // Else nothing was left to luck, and it says nothing that they are the same.
  const { reached, late } = stepOf(one, 'clear');
  expect(reached?.runs).toBe(4);
  expect(reached?.earliest).not.toBe(reached?.latest);
  expect(late.of).toBe(4);
  // The conference of 2010 lies behind the last day.
  expect(one).toMatchObject({ runs: 4, varies: true, chances: [{ notOver: { runs: 4 } }] });
});

it('a session moves once, at the same moment, for all runs of a house', { timeout: 240_000 }, async () => {
  const together = await rehearsed(MOVED, { runs: 2, seed: 7, perHouse: 2 });
  const apart = await rehearsed(MOVED, { runs: 2, seed: 7, perHouse: 1 });
  expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
  const { planned, reached, late } = stepOf(together, 'submit/GA-64');
  // Three weeks earlier than was planned: all have taken the new days.
  expect([planned, reached?.runs, late.runs]).toEqual(['2009-07-07', 2, 0]);
  expect(reached?.latest).toBe('2009-06-15');
});

it('a cast that leaves nothing to luck is played once', { timeout: 240_000 }, async () => {
  const cast = 'cast: No luck\nclearance: { each: { takes: 2 working days } }';
  const same = await rehearsed(cast, { runs: 200, seed: 7 });
  expect(same).toMatchObject({ runs: 1, varies: false });
  expect(same.chances[0]?.late.of).toBe(1);
});
