const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const FILE = 0x04034b50;
/** Bytes of the record at the end, without a comment. */
const END_LENGTH = 22;
const DIRECTORY_LENGTH = 46;
/** 1 January 1980, 00:00, the first moment that a ZIP knows: seconds, minutes and hours, then day, month and years since 1980. */
const FIRST_MOMENT = 0x0021_0000;

/**
 * The same ZIP with every file dated 1 January 1980, in the copy that it gives. For archives as a program writes them, without
 * comment and below 4 GB; throws for anything else.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('not a ZIP as it was just written');
  let at = view.getUint32(end + 16, true);
  for (let files = view.getUint16(end + 10, true); files > 0; files -= 1) {
    const file = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== DIRECTORY || view.getUint32(file, true) !== FILE) {
      throw new Error('not a ZIP as it was just written');
    }
    view.setUint32(at + 12, FIRST_MOMENT, true);
    view.setUint32(file + 10, FIRST_MOMENT, true);
    at += DIRECTORY_LENGTH + [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
  }
  return bytes;
}
