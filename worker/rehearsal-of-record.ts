import { randomUUID } from 'node:crypto';
import { tellSeats } from '../activities/seat-posts.ts';
import { daysAt, nextTurn } from '../activities/seats.ts';
import { sendCommand } from '../client/obligations/command.ts';
import { startRun } from '../client/obligations/run.ts';
import { isVacant } from '../client/rehearsal/people-of-record.ts';
import type { CopiedHouse } from '../client/rehearsal/rehearse-running.ts';
import { travelling } from '../client/rehearsal/travel.ts';
import { type Directory, wasNamed } from '../domain/directory/directory.ts';
import { withoutNames } from '../domain/directory/facts.ts';
import { factsNamed, type NamedParty } from '../domain/directory/named.ts';
import { seatOf, seatToTell } from '../domain/directory/seats.ts';
import { postsIn } from '../domain/obligation/parties.ts';
import type { Running } from '../domain/obligation/state.ts';
import { addDays } from '../domain/time/civil-date.ts';
import { dayAt, fromMs, type Instant, toMs } from '../domain/time/instant.ts';
import { type RecordCopy, takeInCopy } from '../store/copies.ts';
import { changeDirectory, directoryFromRecord, directoryLine } from '../store/directory.ts';
import { obligationState } from '../store/reads.ts';
import { REHEARSAL_CLOCK } from '../store/record.ts';
import { partiesNamed } from './posts.ts';
import type { OpenRehearsal } from './rehearsal.ts';

const STATION = 'New York';
const REASON = 'As the cast of this rehearsal has it.';
const PATIENCE_MS = 60_000;
/** Of turns of posts the nearest: each is a halt of all obligations. */
const MOST_TURNS = 200;

/** When the rehearsal of a copy begins: now, but behind all that its records tell. */
export const beginningOf = ({ at, rows }: RecordCopy): Instant =>
  rows.record_event.reduce((last, { header }) => {
    const told = (JSON.parse(header) as { at: Instant }).at;
    return told < last ? last : fromMs(toMs(told) + 1000);
  }, at);

/** Puts records into the house of a rehearsal, from which they go on there. Throws `record.broken`; then nothing was put in. */
export async function takeInRecords(
  { house, db, services, taskQueue }: OpenRehearsal,
  copy: RecordCopy,
): Promise<CopiedHouse> {
  await takeInCopy(db, copy);
  const { client } = house;
  const lives = async (): Promise<Running[]> => {
    const states = await Promise.all(copy.obligations.map((id) => obligationState(db, id)));
    return states.flatMap((state) => (state?.status === 'running' ? [state] : []));
  };
  const tell = tellSeats({ db, send: (...given) => sendCommand(services, ...given) });
  return {
    ...house,
    lives,
    async taken(id) {
      const query = db.selectFrom('record_answer').select('command_id').where('obligation', '=', id);
      return new Set((await query.execute()).map(({ command_id }) => command_id));
    },
    async say(people, facts, actor, at) {
      const { directory } = await directoryFromRecord(db);
      const on = dayAt(at, house.zone);
      const unheard = people.flatMap((each) => {
        const parties = partiesNamed(each).filter(({ post }) => !wasNamed(directory, post));
        const where = { station: STATION, on, supervisor: each.supervisor.post };
        return factsNamed(directory, parties.filter(isHeld), where);
      });
      const all = [...new Map([...unheard, ...facts].map((fact) => [JSON.stringify(fact), fact])).values()];
      const command = { commandId: randomUUID(), actor, ...withoutNames(all), file: null, reason: REASON };
      await changeDirectory(db, REHEARSAL_CLOCK, command, at);
    },
    async takeUp(obligation, startsAt) {
      // Where Temporal knows the id already it is refused: no run of real work can ever be met here.
      const handle = await startRun(obligation, { client, taskQueue, rehearsal: { startsAt } });
      return travelling(handle, startsAt);
    },
    async seatAll(at) {
      const recorded = await directoryFromRecord(db);
      if (recorded.seq === 0) return;
      const change = await directoryLine(db, recorded.seq);
      for (const life of await lives()) {
        const patience = { ms: PATIENCE_MS, signal: AbortSignal.timeout(PATIENCE_MS) };
        await tell(life, { recorded, change, days: daysAt(at) }, patience);
      }
    },
    async turnsOfPosts(from, until) {
      const { directory } = await directoryFromRecord(db);
      const posts = [...new Set((await lives()).flatMap(({ assignments }) => postsIn(assignments)))];
      const turns: Instant[] = [];
      for (let at = nextTurn(directory, from); at !== null && at < until && turns.length < MOST_TURNS; ) {
        if (isNewOf(directory, posts, at)) turns.push(at);
        at = nextTurn(directory, at);
      }
      return turns;
    },
  };
}

const isHeld = (party: NamedParty): boolean => !isVacant(party);

/** Whether any of these posts is another than on the day before. */
function isNewOf(directory: Directory, posts: readonly string[], at: Instant): boolean {
  const days = daysAt(at);
  return posts.some((post) => {
    const on = days.of(directory, post);
    return seatToTell(directory, post, seatOf(directory, post, addDays(on, -1)), on) !== undefined;
  });
}
