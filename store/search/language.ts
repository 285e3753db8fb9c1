/** Little words that are in every longer text of a language and in none of the other. */
const FRENCH = / (?:le|la|les|des|du|une|est|et|que|qui|dans|pour|sur|avec|au|aux|par|ne|pas|nous) /g;
const ENGLISH = / (?:the|of|and|to|is|in|that|for|with|by|was|not|this|be|are|as|it|its|has|we) /g;

/** By whose endings a text is read. Of a few words that could be either: English. */
export function languageOf(words: string): 'english' | 'french' {
  // Each blank doubled, so that neighbours do not share one.
  const spaced = ` ${words.toLowerCase().replaceAll(/\s+/g, '  ')} `;
  const count = (little: RegExp): number => spaced.match(little)?.length ?? 0;
  return count(FRENCH) > count(ENGLISH) ? 'french' : 'english';
}
