import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { ROMANS } from '../../domain/text/marks.ts';
import type { SourceText } from '../../domain/text/source.ts';
import { type ElementInfo, ElementLines } from './element-lines.ts';
import { decoded } from './encoding.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The lines of a saved web page. */
export function htmlSource(bytes: Uint8Array): SourceText {
  return { format: 'html', lines: linesOfHtml(decoded(bytes, declaredEncoding(bytes))) };
}

/** As far as browsers look for the declaration. */
const FAR = 1024;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, FAR)).toString('latin1');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head)?.[1]
  );
}

/** What is not shown, or is the page's and not the text's. */
const UNSEEN = new Set(
  'head script style nav noscript template svg math iframe object canvas button select textarea input dialog'.split(
    ' ',
  ),
);
const OF_PAGE = new Set(['header', 'footer', 'aside']);

/** LibreOffice titles the head and foot of its pages so. */
const isOfPage = (element: Element): boolean =>
  OF_PAGE.has(element.tagName) || (element.tagName === 'div' && OF_PAGE.has(attribute(element, 'title')));
/** Elements that are blocks of their own, and what a reader calls them. */
const BLOCKS: Record<string, string> = {
  ...named(
    'paragraph',
    'p div pre blockquote address section article main body html center form fieldset figure',
  ),
  ...named('paragraph', 'figcaption dl hr header footer aside details summary'),
  ...named('heading', 'h1 h2 h3 h4 h5 h6 caption legend'),
  ...named('item', 'li ul ol dt dd menu'),
  ...named('cell', 'td th table thead tbody tfoot tr'),
};

function named(name: string, tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map((tag) => [tag, name]));
}

/** How word processors and converters name the block of a note. */
const NOTE = /^(sd)?(footnote|endnote|ftn|edn|fn)[-_]?\d+(sym)?$/i;
const NOTE_CLASS = /\b(footnote|endnote)s?\b/i;

/** What is told of the place where the walk stands. */
interface Inside extends ElementInfo {
  raised: boolean;
  preformatted: boolean;
}

type Step = { node: Node; inside: Inside } | { ends: string };

/** The lines of a page of HTML; blocks are lines that begin, `<br>` breaks a line within one. */
export function linesOfHtml(html: string): SourceText['lines'] {
  const lines = new ElementLines();
  const inside: Inside = { block: 'paragraph', role: 'body', raised: false, preformatted: false };
  // A stack of our own: a page nested a hundred thousand deep must not end the program.
  const steps: Step[] = [{ node: parse(html), inside }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if ('ends' in step) lines.endBlock();
    else visit(step.node, step.inside, lines, steps);
  }
  lines.endBlock();
  return lines.lines;
}

function visit(node: Node, inside: Inside, lines: ElementLines, steps: Step[]): void {
  if ('value' in node) {
    if (inside.preformatted) lines.writeLines(node.value, inside);
    else lines.write(inside.raised ? raised(node.value) : node.value, inside);
    return;
  }
  if (!('childNodes' in node)) return;
  if (!('tagName' in node)) {
    push(node.childNodes, inside, steps);
    return;
  }
  const { tagName } = node;
  if (UNSEEN.has(tagName) || isHidden(node)) return;
  if (tagName === 'br') lines.breakLine();
  const within = insideOf(node, inside);
  if (BLOCKS[tagName] !== undefined) {
    lines.endBlock();
    steps.push({ ends: tagName });
  }
  if (tagName === 'li') lines.number(itemNumber(node, within));
  push(node.childNodes, within, steps);
}

/** The number that a browser shows before an item; notes are numbered with raised digits. */
function itemNumber(item: Element, { role }: Inside): string {
  const list = item.parentNode;
  if (list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  const count = countOf(item, list);
  if (role === 'note') return `${raised(String(count))} `;
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((count - 1) % 26));
  const type = attribute(list, 'type');
  if (type === 'a') return `(${letter}) `;
  return type === 'i' ? `(${ROMANS[count - 1] ?? count}) ` : `${count}. `;
}

/** Counted once a list: the items of a long list must not be counted again for each of them. */
const counts = new WeakMap<Element, { count: number }>();

function countOf(item: Element, list: Element): number {
  const known = counts.get(list) ?? { count: Number(attribute(list, 'start') || 1) - 1 };
  counts.set(list, known);
  const value = Number.parseInt(attribute(item, 'value'), 10);
  known.count = Number.isNaN(value) ? known.count + 1 : value;
  return known.count;
}

function push(nodes: Node[], inside: Inside, steps: Step[]): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node !== undefined) steps.push({ node, inside });
  }
}

function insideOf(element: Element, inside: Inside): Inside {
  const { tagName } = element;
  const isBlock = BLOCKS[tagName] !== undefined;
  // A paragraph in an item or a cell is that item or cell for a reader.
  const block =
    tagName === 'p' && inside.block !== 'heading' ? inside.block : (BLOCKS[tagName] ?? inside.block);
  const role = isOfPage(element) ? 'page' : isBlock && isNote(element) ? 'note' : inside.role;
  const preformatted = inside.preformatted || tagName === 'pre';
  return { block, role, raised: inside.raised || isRaised(element), preformatted };
}

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? '';

const isNote = (element: Element): boolean =>
  NOTE.test(attribute(element, 'id')) || NOTE_CLASS.test(attribute(element, 'class'));

const isHidden = (element: Element): boolean =>
  element.attrs.some(({ name }) => name === 'hidden') ||
  /display\s*:\s*none/i.test(attribute(element, 'style'));

/** A raised element, or the link to a note that Word and LibreOffice raise by a style. */
const isRaised = (element: Element): boolean =>
  element.tagName === 'sup' ||
  /vertical-align\s*:\s*super/i.test(attribute(element, 'style')) ||
  (element.tagName === 'a' &&
    /^#(_ftn|_edn|sdfootnote|sdendnote|footnote|fn)/i.test(attribute(element, 'href'))) ||
  /\bMso(Footnote|Endnote)Reference\b/i.test(attribute(element, 'class'));

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = /^\s*[[(]?(\d{1,3}|\*{1,3})[\])]?\s*$/;

/** The number of a note as raised digits; other raised words ("26th") as they are. */
function raised(text: string): string {
  const [, mark] = MARK.exec(text) ?? [];
  return mark === undefined ? text : mark.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}
