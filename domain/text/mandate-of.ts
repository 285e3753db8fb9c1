import { adoptionIn } from './adoption.ts';
import { annexParagraphs } from './annexes.ts';
import type { Identified } from './identity.ts';
import type { MandateText, Paragraph, Span } from './mandate-text.ts';
import { agendaItemIn, sponsorIn } from './masthead.ts';
import { operativePart } from './operative.ts';
import { BETWEEN, type Placed, placed, spanIn } from './placed.ts';
import type { Stretch } from './places.ts';
import { sessionOf } from './symbol.ts';
import { joined, made, type Traced } from './traced.ts';

const GAP = made(BETWEEN);
const PART = /(?<=[\d)]) ([A-Z](?:-[A-Z])?)$/;

/** A resolution among the blocks of a document, read. */
export function mandateOf(
  { start, end, heading, headingAt, opening, symbol, issuer }: Identified,
  all: Traced[],
  stretchesOf: (text: Traced) => Stretch[],
): MandateText {
  const own = all.slice(start, end);
  const text = joined(own.flatMap((block, at) => (at === 0 ? [block] : [GAP, block])));
  const blocks = placed(own.map(({ text: words }) => words));
  const from = opening - start + 1;
  const masthead = blocks.slice(0, Math.max(0, from));
  const rest = blocks.slice(Math.max(0, from));
  const { paragraphs, end: after } = operativePart(rest);
  const adoption = adoptionIn(masthead, rest);
  const agendaItem = agendaItemIn(masthead);
  const sponsor = sponsorIn(masthead);
  const head = headingAt === null ? undefined : blocks[headingAt - start];
  const title = heading?.title ?? null;
  return {
    text: text.text,
    symbol,
    part: PART.exec(symbol)?.[1] ?? null,
    title,
    body: issuer.body,
    session: sessionOf(symbol, issuer),
    adopted: adoption?.day ?? null,
    agendaItem: agendaItem?.words ?? null,
    sponsor: sponsor?.words ?? null,
    whole: isWhole(text.text, paragraphs, after < rest.length),
    paragraphs,
    annexes: annexParagraphs(rest.slice(after)),
    found: {
      symbol: head === undefined ? null : numberIn(head, title),
      title: head === undefined || title === null ? null : spanIn(head, title),
      body: blocks[opening - start]?.span ?? null,
      adopted: adoption?.span ?? null,
      agendaItem: agendaItem?.span ?? null,
      sponsor: sponsor?.span ?? null,
    },
    stretches: stretchesOf(text),
  };
}

/** A resolution is cut where its last paragraph is unfinished and nothing closes it. */
function isWhole(text: string, paragraphs: Paragraph[], closed: boolean): boolean {
  const last = paragraphs.at(-1);
  return last !== undefined && (closed || /[.”"’)\]]$/.test(text.slice(last.span.start, last.span.end)));
}

/** The number in a heading: what stands before its title. */
function numberIn({ words, span }: Placed, title: string | null): Span {
  const number =
    title === null
      ? (/\d{1,4} ?\(\d{4}\)/.exec(words)?.[0] ?? words)
      : words.slice(0, words.length - title.length).replace(/[.:]? *$/, '');
  const start = span.start + words.indexOf(number);
  return { start, end: start + number.length };
}
