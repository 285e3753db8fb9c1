import type { Readable } from 'node:stream';
import { begun, mediaTypeOf } from '../activities/documents/media-type.ts';
import type { KeptFile } from '../client/api/sent-file.ts';

/** A file as it comes from where it is kept: of what kind it is, is found from its first bytes. */
export async function keptFile(opened: Readable, size: number): Promise<KeptFile> {
  const { kind, stream } = await begun(opened);
  const { type: mediaType, ending } = mediaTypeOf(kind, '');
  return { bytes: stream, size, mediaType, ending };
}
