import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../domain/faults.ts';

/** Settings of a home, a file in it: one NAME=VALUE a line, as docs/operations.md has the names; `#` begins a comment. */
export const settingsFile = (home: string): string => join(home, 'settings.env');

const NAME = /^(?:RAPPORTEUR|TEMPORAL|DATABASE|DOCUMENTS|AWS)_[A-Z0-9_]+$/;
/** It says where the file is. */
const NOT_HERE = 'RAPPORTEUR_HOME';

/**
 * Adds to `variables` what the settings of their home say and they do not say themselves. Throws `settings.broken`, naming
 * the line.
 */
export function applySettings(variables: NodeJS.ProcessEnv): void {
  const path = settingsFile(variables.RAPPORTEUR_HOME || '.rapporteur');
  if (!existsSync(path)) return;
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const said = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    const before = said.get(name);
    if (!NAME.test(name)) throw broken(path, index, 'expected NAME=VALUE, with a name of docs/operations.md');
    if (name === NOT_HERE)
      throw broken(path, index, `${NOT_HERE} says where this file is, and cannot stand in it`);
    if (before !== undefined) throw broken(path, index, `${name} is set already in line ${before}`);
    said.set(name, index + 1);
    if (!variables[name]) variables[name] = unquoted(value);
  }
}

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

const broken = (path: string, index: number, why: string): Fault =>
  new Fault(
    'settings.broken',
    `${path}, line ${index + 1}: ${why}.`,
    'Correct the line, or take it out; a line that begins with # is a comment.',
  );
