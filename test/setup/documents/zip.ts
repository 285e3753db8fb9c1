import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a ZIP; `says` is the size that it pretends to unpack to. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  says?: number;
}

/** A ZIP of these parts (APPNOTE.TXT, 4.3). */
export function zipOf(parts: ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, says } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const sizes = { packed: packed.length, unpacked: says ?? bytes.length, crc: crc32(bytes) };
    const local = Buffer.concat([header(0x04034b50, name, sizes, []), packed]);
    files.push(local);
    directory.push(header(0x02014b50, name, sizes, [0, 0, 0, 0, 0, offset & 0xffff, offset >>> 16]));
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

interface Sizes {
  packed: number;
  unpacked: number;
  crc: number;
}

/** The header before a part, and its copy in the directory with some more fields of two bytes. */
function header(mark: number, name: string, { packed, unpacked, crc }: Sizes, more: number[]): Buffer {
  const inDirectory = more.length > 0 ? 2 : 0;
  const start = Buffer.alloc(30 + inDirectory);
  start.writeUInt32LE(mark, 0);
  if (inDirectory > 0) start.writeUInt16LE(20, 4);
  start.writeUInt16LE(20, 4 + inDirectory);
  start.writeUInt16LE(8, 8 + inDirectory);
  start.writeUInt32LE(crc, 14 + inDirectory);
  start.writeUInt32LE(packed, 18 + inDirectory);
  start.writeUInt32LE(unpacked, 22 + inDirectory);
  start.writeUInt16LE(Buffer.byteLength(name), 26 + inDirectory);
  const fields = Buffer.alloc(2 * more.length);
  for (const [at, field] of more.entries()) fields.writeUInt16LE(field, 2 * at);
  return Buffer.concat([start, fields, Buffer.from(name)]);
}
