import { spawn } from 'node:child_process';

export const MAIN = 'client/cli/main.ts';

/** A command line run to its end. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `rapporteur` with these words, as a person would. `input`: what is typed. */
export function rapporteur(
  words: string[],
  environment: NodeJS.ProcessEnv = process.env,
  input?: string,
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...words], { env: environment });
  if (input !== undefined) child.stdin.end(input);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, out, err })));
}
