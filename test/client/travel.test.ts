import { WorkflowFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { travel, virtualNow } from '../../client/rehearsal/travel.ts';
import { installationCheck } from '../../workflows/installation-check.ts';
import { concludeUpdate, installationCheckReportQuery } from '../../workflows/messages.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

const DAY_MS = 86_400_000;

describe('travel', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  const start = (name: string, days: number) =>
    house.client.workflow.start(installationCheck, {
      taskQueue: house.taskQueue,
      workflowId: house.id(name),
      args: [{ days }],
    });

  it('moves ten days, runs what falls due on the way, and then time stands still', async () => {
    const check = await start('ten-days', 30);
    const before = await virtualNow(check);
    expect(await travel(check, 9.5)).toBe('arrived');
    const arrived = await virtualNow(check);
    expect((arrived - before) / DAY_MS).toBeCloseTo(9.5, 3);
    expect((await check.query(installationCheckReportQuery)).probes).toHaveLength(10);
    expect(((await virtualNow(check)) - arrived) / DAY_MS).toBeCloseTo(0, 3);
    await check.terminate();
  });

  it('lets updates work between two journeys', async () => {
    const check = await start('update-between', 30);
    await travel(check, 2.5);
    expect(await check.executeUpdate(concludeUpdate, { args: ['officer'] })).toBe(3);
    expect((await check.result()).concludedBy).toBe('officer');
  });

  it('counts a journey past the end as having ended', async () => {
    const check = await start('past-the-end', 3);
    expect(await travel(check, 400)).toBe('workflow ended');
    expect((await check.result()).probes).toHaveLength(3);
    expect(await travel(check, 1)).toBe('workflow ended');
  });

  it('passes more wake-ups than the server allows by default', async () => {
    const check = await start('many-wakes', 300);
    expect(await travel(check, 210.5)).toBe('arrived');
    expect((await check.query(installationCheckReportQuery)).probes).toHaveLength(211);
    await check.terminate();
  });

  it('says why when a workflow cannot move: here no worker takes its tasks', async () => {
    const check = await house.client.workflow.start(installationCheck, {
      taskQueue: 'nobody-works-here',
      workflowId: house.id('stuck'),
      args: [{ days: 3 }],
    });
    await expect(travel(check, 10, 1_500)).rejects.toMatchObject({ code: 'temporal.travel-stuck' });
    await check.terminate();
  });

  it('refuses an update that says nothing, and leaves no trace of it', async () => {
    const check = await start('malformed', 3);
    await travel(check, 0.5);
    await expect(check.executeUpdate(concludeUpdate, { args: [' '] })).rejects.toThrow();
    const history = await check.fetchHistory();
    expect(history.events?.some((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toBe(false);
    await check.terminate();
    await expect(check.result()).rejects.toThrow(WorkflowFailedError);
  });
});
