import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_BYTES } from '../../activities/documents/file.ts';
import { Fault } from '../../domain/faults.ts';
import { invalid } from './problems.ts';

/** A file that is just coming in. Its stream fails with a fault where it is too large, too slow or breaks off. */
export interface Received {
  bytes: Readable;
  /** As a form calls it; undefined where the body is nothing but the file. */
  name: string | undefined;
}

/** Nobody is waited for longer than this for the next part of a file. */
const IDLE_MS = 30_000;
const EXPECTED =
  'expected the bytes of a file, content-type: application/octet-stream, or a form with one file, multipart/form-data';
/** A form may say a little besides its file; one byte more than allowed is let through, to be refused as too large. */
const LIMITS = {
  fileSize: MAX_BYTES + 1,
  files: 1,
  fields: 10,
  fieldSize: 10_000,
  parts: 11,
  headerPairs: 50,
};

/** In this part of the API files come in as streams, plain or in a form. */
export async function takesFiles(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { limits: LIMITS, throwFileSizeLimit: false });
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  app.addHook('preHandler', async (request) => {
    request.body = new Upload(request);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (!request.raw.complete) {
      void reply.header('connection', 'close');
      discard(request.raw);
    }
    // The framework refuses this before we see the file.
    throw error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? invalid(EXPECTED) : error;
  });
}

/** What is handed to a handler in the place of a body that was read. */
class Upload {
  readonly request: FastifyRequest;
  readonly body: unknown;
  constructor(request: FastifyRequest) {
    this.request = request;
    this.body = request.body;
  }
}

/** Who is still sending hears an answer only when it can send on; for a while. */
function discard(coming: IncomingMessage): void {
  coming.unpipe();
  let size = 0;
  const enough = setTimeout(() => coming.destroy(), DISCARD_MS).unref();
  coming.on('data', (part: Uint8Array) => {
    size += part.length;
    if (size > MAX_BYTES) coming.destroy();
  });
  coming.once('close', () => clearTimeout(enough));
  coming.resume();
}
const DISCARD_MS = 5_000;

/** The file of a body. `called`: what messages call it, where a form does not. Throws `request.invalid`. */
export async function fileIn(upload: unknown, called: string, idleMs = IDLE_MS): Promise<Received> {
  if (!(upload instanceof Upload)) throw invalid(EXPECTED);
  const { request, body } = upload;
  if (request.isMultipart()) {
    const part = await request.file().catch((error: unknown) => {
      throw brokenForm(error);
    });
    if (part === undefined) throw invalid(`${EXPECTED}; this form has no file`);
    const name = fileNameIn(part.filename);
    return { bytes: limited(part.file, name ?? called, idleMs), name };
  }
  if (!(body instanceof Readable)) throw invalid(EXPECTED);
  return { bytes: limited(body, called, idleMs), name: undefined };
}

const brokenForm = (error: unknown): Fault =>
  invalid(`the form cannot be read: ${error instanceof Error ? error.message : String(error)}`);

function limited(coming: Readable, name: string, idleMs: number): Readable {
  return Readable.from(parts());

  async function* parts(): AsyncIterable<Uint8Array> {
    // Not ended by us: the answer goes over the same line.
    const each = coming.iterator({ destroyOnReturn: false });
    let size = 0;
    for (;;) {
      const { done, value } = await soon(each.next(), name, idleMs);
      if (done === true) return;
      size += value.length;
      if (size > MAX_BYTES) throw tooLarge(name);
      yield value;
    }
  }
}

async function soon<T>(part: Promise<T>, name: string, idleMs: number): Promise<T> {
  let idle: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    idle = setTimeout(() => reject(tooSlow(name, idleMs)), idleMs);
  });
  try {
    return await Promise.race([part, late]);
  } catch (error) {
    part.catch(() => {});
    throw error instanceof Fault ? error : brokenOff(name, error);
  } finally {
    clearTimeout(idle);
  }
}

const tooLarge = (name: string): Fault =>
  new Fault(
    'document.too-large',
    `${name} is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
    'Give it without pictures, or with smaller ones.',
  );

const tooSlow = (name: string, idleMs: number): Fault =>
  new Fault(
    'document.broken-off',
    `Of ${name} nothing more came for ${idleMs / 1000} seconds.`,
    'Send it again, over a better line; nothing was kept.',
  );

const brokenOff = (name: string, cause: unknown): Fault =>
  new Fault('document.broken-off', `${name} broke off before its end.`, 'Send it again; nothing was kept.', {
    cause,
  });

/**
 * What a file is called, without its folders, and without what cannot be seen or written. It is shown to people and never
 * names a file here. Undefined where nothing is left.
 */
export function fileNameIn(given: string | undefined): string | undefined {
  const name = clean((given ?? '').split(/[/\\]/).at(-1) ?? '').replace(/^\.+$/, '');
  return name === '' ? undefined : name;
}

/** Control characters, and those that turn the direction of writing or cannot be written at all, are left out. */
export const clean = (text: string): string =>
  [...text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\ufffd]/gu, '')]
    .slice(0, LONGEST)
    .join('')
    .trim();
const LONGEST = 200;
