import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

interface Place {
  TZ: string;
  locale: string;
  /** As the program sees it: its language, and how many minutes it is behind UTC. */
  seen: string;
}

const HERE: Place = { TZ: 'UTC', locale: 'C', seen: 'en-US 0' };
/** The first to begin a day, one that is behind, one of half an hour, and the locale in which i is no I in small letters. */
const PLACES: Place[] = [
  { TZ: 'Pacific/Kiritimati', locale: 'C', seen: 'en-US -840' },
  { TZ: 'America/New_York', locale: 'tr_TR.UTF-8', seen: 'tr-TR 300' },
  { TZ: 'Asia/Kolkata', locale: 'ar_EG.UTF-8', seen: 'ar-EG -330' },
  { TZ: 'UTC', locale: 'tr_TR.UTF-8', seen: 'tr-TR 0' },
];

async function printedIn({ TZ, locale, seen }: Place): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, ['test/setup/print-deadlines.ts'], {
    env: { PATH: process.env.PATH, TZ, LC_ALL: locale, LANG: locale },
    maxBuffer: 64 * 1024 * 1024,
  });
  // Else all would be printed in one place.
  expect(stderr).toBe(seen);
  return stdout;
}

const here = printedIn(HERE);

it.each(PLACES)('every case comes out the same in $TZ with $locale', async (place) => {
  const [expected, printed] = await Promise.all([here, printedIn(place)]);
  expect(printed.split('\n').length).toBeGreaterThan(150);
  expect(printed).toBe(expected);
});
