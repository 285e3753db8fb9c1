import type { AwaitedKind } from '../../obligation/ladder/ladders.ts';
import type { Product } from '../../reading/reading.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { Group } from '../digest.ts';
import type { DigestLine } from '../lines.ts';

/** The words of a message in one language. */
export interface DigestWords {
  /** “2 June 2009: 1 overdue, 2 due today”, of what there is. */
  subject(day: CivilDate, counts: readonly { group: Group; count: number }[]): string;
  headings: Record<Group, string>;
  /** “submission (GA-64)”. */
  awaited: Record<AwaitedKind, string>;
  product(product: Product): string;
  /** “due on 2 June 2009, 3 days late”. */
  due(due: CivilDate, daysLate: number): string;
  /** Why it comes to whoever reads it, as a sentence. */
  why(line: Pick<DigestLine, 'why' | 'awaitedOf'>): string;
  todo: string;
  /** How to be reminded no more, or later. */
  ending: readonly string[];
}
