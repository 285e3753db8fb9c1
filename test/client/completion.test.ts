import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PARTS } from '../../client/cli/parts.ts';
import { rapporteur } from '../setup/cli.ts';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

const SYMBOL = 'A/RES/63/981';

/** What a shell is told could come next, without what it is for. */
const offered = (out: string): string[] =>
  out
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');

describe('completion', () => {
  const nobody = { ...process.env, RAPPORTEUR_HOME: '/nowhere' };

  it('offers commands, acts and options, also where no house runs', async () => {
    const [commands, acts, options, ids, every] = await Promise.all(
      [['li'], ['act', 'sub'], ['list', '--'], ['show', ''], ['']].map((words) =>
        rapporteur(['complete', '--', ...words], nobody),
      ),
    );
    expect(offered(commands?.out ?? '')).toContain('list');
    expect(offered(every?.out ?? '')).toEqual(expect.arrayContaining(PARTS.flatMap(({ names }) => names)));
    expect(offered(acts?.out ?? '')).toContain('submit');
    expect(offered(options?.out ?? '')).toContain('--json');
    expect(ids).toMatchObject({ code: 0, err: '' });
    expect(offered(ids?.out ?? '')).toEqual([]);
  });

  it('prints a script that the shell understands', async () => {
    const { out } = await rapporteur(['completion', 'bash'], nobody);
    expect(out).toContain('rapporteur');
    expect(spawnSync('bash', ['-n'], { input: out, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  describe('of a house that runs', () => {
    let at: ListeningHouse;
    beforeAll(async () => {
      at = await openListeningHouse();
      const text = `63/981. A title\n\nThe General Assembly,\n\n1. Requests the Secretary-General to submit a report to the General Assembly at its sixty-fourth session;\n\n18 December 2008\n`;
      await at.client.registerMandate({ body: { text } });
      const { readings } = await at.client.mandate({ query: { symbol: SYMBOL } });
      const [reading] = readings;
      await at.client.decideReading({
        query: { symbol: SYMBOL },
        body: { type: 'confirm', key: reading?.key, actor: 'p-kay' },
        key: 'confirm',
      });
      const facts = [{ kind: 'person' as const, person: 'p-kay', name: 'Kay Adams' }];
      await at.client.changeDirectory({
        body: { commandId: 'people', actor: 'p-kay', facts, reason: 'a test' },
      });
    });
    afterAll(() => at.close());

    it('offers ids of obligations and of people', async () => {
      const [ids, people] = await Promise.all([
        at.cli('complete', '--', 'show', 'A/'),
        at.cli('complete', '--', 'confirm', SYMBOL, '1', '--as', 'p'),
      ]);
      expect(offered(ids.out)).toEqual([`${SYMBOL}#1.1`]);
      expect(people.out).toContain('p-kay\tKay Adams');
    });
  });
});
