import { analyse } from 'chardet';
import { wideEncoding } from './kind.ts';

/** Above this share of bytes beyond ASCII a text is not in Latin letters, and a detector has enough to go by. */
const FOREIGN = 0.4;
/** Above this share of odd signs among those beyond ASCII an encoding is not the text's. */
const MOST_ODD = 0.34;
const SAMPLE = 64 * 1024;

/** The words of a text in whatever encoding, the byte order mark left out. A declared encoding counts where it fits. */
export function decoded(bytes: Uint8Array, declared?: string): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return (declared === undefined ? undefined : inEncoding(bytes, declared)) ?? guessed(bytes);
  }
}

/** Undefined where the encoding is unknown, or is UTF-8, which these bytes are not. */
function inEncoding(bytes: Uint8Array, name: string): string | undefined {
  try {
    const decoder = new TextDecoder(name, { fatal: true });
    return decoder.encoding === 'utf-8' ? undefined : decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A text with some letters beyond ASCII is in windows-1252, or in Mac Roman, which detectors do not know: the one in
 * which those letters look like French, Spanish and typeset English. A text of other letters is what chardet says.
 */
function guessed(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const beyond = sample.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  const latin = ['windows-1252', 'macintosh'].map((name) => ({ name, odd: oddness(sample, name) }));
  const [best] = latin.sort((one, other) => one.odd - other.odd);
  if (best === undefined || beyond > FOREIGN * sample.length || best.odd > MOST_ODD * beyond) {
    for (const { name } of analyse(sample)) {
      const text = inEncoding(bytes, name);
      if (text !== undefined) return text;
    }
  }
  return new TextDecoder(best?.name ?? 'windows-1252').decode(bytes);
}

/** Marks and letters that stand beyond ASCII in English, French, Spanish, Portuguese, German and Nordic names. */
const USUAL = /[àâäáãåæçèéêëìíîïñòóôöõøœùúûüýÿÀÂÄÁÃÅÆÇÈÉÊËÍÎÏÑÓÔÖÕØŒÚÛÜß«»“”‘’„–—…•·°º§¡¿€£\u00a0\u00ad¹²³]/u;
const LETTER = /\p{L}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** How many signs beyond ASCII do not look like a text: unusual ones, and capitals or marks inside of small letters. */
function oddness(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let odd = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign <= '\u007f') continue;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (!USUAL.test(sign)) odd += 1;
    else if (CAPITAL.test(sign) && SMALL.test(before)) odd += 1;
    else if (!LETTER.test(sign) && !/[’‘\u00ad]/.test(sign) && SMALL.test(before) && SMALL.test(after))
      odd += 1;
  }
  return odd;
}
