import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Opens Debian's Chromium; undefined on a machine that has none (CI must have it). */
export async function openChromium(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) {
    if (process.env.CI) throw new Error('CI looks at pages in a real browser: install the package chromium');
    process.stderr.write('No Chromium on this machine: pages are tested by their words only.\n');
    return undefined;
  }
  // Chromium has no sandbox for root, which a container's only user may be.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: CHROMIUM, args });
}
