import { readEnvironment, SETTINGS } from '../environment.ts';
import { type Finding, good, odd } from './finding.ts';

const OURS = /^(?:RAPPORTEUR|TEMPORAL)_/;

export function settingsLooks(variables: NodeJS.ProcessEnv): Finding[] {
  const environment = readEnvironment(variables);
  const set = SETTINGS.filter((name) => variables[name] !== undefined && variables[name] !== '');
  const strange = Object.keys(variables).filter((name) => OURS.test(name) && !SETTINGS.includes(name));
  return [
    good(
      'settings',
      `The home is ${environment.RAPPORTEUR_HOME}; ${set.length === 0 ? 'nothing else is set' : `set are ${set.join(', ')}`}.`,
    ),
    ...strange.map((name) =>
      odd(
        'settings',
        `${name} is set, and nothing reads it.`,
        'Is it a slip of the pen? docs/operations.md has the table of all names.',
      ),
    ),
  ];
}
