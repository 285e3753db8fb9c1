import type { Command } from 'commander';
import { Fault } from '../../domain/faults.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { KeyAnswer } from '../api/keys-contract.ts';
import { ask } from './ask.ts';
import type { DatesCli } from './dates.ts';

interface Options {
  json?: boolean;
  reason: string;
}

/** Adds `keys`, `keys rotate` and `keys revoke`: what commands are signed with. */
export function addKeyCommands({ command, show, home }: DatesCli): void {
  const keys = command('keys', 'the keys that commands are signed with, and until when each stands')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const list = await ask<KeyAnswer[]>(home(), '/keys');
      show(options, list, () => list.flatMap(keyLines));
    });
  const verb = (name: string, description: string): Command =>
    keys
      .command(name)
      .description(description)
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .option('--json', 'for machines');

  verb('rotate', 'put new keys in the place of those of this house')
    .argument('[kind]', 'api or system; else both', kindArgument)
    .action(async (kind: string | undefined, _own: unknown, called: Command) => {
      const list = await ask<KeyAnswer[]>(home(), '/keys/rotate', { kind: kind ?? null });
      show(called.optsWithGlobals(), list, () => [
        'From now on the house signs with new keys. What was signed before keeps verifying.',
        ...list.filter(({ own }) => own).flatMap(keyLines),
      ]);
    });
  verb('revoke', 'end a key at once: it may be in wrong hands')
    .argument('<id>', 'or its first 8 digits or more; see: rapporteur keys')
    .requiredOption('--reason <words>', 'why')
    .action(async (id: string, { reason }: Options, called: Command) => {
      const list = await ask<KeyAnswer[]>(home(), '/keys/revoke', { id, reason });
      show(called.optsWithGlobals(), list, () => [
        'Nothing new is taken that is signed with it. What it signed before keeps verifying.',
        ...list.filter((key) => key.id.startsWith(id) || key.own).flatMap(keyLines),
      ]);
    });
}

function kindArgument(text: string): string {
  if (text === 'api' || text === 'system') return text;
  throw new Fault('request.invalid', `keys rotate ${text}: expected api, system, or nothing.`, 'Correct it.');
}

function keyLines({ id, kind, madeAt, retiredAt, revokedAt, reason, own }: KeyAnswer): string[] {
  const state = own ? 'in use' : retiredAt === null ? 'of another house' : `until ${shortly(retiredAt)}`;
  return [
    `${id}  ${kind.padEnd(6)}  since ${shortly(madeAt)}, ${revokedAt === null ? state : `REVOKED ${shortly(revokedAt)}`}`,
    ...(reason === null ? [] : [`    why: “${reason}”`]),
  ];
}

/** "2026-11-29 11:20 UTC". */
const shortly = (at: Instant): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
