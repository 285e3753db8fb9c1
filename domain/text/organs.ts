/** An organ that adopts mandates: how it names itself, its canonical short name, and the symbols it gives. */
export interface Organ {
  name: string;
  body: string;
  /** From the number in a resolution's heading: `63/194`, `2020/14`, `2476 (2019)`, `3235 (XXIX)`. */
  symbol: (number: string) => string;
  /** What a symbol of this organ begins with. */
  prefix: string;
}

const under =
  (prefix: string) =>
  (number: string): string =>
    `${prefix}/${number}`;

const byPart =
  (prefix: string, word: string) =>
  (number: string): string =>
    number.replace(/^(\d+)\/(\d+)$/, `${prefix}.$1/${word}.$2`);

/** Add an organ here; a longer name stands before one that it contains. */
const ORGANS: Organ[] = [
  { name: 'The General Assembly', body: 'GA', symbol: under('A/RES'), prefix: 'A/RES/' },
  { name: 'The Security Council', body: 'SC', symbol: under('S/RES'), prefix: 'S/RES/' },
  { name: 'The Economic and Social Council', body: 'ECOSOC', symbol: under('E/RES'), prefix: 'E/RES/' },
  { name: 'The Human Rights Council', body: 'HRC', symbol: under('A/HRC/RES'), prefix: 'A/HRC/RES/' },
  {
    name: 'The United Nations Environment Assembly',
    body: 'UNEA',
    symbol: byPart('UNEP/EA', 'RES'),
    prefix: 'UNEP/EA.',
  },
  {
    name: 'The United Nations Habitat Assembly',
    body: 'UN-Habitat Assembly',
    symbol: byPart('HSP/HA', 'RES'),
    prefix: 'HSP/HA.',
  },
  { name: 'The Governing Council', body: 'UNEP GC', symbol: under('UNEP/GC'), prefix: 'UNEP/GC' },
  { name: 'The Governing Council', body: 'UN-Habitat GC', symbol: under('HSP/GC'), prefix: 'HSP/GC' },
];

/** The organ whose enacting words a block is: "The General Assembly," */
export const organEnacting = (block: string): Organ | undefined =>
  block.length > 200
    ? undefined
    : ORGANS.find(({ name }) => block.startsWith(name) && /^[,.]?$/.test(block.slice(name.length)));

/** The organ that a masthead names: "Resolution adopted by the General Assembly on …". */
export const organNamed = (words: string): Organ | undefined =>
  ORGANS.find(({ name }) => words.toLowerCase().includes(name.toLowerCase()));

/** The organ that gave a symbol. */
export const organOf = (symbol: string): Organ | undefined =>
  ORGANS.find(({ prefix }) => symbol.startsWith(prefix));
