import type { Action } from './actions.ts';
import type { Mark } from './marks.ts';
import type { Read } from './reading.ts';
import { read, type Sentence, said, trimmed, wordAt } from './sentence.ts';

/** "on the implementation of …", up to the recipient or the time that follows. */
export function subjectOf(sentence: Sentence, own: Mark[], action: Action): Read<string> | null {
  const opening = own.findIndex(
    (mark, index) => mark.kind === 'subject' && mark.opens && isOfProduct(sentence, own, index, action),
  );
  const start = own[opening];
  if (start === undefined) return null;
  const next = own.slice(opening + 1).find(({ kind }) => kind !== 'subject');
  const to = trimmed(sentence, start.to, next?.from ?? action.to);
  return to > start.to ? read(sentence, said(sentence, start.to, to), start.to, to, 'subject') : null;
}

/** The subject follows the verb, the product, a recipient, a time or a comma. */
const isOfProduct = (sentence: Sentence, own: Mark[], index: number, action: Action): boolean => {
  const from = own[index]?.from ?? 0;
  const before = wordAt(sentence, from - 1);
  return (
    from === action.after ||
    own[index - 1]?.to === from ||
    [',', 'back', 'informed', 'orally'].includes(before)
  );
};
