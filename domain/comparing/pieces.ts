import { aligned } from './alignment.ts';

/** Words that stand in both texts, in the old only, or in the new only, with where they begin in each. */
export interface Piece {
  is: 'same' | 'removed' | 'added';
  text: string;
  old: number | null;
  new: number | null;
}

/** A word with the blanks before it; marks stand for themselves. */
const WORDS =
  /\s*(?:[\p{L}\p{N}\p{M}]+(?:[’'.,/-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]|\s+$)/gu;
const tokensOf = (text: string): string[] => text.match(WORDS) ?? [];

/** How many words a piece has; marks are none. */
export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}\p{M}]+(?:[’'.,/-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu)?.length ?? 0;

/**
 * The pieces of two texts: those of the old, put together, are the old, and those of the new the new. What was removed stands
 * before what was added in its place.
 */
export const piecesOf = (old: string, now: string): Piece[] =>
  // Always the same way round, so that the way back tells the same.
  old <= now ? cut(old, now) : removedFirst(cut(now, old).map(turned));

const TURNED: Record<Piece['is'], Piece['is']> = { same: 'same', added: 'removed', removed: 'added' };
const turned = ({ is, text, ...at }: Piece): Piece => ({ is: TURNED[is], text, old: at.new, new: at.old });

function removedFirst(pieces: Piece[]): Piece[] {
  const ordered: Piece[] = [];
  for (const piece of pieces) {
    const last = ordered.at(-1);
    if (piece.is === 'removed' && last?.is === 'added') ordered.splice(-1, 0, piece);
    else ordered.push(piece);
  }
  return ordered;
}

function cut(old: string, now: string): Piece[] {
  const [were, are] = [tokensOf(old), tokensOf(now)];
  const runs: Piece[] = [];
  const at = { old: 0, new: 0 };
  const add = (is: Piece['is'], text: string): void => {
    const last = runs.at(-1);
    if (last?.is === is) last.text += text;
    else runs.push({ is, text, old: is === 'added' ? null : at.old, new: is === 'removed' ? null : at.new });
    if (is !== 'added') at.old += text.length;
    if (is !== 'removed') at.new += text.length;
  };
  let [from, to] = [0, 0];
  for (const pair of [...aligned(were, are), { old: were.length, new: are.length }]) {
    if (pair.old > from) add('removed', were.slice(from, pair.old).join(''));
    if (pair.new > to) add('added', are.slice(to, pair.new).join(''));
    if (pair.old < were.length) add('same', were[pair.old] ?? '');
    [from, to] = [pair.old + 1, pair.new + 1];
  }
  return runs;
}
