import type { Client } from '@temporalio/client';
import { expect, it } from 'vitest';
import { answered } from '../../client/answering.ts';

/** Of a client only this is asked: it lets the update be sent. */
const CLIENT = { withDeadline: (_at: number, send: () => Promise<unknown>) => send() } as unknown as Client;
const RUN = { kind: 'obligation', name: 'A/RES/63/194#14.1', show: 'show', resume: 'resume' } as const;

/** As Temporal turns an update away whose run has lost its tasks several times. */
function turnedAway(): Error {
  const cause = Object.assign(new Error('9 FAILED_PRECONDITION: Workflow Task in failed state'), {
    ...{ code: 9, details: 'Workflow Task in failed state', metadata: {} },
  });
  return new Error('Workflow Update failed', { cause });
}

it('waits for a run that comes to itself after a crash, and tells what it answers', async () => {
  let sent = 0;
  const update = async () => {
    sent += 1;
    if (sent < 4) throw turnedAway();
    return 'accepted';
  };
  await expect(answered(CLIENT, RUN, update, { ms: 60_000 })).resolves.toBe('accepted');
  expect(sent).toBe(4);
});

it('waits no longer than was said, and then says that there is no answer', async () => {
  const update = async () => {
    throw turnedAway();
  };
  await expect(answered(CLIENT, RUN, update, { ms: 30 })).rejects.toMatchObject({
    code: 'obligation.no-answer',
  });
});

it('tells what else goes wrong at once', async () => {
  let sent = 0;
  const update = async () => {
    sent += 1;
    throw new TypeError('a mistake of ours');
  };
  await expect(answered(CLIENT, RUN, update, { ms: 60_000 })).rejects.toThrow('a mistake of ours');
  expect(sent).toBe(1);
});
