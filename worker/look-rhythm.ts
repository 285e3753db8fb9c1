import type { FoundLine } from '../client/api/reconciliation-contract.ts';
import type { FindingCode } from '../domain/reconciling/findings.ts';
import type { Log } from './log.ts';
import type { Reconciler } from './reconciling.ts';

/** What needs a person soon. */
const GRAVE: readonly FindingCode[] = ['record.broken', 'run.ahead', 'run.unknown', 'run.ended'];

/**
 * Looks at once and then at a rhythm, each time as long after the last look as said. What is found is told to the log once, as
 * long as it stays so. `first`: when the first look is over; `end`: no more looks.
 */
export function keepLooking(
  { look }: Reconciler,
  seconds: number,
  log: Log,
): { first: Promise<void>; end(): void } {
  let isOver = false;
  let next: NodeJS.Timeout | undefined;
  let told = new Set<string>();

  async function lookOnce(): Promise<void> {
    try {
      const { findings } = await look({ mend: true, isOver: () => isOver });
      for (const line of findings) if (!told.has(keyOf(line))) tell(log, line);
      told = new Set(findings.map(keyOf));
    } catch (error) {
      // The database or Temporal is away, or the house is closing: the next look finds the same.
      if (!isOver) log.warn({ err: error }, 'record and Temporal could not be compared; tried again later');
    }
    if (!isOver) next = setTimeout(() => void lookOnce(), seconds * 1000);
  }

  return {
    first: lookOnce(),
    end() {
      isOver = true;
      clearTimeout(next);
    },
  };
}

const keyOf = ({ code, id, runId, sentence }: FoundLine): string => `${code} ${id} ${runId} ${sentence}`;

function tell(log: Log, { code, id, runId, sentence, remedy, mended }: FoundLine): void {
  const level = GRAVE.includes(code) ? 'error' : 'warn';
  log[level]({ code, id, runId, mended, ...(remedy === null ? {} : { remedy }) }, sentence);
}
