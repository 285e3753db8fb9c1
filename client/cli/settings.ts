import { Fault } from '../../domain/faults.ts';
import { applySettings } from '../../tools/settings.ts';

/** What stands before the command: flags of `rapporteur` itself. */
interface Flags {
  home?: string;
  set?: string[];
}

/**
 * Puts the settings together in `variables`: flags before the environment, the environment before the file of the home. Throws
 * `request.invalid` and `settings.broken`.
 */
export function settle({ home, set = [] }: Flags, variables: NodeJS.ProcessEnv): void {
  if (home !== undefined) variables.RAPPORTEUR_HOME = home;
  for (const said of set) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(said) ?? [];
    if (name === undefined || value === undefined)
      throw new Fault(
        'request.invalid',
        `--set ${said}: expected NAME=VALUE, RAPPORTEUR_PORT=8080.`,
        'docs/operations.md has the names.',
      );
    variables[name] = value;
  }
  applySettings(variables);
}

/** The command among the words: the first that is no flag, nor the value of one. */
export function calledIn(words: readonly string[]): string | undefined {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--home' || word === '--set') at += 1;
    else if (!word.startsWith('-')) return word;
  }
  return undefined;
}
