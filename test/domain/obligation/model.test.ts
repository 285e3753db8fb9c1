import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATEMENT_KINDS } from '../../../domain/obligation/acts/taking-over/kinds.ts';
import { COMMAND_TYPES, type Command } from '../../../domain/obligation/commands.ts';
import { decide } from '../../../domain/obligation/decide.ts';
import { NOTHING, type ObligationState } from '../../../domain/obligation/state.ts';
import { instant } from '../../../domain/time/instant.ts';
import { commandBy, REPORT } from '../../setup/sample.ts';
import { addHours } from './model/dice.ts';
import { brokenAfter, brokenAtEnd, INVARIANTS } from './model/invariants.ts';
import { type History, histories, walk } from './model/walk.ts';

/** One search for all of them: the shortest history that breaks one tells which. */
const HISTORIES = 1500;

const accepted = new Set<string>();
const happened = new Set<string>();
const stated = new Set<string>();

/** The first invariant that a history breaks, and by what. */
function brokenBy(history: History): string | undefined {
  let broken: string | undefined;
  try {
    const file = walk(history, (put) => {
      const { command, proposal, file: after } = put;
      if (proposal.answer.accepted) accepted.add(command.type);
      for (const { type } of proposal.events) happened.add(type);
      const wrong = broken === undefined ? brokenAfter(put) : undefined;
      if (wrong !== undefined) broken = `${wrong}\n${command.type} made of ${told(after.record)}`;
    });
    for (const event of file.record)
      if (event.type === 'TakenOver') for (const { what } of event.facts.statements) stated.add(what);
    const [last] = file.record.slice(-1);
    const wrong = broken === undefined && last ? brokenAtEnd(file, addHours(last.at, 25)) : undefined;
    if (wrong !== undefined) broken = `${wrong}\nat the end of ${told(file.record)}`;
  } catch (error) {
    return `every-command-is-answered: ${error instanceof Error ? error.stack : error}`;
  }
  return broken;
}

const told = (record: { type: string; seq: number; actor: string }[]): string =>
  record.map(({ type, seq, actor }) => `${seq} ${type} ${actor}`).join(', ');

describe(`in ${HISTORIES} histories of people who try anything`, () => {
  const search = fc.check(
    fc.property(histories, (history) => {
      const broken = brokenBy(history);
      if (broken !== undefined) throw new Error(broken);
    }),
    { numRuns: HISTORIES },
  );
  const found = search.errorInstance instanceof Error ? search.errorInstance.message : '';
  const [name = ''] = found.split(':');

  it.each(Object.keys(INVARIANTS))('%s', (invariant) => {
    const again = `seed ${search.seed}, path ${search.counterexamplePath}`;
    expect(name === invariant ? `${found}\n${again}` : '').toBe('');
  });

  it('and they go far: every command is accepted in some, and every end is reached', () => {
    expect(COMMAND_TYPES.filter((type) => !accepted.has(type) && found === '')).toEqual([]);
    expect(STATEMENT_KINDS.filter((what) => !stated.has(what) && found === '')).toEqual([]);
    expect([...happened]).toEqual(expect.arrayContaining(['Settled', 'BriefingHeld', 'Issued', 'FellLate']));
  });
});

it.each([
  NOTHING,
  { status: 'confirmed', obligation: REPORT, seq: 1, hash: '' },
  { status: 'undone', obligation: REPORT, seq: 2, hash: '' },
] satisfies ObligationState[])('before a launch every command is refused: $status', (state) => {
  for (const type of COMMAND_TYPES) {
    const command = { ...commandBy('officer', { type: 'close-views' }), type } as Command;
    expect(decide(state, command, instant('2009-01-01T12:00:00.000Z')).answer).toMatchObject({
      accepted: false,
      refused: { code: 'not-running' },
    });
  }
});
