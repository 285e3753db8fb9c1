import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { mandateIn } from '../../activities/documents/open.ts';
import { peopleIn } from '../../client/cli/people-in.ts';
import { type Often, type RehearsedByChance, rehearseByChance } from '../../client/rehearsal/by-chance.ts';
import { readCast } from '../../client/rehearsal/cast-file.ts';
import { liveThroughSome, type SomeRuns } from '../../client/rehearsal/some-runs.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { openRehearsal } from '../../worker/rehearsal.ts';
import { rehearseOften } from '../../worker/rehearse-by-chance.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { begin, leavesNothing } from '../setup/own-folder.ts';
import { processesWith } from '../setup/processes.ts';
import { until } from '../setup/until.ts';
import { TEXT } from './rehearsal/lived.ts';

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
acts: [{ who: officer, does: drop-delivery, on: 28 August 2009, delivery: COP-UNTOC-5, of: A/RES/63/372#14.1, says: It does not meet. }]
`;

type Asked = Omit<Often, 'progress'>;

function givenOf(cast: string, symbol: string) {
  const text = TEXT.replaceAll('63/194', symbol);
  return {
    ...{ mandate: mandateIn(text, 'the text'), people: peopleIn('samples/people.json') },
    ...{ cast: readCast(cast, 'a cast'), from: null, until: civilDate('2009-09-01'), paragraphs: ['14'] },
  };
}

/** Each house a process with a server of its own, as in real use. */
const inProcesses = (cast: string, symbol: string, often: Asked): Promise<RehearsedByChance> =>
  rehearseOften(givenOf(cast, symbol), often, inject('workflowBundlePath'), () => {});

/** All in one house of this process. */
async function inOneHouse(cast: string, symbol: string, often: Asked): Promise<RehearsedByChance> {
  const given = givenOf(cast, symbol);
  const target = { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const { house, close } = await openRehearsal(
    target,
    inject('workflowBundlePath'),
    `chance-${symbol}`,
    2008,
  );
  try {
    return await rehearseByChance((share, done) => liveThroughSome(house, given, share, done), given, often);
  } finally {
    await close();
  }
}

const stepOf = ({ chances: [life] }: RehearsedByChance, key: string) => {
  const found = life?.milestones.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
};

/** What luck has drawn: the same on every machine and in every version. */
const CLEARED_BY_SEED_7 = { runs: 3, earliest: '2009-07-15', median: '2009-07-31', latest: '2009-08-11' };
const CLEARED_BY_SEED_8 = { runs: 2, earliest: '2009-05-14', median: '2009-05-14', latest: '2009-05-20' };

describe('many runs', { timeout: 240_000 }, () => {
  it('answer the same to a letter, one at a time in two processes and all at once in one house', async () => {
    const one = await inOneHouse(WITH_LUCK, '63/370', { runs: 3, seed: 7, atOnce: 6 });
    const same = await inProcesses(WITH_LUCK, '63/370', { runs: 3, seed: 7, atOnce: 1, perHouse: 2 });
    expect(same).toEqual(one);
    expect(JSON.stringify(same)).toBe(JSON.stringify(one));
    // Else nothing was left to luck, and it says nothing that they are the same.
    const { reached, late } = stepOf(one, 'clear');
    expect(reached).toEqual(CLEARED_BY_SEED_7);
    expect(late.of).toBe(3);
    // The conference of 2010 lies behind the last day.
    expect(one).toMatchObject({ runs: 3, varies: true, chances: [{ notOver: { runs: 3 } }] });
  });

  it('have a session that moves once, at the same moment, for all of a house', async () => {
    const together = await inOneHouse(MOVED, '63/372', { runs: 2, seed: 8 });
    const apart = await inProcesses(MOVED, '63/372', { runs: 2, seed: 8, perHouse: 1 });
    expect(apart).toEqual(together);
    expect(JSON.stringify(apart)).toBe(JSON.stringify(together));
    expect(stepOf(together, 'clear').reached).toEqual(CLEARED_BY_SEED_8);
    const { planned, reached, late } = stepOf(together, 'submit/GA-64');
    // Three weeks earlier than was planned: all have taken the new days.
    expect([planned, reached?.runs, late.runs]).toEqual(['2009-07-07', 2, 0]);
    expect(reached?.latest).toBe('2009-06-15');
    // What is meant for an obligation by its id is done in each of its runs.
    expect(together.chances[0]).toMatchObject({ notOver: { runs: 0 }, over: { runs: 2 } });
  });

  it('are faulted by what a process finds, as if it were here', async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('RAPPORTEUR_CACHE', temporaryFolder());
    vi.stubEnv('RAPPORTEUR_TEMPORAL_DOWNLOAD', 'off');
    vi.stubEnv('PATH', '');
    await expect(inProcesses(WITH_LUCK, '63/373', { runs: 3, seed: 7 })).rejects.toMatchObject({
      code: 'temporal.no-source',
      message: expect.stringMatching(/^No Temporal server was found: /),
      remedy: expect.stringMatching(/^Install the Temporal CLI/),
    });
  });
});

/** As it would come from a house. */
const told = (runs: number): SomeRuns => ({
  ...{ runs, lives: [], from: civilDate('2008-12-18'), names: {}, notOwn: [], neverDone: [] },
});

describe('how runs are shared out', () => {
  it('what leaves nothing to luck is played once', async () => {
    const cast = 'cast: No luck\nclearance: { each: { takes: 2 working days } }';
    const shares: number[] = [];
    const same = await rehearseByChance(
      async ({ most }) => {
        shares.push(most);
        return told(1);
      },
      givenOf(cast, '63/374'),
      { runs: 200, seed: 7 },
    );
    expect(shares).toEqual([1]);
    expect(same).toMatchObject({ runs: 1, varies: false });
  });

  it('the next house goes on where the one before it has ended, and progress goes on, too', async () => {
    const shares: [number, number][] = [];
    const done: number[] = [];
    await rehearseByChance(
      async ({ first, most }, progress) => {
        shares.push([first, most]);
        const runs = Math.min(4, most);
        progress(runs);
        return told(runs);
      },
      givenOf(WITH_LUCK, '63/375'),
      { runs: 10, seed: 7, progress: (over, of) => done.push(over / of) },
    );
    expect(shares).toEqual([
      [1, 10],
      [5, 6],
      [9, 2],
    ]);
    expect(done).toEqual([0.4, 0.8, 1]);
  });
});

/** The process of a house. */
const HOUSE = 'some-runs.ts';

describe('a rehearsal of many runs that is ended', { timeout: 180_000 }, () => {
  const words = ['rehearse', 'samples/A-RES-63-194.txt', '--paragraph', '14', '--cast', 'as-it-comes'];

  it.each([
    ['by the death of a house', HOUSE, 'SIGKILL'],
    ['by SIGTERM', 'client/cli/main.ts', 'SIGTERM'],
  ] as const)('%s, leaves nothing', async (_what, doing, signal) => {
    const rehearsal = begin(...words, '--runs', '500');
    await until(() => processesWith(rehearsal.folder, 'start-dev').length > 0, 120_000);
    const [pid] = processesWith(rehearsal.folder, doing);
    if (pid === undefined) throw new Error(`no ${doing}: ${rehearsal.said.err}`);
    process.kill(pid, signal);
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.said.out).toBe('');
    if (doing === HOUSE) {
      expect(rehearsal.said.err).toMatch(/^The process that lived through run 1 .* by SIGKILL/m);
      expect(rehearsal.said.err).toContain('Code: rehearsal.process-ended');
    }
    await leavesNothing(rehearsal);
  });
});
