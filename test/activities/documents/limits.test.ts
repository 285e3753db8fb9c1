import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../activities/documents/read-document.ts';
import { pdfOfContents } from '../../../tools/bench/pdf-writer.ts';
import { SAMPLES } from '../../setup/documents/sample.ts';
import { told } from '../../setup/documents/told.ts';

const slow = (): Uint8Array => pdfOfContents([`BT /F1 10 Tf ${'('.repeat(20_000_000)} Tj ET`]);
const sample = () => readDocument(SAMPLES.text(), 'sample.txt');

describe('reading', () => {
  it('ends at its deadline, and the next document is read', async () => {
    const [late, next] = await Promise.all([
      told(() => readDocument(slow(), 'slow.pdf', { seconds: 0.2 })),
      sample(),
    ]);
    expect(late).toEqual({
      code: 'document.time-limit',
      message: 'slow.pdf could not be read within 0.2 seconds.',
      remedy: 'Save it anew, without pictures, or give its text.',
    });
    expect(next.mandate.symbol).toBe('A/RES/63/194');
  });

  it('ends when it needs too much memory, and the next document is read', async () => {
    expect(await told(() => readDocument(slow(), 'big.pdf', { memoryMb: 64 }))).toEqual({
      code: 'document.memory-limit',
      message: 'big.pdf needs more than 64 MB of memory to be read.',
      remedy: 'Save it anew, without pictures, or give its text.',
    });
    expect((await sample()).mandate.symbol).toBe('A/RES/63/194');
  });

  it('survives a PDF with 49 MB of opening brackets for its text', async () => {
    const bytes = pdfOfContents([`BT /F1 10 Tf ${'('.repeat(49 * 1024 * 1024)} Tj ET`]);
    const { code } = await told(() => readDocument(bytes, 'brackets.pdf'));
    // How far the memory grows before it is given back is the engine's affair; no text is in it either way.
    expect(['document.memory-limit', 'document.scanned']).toContain(code);
    expect((await sample()).mandate.symbol).toBe('A/RES/63/194');
  });

  it('ends when it is called off, with the reason', async () => {
    const off = new AbortController();
    const reading = readDocument(slow(), 'slow.pdf', { signal: off.signal });
    setImmediate(() => off.abort(new Error('called off')));
    await expect(reading).rejects.toThrow('called off');
    await expect(readDocument(SAMPLES.text(), 'a', { signal: off.signal })).rejects.toThrow('called off');
    expect((await sample()).mandate.symbol).toBe('A/RES/63/194');
  });

  it('leaves the bytes to whoever gave them', async () => {
    const bytes = SAMPLES.pdf();
    const before = Buffer.from(bytes);
    await readDocument(bytes, 'sample.pdf');
    expect(before.equals(bytes)).toBe(true);
  });
});
