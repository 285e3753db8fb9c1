import type { SourceLine } from '../../domain/text/source.ts';

const REFERENCE = /<w:headerReference(?=[^>]*w:type="(first|default)")(?=[^>]*r:id="([^"]*)")[^>]*>/g;
const RELATION = /<Relationship(?=[^>]*Id="([^"]*)")(?=[^>]*Target="([^"]*)")[^>]*>/g;
const PIECES = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:tab(?=[\s/>])|<w:br(?=[\s/>])|<\/w:p>/g;

/**
 * The head of the first page, where the United Nations' templates keep the masthead: organ, symbol, distribution. The
 * converter leaves heads out. Elements before the first of the text are counted 0.
 */
export function mastheadLines(texts: Map<string, string>, document: string): SourceLine[] {
  const relations = new Map(
    [...(texts.get('word/_rels/document.xml.rels') ?? '').matchAll(RELATION)].map(([, id, target]) => [
      id,
      target,
    ]),
  );
  const references = [...document.matchAll(REFERENCE)];
  const first = references.find(([, type]) => type === 'first') ?? references[0];
  const target = first === undefined ? undefined : relations.get(first[2]);
  return target === undefined ? [] : paragraphsIn(texts.get(`word/${target}`) ?? '');
}

function paragraphsIn(header: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let words = '';
  for (const [found, text] of header.matchAll(PIECES)) {
    if (found !== '</w:p>') {
      words += text === undefined ? ' ' : unescaped(text);
      continue;
    }
    const line = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (line === '') continue;
    const place = { kind: 'element' as const, element: 0, name: 'header' };
    lines.push({ text: line, places: [{ to: line.length, place }], role: 'body', begins: true });
  }
  return lines;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    const code =
      decimal !== undefined
        ? Number(decimal)
        : hexadecimal !== undefined
          ? Number.parseInt(hexadecimal, 16)
          : -1;
    if (code >= 0) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return NAMED[name] ?? whole;
  });
