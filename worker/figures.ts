import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ReconciliationAnswer } from '../client/api/reconciliation-contract.ts';
import { countByStatus, countOpenToTell } from '../store/counts.ts';
import type { Db } from '../store/tables.ts';

/** What a house counts and measures, as Prometheus reads it. */
export interface Figures {
  /** A request was answered. */
  answered(request: string, status: number, seconds: number): void;
  /** Ours, and those of Temporal's SDK where it has an address for them. */
  asText(): Promise<string>;
}

export interface FiguresNeeds {
  db: Db;
  /** Where the SDK of this process tells its own: `127.0.0.1:9464`. */
  sdkAddress?: string | undefined;
  lastReconciliation(): ReconciliationAnswer | null;
  openRehearsals(): number;
}

/** How long the SDK may take to tell its figures. */
const PATIENCE_MS = 2_000;

export function createFigures({ db, sdkAddress, ...now }: FiguresNeeds): Figures {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'rapporteur_http_request_seconds',
    help: 'How long requests took to be answered, by what was asked and the status.',
    labelNames: ['request', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  new Gauge({
    name: 'rapporteur_obligations',
    help: 'Obligations by status.',
    labelNames: ['status'],
    registers,
    async collect() {
      this.reset();
      for (const { status, count } of await countByStatus(db)) this.set({ status }, count);
    },
  });
  new Gauge({
    name: 'rapporteur_events_to_tell',
    help: 'Events of the record of which somebody is still to be told.',
    registers,
    async collect() {
      this.set(await countOpenToTell(db));
    },
  });
  new Gauge({
    name: 'rapporteur_reconciliation_findings',
    help: 'What the last comparison of record and Temporal found and left for a person.',
    registers,
    collect() {
      this.set(now.lastReconciliation()?.findings.filter(({ mended }) => !mended).length ?? 0);
    },
  });
  new Gauge({
    name: 'rapporteur_rehearsals_open',
    help: 'Rehearsals by hand that are open.',
    registers,
    collect() {
      this.set(now.openRehearsals());
    },
  });
  return {
    answered: (request, status, seconds) => requests.observe({ request, status: String(status) }, seconds),
    asText: async () =>
      (await register.metrics()) + (sdkAddress === undefined ? '' : await ofSdk(sdkAddress)),
  };
}

async function ofSdk(address: string): Promise<string> {
  try {
    const answer = await fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return await answer.text();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `# The figures of Temporal's SDK cannot be had at ${address}: ${why.replaceAll(/\s+/g, ' ')}\n`;
  }
}
