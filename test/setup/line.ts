import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A line to a server that hears all, and can be cut. */
export interface Line {
  endpoint: string;
  /** What went to the server so far. */
  heard(): string;
  /** As soon as so many more bytes have passed to the server, or from it. */
  after(bytes: number, way: 'to' | 'from', act: () => void): void;
  /** All that is under way; what comes later passes again. */
  cut(): void;
}

/** A line to that server, for one test. */
export async function lineTo(endpoint: string): Promise<Line> {
  const { hostname: host, port } = new URL(endpoint);
  const heard: Buffer[] = [];
  const sockets: Socket[] = [];
  let waiting: { bytes: number; way: 'to' | 'from'; act(): void } | undefined;
  const passed = (way: 'to' | 'from', { length }: Buffer): void => {
    if (waiting?.way !== way) return;
    waiting.bytes -= length;
    if (waiting.bytes > 0) return;
    const { act } = waiting;
    waiting = undefined;
    act();
  };
  const server = createServer((here) => {
    const there = connect({ host, port: Number(port) });
    sockets.push(here, there);
    for (const socket of [here, there]) socket.on('error', () => {});
    here.on('data', (bytes) => {
      heard.push(bytes);
      passed('to', bytes);
    });
    there.on('data', (bytes) => passed('from', bytes));
    here.pipe(there).on('close', () => here.destroy());
    there.pipe(here).on('close', () => there.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    heard: () => Buffer.concat(heard).toString('latin1'),
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    after: (bytes, way, act) => {
      waiting = { bytes, way, act };
    },
  };
}
