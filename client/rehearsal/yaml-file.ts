import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { Fault } from '../../domain/faults.ts';
import { type Path, type Place, type Problem, placed, problemsOf } from './places.ts';

/** What a file of a rehearsal is; its faults are called by it. */
export type FileKind = 'cast' | 'plan';

/** What a file says, and where a part of it stands: `['acts', 0, 'of']`. */
export interface Shaped<T> {
  given: T;
  placeOf(path: Path): Place;
}

const MOST_TOLD = 20;
/** One of a few pages is a long one. */
const MAX_BYTES = 256 * 1024;
const MOST_ALIASES = 100;

/**
 * Reads a file by its shape. Throws `cast.unreadable` or `plan.unreadable` where it is no YAML, and `cast.broken` or `plan.broken` with
 * every line and column at which something else was expected.
 */
export function readShaped<S extends z.ZodType>(
  kind: FileKind,
  text: string,
  file: string,
  shape: S,
): Shaped<z.output<S>> {
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw unreadable(kind, file, [`is larger than ${MAX_BYTES / 1024} KB`]);
  const lines = new LineCounter();
  // Some editors begin a file with a mark of its own, which is no column.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const { errors } = document;
  if (errors.length > 0) {
    throw unreadable(
      kind,
      file,
      errors
        .slice(0, MOST_TOLD)
        .map(
          ({ code, message, pos: [at] }) =>
            `${placeWords(lines.linePos(at))}: ${code === 'MULTIPLE_DOCS' ? `another document begins: a file is one ${kind}` : message}`,
        ),
    );
  }
  const read = shape.safeParse(plainly(document, lines, kind, file) ?? {});
  if (!read.success)
    throw brokenFile(
      kind,
      file,
      read.error.issues.flatMap((issue) => problemsOf(issue, [], { kind, document, lines })),
    );
  return { given: read.data, placeOf: (path) => placed(document, lines, path) };
}

/** What is repeated by an alias is counted: a file of a line may mean a book. */
function plainly(document: Document, lines: LineCounter, kind: FileKind, file: string): unknown {
  const unresolved: string[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined)
        unresolved.push(
          `${placeWords(lines.linePos(alias.range?.[0] ?? 0))}: *${alias.source} names nothing that stands before it`,
        );
    },
  });
  if (unresolved.length > 0) throw unreadable(kind, file, unresolved.slice(0, MOST_TOLD));
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw unreadable(kind, file, ['says too much by aliases (*name)']);
  }
}

const placeWords = ({ line, col }: { line: number; col: number }): string => `line ${line}, column ${col}`;

/** A fault that names the places of a file at which it says what cannot be. */
export function brokenFile(kind: FileKind, file: string, problems: readonly Problem[]): Fault {
  const told = [...problems].sort(
    (one, other) => one.at.line - other.at.line || one.at.column - other.at.column,
  );
  const lines = told
    .slice(0, MOST_TOLD)
    .map(({ at, what }) => `  line ${at.line}, column ${at.column}: ${what}`);
  if (told.length > MOST_TOLD) lines.push(`  and ${told.length - MOST_TOLD} more`);
  return new Fault(
    `${kind}.broken`,
    `${file}: nothing was rehearsed, since ${told.length === 1 ? '1 place in it is' : `${told.length} places in it are`} not understood.\n${lines.join('\n')}`,
    `Correct these. docs/rehearsal.md has every part of a ${kind}, with examples.`,
  );
}

const unreadable = (kind: FileKind, file: string, why: readonly string[]): Fault =>
  new Fault(
    `${kind}.unreadable`,
    why.length === 1 && !why[0]?.startsWith('line')
      ? `${file} ${why[0]}.`
      : `${file} is not YAML.\n${why.map((each) => `  ${each}`).join('\n')}`,
    `Correct it. docs/rehearsal.md has every part of a ${kind}, with examples.`,
  );
