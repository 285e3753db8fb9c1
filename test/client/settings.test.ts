import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calledIn, settle } from '../../client/cli/settings.ts';
import { rapporteur } from '../setup/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let homes = 0;
function homeWith(text: string): string {
  homes += 1;
  const home = join(folder, String(homes));
  mkdirSync(home);
  writeFileSync(join(home, 'settings.env'), text);
  return home;
}
/** What is set by a file, flags and an environment. */
function settled(
  file: string,
  flags: Parameters<typeof settle>[0] = {},
  environment: NodeJS.ProcessEnv = {},
) {
  const { RAPPORTEUR_HOME: _home, ...rest } = { ...environment };
  const variables = { ...rest, RAPPORTEUR_HOME: homeWith(file) };
  settle(flags, variables);
  const { RAPPORTEUR_HOME: _given, ...set } = variables;
  return set;
}

describe('settings', () => {
  it('are read from the home: names, values, comments, quotes', () => {
    expect(
      settled(
        '# ours\n\nRAPPORTEUR_PORT=8080\r\nDATABASE_URL = "postgres://me@db/r?a=b"\n  # more\nTEMPORAL_TLS=\'on\'\n',
      ),
    ).toEqual({ RAPPORTEUR_PORT: '8080', DATABASE_URL: 'postgres://me@db/r?a=b', TEMPORAL_TLS: 'on' });
  });

  it('give way to the environment, and that to flags', () => {
    expect(
      settled(
        'RAPPORTEUR_PORT=1\nRAPPORTEUR_LANGUAGE=fr\nRAPPORTEUR_LOG_LEVEL=warn',
        { set: ['RAPPORTEUR_PORT=3'] },
        { RAPPORTEUR_PORT: '2', RAPPORTEUR_LANGUAGE: 'en', RAPPORTEUR_LOG_LEVEL: '' },
      ),
    ).toEqual({ RAPPORTEUR_PORT: '3', RAPPORTEUR_LANGUAGE: 'en', RAPPORTEUR_LOG_LEVEL: 'warn' });
  });

  it('are those of the home that a flag names', () => {
    const variables: NodeJS.ProcessEnv = { RAPPORTEUR_HOME: homeWith('RAPPORTEUR_PORT=1') };
    settle({ home: homeWith('RAPPORTEUR_PORT=2') }, variables);
    expect(variables.RAPPORTEUR_PORT).toBe('2');
  });

  it.each([
    ['words', 'RAPPORTEUR_PORT 80', /line 1: expected NAME=VALUE/],
    ['a name of nobody', '# x\nPATH=/tmp', /line 2: expected NAME=VALUE, with a name of docs/],
    ['the home', 'RAPPORTEUR_HOME=x', /line 1: RAPPORTEUR_HOME says where this file is/],
    [
      'a name twice',
      'RAPPORTEUR_PORT=1\nRAPPORTEUR_PORT=2',
      /line 2: RAPPORTEUR_PORT is set already in line 1/,
    ],
  ])('are refused with the line: %s', (_name, text, why) => {
    expect(() => settled(text)).toThrow(why);
  });

  it.each([['PORT'], ['port=1'], ['=1']])('a flag that is none is refused: --set %s', (said) => {
    expect(() => settled('', { set: [said] })).toThrow(`--set ${said}: expected NAME=VALUE`);
  });

  it('stand before the command or behind it', async () => {
    const home = homeWith('RAPPORTEUR_LOG_LEVEL=loud');
    const environment = { ...process.env, RAPPORTEUR_HOME: 'elsewhere' };
    const said = await Promise.all([
      rapporteur(['--home', home, '--set', 'RAPPORTEUR_PORT=many', 'doctor'], environment),
      rapporteur(['doctor', '--home', home, '--set', 'RAPPORTEUR_PORT=many'], environment),
    ]);
    for (const { code, out } of said) {
      expect(code).toBe(1);
      expect(out).toContain('RAPPORTEUR_LOG_LEVEL: expected trace');
      expect(out).toContain('RAPPORTEUR_PORT');
    }
  });

  it('leave it to the words which command is called', () => {
    expect(calledIn(['--home', 'x', '--set', 'A=b', 'list', 'x'])).toBe('list');
    expect(calledIn(['--json'])).toBeUndefined();
  });
});
