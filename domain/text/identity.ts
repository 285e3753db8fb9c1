import { type Organ, organOf } from './organs.ts';
import type { Resolution } from './resolutions.ts';

/** A resolution of which it is known what it is. */
export interface Identified extends Resolution {
  symbol: string;
  issuer: Organ;
}

/** What is known of the document: the symbol in its masthead, and the one that the reader asked for. */
export interface Known {
  written: string | undefined;
  meant: string | undefined;
}

/** The resolutions that have a symbol, from the masthead or from their heading; the only one may have the one that is meant. */
export function identified(found: Resolution[], { written, meant }: Known): Identified[] {
  const [only, ...others] = found;
  const given = written ?? meant;
  return found.flatMap((resolution) => {
    const { heading, part, organ } = resolution;
    const alone = resolution === only && others.length === 0;
    const issuer = (alone && written !== undefined ? organOf(written) : organFor(organ, given)) ?? organ;
    const numbered = heading === null ? undefined : issuer?.symbol(heading.number);
    const symbol = alone ? (written ?? numbered ?? meant) : numbered;
    if (symbol === undefined || issuer === undefined) return [];
    return [{ ...resolution, symbol: withPart(symbol, part), issuer }];
  });
}

/** The organ of the symbol, where the words that enact do not tell another. */
function organFor(organ: Organ | undefined, symbol: string | undefined): Organ | undefined {
  const given = symbol === undefined ? undefined : organOf(symbol);
  return organ === undefined || given?.name === organ.name ? given : undefined;
}

const withPart = (symbol: string, part: string | null): string =>
  part === null || symbol.endsWith(` ${part}`) ? symbol : `${symbol} ${part}`;
