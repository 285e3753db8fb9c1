import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keeperIn, keeperInMemory } from '../../../activities/documents/keeper.ts';
import { temporaryFolder } from '../../setup/folder.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe.each([
  ['in a folder', () => keeperIn(join(temporaryFolder(), 'documents'))],
  ['in memory', () => keeperInMemory()],
])('what is kept %s', (_, open) => {
  it('is found by its digest, the same bytes once', async () => {
    const keeper = open();
    expect(await keeper.keep('document', words('abc'))).toBe(SHA_OF_ABC);
    expect(await keeper.keep('document', words('abc'))).toBe(SHA_OF_ABC);
    expect(new Uint8Array(await keeper.bytesOf('document', SHA_OF_ABC))).toEqual(words('abc'));
  });

  it('is a document or a reading, never both', async () => {
    const keeper = open();
    await keeper.keep('document', words('abc'));
    await expect(keeper.bytesOf('reading', SHA_OF_ABC)).rejects.toMatchObject({ code: 'document.unknown' });
  });

  it('is not given for another digest, or a path', async () => {
    const keeper = open();
    for (const digest of ['0'.repeat(64), '../../etc/passwd', '']) {
      await expect(keeper.bytesOf('document', digest)).rejects.toMatchObject({ code: 'document.unknown' });
    }
  });
});

describe('a folder of kept documents', () => {
  it('holds whole files only, and notices one that was changed', async () => {
    const folder = temporaryFolder();
    const keeper = keeperIn(folder);
    await Promise.all([
      keeper.keep('document', words('abc')),
      keeper.keep('document', words('abc')),
      keeper.keep('document', words('abd')),
    ]);
    expect(readdirSync(join(folder, 'documents'))).toHaveLength(2);
    writeFileSync(join(folder, 'documents', SHA_OF_ABC), 'abx');
    await expect(keeper.bytesOf('document', SHA_OF_ABC)).rejects.toMatchObject({ code: 'document.unknown' });
  });
});
