import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much more is held in buffers than when it was asked for; what is only not yet thrown away is thrown away first. */
export function heldMemory(): { look(): void; looks(): number; mostMb(): number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (): number => {
    collect();
    // Buffers are freed behind the collection, on a thread that a busy machine keeps waiting; the next one waits for it.
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  let looks = 0;
  let most = 0;
  return {
    look() {
      looks += 1;
      most = Math.max(most, held() - before);
    },
    looks: () => looks,
    mostMb: () => most / 1024 / 1024,
  };
}
