import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
import { MAIN } from './cli.ts';
import { temporaryFolder } from './folder.ts';
import { processesWith } from './processes.ts';
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

/** Throws unless all of its processes end, and nothing of them is left in its folder. */
export async function leavesNothing(begun: Begun): Promise<void> {
  await until(() => processesWith(begun.folder).length === 0);
  expect(readdirSync(begun.folder)).toEqual([]);
}
