import { canonicalSymbol, symbolAtEnd } from '../../domain/text/symbol.ts';

export const SYMBOL_FORMS = 'the symbol of a resolution, such as A/RES/63/194';

/** A text that is the symbol of a resolution and nothing else, as it is written here; undefined when it is none. */
export function resolutionSymbol(text: string): string | undefined {
  const symbol = symbolAtEnd(text.trim());
  return symbol === canonicalSymbol(text) ? symbol : undefined;
}
