import { readFileSync } from 'node:fs';
import { Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { dated, mandateIn } from '../../../activities/documents/open.ts';
import { people } from '../../../client/api/contract.ts';
import { answer } from '../../../client/rehearsal/by-hand/answer.ts';
import { RehearsalSession } from '../../../client/rehearsal/by-hand/session.ts';
import type { FreshHouse } from '../../../client/rehearsal/by-hand/way.ts';
import { castNamed } from '../../../client/rehearsal/shipped.ts';
import { usually } from '../../../domain/rehearsal/luck.ts';
import { dayAt } from '../../../domain/time/instant.ts';
import { startTemporal } from '../../../tools/temporal-server/launch.ts';
import { openRehearsal } from '../../../worker/rehearsal.ts';
import { quietLogger } from '../../setup/quiet.ts';

const SYMBOL = 'A/RES/63/196';
const CAST = people.parse(JSON.parse(readFileSync('samples/people.json', 'utf8')));
const PATIENCE_MS = 180_000;

let session: RehearsalSession;
let opened = 0;
/** Houses that are open. */
let open = 0;

/** The first on the server of all tests; what begins anew has the same ids again, hence a server of its own. */
async function fresh(): Promise<FreshHouse> {
  opened += 1;
  open += 1;
  const own = opened === 1 ? undefined : await startTemporal({ kind: 'rehearsal' }, process.env);
  const target = own ?? { address: inject('temporalAddress'), namespace: inject('temporalNamespace') };
  const { house, close } = await openRehearsal(
    target,
    inject('workflowBundlePath'),
    `by-hand-${opened}`,
    2008,
  );
  return {
    house,
    close: async () => {
      await close();
      await own?.stop();
      open -= 1;
    },
  };
}

beforeAll(async () => {
  Runtime.install({ logger: quietLogger });
  const text = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/196');
  session = await RehearsalSession.begin(fresh, {
    ...{ mandate: dated(mandateIn(text, 'the text'), 'the text'), people: CAST },
    ...{ cast: castNamed('all-goes-well'), luck: usually, from: null, until: null, paragraphs: null },
  });
}, PATIENCE_MS);

afterAll(() => session.close(), PATIENCE_MS);

const say = async (line: string): Promise<string> => (await answer(line, session)).lines.join('\n');

/** What stays the same when it is lived through again: all but ids and real times. */
const stories = async () =>
  Promise.all(
    session.players.map(async ({ obligation }) =>
      (await session.story(obligation.id)).map(
        ({ seq, at, type, actor, saying, comment }) =>
          `${seq} ${dayAt(at, session.zone)} ${type} ${actor} ${saying} ${comment}`,
      ),
    ),
  );

describe('a rehearsal that is gone through by hand', () => {
  it('goes to the earliest of all that comes, and says what it is', async () => {
    expect(await say('travel to next')).toContain(
      '30 December 2008: the reminder of asking for views, due on 14 January 2009 (11.1)\n  11.1   3   30 December 2008  the calendar',
    );
    await say('travel to next');
    expect(session.today).toBe('2009-01-09');
    expect(await say('travel to next')).toMatch(
      /^9 January 2009: Leila Haddad means to ask for views \(11\.1\)\n +11\.1 +5 .*Leila Haddad +asked 4 for their views/,
    );
  });

  it(
    'comes to the same by one journey as by many, and goes back to before it',
    async () => {
      const before = await stories();
      expect(await say('travel to 2009-03-10')).toContain('closed the collection of views: 4 answered');
      const after = await stories();
      expect(await say('undo')).toMatch(
        /^Back to before “travel to 2009-03-10”: 3 steps lived through again in \d+\.\d s\.\nIt is 9 January 2009/,
      );
      expect(await stories()).toEqual(before);
      for (let next = session.next(); next && next.at < '2009-03-10'; next = session.next())
        await say('travel to next');
      await say('travel to 2009-03-10');
      expect(await stories()).toEqual(after);
      expect(open).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'leaves to whoever plays by hand what is theirs',
    async () => {
      expect(await say('as chidi')).toBe('You are Chidi Okafor. What is yours the cast leaves to you.');
      expect(await say('where')).toMatch(/yours +hand in draft, which the cast would do on 25 March 2009/);
      expect(await say('travel to 2009-03-27')).not.toContain('handed in');
      expect(await say('inbox chidi')).toMatch(
        /1 {2}13 March 2009: 1 ahead\n +11\.1 the draft, due on 27 March 2009\n/,
      );
      expect(await say('inbox chidi 1')).toContain('To do: rapporteur act hand-in-draft');
      expect(await say('inbox maja')).toBe('Maja Lindqvist was told nothing so far.');
    },
    PATIENCE_MS,
  );

  it('does what is said, fills in what can be known, and tells a refusal by the rules', async () => {
    expect(await say('act hand-in-draft 11 --words 7000')).toMatch(
      /^ +11\.1 .*Chidi Okafor +handed in version 1 of the draft: 7000 words/,
    );
    expect(await say('act approve-draft 11.1 --comment "To save time."')).toMatch(
      /^Refused: .*\n[\s\S]*Code: .*\n +11\.1 .*tried to approve draft, REFUSED[\s\S]*why: “To save time\.”/,
    );
    expect(await say('act approve-draft 11.1 --as "Maja Lindqvist"')).toContain('as reviewed');
  });

  it(
    'lives through acts again, with the same answers',
    async () => {
      const before = await stories();
      await say('act return-draft 11.1 --as kenji --comment "Shorten it."');
      expect(await stories()).not.toEqual(before);
      expect(await say('undo')).toContain('you are Chidi Okafor');
      expect(await stories()).toEqual(before);
    },
    PATIENCE_MS,
  );

  it.each([
    ['act approve-draft 99.1', '“99.1” is no obligation of this rehearsal'],
    ['act dance 11.1', '“dance” is no act'],
    ['act ask-for-views 11.1 --as leila', 'ask-for-views: --addressees and --reply-by missing: who is asked'],
    ['act approve-draft 11.1 --colour red', 'approve-draft: unknown option ’--colour’'],
    ['act snooze 11.1 --awaited draft --until soon', '--until soon: expected a day'],
    ['as Somebody', '“Somebody” is the name or the post of nobody here'],
    ['travel to 2009-01-01', '1 January 2009 is past: it is 27 March 2009'],
    ['travel 500w', 'is after the last day of the rehearsal, 18 December 2011'],
    ['inbox chidi 9', 'There is no message 9: so far there'],
  ])('does nothing at %s', async (line, why) => {
    const before = session.said;
    await expect(say(line)).rejects.toThrow(why.replaceAll('’', "'"));
    expect(session.said).toEqual(before);
  });

  it('can be said again as it was saved', async () => {
    const { save } = await answer('save mine.txt', session);
    expect(save?.file).toBe('mine.txt');
    expect(save?.text.split('\n').slice(0, 4)).toEqual([
      `# ${SYMBOL} from 18 December 2008, cast: All goes well; 7.1, 11.1, 14.1`,
      ...['travel to next', 'travel to next', 'travel to next'],
    ]);
  });

  it(
    'reaches the end, and says how it came out',
    async () => {
      await say('as nobody');
      await say('travel to 2010-10-01');
      expect(await say('where')).toContain('14.1  report: delivered, the file is closed since');
      expect(await say('outcome')).toContain(
        'the draft                                      27 March 2009      in time',
      );
      await expect(say('travel to next')).rejects.toThrow('Nothing comes of itself any more');
      await expect(say('act submit 14.1 --as leila')).rejects.toThrow(
        'The file of A/RES/63/196#14.1 is closed',
      );
    },
    PATIENCE_MS,
  );
});
