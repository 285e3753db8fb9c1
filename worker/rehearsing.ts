import type { Keeper } from '../activities/documents/keeper.ts';
import type { RehearsalNeeds } from '../client/api/rehearsals.ts';
import { peopleIn, SAMPLE_PEOPLE } from '../client/cli/people-in.ts';
import { readCast } from '../client/rehearsal/cast-file.ts';
import { beforeLaunch } from '../client/rehearsal/rehearse.ts';
import { castSent } from '../client/rehearsal/shipped.ts';
import type { Db } from '../store/tables.ts';
import { mandateGiven, mandateRegistered } from './given.ts';
import type { Rehearsals } from './rehearsals.ts';

/** What the API does with rehearsals. */
export function rehearsalsOf(db: Db, keeper: Keeper, rehearsals: Rehearsals): RehearsalNeeds {
  return {
    async beginRehearsal({ cast: nameOrText, people, paragraphs, from, until, symbol, ...given }) {
      const cast = castSent(nameOrText);
      const { mandate } =
        symbol === undefined
          ? await mandateGiven(keeper, given, 'The text')
          : await mandateRegistered(db, symbol);
      const sent = { mandate, cast, people: people ?? peopleIn(SAMPLE_PEOPLE), paragraphs, from, until };
      // What can be known to be wrong is said before anything is started.
      beforeLaunch({ ...sent, cast: readCast(cast.text, cast.file) });
      return rehearsals.begin(sent);
    },
    rehearsals: rehearsals.list,
    askRehearsal: rehearsals.ask,
    endRehearsal: rehearsals.end,
    endRehearsals: rehearsals.close,
  };
}
