import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchRequest } from '../../client/api/contract.ts';
import { runOf } from '../../client/obligations/run.ts';
import type { Rehearsed } from '../../client/rehearsal/rehearse.ts';
import { nextWake } from '../../domain/obligation/ladder/next.ts';
import type { ObligationId } from '../../domain/obligation/obligation.ts';
import { obligationState } from '../../store/reads.ts';
import { REAL_CLOCK } from '../../store/record.ts';
import { rapporteur } from '../setup/cli.ts';
import { everythingOf } from '../setup/everything.ts';
import { temporaryFolder } from '../setup/folder.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';
import { until } from '../setup/until.ts';

const PEOPLE = JSON.parse(readFileSync('samples/people.json', 'utf8')) as LaunchRequest['people'];
const MANUAL = readFileSync('docs/errors.md', 'utf8');
const TEXT = readFileSync('samples/A-RES-63-194.txt', 'utf8').replaceAll('63/194', '63/971');
const IDS = ['A/RES/63/971#14.1', 'A/RES/63/971#7.1'] as ObligationId[];

/** The command line against a house that listens: what it rehearses runs there, in this moment. */
describe('rapporteur rehearse, of what runs', () => {
  let at: ListeningHouse;
  beforeAll(async () => {
    at = await openListeningHouse();
  });
  afterAll(() => at.close());

  async function faultOf(code: string, ...words: string[]): Promise<string> {
    const ran = await at.cli('rehearse', ...words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(`Code: ${code} `);
    expect(MANUAL).toContain(`\n## \`${code}\`\n`);
    return ran.err;
  }

  it('has nothing to rehearse in a house in which nothing runs, nor in one that does not', async () => {
    expect(await faultOf('obligation.not-running', '--all')).toContain('Nothing runs in this house');
    const [id] = IDS;
    const ran = await rapporteur(['rehearse', id ?? ''], {
      ...process.env,
      RAPPORTEUR_HOME: temporaryFolder(),
    });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('Code: house.not-running ');
  });

  it('tells files and ids apart, and what is neither', async () => {
    const said = (...words: string[]) => faultOf('request.invalid', ...words);
    const [id = ''] = IDS;
    expect(await said('A/RES/63/971')).toContain(
      '“A/RES/63/971” is neither a file that is there nor the id of an obligation',
    );
    expect(await said()).toContain('there is nothing to rehearse, no file, no id and no --all');
    expect(await said(id, 'samples/A-RES-63-194.txt')).toContain(
      'ids and a file cannot be rehearsed together',
    );
    expect(await said('--all', id)).toContain('no file and no id beside it');
    expect(await said(id, '--from', '2009-01-01')).toContain('--from is for a file');
    expect(await faultOf('obligation.unknown', id)).toContain(`There is no obligation ${id}.`);
  });

  it('lives through what is to come, and leaves every row, history and message as it was', async () => {
    const given = { '7': { on: '2028-12-29', reason: 'set by the officer' } };
    const launched = await at.post('/launches', {
      text: TEXT,
      people: PEOPLE,
      paragraphs: ['14', '7'],
      given,
    });
    expect(launched.status).toBe(200);
    await until(async () => (await Promise.all(IDS.map(hasSaidAll))).every(Boolean));
    const before = await everythingOf(at.house, IDS);
    expect(before.tables.record_event?.length).toBeGreaterThan(4);
    const ran = await at.cli('rehearse', '--all', '--json');
    expect(ran.code, ran.err).toBe(0);
    expect(await everythingOf(at.house, IDS)).toEqual(before);
    const { rehearsed } = JSON.parse(ran.out) as { rehearsed: Rehearsed[] };
    const [answer, ...more] = rehearsed;
    expect(more).toEqual([]);
    expect(answer?.lives.map(({ obligation, ended }) => [obligation, ended])).toEqual(
      IDS.map((id) => [id, 'delivered']),
    );
    expect(answer?.asOf).toBe(answer?.from);
    for (const { story, recorded } of answer?.lives ?? []) expect(recorded).toBeLessThan(story.length);
    expect(answer?.names).toMatchObject({ 'p-haddad': 'Leila Haddad' });
  });

  /** Its run has told what was overdue at the launch, and waits. */
  async function hasSaidAll(id: ObligationId): Promise<boolean> {
    const life = await obligationState(at.house.db, id);
    const wake = life?.status === 'running' ? nextWake(life, REAL_CLOCK.now()) : undefined;
    if (wake !== undefined && wake.at <= REAL_CLOCK.now()) return false;
    const { events } = await runOf(at.house.client, id).fetchHistory();
    const last = events?.at(-1);
    return (
      last?.workflowTaskScheduledEventAttributes == null && last?.workflowTaskStartedEventAttributes == null
    );
  }
});
