import { Fault } from '../../domain/faults.ts';
import type { Reader } from '../../domain/rights/reader.ts';

/** What the requests stand on that tell something of obligations; the house gives it. */
export interface ReadingNeeds {
  /** Those of these obligations that are not open to a reader. */
  closedTo(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether a version of a text is of files alone that are not open to a reader. */
  isDraftClosed(reader: Reader, sha256: string): Promise<boolean>;
}

/** Those of these that are about obligations which are open to a reader. */
export async function onlyOpen<T>(
  needs: ReadingNeeds,
  reader: Reader,
  all: readonly T[],
  idOf: (one: T) => string,
): Promise<T[]> {
  const closed = await needs.closedTo(reader, all.map(idOf));
  return closed.size === 0 ? [...all] : all.filter((one) => !closed.has(idOf(one)));
}

/** What somebody may not read there is not, for them: who asks learns nothing, not even that it is there. Throws `obligation.unknown`. */
export async function refuseClosed(
  needs: ReadingNeeds,
  reader: Reader,
  ids: readonly string[],
): Promise<void> {
  const [closed] = await needs.closedTo(reader, ids);
  if (closed !== undefined) throw unknownObligation(closed);
}

export const unknownObligation = (id: string): Fault =>
  new Fault(
    'obligation.unknown',
    `There is no obligation ${id}.`,
    'See which there are with: rapporteur list.',
  );
