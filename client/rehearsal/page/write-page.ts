import { accessSync, constants, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../../../domain/faults.ts';

/** Throws `rehearsal.not-written` where a page cannot be written, before years are lived through for it. */
export function refusePlace(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) throw notWritten(file, `there is no folder ${folder}`);
  if (existsSync(file) && statSync(file).isDirectory()) throw notWritten(file, 'it is a folder');
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritten(file, `nothing may be written to ${folder}`, error);
  }
}

/** Writes it whole or not at all: what is there already is replaced only by a page that is complete. */
export function writePage(file: string, page: string): void {
  refusePlace(file);
  const draft = `${file}.${process.pid}.part`;
  try {
    writeFileSync(draft, page, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw notWritten(file, error instanceof Error ? error.message : String(error), error);
  }
}

const notWritten = (file: string, why: string, cause?: unknown): Fault =>
  new Fault('rehearsal.not-written', `${file} was not written: ${why}.`, 'Name another place with --html.', {
    cause,
  });
