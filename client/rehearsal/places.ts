import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml';
import type { z } from 'zod';

/** A place in the file, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export type Path = readonly PropertyKey[];

/** Something else was expected there. */
export interface Problem {
  at: Place;
  what: string;
}

/** A file as it was read: `cast`, `plan`. */
interface Source {
  kind: string;
  document: Document;
  lines: LineCounter;
}

/** Of several readings of a value that all failed, the problem of the one that it was meant for. */
export function problemsOf(issue: z.core.$ZodIssue, above: Path, source: Source): Problem[] {
  const { kind, document, lines } = source;
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find(
      (branch) =>
        !branch.some(
          ({ code, path: at }) => at.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
        ),
    );
    if (meant !== undefined) return meant.flatMap((each) => problemsOf(each, path, source));
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key, at) => ({
      at: placed(document, lines, [...path, key], true),
      what: `${path.map((each) => `${String(each)}, `).join('')}${key}: ${issue.message.split('\n')[at]}`,
    }));
  const field = path.length === 0 ? `the ${kind}` : String(path.at(-1));
  const value = document.getIn(path);
  const found = value === undefined ? ', found nothing' : '';
  return [
    {
      at: placed(document, lines, path),
      what: `${typeof path.at(-1) === 'number' ? path.map(String).join(', ') : field}: ${issue.message}${found}`,
    },
  ];
}

/** Where something stands, or the nearest thing around it that does. `ofKey`: the key itself, not what follows it. */
export function placed(document: Document, lines: LineCounter, path: Path, ofKey = false): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const around = document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(around)
      ? around.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key))
      : undefined;
    const node = ofKey && pair !== undefined ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(lines, node.range[0]);
    if (pair !== undefined && isNode(pair.key) && pair.key.range) return placeAt(lines, pair.key.range[0]);
  }
  return { line: 1, column: 1 };
}

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
