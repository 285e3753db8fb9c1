import { type Token, tokens } from './tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  means?: T;
}

/** A phrase found: what it means, and the token after it. */
export interface Found<T> {
  means: T;
  to: number;
}

/** Finds the longest phrase of a table that begins at a place of a text. */
export type Phrasebook<T> = (all: Token[], at: number) => Found<T> | undefined;

/** Makes a phrasebook of a table: each row has phrases, in lower case, and what they mean. */
export function phrasebook<T>(
  rows: Iterable<readonly [phrases: readonly string[], means: T]>,
): Phrasebook<T> {
  const root: Node<T> = { next: new Map() };
  for (const [phrases, means] of rows) {
    for (const phrase of phrases) insert(root, phrase, means);
  }
  return (all, at) => longest(root, all, at);
}

function insert<T>(root: Node<T>, phrase: string, means: T): void {
  let node = root;
  for (const { word } of tokens(phrase)) {
    const next: Node<T> = node.next.get(word) ?? { next: new Map() };
    node.next.set(word, next);
    node = next;
  }
  node.means = means;
}

function longest<T>(root: Node<T>, all: Token[], at: number): Found<T> | undefined {
  let node: Node<T> | undefined = root;
  let found: Found<T> | undefined;
  for (let to = at; node !== undefined; to += 1) {
    if (node.means !== undefined) found = { means: node.means, to };
    const word = all[to]?.word;
    node = word === undefined ? undefined : node.next.get(word);
  }
  return found;
}
