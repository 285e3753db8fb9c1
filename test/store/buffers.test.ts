import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buffersFor } from '../../store/embedded/buffers.ts';

const MB = 1024 * 1024;

describe('what the embedded database keeps at hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-buffers-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Files without anything in them, as long as said. */
  function filesOf(...megabytes: number[]): void {
    mkdirSync(join(folder, 'base', '5'), { recursive: true });
    for (const [number, size] of megabytes.entries()) {
      const path = join(folder, 'base', '5', String(number));
      writeFileSync(path, '');
      truncateSync(path, size * MB);
    }
  }

  it('is little where nothing is kept yet, or nothing on disk', () => {
    expect(buffersFor(null)).toBe(16);
    expect(buffersFor(join(folder, 'not-there'))).toBe(16);
    filesOf(1, 2);
    expect(buffersFor(folder)).toBe(16);
  });

  it('is a quarter of what there is, in whatever folders it lies', () => {
    filesOf(100, 301);
    expect(buffersFor(folder)).toBe(101);
  });

  it('is never more than 256 MB', () => {
    filesOf(8_000);
    expect(buffersFor(folder)).toBe(256);
  });
});
