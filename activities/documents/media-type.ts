import { Readable } from 'node:stream';
import { type Kind, kindOf } from './kind.ts';
import { unreadable } from './source-of.ts';

/** As much of a file as tells what it is. */
const HEAD = 16 * 1024;

/** What a stream is, by how it begins, and the same stream from its beginning. */
export async function begun(bytes: Readable): Promise<{ kind: Kind; isEmpty: boolean; stream: Readable }> {
  const parts = (bytes as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  while (size < HEAD && !isOver) {
    const { value, done = false } = await parts.next();
    isOver = done;
    if (done) continue;
    head.push(value);
    size += value.length;
  }
  return { kind: kindOf(Buffer.concat(head)), isEmpty: size === 0, stream: Readable.from(again()) };

  async function* again(): AsyncIterable<Uint8Array> {
    try {
      yield* head;
      for (
        let next = isOver ? null : await parts.next();
        next !== null && !next.done;
        next = await parts.next()
      )
        yield next.value;
    } finally {
      bytes.destroy();
    }
  }
}

/** Throws `document.*` where a file of this kind has no text that could be read. */
export function refusedUnlessText(kind: Kind, name: string): void {
  if (kind.reads === null) throw unreadable(kind, name);
}

const TYPES: Record<Exclude<Kind['reads'], null>, { type: string; ending: string }> = {
  pdf: { type: 'application/pdf', ending: '.pdf' },
  zip: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: '.docx',
  },
  html: { type: 'text/html', ending: '.html' },
  text: { type: 'text/plain', ending: '.txt' },
};

/** The media type of a kind, and how the names of such files end; of a text its name may tell more. */
export function mediaTypeOf({ reads }: Kind, name: string): { type: string; ending: string } {
  if (reads === null) return { type: 'application/octet-stream', ending: '' };
  return reads === 'text' && /\.md$/i.test(name) ? { type: 'text/markdown', ending: '.md' } : TYPES[reads];
}
