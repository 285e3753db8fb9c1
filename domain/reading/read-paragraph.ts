import type { Span } from '../text/mandate-text.ts';
import { actionsOf } from './actions.ts';
import { addressedBy, isAddressee, subjectOfRule } from './addressees.ts';
import { askedProduct } from './asked-product.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { dutiesOf } from './duties.ts';
import type { Duty } from './duty.ts';
import { marksOf, type Reach } from './marks.ts';
import { merged } from './merge.ts';
import type { PartyFound } from './party.ts';
import type { Read, Reading } from './reading.ts';
import { readingOf } from './reading-of.ts';
import type { Sentence } from './sentence.ts';
import type { Setting } from './setting.ts';
import { silenceOf } from './silence.ts';
import { type Token, tokens } from './tokens.ts';
import { viewsSought } from './views.ts';

/** What one operative paragraph owes: readings, or why there are none. */
export interface ParagraphRead {
  readings: Reading[];
  /** Null when there are readings. */
  why: string | null;
  /** Views are asked for, be it for a product or not. */
  collectsViews: boolean;
}

/** A paragraph in its text. `chapeaux` are the opening words that it continues, the outermost first. */
export interface Passage {
  label: string;
  text: string;
  span: Span;
  chapeaux: Span[];
}

/** A clause with what was found in it. */
export interface ClauseRead {
  clause: Clause;
  /** Everybody it addresses, in scope or not. */
  parties: PartyFound[];
  duties: Duty[];
  views: Read<true> | null;
}

const LONGEST = 60_000;
const LONGEST_OPENING = 4_000;

/** Reads words that stand alone; `chapeau` are those of the paragraph that they continue. */
export function readParagraph(words: string, setting: Setting, chapeau = ''): ParagraphRead {
  const text = chapeau === '' ? words : `${chapeau}\n\n${words}`;
  const span = { start: text.length - words.length, end: text.length };
  const chapeaux = chapeau === '' ? [] : [{ start: 0, end: chapeau.length }];
  return readPassage({ label: '', text, span, chapeaux }, setting);
}

/** Reads a paragraph of a mandate. */
export function readPassage(passage: Passage, setting: Setting): ParagraphRead {
  if (passage.span.end - passage.span.start > LONGEST) {
    return {
      readings: [],
      why: 'is longer than any operative paragraph; it was not read',
      collectsViews: false,
    };
  }
  const opening = passage.chapeaux.flatMap((span) => openingTokens(passage.text, span));
  const own = opening.length;
  const sentence: Sentence = {
    all: [...opening, ...tokens(passage.text, passage.span)],
    text: passage.text,
    setting,
  };
  const clauses = clausesOf(sentence, own > 0 ? [0, own] : [0])
    .filter(({ to }) => to > own)
    .map((clause) => readClause(sentence, clause, own));
  const views = clauses.map((one) => one.views).find((one) => one !== null) ?? null;
  const kept = merged(
    sentence,
    clauses.flatMap(({ duties }) => duties),
  );
  const readings = kept.map((duty) => readingOf(sentence, duty, views, passage.label, own));
  const why = readings.length > 0 ? null : silenceOf(sentence, clauses, own, views !== null);
  return { readings, why, collectsViews: views !== null };
}

/** The last words before a list tell what its items are. */
const openingTokens = (text: string, { start, end }: Span): Token[] =>
  tokens(text, { start: Math.max(start, end - LONGEST_OPENING), end });

const LEAD: Reach = { direct: false, including: false, informing: false };

function readClause(sentence: Sentence, clause: Clause, own: number): ClauseRead {
  const nothing: ClauseRead = { clause, parties: [], duties: [], views: null };
  if (clause.force === 'states') return nothing;
  const product = askedProduct(sentence, clause);
  if (product !== undefined) {
    const { addressee, action } = product;
    const duties = dutiesOf(sentence, { clause, addressee, others: [] }, action, []);
    return { ...nothing, parties: [addressee], duties };
  }
  const { parties, after, bare } =
    clause.force === 'open' ? subjectOfRule(sentence, clause) : addressedBy(sentence, clause);
  const [addressee, ...others] = parties.filter(isAddressee);
  if (addressee === undefined) return { ...nothing, parties };
  const actions = actionsOf(sentence, after, clause.to, bare);
  const lead = marksOf(sentence, clause.after, actions[0]?.from ?? after, LEAD).filter(
    ({ kind }) => kind === 'context' || kind === 'time',
  );
  const asked = { clause, addressee, others };
  const duties = actions.flatMap((action, index) =>
    dutiesOf(sentence, asked, action, index === 0 ? lead : []),
  );
  return {
    clause,
    parties,
    duties: duties.filter(({ action }) => action.after > own),
    views: viewsSought(sentence, Math.max(after, own), clause.to),
  };
}
