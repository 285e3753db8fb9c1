import type { Command } from 'commander';
import { parsePersonId } from '../../domain/obligation/parties.ts';
import type { House } from './house.ts';

/** Options in which persons are named. */
const OF_PERSONS = ['as', 'for', 'writers', 'readers'] as const;

/**
 * Puts ids in the place of names, before a command does anything: "Leila Haddad" is p-haddad where one person is called so.
 * The directory is only asked where a name stands. Throws `directory.unknown` and `request.invalid`.
 */
export async function namesToIds(called: Command, house: () => House): Promise<void> {
  const named = OF_PERSONS.flatMap((option) => {
    const given: unknown = called.getOptionValue(option);
    const texts = [given].flat().filter((each) => typeof each === 'string');
    return texts.every((text) => parsePersonId(text) !== undefined) ? [] : [{ option, given, texts }];
  });
  if (named.length === 0) return;
  const { personIn } = await import('./directory-values.ts');
  const directory = await house().directory();
  const idOf = (text: string): string => parsePersonId(text) ?? personIn(text, directory);
  for (const { option, given, texts } of named)
    called.setOptionValue(option, Array.isArray(given) ? texts.map(idOf) : texts.map(idOf)[0]);
}
