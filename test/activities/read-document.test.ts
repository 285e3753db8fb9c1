import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { type Keeper, keeperInMemory } from '../../activities/documents/keeper.ts';
import { readDocument } from '../../activities/documents/read-document.ts';
import { createDocumentActivities, type DocumentOutcome } from '../../activities/read-document.ts';
import { SAMPLES } from '../setup/documents/sample.ts';
import { quietLogger } from '../setup/quiet.ts';

const holding = (bytes: () => Uint8Array): Keeper => ({ ...keeperInMemory(), bytesOf: async () => bytes() });
const activities = (bytes: () => Uint8Array) =>
  createDocumentActivities({ keeper: holding(bytes), read: readDocument });
const request = { digest: '00', name: 'mandates/a.pdf', wanted: null };

describe('the activity that reads a document', () => {
  it('keeps what was read, and tells its digest', async () => {
    const keeper = keeperInMemory();
    const digest = await keeper.keep('document', SAMPLES.pdf());
    const { readDocument: run } = createDocumentActivities({ keeper, read: readDocument });
    const environment = new MockActivityEnvironment({}, { logger: quietLogger });
    const { symbol, reading }: DocumentOutcome = await environment.run(run, { ...request, digest });
    expect(symbol).toBe('A/RES/63/194');
    const kept = JSON.parse(new TextDecoder().decode(await keeper.bytesOf('reading', reading)));
    const read = await readDocument(SAMPLES.pdf(), request.name);
    expect(kept).toEqual({ document: digest, name: request.name, read });
    expect(read).toMatchObject({ format: 'pdf', mandate: { symbol } });
  });

  it('fails for good on a bad file, with code and remedy', async () => {
    const { readDocument: run } = activities(() => Buffer.from('{\\rtf1'));
    await expect(
      new MockActivityEnvironment({}, { logger: quietLogger }).run(run, request),
    ).rejects.toMatchObject({
      type: 'document.wrong-kind',
      nonRetryable: true,
      message: 'mandates/a.pdf is an RTF document; PDF, Word (.docx), HTML and text are read.',
      details: [{ remedy: 'Save it as one of these and give that file.' }],
    });
  });

  it('lets what the keeper throws be tried again', async () => {
    const { readDocument: run } = createDocumentActivities({
      keeper: { ...keeperInMemory(), bytesOf: () => Promise.reject(new Error('the keeper is away')) },
      read: readDocument,
    });
    await expect(new MockActivityEnvironment({}, { logger: quietLogger }).run(run, request)).rejects.toThrow(
      'the keeper is away',
    );
  });

  it('ends when it is cancelled', async () => {
    const environment = new MockActivityEnvironment({}, { logger: quietLogger });
    const { readDocument: run } = createDocumentActivities({
      keeper: holding(SAMPLES.pdf),
      read: (bytes, name, limits) => {
        environment.cancel();
        return readDocument(bytes, name, limits);
      },
    });
    await expect(environment.run(run, request)).rejects.toThrow('CANCELLED');
  });
});
