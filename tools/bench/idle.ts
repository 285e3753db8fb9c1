/**
 * node tools/bench/idle.ts [SECONDS] : how much memory an installation has that nobody uses: started as users start it, with one mandate
 * launched in it, then left alone for so long (60), and looked at each second of the last ten. Ends with 1 when all processes have 900 MB or more together. Linux only.
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
  await pause((seconds - LOOKS) * 1000);
  const looks: RunningPart[][] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    looks.push(installation.parts());
    await pause(1000);
  }
  const sum = (of: readonly RunningPart[], what: 'pss' | 'rss' | 'peakRss'): number =>
    of.reduce((total, part) => total + part[what], 0);
  // The worst of the looks: what comes and goes is had, too.
  const [worst = []] = looks.sort((one, other) => sum(other, 'rss') - sum(one, 'rss'));
  const line = (name: string, of: readonly RunningPart[]): void =>
    say(
      `  ${name.padEnd(24)}${(['rss', 'pss', 'peakRss'] as const).map((what) => inMegabytes(sum(of, what)).padStart(10)).join('')}`,
    );
  say(`after ${seconds} s                 resident   its share  the most`);
  for (const part of new Set<Part>(worst.map(({ part }) => part)))
    line(
      part,
      worst.filter((each) => each.part === part),
    );
  line('together', worst);
  const all = sum(worst, 'rss');
  say(`${inMegabytes(all)} of ${inMegabytes(LIMIT)}`);
  process.exitCode = all < LIMIT ? 0 : 1;
} finally {
  await installation.end();
}
