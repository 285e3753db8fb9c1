import { globSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTE_NAMES, type RouteName } from '../../client/api/paths.ts';
import { isColoured } from '../../client/cli/colours.ts';
import { houseOf } from '../../client/cli/house.ts';
import { PARTS } from '../../client/cli/parts.ts';

/** Requests that no command needs, and why. */
const WITHOUT_COMMAND: Partial<Record<RouteName, string>> = {
  metrics: 'Prometheus asks itself',
  description: 'for programs, and the page of the API',
  waysIn: 'for the page that signs in',
  signIn: 'for browsers: a session stands in a cookie',
  beginAtProvider: 'for browsers',
  backFromProvider: 'for browsers',
  signOut: 'ends the session of a browser',
  signOutEverywhere: 'ends the sessions of browsers',
  changePassword: 'of who has signed in; whoever has none sets one with set-password',
  me: 'the operator of the machine is no account, and may do all',
  tokens: 'of who has signed in; of all accounts: tokens ACCOUNT',
  makeToken: 'likewise: tokens new',
  revokeToken: 'likewise: tokens revoke',
  readCalendarFile: 'import-calendar reads the file itself, so that what is wrong is told without a house',
  rehearsalCompletions: 'for who types letter by letter; say takes whole lines',
  decodePayloads: 'for the tools of Temporal',
};

/** What commands ask: their own files, and the programs that they start. */
const SOURCES = globSync(['client/cli/*.ts', 'worker/doctor/*.ts', 'worker/backup/make.ts']);
const ASKED = /\b(?:house|houseOf|client)(?:\(\w*\))?\s*\.\s*(\w+)\(/g;

const asked = new Set(
  SOURCES.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(ASKED)].map(([, name]) => name)),
);

it.each(ROUTE_NAMES)('%s is asked by a command, or it is said why not', (name) => {
  expect([name, asked.has(name), WITHOUT_COMMAND[name] ?? null]).toEqual(
    asked.has(name) ? [name, true, null] : [name, false, expect.any(String)],
  );
});

it('no command asks by path', () => {
  for (const file of SOURCES)
    expect([file, readFileSync(file, 'utf8').match(/\bfetch\(\s*[`"'\x27]/)]).toEqual([file, null]);
});

describe('every command', () => {
  const program = new Command('rapporteur');
  beforeAll(async () => {
    for (const part of PARTS)
      await part.add({
        command: (name, description) => program.command(name).description(description),
        show: () => {},
        home: () => '',
        house: () => houseOf(''),
      });
  });

  const leaves = (command: Command): Command[] =>
    command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
  const pathOf = (command: Command): string =>
    command.parent === null || command.parent === program
      ? command.name()
      : `${pathOf(command.parent)} ${command.name()}`;

  it('answers machines, too', () => {
    const without = leaves(program).filter(({ options }) => !options.some(({ long }) => long === '--json'));
    // These go on until they are ended, and tell as they go.
    expect(without.map(pathOf)).toEqual(['demo', 'start']);
  });

  it('stands in the manual', () => {
    const manual = readFileSync('docs/operations.md', 'utf8');
    const told = [...manual.matchAll(/`([a-z][a-z -]*[a-z])/g)].map(([, words = '']) => words);
    const isTold = (path: string): boolean => told.some((words) => `${words} `.startsWith(`${path} `));
    const untold = leaves(program)
      .map(pathOf)
      .filter((path) => !path.startsWith('act ') && !isTold(path));
    expect(untold).toEqual([]);
  });
});

it.each([
  [true, {}, true],
  [false, {}, false],
  [undefined, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
])('colours on a terminal (%j) where the environment says %j: %j', (isTTY, environment, expected) => {
  expect(isColoured(isTTY === undefined ? {} : { isTTY }, environment)).toBe(expected);
});
