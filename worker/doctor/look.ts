import { refuseHalfRestored } from '../backup/half-restored.ts';
import type { Environment } from '../environment.ts';
import { readEnvironment } from '../environment.ts';
import { type Finding, type good, lookedAt } from './finding.ts';
import { homeLooks } from './home.ts';
import { houseLooks } from './house.ts';
import { payloadKeyLooks } from './payload-keys.ts';
import { programLooks } from './program.ts';
import { settingsLooks } from './settings.ts';
import { storeLooks } from './store.ts';
import { temporalLooks } from './temporal.ts';

/** Everything that can be wrong with an installation, in the order in which it matters. Changes nothing. */
export async function look(variables: NodeJS.ProcessEnv): Promise<Finding[]> {
  const findings = [
    ...(await lookedAt('program', programLooks)),
    ...(await lookedAt('settings', () => settingsLooks(variables))),
  ];
  let environment: Environment;
  try {
    environment = readEnvironment(variables);
  } catch {
    // Told above; nothing else can be looked at before it is right.
    return findings;
  }
  for (const [about, looks] of LOOKS) findings.push(...(await lookedAt(about, () => looks(environment))));
  return findings;
}

const LOOKS: readonly [about: string, looks: (environment: Environment) => Finding[] | Promise<Finding[]>][] =
  [
    ['home', homeLooks],
    ['home', restoreLooks],
    ['keys', payloadKeyLooks],
    ['store', storeLooks],
    ['temporal', temporalLooks],
    ['house', houseLooks],
  ];

/** Throws `restore.unfinished`. */
function restoreLooks({ RAPPORTEUR_HOME: home }: Environment): Finding[] {
  refuseHalfRestored(home);
  return [];
}

/** For people: a line each, and what to do under what is not as it should be. */
export function findingLines(findings: readonly Finding[]): string[] {
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length;
  return [
    ...findings.flatMap(({ about, state, says, remedy }) => [
      `${SIGNS[state]} ${about.padEnd(9)} ${says}`,
      ...(remedy === null ? [] : [`            What to do: ${remedy}`]),
    ]),
    '',
    count('bad') === 0
      ? `Nothing is in the way${count('odd') === 0 ? '' : `; ${count('odd')} worth knowing`}.`
      : `${count('bad')} in the way.`,
  ];
}

const SIGNS = { good: 'ok  ', odd: 'note', bad: 'BAD ' } as const satisfies Record<
  ReturnType<typeof good>['state'],
  string
>;
