import { ROMANS } from './marks.ts';

const HEADING = /^([IVX]{1,5}|[A-H])\.?(?: \S.*)?$/;
const LONGEST = 160;

/**
 * The heading of a section: "II", or "B. Follow-up to the Conference", which is no sentence. Gives its number or letter.
 */
export function sectionHeading(block: string): string | undefined {
  if (block.length > LONGEST || /[;:,.]$/.test(block.slice(2))) return undefined;
  const [, mark] = HEADING.exec(block) ?? [];
  return mark === undefined || (block.length > mark.length + 1 && block.charAt(mark.length) !== '.')
    ? undefined
    : mark;
}

/** The sections of a resolution, as their headings are met: `II`, or `II.A` where letters stand under numbers. */
export interface Sections {
  name: string | null;
  /** How many sections have begun. */
  count: number;
  /** Whether a heading was met and no paragraph yet. */
  fresh: boolean;
}

export const NO_SECTION: Sections = { name: null, count: 0, fresh: false };

export function withHeading({ name, count }: Sections, mark: string): Sections {
  const [number] = (name ?? '').split('.');
  const isUnder = number !== undefined && /^[IVX]+$/.test(number) && /^[A-H]$/.test(mark);
  return { name: isUnder ? `${number}.${mark}` : mark, count: count + 1, fresh: true };
}

/** The next section, whose heading is lost; the one before it was the first, if none was met. */
export const withLostHeading = ({ count }: Sections): Sections => {
  const place = Math.max(1, count);
  return { name: ROMANS[place]?.toUpperCase() ?? String(place + 1), count: place + 1, fresh: true };
};
