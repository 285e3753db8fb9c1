/** node worker/doctor/main.ts [--json] : says what is wrong with an installation and what to do. Ends with 1 when something is in the way. */
import { findingLines, look } from './look.ts';

const findings = await look(process.env);
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(findings, null, 2)}\n`
    : `${findingLines(findings).join('\n')}\n`,
);
process.exitCode = findings.some(({ state }) => state === 'bad') ? 1 : 0;
