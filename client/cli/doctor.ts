import { fileURLToPath } from 'node:url';
import { runInstead } from './child.ts';
import type { Cli } from './cli.ts';

const DOCTOR = fileURLToPath(new URL('../../worker/doctor/main.ts', import.meta.url));

/** Adds `doctor`: a process of its own, since it looks at what the house stands on. */
export function addDoctorCommand({ command }: Pick<Cli, 'command'>): void {
  command('doctor', 'say what is wrong with this installation, and what to do')
    .option('--json', 'for machines')
    .action(({ json }: { json?: boolean }) => runInstead(DOCTOR, json ? ['--json'] : []));
}
