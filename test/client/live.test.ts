import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ListeningHouse, openListeningHouse } from '../setup/listening.ts';

let at: ListeningHouse;
beforeAll(async () => {
  at = await openListeningHouse();
}, 60_000);
afterAll(() => at.close());

interface Told {
  event: string;
  id: string;
  data: unknown;
}

/** Somebody who looks on over a real connection. */
async function lookOn(search = '', headers: Record<string, string> = {}) {
  const gone = new AbortController();
  const answer = await fetch(`${at.url}/live${search}`, {
    headers: { authorization: 'Bearer x', ...headers },
    signal: gone.signal,
  });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  return {
    answer,
    /** The next event; undefined when it is over. */
    async next(): Promise<Told | undefined> {
      for (;;) {
        const end = rest.indexOf('\n\n');
        if (end >= 0) {
          const lines = rest.slice(0, end).split('\n');
          rest = rest.slice(end + 2);
          const field = (name: string) =>
            lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
          const event = field('event');
          if (event === undefined) continue;
          return { event, id: field('id') ?? '', data: JSON.parse(field('data') ?? 'null') };
        }
        const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
        if (done) return undefined;
        rest += value;
      }
    },
    leave: () => gone.abort(),
  };
}

let people = 0;
async function sayOne(): Promise<number> {
  people += 1;
  const person = `p-live-${people}`;
  const { seq } = await at.client.changeDirectory({
    body: {
      commandId: person,
      actor: person,
      facts: [{ kind: 'person', person, name: person }],
      reason: 'a test',
    },
  });
  return seq;
}

it('tells what changes, and goes on where somebody was', async () => {
  const first = await lookOn();
  expect(first.answer.headers.get('content-type')).toBe('text/event-stream');
  expect(await first.next()).toMatchObject({ event: 'here' });
  const seq = await sayOne();
  const told = await first.next();
  expect(told).toMatchObject({ event: 'change', data: { of: 'directory', id: null, seq } });
  first.leave();
  const [missed, alsoMissed] = [await sayOne(), await sayOne()];
  for (const again of [
    await lookOn('', { 'last-event-id': told?.id ?? '' }),
    await lookOn(`?after=${told?.id}`),
  ]) {
    expect(await again.next()).toMatchObject({ event: 'here', id: told?.id });
    expect(await again.next()).toMatchObject({ data: { seq: missed } });
    expect(await again.next()).toMatchObject({ data: { seq: alsoMissed } });
    again.leave();
  }
});

it('tells only what is wanted, and the place all the same', async () => {
  const one = await lookOn('?of=mandate');
  const here = await one.next();
  await sayOne();
  const place = await one.next();
  expect(place?.event).toBe('here');
  expect(place?.id).not.toBe(here?.id);
  await at.client.registerMandate({
    body: { text: '64/981. A title\n\nThe General Assembly,\n\n1. Decides to wait;\n\n18 December 2009\n' },
  });
  expect(await one.next()).toMatchObject({ event: 'change', data: { of: 'mandate', id: 'A/RES/64/981' } });
  one.leave();
});

it('says when what was missed is not known here, and goes on from now', async () => {
  const elsewhere = await lookOn('', { 'last-event-id': `${'0'.repeat(32)}.1.1` });
  expect(await elsewhere.next()).toMatchObject({ event: 'here' });
  expect(await elsewhere.next()).toMatchObject({ event: 'anew' });
  const seq = await sayOne();
  expect(await elsewhere.next()).toMatchObject({ event: 'change', data: { seq } });
  elsewhere.leave();
});

it('takes no place that is none, and nobody who has not come in', async () => {
  expect((await at.inject('/live?after=yesterday')).statusCode).toBe(400);
  expect((await at.inject('/live', {})).statusCode).toBe(401);
});

it('ends with the house', async () => {
  const one = await lookOn();
  await one.next();
  const over = one.next();
  const began = performance.now();
  await at.stopListening();
  expect(await over).toBeUndefined();
  // Browsers keep a connection for more than a minute: the house does not wait for that.
  expect(performance.now() - began).toBeLessThan(20_000);
});
