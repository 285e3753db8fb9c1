import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a program (a shell script) that stands for one this machine does not have, and answers its path. */
export function fakeProgram(path: string, script: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A stand-in for a Temporal executable of that server version: enough to be found, not to be run. */
export const fakeServer = (path: string, version: string): string =>
  fakeProgram(path, `echo "temporal version 1.9.0 (Server ${version}, UI 2.54.1)"`);
