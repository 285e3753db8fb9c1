import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDirectory } from '../../../../activities/documents/keeping/directory.ts';
import { folderFault } from '../../../../activities/documents/keeping/folder-faults.ts';
import { collected } from '../../../setup/collected.ts';
import { temporaryFolder } from '../../../setup/folder.ts';
import { heldMemory } from '../../../setup/held-memory.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const SHA_OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a folder of kept documents', () => {
  it('has the layout of older homes, for this user only', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'documents', SHA_OF_ABC), 'abc');
    const keeper = await openDirectory(folder);
    expect(new Uint8Array(await keeper.bytesOf('document', SHA_OF_ABC))).toEqual(words('abc'));
    await keeper.keep('draft', words('abc'));
    const path = join(folder, 'drafts', SHA_OF_ABC);
    expect(readFileSync(path, 'utf8')).toBe('abc');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['changed', 'abx'],
    ['cut short', 'ab'],
    ['empty', ''],
    ['longer', 'abcd'],
  ])('notices a file that was made %s, and takes it anew', async (_, now) => {
    const folder = temporaryFolder();
    const keeper = await openDirectory(folder);
    await keeper.keep('draft', words('abc'));
    writeFileSync(join(folder, 'drafts', SHA_OF_ABC), now);
    const damaged = { code: 'documents.damaged', message: expect.stringContaining(SHA_OF_ABC) };
    await expect(keeper.bytesOf('draft', SHA_OF_ABC)).rejects.toMatchObject(damaged);
    await keeper.keep('draft', words('abc'));
    expect(new Uint8Array(await keeper.bytesOf('draft', SHA_OF_ABC))).toEqual(words('abc'));
  });

  it('never gives the whole of a file that was changed', async () => {
    const folder = temporaryFolder();
    const keeper = await openDirectory(folder);
    const digest = await keeper.keep('draft', new Uint8Array(1_000_000));
    writeFileSync(join(folder, 'drafts', digest), new Uint8Array(1_000_000).fill(1));
    let passedOn = 0;
    await expect(async () => {
      for await (const part of await keeper.open('draft', digest)) passedOn += part.length;
    }).rejects.toMatchObject({ code: 'documents.damaged' });
    expect(passedOn).toBeLessThan(1_000_000);
  });

  it('holds little of a large file in memory', async () => {
    const keeper = await openDirectory(temporaryFolder());
    const memory = heldMemory();
    const stream = Readable.from(
      (function* () {
        for (let count = 0; count < 800; count += 1) {
          if (count % 100 === 99) memory.look();
          yield Buffer.alloc(65_536, count % 256);
        }
      })(),
    );
    expect(await keeper.size('draft', await keeper.keep('draft', stream))).toBe(800 * 65_536);
    expect(memory.mostMb()).toBeLessThan(20);
  });
});

describe('what a process that was killed left half-written', () => {
  it('is never found, and swept away at the next start', async () => {
    const folder = temporaryFolder();
    const keeping = fileURLToPath(new URL('keep-without-end.ts', import.meta.url));
    const child = spawn(process.execPath, [keeping, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    const drafts = join(folder, 'drafts');
    expect(readdirSync(drafts)).toHaveLength(1);

    // A second house of the same folder leaves alone what is being written.
    const keeper = await openDirectory(folder);
    expect(readdirSync(drafts)).toHaveLength(1);
    expect(await collected(keeper.list('draft'))).toEqual([]);

    child.kill('SIGKILL');
    await once(child, 'exit');
    await openDirectory(folder);
    expect(readdirSync(drafts)).toEqual([]);
  });

  it('on another machine, or by an older version, is swept when it is a day old', async () => {
    const folder = temporaryFolder();
    await openDirectory(folder);
    const names = [`writing.${hostname()}-2.1.x`, `${SHA_OF_ABC}.0b5e`];
    for (const name of names) writeFileSync(join(folder, 'documents', name), 'ab');
    await openDirectory(folder);
    expect(readdirSync(join(folder, 'documents')).sort()).toEqual(names.sort());
    const before = (Date.now() - 25 * 60 * 60 * 1000) / 1000;
    for (const name of names) utimesSync(join(folder, 'documents', name), before, before);
    await openDirectory(folder);
    expect(readdirSync(join(folder, 'documents'))).toEqual([]);
  });
});

describe('a folder that does not serve', () => {
  it('was taken away while the house ran: nothing is said to be unknown, nothing is begun anew', async () => {
    const folder = join(temporaryFolder(), 'documents');
    const keeper = await openDirectory(folder);
    await keeper.keep('draft', words('abc'));
    rmSync(folder, { recursive: true });
    const gone = {
      code: 'documents.unreachable',
      message: expect.stringContaining('it is not there any more'),
    };
    await expect(keeper.bytesOf('draft', SHA_OF_ABC)).rejects.toMatchObject(gone);
    await expect(keeper.has('draft', SHA_OF_ABC)).rejects.toMatchObject(gone);
    await expect(keeper.keep('draft', words('abc'))).rejects.toMatchObject(gone);
    await expect(collected(keeper.list('draft'))).rejects.toMatchObject(gone);
  });

  it('is a file', async () => {
    const folder = join(temporaryFolder(), 'documents');
    writeFileSync(folder, '');
    await expect(openDirectory(folder)).rejects.toMatchObject({ code: 'documents.unreachable' });
  });

  it('may not be written by this user', async () => {
    const folder = temporaryFolder();
    const keeper = await openDirectory(folder);
    await keeper.keep('draft', words('abc'));
    await withoutRights(join(folder, 'drafts'), async () => {
      const denied = {
        code: 'documents.unreachable',
        message: expect.stringContaining('this user may not read or write there'),
      };
      await expect(keeper.keep('draft', words('abd'))).rejects.toMatchObject(denied);
      await expect(keeper.bytesOf('draft', SHA_OF_ABC)).rejects.toMatchObject(denied);
      await expect(openDirectory(folder)).rejects.toMatchObject(denied);
    });
  });

  it('is on a full disk', async () => {
    const full: unknown = await writeFile('/dev/full', 'abc').catch((error: unknown) => error);
    expect(folderFault('/srv/documents', full)).toMatchObject({
      code: 'documents.full',
      message: 'Nothing more can be kept in /srv/documents: the disk is full.',
    });
  });
});

/** Root may do everything: it becomes somebody else for a while. */
async function withoutRights(folder: string, act: () => Promise<void>): Promise<void> {
  const { chmodSync } = await import('node:fs');
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, isRoot ? 0o700 : 0);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}
const NOBODY = 65_534;
