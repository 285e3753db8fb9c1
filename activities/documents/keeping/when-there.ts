import type { Keeper } from '../keeper.ts';

/**
 * A keeper that need not be there yet: it is opened at once, and where that fails again by whoever uses it next, who hears why
 * not. `away` hears it of the first time. What is kept may come back hours after the house has started.
 */
export function whenThere(open: () => Promise<Keeper>, away: (why: unknown) => void): Keeper {
  let opening: Promise<Keeper> | undefined;
  const there = (): Promise<Keeper> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  there().catch(away);
  return {
    keep: async (...given) => (await there()).keep(...given),
    open: async (...given) => (await there()).open(...given),
    bytesOf: async (...given) => (await there()).bytesOf(...given),
    has: async (...given) => (await there()).has(...given),
    size: async (...given) => (await there()).size(...given),
    async *list(kind) {
      yield* (await there()).list(kind);
    },
    reached: async () => (await there()).reached(),
  };
}
