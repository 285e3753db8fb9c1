import type { Organ } from './organs.ts';

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const WRITTEN_OUT =
  /(?:^|\s)((?:(?:A\/HRC|A|E|S)\/RES\/(?:E?S-)?\d+(?:\/\d+)?(?: ?\((?:(?:E?S-)?[IVXLC]+|\d{4})\))?|A\/HRC\/DEC\/\d+\/\d+|UNEP\/EA\.\d+\/RES\.\d+|HSP\/HA\.\d+\/RES\.\d+|UNEP\/GC\/(?:SS\.[IVX]+|\d+)\/\d+)(?: [A-Z](?:-[A-Z])?)?)$/i;
const LONGEST_LINE = 160;

/** The symbol that stands at the end of a line of the masthead: "United Nations A/RES/73/8". */
export function symbolAtEnd(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const [, symbol] = WRITTEN_OUT.exec(line.slice(-60)) ?? [];
  return symbol === undefined ? undefined : canonicalSymbol(symbol);
}

/** A symbol as it is written here: capital letters, no space before a session or year. */
export const canonicalSymbol = (symbol: string): string =>
  symbol
    .trim()
    .toUpperCase()
    .replace(/\/? ?\(/, '(');

/** The adopting session that a symbol tells: 63 in A/RES/63/194, 29 in A/RES/3235(XXIX), 2020 in E/RES/2020/14. */
export function sessionOf(symbol: string, organ: Organ): number | null {
  if (organ.body === 'SC') return null;
  const [, roman] =
    /\(([IVXLC]+)\)(?: [A-Z](?:-[A-Z])?)?$/.exec(symbol) ?? /\/SS\.([IVX]+)\//.exec(symbol) ?? [];
  if (roman !== undefined) return fromRoman(roman);
  const [, session] = /^\/?(\d+)/.exec(symbol.slice(organ.prefix.length)) ?? [];
  return session === undefined ? null : Number(session);
}

function fromRoman(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
