import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
import { houseClient } from '../house-client.ts';
import { readReach } from './home.ts';

/** How long a house may take to tell its ids while somebody waits for the tab key. */
const PATIENCE_MS = 1_000;

/**
 * Adds `completion`, which prints the script of a shell, and `complete`, which that script asks: commands and options, and from
 * the house that runs ids of obligations and people.
 */
export async function addCompletion(program: Command, home: string): Promise<void> {
  const { obligations, people } = await knownIn(home);
  const root = tab(program, { completionCommandName: 'completion' });
  for (const command of root.commands.values()) {
    const id = command.arguments.get('id');
    if (id !== undefined)
      id.handler = (complete) => {
        for (const each of obligations) complete(each.id, each.about);
      };
    for (const name of OF_PERSONS) {
      const option = command.options.get(name);
      if (option !== undefined)
        option.handler = (complete) => {
          for (const each of people) complete(each.id, each.name);
        };
    }
  }
}

const OF_PERSONS = ['as', 'for', 'writers', 'readers', 'person'];

/** Nothing where no house answers: a tab key is no place for faults. */
async function knownIn(home: string) {
  try {
    const { url, token } = readReach(home);
    const house = houseClient({ url, headers: { authorization: `Bearer ${token}` } });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const [lines, { people }] = await Promise.all([
      house.obligations({ signal }),
      house.directory({ signal }),
    ]);
    const obligations = lines.map(({ id, procedure, stage }) => ({
      id,
      about: stage === null ? procedure : `${procedure}, ${stage}`,
    }));
    return { obligations, people };
  } catch {
    return { obligations: [], people: [] };
  }
}
