import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriesRunOf } from '../../client/series/run.ts';
import type { SeriesId } from '../../domain/series/series.ts';
import { houseApi } from '../../worker/api.ts';
import { type Ran, rapporteur } from '../setup/cli.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const PEOPLE = 'samples/people.json';
/** Decades ahead, so that no cycle is launched whenever this runs. */
const TEXT = `S/RES/9100 (2090)
Adopted by the Security Council at its 9559th meeting, on 25 June 2090

The Security Council,

1. Requests the Secretary-General to report to the Council annually, starting from 1 July 2091;

2. Requests the Secretary-General to include information on the work of the Office in his next report on the situation;

3. Decides to remain seized of the matter.
`;
const ID = 'S/RES/9100(2090)#1.1' as SeriesId;

/** A house that listens and keeps its record in memory. */
describe('series on the command line', { timeout: 120_000 }, () => {
  let house: TestHouse;
  let api: FastifyInstance;
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-test-'));
  const file = join(home, 'resolution.txt');
  beforeAll(async () => {
    house = await openHouse();
    const { db, keeper, keys } = house;
    api = houseApi({ db, keeper, keys, run: house, token: 'x', stop: () => {}, unexpected: () => {} });
    await api.listen({ host: '127.0.0.1', port: 0 });
    const { port } = api.server.address() as AddressInfo;
    const reach = { url: `http://127.0.0.1:${port}`, token: 'x', pid: 1 };
    writeFileSync(join(home, 'api.json'), JSON.stringify(reach));
    writeFileSync(file, TEXT);
  }, 60_000);
  afterAll(async () => {
    await seriesRunOf(house.client, ID)
      .terminate()
      .catch(() => undefined);
    await api.close();
    await house.close();
    rmSync(home, { recursive: true, force: true });
  });
  const cli = (...words: string[]): Promise<Ran> =>
    rapporteur(words, { ...process.env, RAPPORTEUR_HOME: home });
  const said = async (...words: string[]): Promise<string> => (await cli(...words)).out.trim();

  it('is begun by a launch, and told by its next cycle', async () => {
    expect(await said('series')).toContain('No series yet.');
    const launched = await said('launch', file, '--people', PEOPLE, '--lead', 'P26W');
    expect(launched).toContain(`${ID}  series begun`);
    expect(launched).toContain(
      'every year, from 1 July 2091 (the Security Council); each cycle is launched 26 weeks',
    );
    expect(launched).toContain(`first ${ID}@2091-07-01, launched on 31 December 2090`);
    expect(await said('series')).toBe(
      [
        `${ID}  report, every year, from 1 July 2091 (the Security Council)`,
        '    none started yet; next 2091-07-01, due 1 July 2091, launched on 31 December 2090',
      ].join('\n'),
    );
    expect(await said('show', ID)).toContain('next 2091-07-01, due 1 July 2091');
    expect(await said('list')).toMatch(/S\/RES\/9100\(2090\)#1\.1 +series/);
  });

  it('takes what its officer decides, with the mandate or the reason', async () => {
    const forMachines = await cli('series', 'suspend', ID, '--json');
    expect(JSON.parse(forMachines.out)).toMatchObject({ accepted: false });
    const refused = await cli('series', 'suspend', ID);
    expect(refused).toMatchObject({ code: 2, out: expect.stringContaining('Code: comment-needed') });
    const changed = ['--from', '2092-01-01', '--due', 'session GA 147', 'every P2Y', '--to', 'GA'];
    expect(await said('series', 'change', ID, ...changed, '--by', 'S/RES/9200(2091)#4')).toContain(
      'is changed.',
    );
    expect(await said('series', 'day', ID, '--on', '2091-08-01', '--reason', 'The chair agrees.')).toContain(
      'has the day of its next cycle.',
    );
    const told = await said('series', ID);
    expect(told).toContain('next 2091-07-01, due 1 August 2091');
    expect(told).toContain('from 1 January 2092 on as S/RES/9200(2091)#4 says');
    expect(told).toContain('why: “The chair agrees.”');
    expect(told).toContain('The record holds: 5 events');
  });

  it('is owed sections: an officer attaches them, sees them where they are owed, and takes them back with a reason', async () => {
    const symbol = 'S/RES/9100(2090)';
    expect(await said('mandate', symbol)).toContain(`confirmed as ${ID}, a series`);
    expect(await said('attach', symbol, '2', '--to', ID, '--reason', 'The next report is this one.')).toMatch(
      /^2:0-\d+ is a section of S\/RES\/9100\(2090\)#1\.1, and told with: rapporteur show/,
    );
    expect(await said('mandate', symbol)).toContain(`a section of ${ID}`);
    const shown = await said('show', ID);
    expect(shown).toContain('Sections owed to its text:');
    expect(shown).toContain('S/RES/9100(2090), 2:0-96: “Requests the Secretary-General to include');
    expect(shown).toContain(`Its cycles, and its record: rapporteur series '${ID}'`);
    expect(await cli('undo', symbol, '2')).toMatchObject({
      ...{ code: 2, out: expect.stringContaining('Code: reason-needed') },
    });
    expect(await said('undo', symbol, '2', '--reason', 'Another report.')).toContain('Taken back');
    expect(await said('show', ID)).not.toContain('Sections owed');
    expect(await said('mandate', symbol)).toContain('because “Another report.”');
  });

  it('ends with the mandate that says so, and tells what it cannot use', async () => {
    const end = await cli('series', 'end', ID, '--by', '#4', '--on', '2091-01-01');
    expect(end).toMatchObject({ code: 2, err: expect.stringContaining('--by #4: expected a symbol') });
    expect(await cli('series', `${ID}@2091-07-01`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not the id of a series'),
    });
    expect(await said('series', 'end', ID, '--by', 'S/RES/9200(2091)', '--on', '2091-01-01')).toContain(
      'ends.',
    );
    expect(await seriesRunOf(house.client, ID).result()).toMatchObject({ status: 'ended' });
    const again = await cli('series', 'suspend', ID, '--reason', 'Too late.');
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('series.not-running') });
  });
});
