import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../activities/documents/read-document.ts';
import {
  type GivenDocument,
  keptReading,
  readInHouse,
  readingIdOf,
} from '../../client/documents/read-in-house.ts';
import { SAMPLES } from '../setup/documents/sample.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';
import { until } from '../setup/until.ts';

describe('a document that is given to a house', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());
  const give = (document: GivenDocument) => readInHouse(house, document);

  it('is read by its worker, and kept with what was read', async () => {
    const bytes = SAMPLES.pdf();
    const { document, reading, read } = await give({ bytes, name: 'a.pdf' });
    expect(read).toEqual(await readDocument(bytes, 'a.pdf'));
    expect(await keptReading(house.keeper, reading)).toEqual({ document, name: 'a.pdf', read });
    expect(new Uint8Array(await house.keeper.bytesOf('document', document))).toEqual(new Uint8Array(bytes));
  });

  it('is read once when it is given twice at once, and again later', async () => {
    const given = { bytes: SAMPLES.html(), name: 'a.html' };
    const [one, two] = await Promise.all([give(given), give(given)]);
    expect(two).toEqual(one);
    const request = { digest: one.document, name: 'a.html', wanted: null };
    const runs = async (): Promise<string[]> => {
      const ids: string[] = [];
      const query = `WorkflowId = '${readingIdOf(request)}'`;
      for await (const { runId } of house.client.workflow.list({ query })) ids.push(runId);
      return ids;
    };
    // What Temporal lists comes a moment later.
    await until(async () => (await runs()).length > 0);
    expect(await runs()).toHaveLength(1);
    expect(await give(given)).toEqual(one);
  });

  it('under two names at once is read under each', async () => {
    const bytes = new TextEncoder().encode('{\\rtf1');
    const told = await Promise.all(
      ['one.rtf', 'two.rtf'].map((name) => give({ bytes, name }).catch((error: Error) => error.message)),
    );
    expect(told).toEqual([expect.stringContaining('one.rtf is'), expect.stringContaining('two.rtf is')]);
  });

  it('that is bad comes back with its own fault', async () => {
    await expect(give({ bytes: new TextEncoder().encode('{\\rtf1'), name: 'a.rtf' })).rejects.toMatchObject({
      code: 'document.wrong-kind',
      message: 'a.rtf is an RTF document; PDF, Word (.docx), HTML and text are read.',
      remedy: 'Save it as one of these and give that file.',
    });
  });

  it('of another resolution is not taken for the one that is meant', async () => {
    await expect(give({ bytes: SAMPLES.text(), name: 'a.txt', wanted: 'A/RES/1/1' })).rejects.toMatchObject({
      code: 'document.other-resolution',
    });
  });
});
