import { existsSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describeFault, FAULTS, Fault } from '../../../domain/faults.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { answer, welcome } from './answer.ts';
import { completed, nameableIn } from './completion.ts';
import { namesOf } from './lines.ts';
import type { RehearsalSession } from './session.ts';

/** Between whom it goes on, and what ends it at once. */
export interface Between {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  errors: NodeJS.WriteStream;
  signal: AbortSignal;
  /** Ctrl-C on the terminal, which is no signal there. */
  interrupted(): void;
}

/**
 * Answers one line after another until the last, `quit`, or Ctrl-C, which waits for no answer. On a terminal it prompts, completes, and goes on after what
 * it does not understand; from a pipe it says answers only, and stops there. Answers with what the process ends with.
 */
export async function converse(session: RehearsalSession, between: Between): Promise<number> {
  const { input, output, errors, signal, interrupted } = between;
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const saved = new Set<string>();
  const print = (lines: string[]): void => {
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  };
  const reader = createInterface({
    input,
    ...(isTerminal ? { output, completer: completer(session), terminal: true } : { terminal: false }),
  });
  const stopping = Promise.withResolvers<undefined>();
  const stopped = stopping.promise;
  const stop = (): void => {
    stopping.resolve(undefined);
    reader.close();
  };
  reader.on('SIGINT', interrupted);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    if (isTerminal) {
      print(await welcome(session));
      await prompt(session, reader);
    }
    for await (const line of reader) {
      try {
        const answered = await Promise.race([answer(line, session), stopped]);
        if (answered === undefined) break;
        const { lines, save, isOver } = answered;
        if (save !== undefined) write(save, saved);
        print(lines);
        if (isOver) break;
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        errors.write(`${describeFault(error)}\n`);
        if (!isTerminal) return FAULTS[error.code].exit;
      }
      if (isTerminal) await prompt(session, reader);
    }
    return 0;
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}

type Reader = ReturnType<typeof createInterface>;

async function prompt(session: RehearsalSession, reader: Reader): Promise<void> {
  const { as } = session.hands;
  const who = as === null ? '' : `, ${(await namesOf(session))(as)}`;
  reader.setPrompt(`${inWords(session.today)}${who}> `);
  reader.prompt();
}

const completer =
  (session: RehearsalSession) =>
  (line: string, done: (error: null, found: [string[], string]) => void): void => {
    nameableIn(session).then(
      (nameable) => done(null, completed(line, nameable)),
      () => done(null, [[], line]),
    );
  };

/** A file that was there before is nobody's to write over; one of this session's own is written again. */
function write({ file, text }: { file: string; text: string }, saved: Set<string>): void {
  if (existsSync(file) && !saved.has(file))
    throw new Fault('request.invalid', `There is a file ${file} already.`, 'Give another name.');
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Fault(
      'request.invalid',
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the name of a file in a folder that is there and may be written to.',
      { cause: error },
    );
  }
  saved.add(file);
}
