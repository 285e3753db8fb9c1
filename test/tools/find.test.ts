import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { slotFor } from '../../tools/temporal-server/cache.ts';
import { findExecutable, type Places, placesFrom } from '../../tools/temporal-server/find.ts';
import { fakeProgram, fakeServer } from '../setup/fake-program.ts';
import { temporaryFolder } from '../setup/folder.ts';

const nothing = () => {};

/** A machine with nothing on it: no CLI, no Go, no internet, an empty cache. */
function bareMachine(): Places & { folder: string } {
  const folder = temporaryFolder();
  return {
    folder,
    cache: join(folder, 'cache'),
    moduleFolder: placesFrom({}).moduleFolder,
    cli: join(folder, 'no-temporal'),
    go: join(folder, 'no-go'),
    download: () => Promise.reject(new Error('temporal.download cannot be reached')),
  };
}

/** A Go that "builds" by writing a fake server, and notes every build in a file. */
function fakeGo(folder: string, version = '1.26.8'): string {
  return fakeProgram(
    join(folder, 'go'),
    `case "$1" in
  env) echo go${version} ;;
  list) printf 'a\\nb\\n' ;;
  build)
    echo build >> "${folder}/builds"
    while [ "$1" != -o ]; do shift; done
    sleep 0.3
    printf '#!/bin/sh\\necho "temporal-server (Server 1.32.1)"\\n' > "$2" ;;
esac`,
  );
}

const builds = (folder: string) => readFileSync(join(folder, 'builds'), 'utf8').trim().split('\n').length;

describe('finding a Temporal server', () => {
  it('takes the Temporal CLI on the PATH when it is new enough', async () => {
    const places = bareMachine();
    const found = await findExecutable({ ...places, cli: fakeServer(places.cli, '1.32.0') }, nothing);
    expect(found).toEqual({ path: places.cli, serverVersion: '1.32.0', source: 'Temporal CLI on the PATH' });
  });

  it('passes over a CLI that is too old, and says so when nothing else is there', async () => {
    const places = bareMachine();
    const old = { ...places, cli: fakeServer(places.cli, '1.31.9') };
    await expect(findExecutable(old, nothing)).rejects.toMatchObject({
      code: 'temporal.no-source',
      message: expect.stringContaining('holds server 1.31.9, older than 1.32.0'),
    });
  });

  it('downloads before it builds, keeps what it got, and does not download again', async () => {
    const places = bareMachine();
    let downloads = 0;
    const download = async (folder: string) => {
      downloads += 1;
      return fakeServer(join(folder, 'temporal-cli'), '1.32.2');
    };
    const machine = { ...places, go: fakeGo(places.folder), download };
    const first = await findExecutable(machine, nothing);
    expect(first).toMatchObject({ source: 'download', serverVersion: '1.32.2' });
    expect(await findExecutable(machine, nothing)).toEqual(first);
    expect(downloads).toBe(1);
    expect(existsSync(join(places.folder, 'builds'))).toBe(false);
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new Error('temporal.download cannot be reached'))],
    ['is broken', async (folder: string) => fakeProgram(join(folder, 'temporal'), 'exit 1')],
    ['is too old', async (folder: string) => fakeServer(join(folder, 'temporal'), '1.20.0')],
  ])('builds with Go when the download %s', async (_, download) => {
    const places = bareMachine();
    const found = await findExecutable({ ...places, go: fakeGo(places.folder), download }, nothing);
    expect(found).toMatchObject({ source: 'build', serverVersion: '1.32.1' });
  });

  it('names everything it tried when there is no source at all', async () => {
    await expect(findExecutable(bareMachine(), nothing)).rejects.toMatchObject({
      code: 'temporal.no-source',
      message:
        'No Temporal server was found: no Temporal CLI on the PATH; no download: temporal.download cannot be reached; no Go to build one.',
    });
  });

  it('refuses a Go that is too old to fetch a newer toolchain, before it builds', async () => {
    const places = bareMachine();
    const machine = { ...places, go: fakeGo(places.folder, '1.19.2') };
    await expect(findExecutable(machine, nothing)).rejects.toMatchObject({ code: 'temporal.go-too-old' });
    expect(existsSync(join(places.folder, 'builds'))).toBe(false);
  });

  it('says that Go is too old when Go itself says so', async () => {
    const places = bareMachine();
    const go = fakeProgram(
      join(places.folder, 'go'),
      '[ "$1" = env ] && echo go1.22.0 && exit; echo "go: go.mod requires go >= 1.26.8 (running go 1.22.0)" >&2; exit 1',
    );
    await expect(findExecutable({ ...places, go }, nothing)).rejects.toMatchObject({
      code: 'temporal.go-too-old',
    });
  });

  it('passes on what the compiler said when the build fails', async () => {
    const places = bareMachine();
    const go = fakeProgram(
      join(places.folder, 'go'),
      '[ "$1" = env ] && echo go1.26.8 && exit; [ "$1" = list ] && exit; echo "no space left on device" >&2; exit 1',
    );
    await expect(findExecutable({ ...places, go }, nothing)).rejects.toMatchObject({
      code: 'temporal.build-failed',
      message: expect.stringContaining('no space left on device'),
    });
  });

  it('builds once when two ask at the same time', async () => {
    const places = bareMachine();
    const machine = { ...places, go: fakeGo(places.folder) };
    const heard: string[] = [];
    const [one, other] = await Promise.all([
      findExecutable(machine, (line) => heard.push(line)),
      findExecutable(machine, (line) => heard.push(line)),
    ]);
    expect(one).toEqual(other);
    expect(builds(places.folder)).toBe(1);
    expect(heard.join('\n')).toContain(`waiting for process ${process.pid}`);
  });

  it.each([
    ['cut short', (path: string) => truncateSync(path, 10)],
    [
      'changed in one place',
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('1.32.1', '1.32.9')),
    ],
  ])('gets a cached binary anew when it is %s', async (_, damage) => {
    const places = bareMachine();
    const machine = { ...places, go: fakeGo(places.folder) };
    damage((await findExecutable(machine, nothing)).path);
    const heard: string[] = [];
    expect(await findExecutable(machine, (line) => heard.push(line))).toMatchObject({
      serverVersion: '1.32.1',
    });
    expect(heard[0]).toContain('The cached Temporal server is damaged');
    expect(builds(places.folder)).toBe(2);
  });

  it('is not misled by what an interrupted build left', async () => {
    const places = bareMachine();
    const slot = slotFor(places.cache, places.moduleFolder);
    mkdirSync(slot, { recursive: true });
    appendFileSync(join(slot, 'build-1'), 'half a binary');
    appendFileSync(join(slot, 'temporal-server'), 'half a rename');
    await findExecutable({ ...places, go: fakeGo(places.folder) }, nothing);
    expect(readdirSync(slot).sort()).toEqual(['lock', 'lock.holder', 'manifest.json', 'temporal-server']);
  });
});
