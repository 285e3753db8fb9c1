/**
 * node tools/bench/chances.ts [RUNS] [PER_HOUSE] : what living through one obligation often costs (A/RES/63/194, paragraph 14, two
 * years; 240 runs unless said): seconds a run, and the most memory (resident, as the system counts it) that this process, the process
 * of a house and its Temporal server have held so far, each and all together. PER_HOUSE: how many runs a house lives through before
 * another takes its place, as in real use unless said. Linux only (/proc).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { bytesOf } from '../../activities/documents/file.ts';
import { dated } from '../../activities/documents/open.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { peopleIn } from '../../client/cli/people-in.ts';
import { readCast } from '../../client/rehearsal/cast-file.ts';
import { workflowBundle } from '../../worker/bundle.ts';
import { createLog } from '../../worker/log.ts';
import { rehearseOften } from '../../worker/rehearse-by-chance.ts';
import { temporalLogger } from '../../worker/runtime.ts';

const RUNS = Number(process.argv[2] ?? 240);
const PER_HOUSE = process.argv[3];
const FILE = 'samples/A-RES-63-194.txt';
const TOLD_AT = [1, 20, 60, 120, 240];
const LOOK_MS = 500;
const CAST = `
cast: With luck
draft:
  handed in: { takes: "80 to 140, usually 110, working days" }
clearance:
  each: { takes: "1 to 15, usually 3, working days" }
  of:
    section: { takes: "1 to 10, usually 3, working days", returns: 1, says: Shorten it. }
`;

const log = createLog('warn');
const { mandate } = await readDocument(bytesOf(FILE), FILE, {});
const given = {
  ...{ mandate: dated(mandate, FILE), people: peopleIn('samples/people.json') },
  ...{ cast: readCast(CAST, 'bench'), from: null, until: null, paragraphs: ['14'] },
};
const bundle = await workflowBundle(temporalLogger(log));
const most: Memory = { own: 0, house: 0, server: 0, together: 0 };
const looks = setInterval(look, LOOK_MS);
const began = performance.now();
let done = 0;
const often = { runs: RUNS, seed: 7, ...(PER_HOUSE === undefined ? {} : { perHouse: Number(PER_HOUSE) }) };
await rehearseOften(given, often, bundle, (message) => {
  const said = /run (\d+) of/.exec(message)?.[1];
  if (said === undefined || Number(said) === done) return;
  done = Number(said);
  if (!TOLD_AT.includes(done) && done % 100 !== 0 && done !== RUNS) return;
  const seconds = (performance.now() - began) / 1000;
  const { own, house, server, together } = most;
  process.stdout.write(
    `${done} runs in ${seconds.toFixed(0)} s (${(seconds / done).toFixed(2)} s each); most memory so far: this process ${own.toFixed(0)} MB, a house ${house.toFixed(0)} MB, its server ${server.toFixed(0)} MB, together ${together.toFixed(0)} MB\n`,
  );
});
clearInterval(looks);

/** In MB. */
interface Memory {
  own: number;
  house: number;
  server: number;
  together: number;
}

function look(): void {
  const below = processesBelow(process.pid);
  const of = (isMeant: (command: string) => boolean): number =>
    below.filter(({ command }) => isMeant(command)).reduce((sum, { mb }) => sum + mb, 0);
  const now: Memory = {
    own: process.memoryUsage.rss() / 2 ** 20,
    house: of((command) => command.includes('some-runs.ts')),
    server: of((command) => command.includes('start-dev')),
    together: process.memoryUsage.rss() / 2 ** 20 + of(() => true),
  };
  for (const [name, mb] of Object.entries(now) as [keyof Memory, number][])
    most[name] = Math.max(most[name], mb);
}

/** All processes below that one. */
function processesBelow(pid: number): { command: string; mb: number }[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
        const number = (field: string): number =>
          Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid: Number(name), parent: number('PPid'), command, mb: number('VmRSS') / 1024 }];
      } catch {
        return []; // it ended meanwhile
      }
    });
  const below = (parent: number): typeof all =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}
