import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../activities/documents/read-document.ts';
import { HOSTILE } from '../../setup/documents/hostile.ts';
import { told } from '../../setup/documents/told.ts';

describe('a document that cannot be read is told by its name, and the next one is read:', () => {
  it.each(HOSTILE)('%s', async (_, make, code, message) => {
    const { remedy, ...rest } = await told(() => readDocument(make(), 'mandates/bad'));
    expect(rest).toEqual({ code, message: message.replace('FILE', 'mandates/bad') });
    expect(remedy).toMatch(/^\S.{20,}\.$/);
  });
});
