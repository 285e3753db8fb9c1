import { adding } from './adding.ts';
import { attaching } from './attaching.ts';
import type { RegisterCommand, Surroundings, VerbCommand } from './commands.ts';
import { confirming } from './confirming.ts';
import { correcting } from './correcting.ts';
import { propose } from './events.ts';
import { joining } from './joining.ts';
import { withKnownBodies } from './known-bodies.ts';
import type { Outcome, RegisterProposal } from './outcome.ts';
import { reading } from './rereading.ts';
import { proposalSettling } from './settling.ts';
import { splitting } from './splitting.ts';
import type { MandateState, Register } from './state.ts';
import { disowning, rejecting } from './turning-down.ts';
import { undoing } from './undoing.ts';

/**
 * What a command leads to in the register: events, or a refusal, which is an event too. Nothing is true before the
 * record has taken it. Throws on anything but a reading while nothing was read: there is no register to decide in.
 */
export function decide(
  state: MandateState,
  command: RegisterCommand,
  surroundings: Surroundings,
): RegisterProposal {
  const outcome = outcomeOf(state, command, surroundings);
  if (!('refused' in outcome)) return outcome;
  const event = propose('CommandRefused', { command: command.type, ...outcome.refused }, command.comment);
  return { events: [event], obligations: [], answer: { accepted: false, ...outcome } };
}

function outcomeOf(state: MandateState, command: RegisterCommand, surroundings: Surroundings): Outcome {
  if (command.type === 'read') return reading(state, command, surroundings);
  if (state.status === 'unread') throw new Error(`${command.type}: this mandate was never read`);
  return verb(state, command, surroundings);
}

function verb(register: Register, asked: VerbCommand, surroundings: Surroundings): Outcome {
  const command = withKnownBodies(register, asked, surroundings.calendar.known);
  if ('refused' in command) return command;
  switch (command.type) {
    case 'confirm':
      return confirming(register, command, surroundings);
    case 'correct':
      return correcting(register, command, surroundings);
    case 'add':
      return adding(register, command, surroundings);
    case 'split':
      return splitting(register, command);
    case 'join':
      return joining(register, command);
    case 'reject':
      return rejecting(register, command);
    case 'not-ours':
      return disowning(register, command);
    case 'attach':
      return attaching(register, command, surroundings);
    case 'undo':
      return undoing(register, command, surroundings);
    case 'settle':
      return proposalSettling(register, command, surroundings);
  }
}
