/**
 * node guardian.ts COMMAND ARGS… : runs COMMAND for as long as standard input stays open.
 *
 * The parent holds the other end of that pipe, so the system closes it even when the parent is killed with
 * SIGKILL: then COMMAND gets SIGTERM, and SIGKILL after GRACE_MS. Works for any program, whoever built it.
 */
import { spawn } from 'node:child_process';

const GRACE_MS = 8_000;

const [command, ...args] = process.argv.slice(2);
if (!command) throw new Error('usage: guardian.ts COMMAND ARGS…');

const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
}

process.stdin.on('end', end).on('error', end).resume();
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('SIGHUP', end);
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
