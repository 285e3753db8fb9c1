import type { Keeper } from '../activities/documents/keeper.ts';
import type { RehearsalNeeds } from '../client/api/rehearsals.ts';
import { peopleIn, SAMPLE_PEOPLE } from '../client/cli/people-in.ts';
import { readCast } from '../client/rehearsal/cast-file.ts';
import { castSent } from '../client/rehearsal/shipped.ts';
import type { Db } from '../store/tables.ts';
import { mandateGiven, mandateRegistered } from './given.ts';
import type { Rehearsals } from './rehearsals.ts';

/** What the API does with rehearsals. */
export function rehearsalsOf(db: Db, keeper: Keeper, rehearsals: Rehearsals): RehearsalNeeds {
  return {
    async beginRehearsal({ cast: nameOrText, people, paragraphs, from, until, symbol, ...given }) {
      const cast = castSent(nameOrText);
      // What is wrong in it is said before anything is started.
      readCast(cast.text, cast.file);
      const read =
        symbol === undefined
          ? await mandateGiven(keeper, given, 'The text')
          : await mandateRegistered(db, symbol);
      const sent = { ...read, cast, people: people ?? peopleIn(SAMPLE_PEOPLE), paragraphs, from, until };
      return rehearsals.begin(sent);
    },
    rehearsals: rehearsals.list,
    askRehearsal: rehearsals.ask,
    endRehearsal: rehearsals.end,
    endRehearsals: rehearsals.close,
  };
}
