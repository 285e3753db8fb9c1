/**
 * node tools/bench/crowd.ts [MINUTES] [PEOPLE] [SEED] : so many people (50 unless said) work on an installation at once for so long (10), and each
 * of its processes is killed once. Ends with 1 when anything was done twice, lost, or told otherwise to a repeat. Linux only.
 */
import { startInstallation } from '../installation/installation.ts';
import { crowd } from './crowd/crowd.ts';
import { inMegabytes } from './megabytes.ts';

const [minutes = 10, people = 50, seed = 1] = process.argv.slice(2).map(Number);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const installation = await startInstallation();
try {
  const asked = { people, seconds: minutes * 60, seed, least: 1, again: 200 };
  const done = await crowd(installation, asked, (line) => void process.stderr.write(`${line}\n`));
  const { figures, memory, killed, mended, unexpected, proof } = done;
  const kinds = figures.kinds();
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  say(`${people} people, ${minutes} minutes, seed ${seed}, ${done.duties} obligations`);
  say(
    `${all} requests answered, ${(all / done.seconds).toFixed(1)} a second; ${done.changes} changes, ${done.refused} of them refused by a rule`,
  );
  say(`${figures.sentAgain} sent again, since no answer came, or one that said so:`);
  for (const [trouble, count] of figures.troubles()) say(`  ${String(count).padStart(6)} ${trouble}`);
  say('from the first sending to the answer, ms            count     p50     p95    most');
  for (const { kind, count, ...times } of kinds)
    say(
      `  ${kind.padEnd(46)} ${String(count).padStart(8)}${[times.p50, times.p95, times.most].map((ms) => ms.toFixed(0).padStart(8)).join('')}`,
    );
  for (const { part, at, back } of killed)
    say(`${part} killed after ${at.toFixed(0)} s: all answered again ${back.toFixed(1)} s later`);
  say(
    `most memory: ${inMegabytes(memory.together)} together; ${[...memory.parts].map(([part, bytes]) => `${part} ${inMegabytes(bytes)}`).join(', ')}`,
  );
  say(`${mended.length} runs had not seen what is in their records, and were told by the reconciler`);
  for (const sentence of mended) say(`  ${sentence}`);
  say('answered with 500 or 503, by the log of the house:');
  for (const [what, times] of unexpected) say(`  ${String(times).padStart(6)} ${what}`);
  say(`${proof.events} events in ${proof.records} records were read; ${proof.objections.length} objections`);
  for (const objection of proof.objections) say(`  ${objection}`);
  process.exitCode = proof.objections.length === 0 ? 0 : 1;
} finally {
  await installation.end();
}
