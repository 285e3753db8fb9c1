import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Cli } from './cli.ts';

const BACKUP = fileURLToPath(new URL('../../worker/backup.ts', import.meta.url));

interface Options {
  json?: boolean;
  withKeys?: string;
  keys?: string;
}

/** Adds `backup`, `backup verify` and `restore`. */
export function addBackupCommands({ command }: Cli): void {
  const backup = command('backup', 'write all that is kept into one file, also while the house runs')
    .usage('[options] <file> | verify <file>')
    .argument('<file>', 'one that is not there yet')
    .option('--with-keys <passphrase file>', 'private keys too, encrypted with its first line')
    .option('--json', 'for machines')
    .action((file: string, { withKeys, json }: Options) => run('make', file, withKeys, json));
  backup
    .command('verify')
    .description('whether a backup is whole; needs no database')
    .argument('<file>')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .option('--json', 'for machines')
    .action((file: string, _own: Options, called: Command) =>
      run('verify', file, undefined, called.optsWithGlobals<Options>().json),
    );
  command('restore', 'put a backup back into an empty home, or an empty database')
    .argument('<file>', 'a backup')
    .option('--keys <passphrase file>', 'private keys too, if they are in it')
    .option('--json', 'for machines')
    .action((file: string, { keys, json }: Options) => run('restore', file, keys, json));
}

/** In a process of its own, which opens the store. */
function run(what: string, file: string, passphrase?: string, json?: boolean): Promise<void> {
  const words = [
    ...[what, ...(passphrase === undefined ? [] : ['--passphrase-file', passphrase])],
    ...(json ? ['--json'] : []),
    ...['--', file],
  ];
  const child = spawn(process.execPath, [BACKUP, ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
