import { describe, expect, it } from 'vitest';
import type { Page, Run } from '../../../../domain/text/pages/page.ts';
import { readPages } from '../../../../domain/text/pages/read-pages.ts';

/** Words at a place: x and y of the base line from the upper left corner, the size 10 unless told; letters half as wide. */
type Set = [x: number, y: number, text: string, size?: number, turned?: 'turned'];

function runsOf([x, y, text, size = 10, turned]: Set): Run[] {
  const runs: Run[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const left = x + (index * size) / 2;
    const blank = index === 0 ? '' : ' ';
    const right = left + (word.length * size) / 2;
    runs.push({ text: word, left, right, base: y, size, blank, upright: turned === undefined });
  }
  return runs;
}

const page = (number: number, ...sets: Set[]): Page => ({
  number,
  width: 600,
  height: 800,
  runs: sets.flatMap(runsOf),
});

/** As a person checks it: `¶` begins, `|` goes on, `?` not told; the role where it is not the body's. */
const shown = (pages: Page[]): string[] =>
  readPages(pages).map(
    ({ text, role, begins }) =>
      `${begins === true ? '¶' : begins === false ? '|' : '?'} ${role === 'body' ? '' : `[${role}] `}${text}`,
  );

/** Lines of 80 letters from the margin at 100 to 500, from this height on. */
const full = (y: number, ...lines: string[]): Set[] =>
  lines.map((line, at) => [100, y + 12 * at, line.padEnd(80, 'x')]);

