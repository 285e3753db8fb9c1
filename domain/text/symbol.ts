import type { Organ } from './organs.ts';

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const WRITTEN_OUT =
  /(?:^|\s)((?:A\/HRC|A|E|S)\/RES\/\d+(?:\/\d+)?(?: ?\((?:[IVXLC]+|\d{4})\))?|UNEP\/EA\.\d+\/RES\.\d+|HSP\/HA\.\d+\/RES\.\d+)$/i;

/** The symbol that stands at the end of a line of the masthead: "United Nations A/RES/73/8". */
export function symbolAtEnd(line: string): string | undefined {
  const [, symbol] = WRITTEN_OUT.exec(line.slice(-60)) ?? [];
  return symbol?.toUpperCase().replace(' (', '(');
}

/** The adopting session that a symbol tells: 63 in A/RES/63/194, 29 in A/RES/3235(XXIX), 2020 in E/RES/2020/14. */
export function sessionOf(symbol: string, organ: Organ): number | null {
  if (organ.body === 'SC') return null;
  const [, roman] = /\(([IVXLC]+)\)$/.exec(symbol) ?? [];
  if (roman !== undefined) return fromRoman(roman);
  const [, session] = /^(\d+)/.exec(symbol.slice(organ.prefix.length)) ?? [];
  return session === undefined ? null : Number(session);
}

function fromRoman(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
