/**
 * node tools/bench/chances.ts [RUNS] [PER_HOUSE] : what living through one obligation often costs (A/RES/63/194, paragraph 14, two
 * years; 200 runs unless said): seconds a run, and the memory of this process and of its Temporal server as runs are done.
 * PER_HOUSE: how many runs a house lives through before another takes its place, all unless said. Linux only (/proc).
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
import { installRuntime, temporalLogger } from '../../worker/runtime.ts';

const RUNS = Number(process.argv[2] ?? 200);
const PER_HOUSE = Number(process.argv[3] ?? RUNS);
const FILE = 'samples/A-RES-63-194.txt';
const TOLD_AT = [1, 20, 50, 100, 150, 200];
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
installRuntime(log, undefined);
const { text, mandate } = await readDocument(bytesOf(FILE), FILE, {});
const given = {
  ...{ text, mandate: dated(mandate, FILE), people: peopleIn('samples/people.json') },
  ...{ cast: readCast(CAST, 'bench'), from: null, until: null, paragraphs: ['14'] },
};
const bundle = await workflowBundle(temporalLogger(log));
const began = performance.now();
let done = 0;
await rehearseOften(given, { runs: RUNS, seed: 7, perHouse: PER_HOUSE }, bundle, (message) => {
  const said = /run (\d+) of/.exec(message)?.[1];
  if (said === undefined || Number(said) === done) return;
  done = Number(said);
  if (!TOLD_AT.includes(done) && done % 100 !== 0) return;
  const seconds = (performance.now() - began) / 1000;
  const [own, server] = [process.memoryUsage.rss() / 2 ** 20, memoryBelow(process.pid)];
  process.stdout.write(
    `${done} runs in ${seconds.toFixed(0)} s (${(seconds / done).toFixed(2)} s each): this process ${own.toFixed(0)} MB, its Temporal server ${server.toFixed(0)} MB\n`,
  );
});

/** Of all processes below that one, in MB. */
function memoryBelow(pid: number): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const number = (field: string): number =>
          Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid: Number(name), parent: number('PPid'), kb: number('VmRSS') }];
      } catch {
        return []; // it ended meanwhile
      }
    });
  const below = (parent: number): number =>
    all
      .filter((each) => each.parent === parent)
      .reduce((sum, each) => sum + each.kb / 1024 + below(each.pid), 0);
  return below(pid);
}
