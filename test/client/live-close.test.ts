import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { liveHandlers } from '../../client/api/live.ts';
import { EVERYTHING } from '../../domain/rights/reader.ts';
import type { LiveChange } from '../../store/live.ts';
import { until } from '../setup/until.ts';

it('ends when somebody looks on who reads no more', async () => {
  const ending = new AbortController();
  let asked = 0;
  const id = 'A/RES/64/979#1.1'.padEnd(100_000, 'x');
  const change: LiveChange = { place: '1', of: 'obligation', id, seq: 1, type: 'Said' };
  const { live } = liveHandlers({
    isPlace: () => true,
    livePlace: async () => '1',
    async liveAfter() {
      asked += 1;
      return Array.from({ length: 20 }, () => change);
    },
    liveMore: async () => {},
    liveEnding: ending.signal,
    closedTo: async () => new Set(),
    isDraftClosed: async () => false,
  });
  const app = fastify();
  app.addHook('preClose', async () => ending.abort());
  app.get('/live', async (request, reply) => {
    const answer = await live({
      query: {},
      caller: () => EVERYTHING,
      raw: { request, reply },
    } as unknown as Parameters<typeof live>[0]);
    const { headers, body } = answer as unknown as { headers: Record<string, string>; body: unknown };
    return reply.headers(headers).send(body);
  });
  const held = new Set<Socket>();
  app.server.on('connection', (line) => held.add(line));
  await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  await once(socket, 'connect');
  socket.pause();
  socket.write('GET /live HTTP/1.1\r\nHost: here\r\n\r\n');
  // All that lies between both is full: nothing is asked any more.
  await until(() => asked > 1 && [...held].some(({ writableNeedDrain }) => writableNeedDrain));
  await expect(app.close()).resolves.toBeUndefined();
  socket.destroy();
}, 20_000);
