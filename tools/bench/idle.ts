/**
 * node tools/bench/idle.ts [SECONDS] : how much memory an installation has that nobody uses: started as users start it, with one mandate
 * launched in it, then left alone for so long (60), and looked at each second of the last ten. Ends with 1 when all processes have 900 MB or more
 * together, where what several share (the program of Node itself) counts once. Linux only.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { startInstallation } from '../installation/installation.ts';
import type { Part, RunningPart } from '../installation/process-list.ts';
import { inMegabytes } from './megabytes.ts';

const LIMIT = 900 * 2 ** 20;
const LOOKS = 10;
const [seconds = 60] = process.argv.slice(2).map(Number);
const SAMPLE = 'samples/A-RES-63-194.txt --people samples/people.json --when 7=2027-12-31'.split(' ');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const installation = await startInstallation();
try {
  await installation.rapporteur('launch', ...SAMPLE);
  const first = await idle('first start, which makes the database');
  await installation.stop();
  await installation.start();
  const again = await idle('started again');
  const most = Math.max(first, again);
  say(`${inMegabytes(most)} of ${inMegabytes(LIMIT)}`);
  process.exitCode = most < LIMIT ? 0 : 1;
} finally {
  await installation.end();
}

/** Says what each part has after that time, and answers what all of them have together, in bytes, each shared page counted once. */
async function idle(when: string): Promise<number> {
  await pause((seconds - LOOKS) * 1000);
  const looks: RunningPart[][] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    looks.push(installation.parts());
    await pause(1000);
  }
  // The worst of the looks: what comes and goes is had, too.
  const [worst = []] = looks.sort((one, other) => sum(other, 'pss') - sum(one, 'pss'));
  say(`${when}, after ${seconds} s`);
  say('                              its share  resident  the most');
  for (const part of new Set<Part>(worst.map((each) => each.part)))
    line(
      part,
      worst.filter((each) => each.part === part),
    );
  line('together', worst);
  return sum(worst, 'pss');
}

type Measure = 'pss' | 'rss' | 'peakRss';

function sum(of: readonly RunningPart[], what: Measure): number {
  return of.reduce((total, part) => total + part[what], 0);
}

function line(name: string, of: readonly RunningPart[]): void {
  const figures = (['pss', 'rss', 'peakRss'] as const).map((what) => inMegabytes(sum(of, what)).padStart(10));
  say(`  ${name.padEnd(26)}${figures.join('')}`);
}
