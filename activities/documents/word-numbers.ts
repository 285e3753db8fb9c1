/** How a level of a Word list numbers: `text` has %1 … %9 for the numbers of the levels. */
interface Level {
  format: string;
  text: string;
  start: number;
}

/** Which list and level a paragraph (or style) belongs to. */
interface Place {
  list: string;
  level: number;
}

/** The parts of a Word document that tell how its paragraphs are numbered; empty where one is missing. */
export interface NumberingParts {
  document: string;
  numbering: string;
  styles: string;
}

/**
 * The numbers that Word shows before the paragraphs of lists, in the order of the document; '' for a bullet
 * (ECMA-376-1, 17.9). Converters give lists without the numbers that a resolution is cited by.
 */
export function wordNumbers({ document, numbering, styles }: NumberingParts): string[] {
  const { levels, lists } = listsIn(numbering);
  const byStyle = styledPlaces(styles);
  const counts = new Map<string, number[]>();
  const numbers: string[] = [];
  for (const place of numberedParagraphs(document, byStyle)) {
    const list = lists.get(place.list);
    const own = list === undefined ? undefined : levels.get(list);
    const level = own?.[place.level];
    if (list === undefined || own === undefined || level === undefined) continue;
    // Lists of one definition go on from one another unless Word restarts them, which it does with a list of its own.
    const count = counts.get(place.list) ?? [];
    counts.set(place.list, count);
    count.length = Math.min(count.length, place.level + 1);
    for (let at = 0; at <= place.level; at += 1)
      count[at] ??= (own[at]?.start ?? 1) - (at === place.level ? 1 : 0);
    count[place.level] = (count[place.level] ?? 0) + 1;
    numbers.push(shown(level, own, count));
  }
  return numbers;
}

function listsIn(numbering: string): { levels: Map<string, Level[]>; lists: Map<string, string> } {
  const levels = new Map<string, Level[]>();
  const lists = new Map<string, string>();
  for (const part of numbering.split(/<w:abstractNum(?=\s)/).slice(1)) {
    const [definition = ''] = part.split('</w:abstractNum>');
    const id = /w:abstractNumId="([^"]*)"/.exec(definition)?.[1];
    if (id !== undefined) levels.set(id, levelsIn(definition));
  }
  for (const part of numbering.split(/<w:num(?=\s)/).slice(1)) {
    const id = /w:numId="([^"]*)"/.exec(part)?.[1];
    const definition = /<w:abstractNumId w:val="([^"]*)"/.exec(part)?.[1];
    if (id !== undefined && definition !== undefined) lists.set(id, definition);
  }
  return { levels, lists };
}

function levelsIn(definition: string): Level[] {
  const levels: Level[] = [];
  for (const part of definition.split(/<w:lvl(?=\s)/).slice(1)) {
    const value = (tag: string): string | undefined =>
      new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(part)?.[1];
    levels[Number(/w:ilvl="(\d)"/.exec(part)?.[1] ?? levels.length)] = {
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      start: Number(value('start') ?? 1),
    };
  }
  return levels;
}

function styledPlaces(styles: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const part of styles.split(/<w:style(?=\s)/).slice(1)) {
    const id = /w:styleId="([^"]*)"/.exec(part)?.[1];
    const list = /<w:numId w:val="([^"]*)"/.exec(part)?.[1];
    if (id === undefined || list === undefined) continue;
    places.set(id, { list, level: Number(/<w:ilvl w:val="(\d)"/.exec(part)?.[1] ?? 0) });
  }
  return places;
}

const PARTS =
  /<w:p(?=[\s>])[^>]*>|<\/w:p>|<w:numId w:val="([^"]*)"|<w:ilvl w:val="(\d)"|<w:pStyle w:val="([^"]*)"/g;

/** The paragraphs that are numbered, in the order in which they begin. */
function numberedParagraphs(document: string, byStyle: Map<string, Place>): Place[] {
  const all: { list?: string; level?: number; style?: string }[] = [];
  const open: (typeof all)[number][] = [];
  for (const [found, list, level, style] of document.matchAll(PARTS)) {
    const paragraph = open.at(-1);
    if (found.startsWith('</')) open.pop();
    else if (list !== undefined) Object.assign(paragraph ?? {}, { list });
    else if (level !== undefined) Object.assign(paragraph ?? {}, { level: Number(level) });
    else if (style !== undefined) Object.assign(paragraph ?? {}, { style });
    else if (!found.endsWith('/>')) {
      const next = {};
      all.push(next);
      open.push(next);
    }
  }
  return all.flatMap(({ list, level, style }) => {
    const styled = style === undefined ? undefined : byStyle.get(style);
    const own = list ?? styled?.list;
    return own === undefined || own === '0' ? [] : [{ list: own, level: level ?? styled?.level ?? 0 }];
  });
}

function shown(level: Level, levels: Level[], count: number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return counted(count[at] ?? 1, levels[at]?.format ?? 'decimal');
  });
}

function counted(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}

/** a … z, then aa, bb, …, as Word does. */
function letters(value: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.min(4, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: [number, string][] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as [number, string][]),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as [number, string][]),
];

function roman(value: number): string {
  let rest = Math.min(value, 4000);
  let text = '';
  for (const [worth, letter] of ROMAN) {
    while (rest >= worth) {
      text += letter;
      rest -= worth;
    }
  }
  return text;
}
