import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchAnswer } from '../../client/api/obligations-contract.ts';
import { readReach } from '../../client/cli/home.ts';
import { runOf } from '../../client/obligations/run.ts';
import { connectTemporal } from '../../client/temporal.ts';
import type { Command } from '../../domain/obligation/commands.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import type { PersonId } from '../../domain/obligation/parties.ts';
import type { SignedCommand } from '../../domain/obligation/signed.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { StoryLine } from '../../store/reads.ts';
import { commandUpdates } from '../../workflows/messages.ts';
import { codecOf } from '../setup/codec.ts';
import { draftOf } from '../setup/sample.ts';
import { Supervised } from '../setup/supervised.ts';
import { until } from '../setup/until.ts';

const SAMPLE = ['samples/A-RES-63-194.txt', '--people', 'samples/people.json', '--when', '7=2027-12-31'];
const REPORT = 'A/RES/63/194#14.1' as ObligationId;
const PAPER = 'A/RES/63/194#11.1' as ObligationId;
const BRIEFING = 'A/RES/63/194#7.1' as ObligationId;

/** One home lives through all of it, on the real server: every test begins where the one before has left it. */
describe('what was recorded survives', () => {
  let all: Supervised;
  let sent = 0;
  beforeAll(async () => {
    all = new Supervised(mkdtempSync(join(tmpdir(), 'rapporteur-fault-')));
    await all.start();
    const launched = await all.run('launch', ...SAMPLE);
    expect(launched.err).toBe('');
    expect(launched.code).toBe(0);
  });
  afterAll(async () => {
    await all.stop();
    rmSync(all.home, { recursive: true, force: true });
  });

  const handIn = (letter: string): Command => {
    sent += 1;
    return {
      type: 'hand-in-draft',
      commandId: `fault-${sent}`,
      actor: 'p-okafor' as PersonId,
      onBehalfOf: null,
      comment: null,
      draft: draftOf(letter),
    };
  };

  async function historyOf(id: string): Promise<StoryLine[]> {
    const { story, objections } = await all.house.history({ query: { id } });
    expect(objections).toEqual([]);
    return story;
  }
  const drafts = async (id: string): Promise<number[]> =>
    (await historyOf(id)).flatMap((event) => (event.type === 'DraftHandedIn' ? [event.facts.version] : []));

  /** Sends until there is an answer: with the same command id, as every client should. */
  const sendUntilAnswered = (id: string, command: Command): Promise<unknown> =>
    until(() => all.send(id, command).catch(() => undefined), 60_000);

  it('the house killed with SIGKILL in mid-cycle', async () => {
    const before = readReach(all.home);
    await all.send(REPORT, handIn('1'));
    const inFlight = handIn('2');
    const lost = all.send(REPORT, inFlight).catch((error: unknown) => error);
    process.kill(before.pid, 'SIGKILL');
    await lost;
    await all.answering(before);
    expect(await sendUntilAnswered(REPORT, inFlight)).toMatchObject({ accepted: true });
    expect(await sendUntilAnswered(REPORT, inFlight)).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2]);
  });

  it('Temporal killed with SIGKILL in mid-cycle', async () => {
    const inFlight = handIn('3');
    const lost = all.send(REPORT, inFlight).catch((error: unknown) => error);
    process.kill(all.temporalPid(), 'SIGKILL');
    await lost;
    expect(await sendUntilAnswered(REPORT, inFlight)).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2, 3]);
  });

  it('both killed at once', async () => {
    const before = readReach(all.home);
    const inFlight = handIn('4');
    const lost = all.send(REPORT, inFlight).catch((error: unknown) => error);
    process.kill(all.temporalPid(), 'SIGKILL');
    process.kill(before.pid, 'SIGKILL');
    await lost;
    await all.answering(before);
    expect(await sendUntilAnswered(REPORT, inFlight)).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2, 3, 4]);
  });

  it('a run terminated by hand in Temporal’s own pages', async () => {
    await withTemporal(all, async (client) => {
      await runOf(client, REPORT).terminate('by hand');
    });
    expect(await all.run('resume', REPORT)).toMatchObject({ code: 0 });
    expect(await sendUntilAnswered(REPORT, handIn('5'))).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2, 3, 4, 5]);
  });

  it('a forged update, sent straight to Temporal', async () => {
    const command = handIn('a');
    const before = await drafts(REPORT);
    await withTemporal(all, async (client) => {
      const sent = {
        args: [{ command, signature: null }] satisfies [SignedCommand],
        updateId: command.commandId,
      };
      expect(await runOf(client, REPORT).executeUpdate(commandUpdates['hand-in-draft'], sent)).toMatchObject({
        accepted: false,
        refused: { code: 'unsigned-command' },
      });
    });
    expect(await drafts(REPORT)).toEqual(before);
    const { out, code } = await all.run('history', REPORT);
    expect(code).toBe(0);
    expect(out).toMatch(/said to be .+ tried to hand in draft, REFUSED: Nobody has signed it/);
    // The true one of the same id has an answer of its own: these bytes are there already.
    const meant = { ...command, draft: draftOf('5') } as Command;
    expect(await sendUntilAnswered(REPORT, meant)).toMatchObject({ refused: { code: 'draft-unchanged' } });
  });

  it('its keys replaced and revoked', async () => {
    const own = async () => (await all.house.keys()).filter(({ own }) => own);
    const before = await own();
    expect(before.map(({ kind }) => kind).sort()).toEqual(['api', 'system']);
    expect((await all.run('keys', 'rotate')).out).toContain('From now on the house signs with new keys.');
    const [first] = await own();
    expect(before.map(({ id }) => id)).not.toContain(first?.id);
    const revoked = await all.run(
      'keys',
      'revoke',
      first?.id.slice(0, 8) ?? '',
      '--reason',
      'a copy was found',
    );
    expect(revoked.out).toContain('why: “a copy was found”');
    expect(await sendUntilAnswered(REPORT, handIn('5'))).toMatchObject({
      refused: { code: 'draft-unchanged' },
    });
    expect((await all.run('keys')).out).toContain('REVOKED');
    await historyOf(REPORT);
  });

  it('a run reset by hand to its first moment', async () => {
    await withTemporal(all, async (client) => {
      const run = runOf(client, REPORT);
      const { events } = await run.fetchHistory();
      const first = events?.find((event) => event.workflowTaskCompletedEventAttributes)?.eventId;
      await client.workflowService.resetWorkflowExecution({
        namespace: client.options.namespace,
        workflowExecution: { workflowId: run.workflowId, runId: (await run.describe()).runId },
        reason: 'by hand',
        requestId: 'reset-by-hand',
        workflowTaskFinishEventId: first ?? null,
      });
    });
    expect(await sendUntilAnswered(REPORT, handIn('6'))).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('a file that was closed stays closed', async () => {
    // The day it is in New York, where the plan lives.
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format() as CivilDate;
    const delivery = 'Member-States';
    const draft = draftOf('7');
    const by = (actor: string, fields: object): Command =>
      ({
        commandId: `close-${JSON.stringify(fields)}-${actor}`,
        onBehalfOf: null,
        comment: null,
        actor: actor as PersonId,
        ...fields,
      }) as Command;
    for (const command of [
      by('p-okafor', { type: 'hand-in-draft', draft }),
      by('p-lindqvist', { type: 'approve-draft', draft: draft.sha256 }),
      by('p-tanaka', { type: 'approve-draft', draft: draft.sha256 }),
      by('p-haddad', { type: 'schedule-briefing', delivery, on: today }),
      by('p-haddad', { type: 'invite-to-briefing', delivery, happenedOn: today }),
      by('p-haddad', { type: 'hold-briefing', delivery, happenedOn: today, attendance: 4, comment: 'Held.' }),
    ]) {
      expect(await sendUntilAnswered(BRIEFING, command)).toMatchObject({ accepted: true });
    }
    expect((await historyOf(BRIEFING)).at(-1)?.type).toBe('Settled');
    expect((await all.run('resume', BRIEFING)).code).toBe(2);
  });

  it('Temporal’s file deleted', async () => {
    await all.stop();
    for (const file of globSync(join(all.home, 'temporal', '*.db*'))) rmSync(file);
    expect(globSync(join(all.home, 'temporal', '*.db*'))).toEqual([]);
    await all.start();
    const again = await all.run('launch', ...SAMPLE);
    expect(again.code).toBe(0);
    expect(again.out).toContain('runs already; there is nothing to do');
    // The house has started what runs by the record; to ask for it again does no harm.
    expect(await sendUntilAnswered(REPORT, handIn('8'))).toMatchObject({ accepted: true });
    expect(await all.run('resume', REPORT)).toMatchObject({ code: 0 });
    expect(await sendUntilAnswered(REPORT, handIn('9'))).toMatchObject({ accepted: true });
    expect(await drafts(REPORT)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('launching twice, running, closed or forgotten by Temporal, says so and changes nothing', async () => {
    const ids = [BRIEFING, PAPER, REPORT];
    const before = await Promise.all(ids.map(historyOf));
    const again = await all.run('launch', ...SAMPLE, '--json');
    expect(again.code).toBe(0);
    const answer = JSON.parse(again.out) as LaunchAnswer;
    expect(answer.duties.map(({ id, outcome }) => [id, outcome])).toEqual([
      [BRIEFING, 'already launched'],
      [PAPER, 'already launched'],
      [REPORT, 'already launched'],
    ]);
    expect(await Promise.all(ids.map(historyOf))).toEqual(before);
  });

  it('a second start on the same home says who holds it', async () => {
    const second = await all.run('start');
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/already runs in .*: process \d+ since/);
  });

  it('the token is for its own user only, and nobody gets in without it', async () => {
    const { url } = readReach(all.home);
    expect((await fetch(`${url}/obligations`)).status).toBe(401);
    const state = await all.house.obligation({ query: { id: REPORT } });
    expect(state.status).toBe('running');
  });

  it('stops when it is asked to, answers whoever has asked by then, and says so to who comes after', async () => {
    const { url, token } = readReach(all.home);
    const answers: number[] = [];
    /** Asks over a connection that is kept, until nobody takes it any more. */
    async function ask(): Promise<void> {
      for (;;) {
        const answer = await fetch(`${url}/portfolio`, {
          headers: { authorization: `Bearer ${token}` },
        }).catch(() => undefined);
        if (answer === undefined) return;
        answers.push(answer.status);
        await answer.text().catch(() => '');
      }
    }
    const asking = Promise.all(Array.from({ length: 8 }, ask));
    await until(() => answers.length > 50);
    expect(await all.run('stop')).toMatchObject({ code: 0 });
    await asking;
    expect(answers.filter((status) => status !== 200)).toEqual([]);
    await until(() => !existsSync(join(all.home, 'api.json')), 30_000);
    const late = await all.run('list');
    expect(late.code).toBe(1);
    expect(late.err).toContain('house.not-running');
  });
});

async function withTemporal(all: Supervised, act: (client: Client) => Promise<void>): Promise<void> {
  const address = readFileSync(join(all.home, 'temporal', 'address.json'), 'utf8');
  const codec = codecOf(all.home);
  const client = await connectTemporal({ ...JSON.parse(address), codec });
  try {
    await act(client);
  } finally {
    await client.connection.close();
  }
}
