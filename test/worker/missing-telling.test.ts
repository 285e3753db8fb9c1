import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonId } from '../../domain/obligation/parties.ts';
import { changeDirectory, directoryLine } from '../../store/directory.ts';
import { obligationState } from '../../store/reads.ts';
import { REHEARSAL_CLOCK } from '../../store/record.ts';
import { startMissingTelling } from '../../worker/missing-change.ts';
import { directoryChangeId } from '../../workflows/messages.ts';
import { holds, person, post } from '../domain/directory/say.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch, type TestObligation } from '../setup/launch.ts';
import { commandBy, PEOPLE, PLANS, REPORT } from '../setup/sample.ts';

/** The house is cut off between the answer to `reassign` and seating who was given the work; it begins again. */

let house: TestHouse;
let report: TestObligation;
beforeAll(async () => {
  house = await openHouse();
  report = await launch(house, REPORT, PLANS.report);
}, 60_000);
afterAll(async () => {
  await report.handle.terminate('seen enough');
  await house.close();
});

const give = (to: string) =>
  report.send(
    commandBy('officer', { type: 'reassign', role: 'drafter', posts: [to], comment: 'The drafter is ill.' }),
  );
const begins = () => startMissingTelling(house.db, house);

/** Who holds a post, as far as the obligation was told; undefined: it was told nothing of it. */
async function holderOf(wanted: string): Promise<PersonId | null | undefined> {
  const life = await obligationState(house.db, report.obligation.id);
  return life?.status === 'running' ? life.seats[wanted]?.holder : undefined;
}

it('a post to which work was given before the cut-off is told again, and none that was told', async () => {
  expect(await begins()).toBeNull();
  const { seq } = await changeDirectory(
    house.db,
    REHEARSAL_CLOCK,
    {
      ...{ commandId: 'appoint', actor: PEOPLE.officer, names: {}, file: null, reason: null },
      facts: [
        ...[person('p-second'), post('Second drafter'), holds('p-second', 'Second drafter', '2008-01-01..')],
        ...[person('p-third'), post('Third drafter'), holds('p-third', 'Third drafter', '2008-01-01..')],
      ],
    },
    REHEARSAL_CLOCK.now(),
  );
  const id = directoryChangeId(await directoryLine(house.db, seq));
  const walk = (workflowId: string) => house.client.workflow.getHandle(workflowId).result();

  // Nobody has begun the walk yet: it is the change itself that was cut off.
  expect(await begins()).toBe(seq);
  expect(await walk(id)).toEqual({ told: 0, same: 1, waiting: 0 });
  expect(await begins()).toBeNull();

  expect(await give('Second drafter')).toEqual({ accepted: true });
  expect(await holderOf('Second drafter')).toBeUndefined();
  expect(await begins()).toBe(seq);
  expect(await walk(`${id}/again`)).toEqual({ told: 1, same: 0, waiting: 0 });
  expect(await holderOf('Second drafter')).toBe('p-second');
  expect(await begins()).toBeNull();

  // Another cut-off: by the same number, because nothing was changed in the directory since.
  expect(await give('Third drafter')).toEqual({ accepted: true });
  expect(await begins()).toBe(seq);
  expect(await walk(`${id}/again`)).toEqual({ told: 1, same: 0, waiting: 0 });
  expect(await holderOf('Third drafter')).toBe('p-third');
  expect((await report.events()).filter(({ type }) => type === 'PostsSeated')).toHaveLength(2);

  // What the directory does not know nobody can be told of.
  expect(await give('Porter')).toEqual({ accepted: true });
  expect(await begins()).toBeNull();
}, 60_000);
