import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../activities/documents/read-document.ts';
import { type GivenDocument, keptReading, readInHouse } from '../../client/documents/read-in-house.ts';
import { SAMPLES } from '../setup/documents/sample.ts';
import { openHouse, type TestHouse } from '../setup/house.ts';

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
    expect(new Uint8Array(await house.keeper.bytesOf(document))).toEqual(new Uint8Array(bytes));
  });

  it('is read once when it is given twice at once, and again later', async () => {
    const given = { bytes: SAMPLES.html(), name: 'a.html' };
    const [one, two] = await Promise.all([give(given), give(given)]);
    expect(two).toEqual(one);
    expect(await give(given)).toEqual(one);
  });

  it('that is bad comes back with its own fault', async () => {
    await expect(give({ bytes: new TextEncoder().encode('{\\rtf1'), name: 'a.rtf' })).rejects.toMatchObject({
      code: 'document.wrong-kind',
      message: 'a.rtf is an RTF document; PDF, Word (.docx), HTML and text are read.',
      remedy: 'Save the resolution as one of these and give that file.',
    });
  });

  it('of another resolution is not taken for the one that is meant', async () => {
    await expect(give({ bytes: SAMPLES.text(), name: 'a.txt', wanted: 'A/RES/1/1' })).rejects.toMatchObject({
      code: 'document.other-resolution',
    });
  });
});
