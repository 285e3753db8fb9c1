import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { MAIN } from './cli.ts';
import { temporaryFolder } from './folder.ts';
import { until } from './until.ts';

/** A command line in a process of its own, by whose folder for what is temporary all that it starts is known. */
export interface Begun {
  child: ChildProcessWithoutNullStreams;
  said: { out: string; err: string };
  ended: Promise<number | null>;
  folder: string;
}

export function begin(...words: string[]): Begun {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...process.env, TMPDIR: folder } });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, said, ended, folder };
}

/** Processes that have that folder in their environment, which all that is started inherits; and `doing` in their command line. */
export const processesWith = ({ folder }: Begun, doing = ''): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readFileSync(join('/proc', pid, 'environ'), 'utf8').includes(folder) &&
          readFileSync(join('/proc', pid, 'cmdline'), 'utf8').includes(doing)
        );
      } catch {
        return false;
      }
    })
    .map(Number);

/** Throws unless all of its processes end, and nothing of them is left in its folder. */
export async function leavesNothing(begun: Begun): Promise<void> {
  await until(() => processesWith(begun).length === 0);
  expect(readdirSync(begun.folder)).toEqual([]);
}
