import type { Readable } from 'node:stream';
import { attachment } from './disposition.ts';
import { Reply } from './route.ts';

/** A file that is kept, as its bytes come. */
export interface KeptFile {
  bytes: Readable;
  size: number;
  mediaType: string;
  /** The ending that files of its kind have: ".docx". */
  ending: string;
}

/** Sends a file under a name, or says that the sender has it already (`If-None-Match`). */
export function sentFile(
  file: KeptFile,
  { sha256, name, ifNoneMatch }: { sha256: string; name: string; ifNoneMatch: string | undefined },
): Reply {
  if (!isKnownTo(ifNoneMatch, sha256)) return sent(sha256, file, name);
  file.bytes.destroy();
  return new Reply(304, undefined, kept(sha256));
}

/** The bytes of a digest never change. */
const kept = (sha256: string) => ({
  etag: `"${sha256}"`,
  'cache-control': 'private, max-age=31536000, immutable',
});

/** It is saved and never shown as a page of ours, whatever it says that it is. */
const sent = (sha256: string, { bytes, size, mediaType }: KeptFile, name: string): Reply =>
  new Reply(200, bytes, {
    ...kept(sha256),
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': attachment(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'accept-ranges': 'none',
  });

/** RFC 9110, 13.1.2: a list of tags, weak or not, or any. */
const isKnownTo = (header: string | undefined, sha256: string): boolean =>
  (header ?? '')
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === `"${sha256}"`);
