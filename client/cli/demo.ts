import { fileURLToPath } from 'node:url';
import { runInstead } from './child.ts';
import type { Cli } from './cli.ts';

const DEMO = fileURLToPath(new URL('../../worker/demo.ts', import.meta.url));

/** Adds `demo`: a process of its own, in which a whole cycle is lived through. */
export function addDemoCommand({ command }: Pick<Cli, 'command'>): void {
  command('demo', 'live through a whole cycle of a resolution, in memory; nothing is kept')
    .argument('[file]', 'a resolution: PDF, Word (.docx), HTML or text; A/RES/63/194 when none is given')
    .option(
      '--hard',
      'the hard parts: a hold, an objection, a delegation, a waiver, a slot, the chair, an addendum …',
    )
    .action((file: string | undefined, { hard }: { hard?: boolean }) => {
      const words = [...(file === undefined ? [] : [file]), ...(hard ? ['--hard'] : [])];
      return runInstead(DEMO, words);
    });
}
