import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSearchable } from '../../client/obligations/searchable.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { launch } from '../setup/launch.ts';
import { commandBy, draftOf, PEOPLE, planOf, REPORT } from '../setup/sample.ts';
import { until } from '../setup/until.ts';

const PLAN = planOf(REPORT, [
  ['draft', '2009-06-01'],
  ['clear', '2009-06-29'],
  ['submit', '2009-07-06', 'GA-64'],
  ['issue', '2009-08-03', 'GA-64'],
]);
const A = draftOf('a');

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  expect(await makeSearchable(house.client)).toBeNull();
  // What is known already is left as it is.
  expect(await makeSearchable(house.client)).toBeNull();
}, 60_000);
afterAll(() => house.close());

it('obligations are found by what they owe, their stage, post, body and next day; of persons nothing is told', async () => {
  const own = { ...REPORT, mandate: { ...REPORT.mandate, symbol: 'A/RES/70/931' } };
  const { handle, send, obligation } = await launch(house, own, PLAN, { searchable: true });
  const found = async (query: string): Promise<string[]> => {
    const ids: string[] = [];
    for await (const { workflowId } of house.client.workflow.list({ query })) ids.push(workflowId);
    return ids;
  };
  const isFound = (query: string) => until(async () => (await found(query)).includes(handle.workflowId));
  await isFound(
    `Product = 'report' AND Stage = 'drafting' AND HolderPost = 'Drafting officer' AND Body = 'GA' AND NextDue < '2009-06-02T00:00:00Z'`,
  );
  await send(commandBy('drafter', { type: 'hand-in-draft', draft: A }));
  await isFound(`Stage = 'clearance' AND NextDue BETWEEN '2009-06-29T00:00:00Z' AND '2009-06-30T00:00:00Z'`);
  await until(async () => !(await found(`Stage = 'drafting'`)).includes(handle.workflowId));

  const described = await handle.describe();
  expect(await described.staticDetails()).toContain(obligation.evidence.words);
  const metadata = await handle.query('__temporal_workflow_metadata');
  const { events = [] } = await handle.fetchHistory();
  const shown = JSON.stringify([
    [described.raw.executionConfig, described.searchAttributes, await described.staticSummary()],
    [metadata, events?.map(({ userMetadata }) => userMetadata)],
  ]);
  expect(shown).toContain('clearance');
  expect(shown).toContain('Next: clearance of the draft, due 29 June 2009');
  for (const person of Object.values(PEOPLE)) expect(shown).not.toContain(person);
});

it('a timer says until what; what was withdrawn stands in no stage and has no next day', async () => {
  const own = { ...REPORT, mandate: { ...REPORT.mandate, symbol: 'A/RES/70/932' } };
  const { handle, send } = await launch(house, own, PLAN, { searchable: true });
  const why = { comment: 'The committee has said so.' };
  await send(commandBy('officer', { type: 'put-on-hold', until: null, ...why }));
  await send(
    commandBy('officer', { type: 'withdraw', happenedOn: civilDate('2008-12-18'), by: null, ...why }),
  );
  await handle.result();
  const { searchAttributes } = await handle.describe();
  expect(searchAttributes).toMatchObject({ Stage: ['withdrawn'] });
  expect(searchAttributes.NextDue).toBeUndefined();
  const { events = [] } = await handle.fetchHistory();
  const [summary] = (events ?? []).flatMap(({ timerStartedEventAttributes: timer, userMetadata }) =>
    timer == null ? [] : [String(defaultPayloadConverter.fromPayload(userMetadata?.summary as Payload))],
  );
  expect(summary).toMatch(/^Until the reminder of .*, due on \d+ [A-Z][a-z]+ 2009$/);
});
