import type { Command } from 'commander';
import { Fault } from '../../domain/faults.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { AnswerOf } from '../house-client.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  reason: string;
}

/** Adds `keys`, `keys rotate` and `keys revoke`: what commands are signed with. */
export function addKeyCommands({ command, show, house }: Cli): void {
  const keys = command(
    'keys',
    'the keys that commands are signed with, and until when each stands; and those that payloads are encrypted with',
  )
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const list = await house().keys();
      const payload = await house().payloadKeys();
      show(options, [...list, ...payload], () => [...list.flatMap(keyLines), ...payload.map(payloadLine)]);
    });
  const verb = (name: string, description: string): Command =>
    keys
      .command(name)
      .description(description)
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .option('--json', 'for machines');

  verb('rotate', 'put new keys in the place of those of this house')
    .argument('[kind]', 'api, system or payload; else the first two', kindArgument)
    .action(async (kind: Kind | undefined, _own: unknown, called: Command) => {
      if (kind === 'payload') {
        const list = await house().rotatePayloadKeys();
        show(called.optsWithGlobals(), list, () => [
          'From now on payloads are encrypted with a new key. The old ones stay: what was encrypted with them is still to be read.',
          ...list.map(payloadLine),
        ]);
        return;
      }
      const list = await house().rotateKeys({ body: { kind: kind ?? null } });
      show(called.optsWithGlobals(), list, () => [
        'From now on the house signs with new keys. What was signed before keeps verifying.',
        ...list.filter(({ own }) => own).flatMap(keyLines),
      ]);
    });
  verb('revoke', 'end a key at once: it may be in wrong hands')
    .argument('<id>', 'or its first 8 digits or more; see: rapporteur keys')
    .requiredOption('--reason <words>', 'why')
    .action(async (id: string, { reason }: Options, called: Command) => {
      const list = await house().revokeKey({ body: { id, reason } });
      show(called.optsWithGlobals(), list, () => [
        'Nothing new is taken that is signed with it. What it signed before keeps verifying.',
        ...list.filter((key) => key.id.startsWith(id) || key.own).flatMap(keyLines),
      ]);
    });
}

type Kind = 'api' | 'system' | 'payload';

function kindArgument(text: string): Kind {
  if (text === 'api' || text === 'system' || text === 'payload') return text;
  throw new Fault(
    'request.invalid',
    `keys rotate ${text}: expected api, system, payload, or nothing.`,
    'Correct it.',
  );
}

function keyLines({
  id,
  kind,
  madeAt,
  retiredAt,
  revokedAt,
  reason,
  own,
}: AnswerOf<'keys'>[number]): string[] {
  const state = own ? 'in use' : retiredAt === null ? 'of another house' : `until ${shortly(retiredAt)}`;
  return [
    `${id}  ${kind.padEnd(6)}  since ${shortly(madeAt)}, ${revokedAt === null ? state : `REVOKED ${shortly(revokedAt)}`}`,
    ...(reason === null ? [] : [`    why: “${reason}”`]),
  ];
}

const payloadLine = ({ id, kind, madeAt, own }: AnswerOf<'payloadKeys'>[number]): string =>
  `${id}  ${kind}  since ${madeAt === null ? 'an unknown time' : shortly(madeAt as Instant)}, ${own ? 'encrypts' : 'decrypts what is older'}`;

/** "2026-11-29 11:20 UTC". */
const shortly = (at: Instant): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
