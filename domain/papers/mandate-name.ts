import { yearOf } from '../time/civil-date.ts';
import type { PaperCase } from './paper-case.ts';

/** What a symbol says of a mandate: which resolution or decision it is. */
export interface MandateName {
  kind: 'resolution' | 'decision' | 'document';
  /** “63/194”, “3235 (XXIX)”, “2444 (2018)”; of other documents the symbol. */
  number: string;
}

const RESOLUTION = /^(?:A\/HRC|A|E|S)\/(RES|DEC|PRST)\/(.+)$/;
const OF_AN_ASSEMBLY = /^(?:UNEP\/EA|HSP\/HA)\.(\d+)\/RES\.(\d+)$/;

/** The number by which texts cite it; the Security Council's with the year (domain-rules 1.5). */
export function mandateName({
  mandate: { symbol, adopted },
}: {
  mandate: Pick<PaperCase['mandate'], 'symbol' | 'adopted'>;
}): MandateName {
  const [, session, number] = OF_AN_ASSEMBLY.exec(symbol) ?? [];
  if (session !== undefined) return { kind: 'resolution', number: `${session}/${number}` };
  const [, kind, rest] = RESOLUTION.exec(symbol) ?? [];
  if (kind === undefined || rest === undefined || kind === 'PRST') {
    return { kind: 'document', number: symbol };
  }
  const cited = rest.replace(/(\S)\(/, '$1 (');
  const dated = symbol.startsWith('S/') && !cited.includes('(') ? `${cited} (${yearOf(adopted)})` : cited;
  return { kind: kind === 'RES' ? 'resolution' : 'decision', number: dated };
}

/** The parts of a paragraph's label: the third of section II in `II.3`; `4(a)(ii)` as it is cited, “4 (a) (ii)”. */
export function labelParts(label: string): { section: string | null; number: string } {
  const [, section = null, number = label] = /^(?:([A-Z]+)\.)?(.+)$/.exec(label) ?? [];
  return { section, number: number.replace(/(\S)\(/g, '$1 (') };
}
