import type { Command } from 'commander';

/** `--json` is meant for the command that is called, wherever it stands: a command that has others would keep it for itself. */
export function jsonForCalled(called: Command): void {
  if (called.optsWithGlobals<{ json?: boolean }>().json === true) called.setOptionValue('json', true);
}
