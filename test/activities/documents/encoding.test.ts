import { describe, expect, it } from 'vitest';
import { decoded } from '../../../activities/documents/encoding.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Names as resolutions have them. */
const NAMES =
  'Côte d’Ivoire, São Tomé and Príncipe, Türkiye, Curaçao, Réunion, España, “Año Internacional” – à l’Élysée';

/** A text in an encoding of one byte a sign, made by turning its decoder around. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return Uint8Array.from(text, (sign) => bytes.get(sign) ?? 0x3f);
}

const RUSSIAN =
  'Генеральная Ассамблея, ссылаясь на свою резолюцию, просит Генерального секретаря представить доклад';

describe('the words of a text', () => {
  it.each<[how: string, bytes: Uint8Array, text: string]>([
    ['in UTF-8', new TextEncoder().encode(NAMES), NAMES],
    ['in UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${NAMES}`), NAMES],
    ['in UTF-16 with a byte order mark', Buffer.from(`\uFEFF${NAMES}`, 'utf16le'), NAMES],
    ['in UTF-16, big end first', Buffer.from(`\uFEFF${NAMES}`, 'utf16le').swap16(), NAMES],
    ['in UTF-16 without a mark', Buffer.from('Côte d Ivoire, 63/194', 'utf16le'), 'Côte d Ivoire, 63/194'],
    ['in windows-1252', encoded(NAMES, 'windows-1252'), NAMES],
    ['in Mac Roman', encoded(NAMES, 'macintosh'), NAMES],
    [
      'in ISO-8859-1',
      latin('La Asamblea General, señalando la cuestión'),
      'La Asamblea General, señalando la cuestión',
    ],
    [
      'with one name in windows-1252',
      encoded(`${'The Assembly met. '.repeat(50)}Côte d’Ivoire`, 'windows-1252'),
      `${'The Assembly met. '.repeat(50)}Côte d’Ivoire`,
    ],
    [
      'with one name in Mac Roman',
      encoded(`${'The Assembly met. '.repeat(50)}Côte d’Ivoire`, 'macintosh'),
      `${'The Assembly met. '.repeat(50)}Côte d’Ivoire`,
    ],
    ['in windows-1251', encoded(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['in KOI8-R', encoded(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['without a byte', new Uint8Array(), ''],
  ])('%s', (_, bytes, text) => {
    expect(decoded(bytes)).toBe(text);
  });

  it('in the encoding that a page declares', () => {
    expect(decoded(encoded('Łódź i Gdańsk', 'iso-8859-2'), 'iso-8859-2')).toBe('Łódź i Gdańsk');
  });

  it('in another encoding than a page declares, when the bytes are UTF-8', () => {
    expect(decoded(new TextEncoder().encode(NAMES), 'iso-8859-1')).toBe(NAMES);
    expect(decoded(encoded(NAMES, 'windows-1252'), 'utf-8')).toBe(NAMES);
    expect(decoded(encoded(NAMES, 'windows-1252'), 'no-such')).toBe(NAMES);
  });
});
