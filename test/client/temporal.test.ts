import { Server, ServerCredentials } from '@grpc/grpc-js';
import protocol from '@temporalio/proto';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { connectTemporal } from '../../client/temporal.ts';

const { GetSystemInfoResponse } = protocol.temporal.api.workflowservice.v1;

/** A server on loopback that knows one call: which version it is. */
async function serverOfVersion(serverVersion: string): Promise<string> {
  const server = new Server();
  server.addService(
    {
      getSystemInfo: {
        path: '/temporal.api.workflowservice.v1.WorkflowService/GetSystemInfo',
        requestStream: false,
        responseStream: false,
        requestSerialize: (bytes: Buffer) => bytes,
        requestDeserialize: (bytes: Buffer) => bytes,
        responseSerialize: (answer: Uint8Array) => Buffer.from(answer),
        responseDeserialize: (bytes: Buffer) => bytes,
      },
    },
    {
      getSystemInfo: (_: unknown, answer: (error: null, bytes: Uint8Array) => void) =>
        answer(null, GetSystemInfoResponse.encode({ serverVersion }).finish()),
    },
  );
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  onTestFinished(() => server.forceShutdown());
  return `127.0.0.1:${port}`;
}

describe('connecting to a Temporal server', () => {
  it('says so when nobody answers', async () => {
    await expect(connectTemporal({ address: '127.0.0.1:1', namespace: 'x' })).rejects.toMatchObject({
      code: 'temporal.unreachable',
      message: 'No Temporal server answers at 127.0.0.1:1.',
    });
  });

  it('refuses a server that is older than needed', async () => {
    const address = await serverOfVersion('1.29.4');
    await expect(connectTemporal({ address, namespace: 'x' })).rejects.toMatchObject({
      code: 'temporal.too-old',
      message: `The Temporal server at ${address} is version 1.29.4; 1.32.0 or newer is needed.`,
    });
  });

  it('accepts the server it was made for', async () => {
    const client = await connectTemporal({
      address: inject('temporalAddress'),
      namespace: inject('temporalNamespace'),
    });
    await client.connection.close();
  });
});
