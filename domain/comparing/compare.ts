import type { DraftParagraph } from './draft-text.ts';
import { type Match, matched } from './matching.ts';
import { type Piece, piecesOf, wordsIn } from './pieces.ts';

/** What became of a paragraph. Its pieces are words, with where they begin in the old and the new. */
export interface ParagraphChange {
  is: 'unchanged' | 'changed' | 'added' | 'removed';
  /** It stands at another place among the others. */
  moved: boolean;
  kind: DraftParagraph['kind'];
  /** Which paragraph of each version it is, counted from 0, and how it is numbered there. */
  old: { at: number; number: string | null } | null;
  new: { at: number; number: string | null } | null;
  pieces: Piece[];
}

/** What a version has against another: all paragraphs in the order of the new one, what was removed where it stood. */
export interface Changes {
  summary: ChangesSummary;
  paragraphs: ParagraphChange[];
}

export interface ChangesSummary {
  wordsAdded: number;
  wordsRemoved: number;
  unchanged: number;
  changed: number;
  added: number;
  removed: number;
  /** Of the unchanged and the changed ones. */
  moved: number;
}

/** What changed between two versions of a text. What is only numbered otherwise is unchanged. */
export function compared(old: readonly DraftParagraph[], now: readonly DraftParagraph[]): Changes {
  // Always the same way round, so that the way back tells the same.
  const isTurned = isAfter(old, now);
  const pairs = isTurned ? matched(now, old).map(turned) : matched(old, now);
  const paragraphs = inOrder(old, now, pairs).map(({ from, to, moved }) =>
    changeOf(old, now, from, to, moved),
  );
  return { summary: summaryOf(paragraphs), paragraphs };
}

const turned = ({ old, new: now, moved }: Match): Match => ({ old: now, new: old, moved });

function isAfter(old: readonly DraftParagraph[], now: readonly DraftParagraph[]): boolean {
  const differs = old.findIndex(({ text }, at) => text !== now[at]?.text);
  const [one, other] = [old[differs]?.text, now[differs]?.text];
  return differs >= 0 && one !== undefined && (other === undefined || one > other);
}

/** A paragraph of either text, or of both. */
interface Step {
  from: number | null;
  to: number | null;
  moved: boolean;
}

function inOrder(
  old: readonly DraftParagraph[],
  now: readonly DraftParagraph[],
  matches: readonly Match[],
): Step[] {
  const byNew = new Map(matches.map((match) => [match.new, match]));
  const kept = new Set(matches.map((match) => match.old));
  const inPlace = matches.filter(({ moved }) => !moved).map((match) => match.old);
  const steps: Step[] = [];
  let [next, settled] = [0, 0];
  // What was struck out is told before what was written in its place.
  const removedBefore = (end = old.length): void => {
    for (; next < end; next += 1) if (!kept.has(next)) steps.push({ from: next, to: null, moved: false });
  };
  for (const to of now.keys()) {
    removedBefore(inPlace[settled]);
    const match = byNew.get(to);
    if (match?.moved === false) settled += 1;
    steps.push({ from: match?.old ?? null, to, moved: match?.moved ?? false });
  }
  removedBefore();
  return steps;
}

function changeOf(
  old: readonly DraftParagraph[],
  now: readonly DraftParagraph[],
  from: number | null,
  to: number | null,
  moved: boolean,
): ParagraphChange {
  const [was, is] = [from === null ? undefined : old[from], to === null ? undefined : now[to]];
  const pieces = piecesOf(was?.text ?? '', is?.text ?? '');
  const isSame = pieces.every((piece) => piece.is === 'same');
  return {
    is: was === undefined ? 'added' : is === undefined ? 'removed' : isSame ? 'unchanged' : 'changed',
    moved,
    kind: (is ?? was)?.kind ?? 'text',
    old: from === null ? null : { at: from, number: was?.number ?? null },
    new: to === null ? null : { at: to, number: is?.number ?? null },
    pieces,
  };
}

function summaryOf(paragraphs: readonly ParagraphChange[]): ChangesSummary {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  const wordsThat = (what: Piece['is']): number =>
    pieces.reduce((sum, { is, text }) => sum + (is === what ? wordsIn(text) : 0), 0);
  const countOf = (what: ParagraphChange['is']): number => paragraphs.filter(({ is }) => is === what).length;
  return {
    wordsAdded: wordsThat('added'),
    wordsRemoved: wordsThat('removed'),
    unchanged: countOf('unchanged'),
    changed: countOf('changed'),
    added: countOf('added'),
    removed: countOf('removed'),
    moved: paragraphs.filter(({ moved }) => moved).length,
  };
}