describe('lines of pages', () => {
  it('are read from top to bottom, in whatever order they were set', () => {
    const words = page(1, [100, 300, 'second'], [100, 200, 'first'], [100, 400, 'third']);
    expect(shown([words])).toEqual(['¶ first', '¶ second', '¶ third']);
  });

  it('join what a small gap parts and part what a wide gap does', () => {
    const parts: Run[] = [
      ...runsOf([100, 200, 'Ass']),
      // One point after the end of “Ass”: a tenth of the size.
      ...runsOf([116, 200, 'embly']),
      // Two and a half points: a space that was never set.
      ...runsOf([143.5, 200, 'requests']),
    ];
    expect(shown([{ ...page(1), runs: parts }])).toEqual(['¶ Assembly requests']);
  });

  it('know a blank that was set and stepped back over for none', () => {
    const [first, second] = [runsOf([100, 200, 'capacity']), runsOf([140.2, 200, '-building'])];
    const runs = [...first, ...second.map((run) => ({ ...run, blank: ' ' as const }))];
    expect(shown([{ ...page(1), runs }])).toEqual(['¶ capacity-building']);
  });

  it('raise small digits that stand above the line', () => {
    const words = page(1, [100, 200, 'Crime,'], [130, 196.5, '12', 6.5], [140, 200, 'the']);
    expect(shown([words])).toEqual(['¶ Crime,¹² the']);
  });

  it('begin at an indent, a gap and a number, and go on where the line was full', () => {
    const text = page(
      1,
      [124, 100, 'Recalling'.padEnd(75, 'x')],
      ...full(112, 'and', 'of'),
      [100, 136, 'the past,'],
      [124, 154, '1.    Requests'.padEnd(75, 'x')],
      ...full(166, 'to'),
    );
    expect(shown([text]).map((line) => line.replace(/x+/, ''))).toEqual([
      ...['¶ Recalling', '| and', '| of', '| the past,', '¶ 1. Requests', '| to'],
    ]);
  });

  it('read two columns one after the other, and what spans them where it stands', () => {
    const rows = Array.from({ length: 5 }, (_, at): Set[] => [
      [60, 200 + 12 * at, `left column ${at} of words`],
      [320, 200 + 12 * at, `right column ${at} of words`],
    ]).flat();
    const texts = readPages([page(1, [60, 150, 'x'.repeat(90)], ...rows, [60, 300, 'y'.repeat(90)])]);
    expect(texts.map(({ text }) => text.replace(/(.)\1+/, '$1'))).toEqual([
      'x',
      ...[0, 1, 2, 3, 4].map((at) => `left column ${at} of words`),
      ...[0, 1, 2, 3, 4].map((at) => `right column ${at} of words`),
      'y',
    ]);
  });

  it('read two columns that are not level', () => {
    const rows = Array.from({ length: 8 }, (_, at): Set[] => [
      [60, 200 + 12 * at, `left column ${at} of words`],
      [320, 203 + 12 * at + (at > 3 ? 6 : 0), `right column ${at} of words`],
    ]).flat();
    expect(readPages([page(1, ...rows)]).map(({ text }) => text)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `left column ${at} of words`),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((at) => `right column ${at} of words`),
    ]);
  });

  it('do not take hanging numbers for a column', () => {
    const items = ['(a)', '(b)', '(c)', '(d)', '(e)'].flatMap((label, at): Set[] => [
      [100, 200 + 24 * at, label],
      [150, 200 + 24 * at, `item ${at}`.padEnd(70, 'x')],
      [150, 212 + 24 * at, `goes on ${at}`.padEnd(69, 'x').concat(';')],
    ]);
    expect(
      shown([page(1, ...items)])
        .map((line) => line.replace(/x+/, ''))
        .slice(0, 4),
    ).toEqual([...['¶ (a) item 0', '| goes on 0;', '¶ (b) item 1', '| goes on 1;']]);
  });

  it('know running heads, job numbers and page numbers by place and return', () => {
    const pages = [1, 2, 3].map((number) =>
      page(
        number,
        [number % 2 === 0 ? 60 : 450, 40, 'A/RES/63/194', 8],
        ...full(100, `page ${number}`),
        [60, 770, '08-48306', 7],
        [500, 770, `${number}/3`, 8],
      ),
    );
    expect(shown(pages).map((line) => line.replace(/x+/, ''))).toEqual([
      ...['¶ A/RES/63/194', '¶ page 1', '¶ [page] 08-48306', '¶ [page] 1/3'],
      ...['¶ [page] A/RES/63/194', '? page 2', '¶ [page] 08-48306', '¶ [page] 2/3'],
      ...['¶ [page] A/RES/63/194', '? page 3', '¶ [page] 08-48306', '¶ [page] 3/3'],
    ]);
  });

  it('know a title over one page only, beside the symbol', () => {
    const pages = [
      page(1, [450, 40, 'A/RES/73/8'], ...full(100, 'words')),
      page(
        2,
        [60, 40, 'Necessity of', 8],
        [450, 40, 'A/RES/73/8', 8],
        [60, 50, 'ending it', 8],
        ...full(100, 'more'),
      ),
    ];
    expect(
      shown(pages)
        .map((line) => line.replace(/x+/, ''))
        .slice(2),
    ).toEqual([...['¶ [page] Necessity of', '¶ [page] A/RES/73/8', '¶ [page] ending it', '? more']]);
  });

  it('know notes at the foot by their size, their rule and their numbers', () => {
    const text = page(
      1,
      ...full(100, 'The General Assembly', 'recalls'),
      [90, 700, '__________________', 8],
      [100, 711, '1', 5.5],
      [106, 714, 'Treaty Series, vol. 2225.', 8],
      [100, 724, '2 Ibid.,', 8],
      [100, 734, 'vol. 3.', 8],
    );
    expect(shown([text]).map((line) => line.replace(/xx+/, ''))).toEqual([
      ...['¶ The General Assembly', '| recalls', '¶ [page] __________________'],
      ...['¶ [note] ¹ Treaty Series, vol. 2225.', '¶ [note] 2 Ibid.,', '| [note] vol. 3.'],
    ]);
  });

  it('leave what is turned to the page', () => {
    const words = page(1, [100, 200, 'words'], [20, 400, 'ADVANCE COPY', 30, 'turned']);
    expect(shown([words])).toEqual(['¶ words', '¶ [page] ADVANCE', '¶ [page] COPY']);
  });

  it('give each word its box', () => {
    const [line] = readPages([page(3, [100, 200, 'two words'])]);
    expect(line?.places).toEqual([
      { to: 3, place: { kind: 'page', page: 3, box: { left: 100, top: 191, right: 115, bottom: 202.2 } } },
      { to: 9, place: { kind: 'page', page: 3, box: { left: 120, top: 191, right: 145, bottom: 202.2 } } },
    ]);
  });

  it('are none where there are no pages or no words', () => {
    expect(readPages([])).toEqual([]);
    expect(readPages([page(1), page(2)])).toEqual([]);
  });
});
