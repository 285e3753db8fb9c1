import type { HOUSE_ROUTES, OPEN_ROUTES, Readiness } from './house-contract.ts';
import { openApi } from './openapi.ts';
import { againHeader } from './problems.ts';
import { type Handlers, Reply } from './route.ts';

/** What the requests about the house itself stand on; the house gives it. */
export interface HouseNeeds {
  version: string;
  /** Asks store and Temporal. */
  readiness(): Promise<Readiness>;
  /** As Prometheus reads them. */
  figures(): Promise<string>;
  stop(): void;
}

export const openHandlers = (needs: HouseNeeds): Handlers<typeof OPEN_ROUTES> => ({
  health: () => ({ ok: true, version: needs.version }),
  async ready() {
    const readiness = await needs.readiness();
    const status = readiness.ok ? 200 : 503;
    return new Reply(status, readiness, againHeader(status));
  },
  description: () => openApi(needs.version),
});

export const houseHandlers = (needs: HouseNeeds): Handlers<typeof HOUSE_ROUTES> => ({
  metrics: async () =>
    new Reply(200, await needs.figures(), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
  stop: () => new Reply(200, { stopping: true }, {}, needs.stop),
});
