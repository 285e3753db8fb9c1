import { Command } from 'commander';
import { expect, it } from 'vitest';
import { houseOf } from '../../client/cli/house.ts';
import { PARTS, partsFor } from '../../client/cli/parts.ts';

it.each(PARTS.map((part) => [part.names.join(', '), part] as const))(
  'the file of %s has these commands and no other',
  async (_names, part) => {
    const program = new Command();
    await part.add({
      command: (name, description) => program.command(name).description(description),
      show: () => {},
      home: () => '',
      house: () => houseOf(''),
    });
    expect(program.commands.map((each) => each.name())).toEqual(part.names);
  },
);

it('what is called is loaded alone; for the help, and where nobody knows the name, everything is', () => {
  expect(partsFor('history').map(({ names }) => names)).toEqual([['show', 'history']]);
  for (const called of [undefined, '--help', 'help', 'histroy']) expect(partsFor(called)).toBe(PARTS);
});
