import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Option } from 'commander';
import { Fault } from '../../domain/faults.ts';
import { ROLES_OF_PERSONS } from '../../domain/rights/roles.ts';
import type { Cli } from './cli.ts';

interface Options {
  json?: boolean;
  email: string;
  name?: string;
  person?: string;
  role?: string[];
}

/** What a link holds behind its #; or that alone. */
const secretOf = (link: string): string => link.slice(link.indexOf('#') + 1).trim();

/** Adds `set-up-link`, `set-up` and `set-password`. */
export function addFirstAccountCommands({ command, show, house }: Cli): void {
  command('set-up-link', 'make the link for the first account again; the one before ends')
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const answer = await house().setUpLink();
      show(options, answer, () =>
        answer.link === null
          ? ['There are accounts already. Make more with: rapporteur invite']
          : [
              `It works once, until ${answer.expiresAt?.slice(0, 16).replace('T', ' ')} UTC:`,
              `  ${answer.link}`,
            ],
      );
    });

  command('set-up', 'make the first account, an administrator, here in the terminal')
    .requiredOption('--email <address>', 'to sign in with')
    .option('--name <name>', 'what you are called; else the address')
    .option('--person <id>', 'who you are in the directory')
    .addOption(new Option('--role <role...>', 'what you are besides').choices(ROLES_OF_PERSONS))
    .option('--json', 'for machines')
    .action(async (options: Options) => {
      const { link } = await house().setUpLink();
      if (link === null)
        throw new Fault(
          'account.taken',
          'There are accounts already: the first was made.',
          'Make more with: rapporteur invite ADDRESS --role ROLE.',
        );
      const account = await house().setUp({
        body: {
          ...{ link: secretOf(link), email: options.email, name: options.name ?? options.email },
          ...{ person: options.person ?? null, roles: options.role ?? [], password: await passwordTyped() },
        },
      });
      show(options, account, () => [`${account.email} can sign in now, as ${account.roles.join(', ')}.`]);
    });

  command('set-password', 'set a password with a one-time link, here in the terminal')
    .argument('<link>', 'as it was given')
    .option('--json', 'for machines')
    .action(async (link: string, options: Options) => {
      const password = await passwordTyped();
      const account = await house().setPassword({ body: { link: secretOf(link), password } });
      show(options, account, () => [`${account.email} can sign in now.`]);
    });
}

/** The first line that comes in; what is typed at a terminal is not shown. Never an argument: those stand in lists of processes. */
async function passwordTyped(): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write('Password, at least 12 characters: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}
