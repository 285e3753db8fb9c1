import { globSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../activities/documents/read-document.ts';
import { Fault } from '../../../domain/faults.ts';
import { SAMPLES } from '../../setup/documents/sample.ts';

/** Of each kind and file. */
const CASES = 25;
const SEED = 63_194;

/** The same numbers in every run: a linear congruential generator, each from 0 to below the number asked. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Buffer, number: (below: number) => number) => Buffer;

/** What happens to files on their way. */
const MUTATIONS: Record<string, Mutation> = {
  'bytes changed': (bytes, number) => {
    for (let times = 1 + number(40); times > 0; times -= 1) bytes[number(bytes.length)] = number(256);
    return bytes;
  },
  'cut off': (bytes, number) => bytes.subarray(0, number(bytes.length)),
  'a block zeroed': (bytes, number) => {
    const at = number(bytes.length);
    return bytes.fill(0, at, Math.min(bytes.length, at + number(2000)));
  },
  'a block repeated': (bytes, number) => {
    const at = number(bytes.length);
    return Buffer.concat([bytes.subarray(0, at + number(2000)), bytes.subarray(at)]);
  },
  'a block left out': (bytes, number) => {
    const at = number(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + number(2000))]);
  },
};

const FILES: [name: string, bytes: () => Uint8Array][] = [
  ['own.pdf', SAMPLES.pdf],
  ['own.docx', SAMPLES.docx],
  ...[
    ...globSync('test/setup/documents/*.{pdf,docx}'),
    ...globSync('../shared/corpus/resolutions/A-RES-73-8-EN.pdf'),
  ].map((path): [string, () => Uint8Array] => [path, () => readFileSync(path)]),
];

const seen = new Set<string>();
afterAll(() => {
  // The damage is neither too little nor too much: some files are still read, others are told to be damaged.
  expect([...seen]).toEqual(expect.arrayContaining(['read', 'document.damaged']));
});

describe.each(FILES)('%s, damaged', (name, bytes) => {
  it.each(Object.entries(MUTATIONS))('%s: is read or told, and never unknown', async (_, mutation) => {
    const number = numbersFrom(SEED + name.length);
    const codes = new Set<string>();
    for (let times = 0; times < CASES; times += 1) {
      try {
        await readDocument(mutation(Buffer.from(bytes()), number), name, { seconds: 60 });
        codes.add('read');
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        codes.add(error.code);
      }
    }
    for (const code of codes) seen.add(code);
    for (const code of ['document.unread', 'document.time-limit', 'document.memory-limit'])
      expect(codes).not.toContain(code);
  });
});
