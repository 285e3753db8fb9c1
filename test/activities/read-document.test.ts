import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../activities/documents/read-document.ts';
import { createDocumentActivities } from '../../activities/read-document.ts';
import { SAMPLES } from '../setup/documents/sample.ts';
import { quietLogger } from '../setup/quiet.ts';

const activities = (bytes: () => Uint8Array) =>
  createDocumentActivities({ bytesOf: async () => bytes(), read: readDocument });
const request = { digest: '00', name: 'mandates/a.pdf' };

describe('the activity that reads a document', () => {
  it('gives what was read', async () => {
    const { readDocument: run } = activities(SAMPLES.pdf);
    const read = await new MockActivityEnvironment({}, { logger: quietLogger }).run(run, request);
    expect(read).toMatchObject({ format: 'pdf', mandate: { symbol: 'A/RES/63/194' } });
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });

  it('fails for good on a bad file, with code and remedy', async () => {
    const { readDocument: run } = activities(() => Buffer.from('{\\rtf1'));
    await expect(
      new MockActivityEnvironment({}, { logger: quietLogger }).run(run, request),
    ).rejects.toMatchObject({
      type: 'document.wrong-kind',
      nonRetryable: true,
      message: 'mandates/a.pdf is an RTF document; PDF, Word (.docx), HTML and text are read.',
      details: [{ remedy: 'Save the resolution as one of these and give that file.' }],
    });
  });

  it('lets what the keeper throws be tried again', async () => {
    const { readDocument: run } = createDocumentActivities({
      bytesOf: () => Promise.reject(new Error('the keeper is away')),
      read: readDocument,
    });
    await expect(new MockActivityEnvironment({}, { logger: quietLogger }).run(run, request)).rejects.toThrow(
      'the keeper is away',
    );
  });

  it('ends when it is cancelled', async () => {
    const environment = new MockActivityEnvironment({}, { logger: quietLogger });
    const { readDocument: run } = createDocumentActivities({
      bytesOf: async () => SAMPLES.pdf(),
      read: (bytes, name, limits) => {
        environment.cancel();
        return readDocument(bytes, name, limits);
      },
    });
    await expect(environment.run(run, request)).rejects.toThrow('CANCELLED');
  });
});
