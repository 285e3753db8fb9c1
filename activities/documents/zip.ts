import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Fault } from '../../domain/faults.ts';

/** What a ZIP may unpack to, in bytes and entries: many times more than any resolution, little enough to hold. */
const MOST_BYTES = 100 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/** The entries of a ZIP by name, unpacked where `keeps` says so; all are unpacked once, to see that they are what they say. */
export interface Unpacked {
  names: string[];
  texts: Map<string, string>;
}

/** Unpacks a ZIP within limits: what it says and what it is are both counted. Throws `document.bomb`, `document.damaged`. */
export async function unpacked(
  bytes: Uint8Array,
  name: string,
  keeps: (entry: string) => boolean,
): Promise<Unpacked> {
  const found: Unpacked = { names: [], texts: new Map() };
  let total = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
      // Counted here: an entry that unpacks to more than it says is a bomb, not a damage.
      validateEntrySizes: false,
    });
    if (zip.entryCount > MOST_ENTRIES) throw bomb(name);
    for await (const entry of zip.eachEntry()) {
      found.names.push(entry.fileName);
      if (total + entry.uncompressedSize > MOST_BYTES) throw bomb(name);
      const chunks: Buffer[] = [];
      for await (const chunk of await contentOf(zip, entry)) {
        total += chunk.length;
        if (total > MOST_BYTES) throw bomb(name);
        if (keeps(entry.fileName)) chunks.push(chunk);
      }
      if (keeps(entry.fileName)) found.texts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
    }
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'document.damaged',
      `${name} is a ZIP or Word document that is damaged: it cannot be unpacked.`,
      'Get the file again, or save it anew as Word document (.docx), and give that.',
      { cause: error },
    );
  }
  return found;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  if (entry.isEncrypted()) throw new Error(`${entry.fileName} is encrypted`);
  return zip.openReadStreamPromise(entry);
}

const bomb = (name: string): Fault =>
  new Fault(
    'document.bomb',
    `${name} unpacks to more than ${MOST_BYTES / 1024 / 1024} MB or ${MOST_ENTRIES} parts: it is no document but a bomb.`,
    'Do not open it. Get the resolution from where it was issued.',
  );
