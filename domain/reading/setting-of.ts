import type { MandateText } from '../text/mandate-text.ts';
import { phrasebook } from './phrasebook.ts';
import type { Setting } from './setting.ts';
import { type Token, tokens } from './tokens.ts';
import { BODIES, CONVENTIONS, SHARED } from './words/bodies.ts';

const known = phrasebook(BODIES);
const conventions = phrasebook(CONVENTIONS);
const conference = phrasebook([
  [['conference of the parties to the', 'conference of the states parties to the'], null],
]);
const LONGEST = 400_000;

/** What the whole mandate says about its short names: which Convention, which Commission. */
export function settingOf(mandate: MandateText): Setting {
  const all = tokens(mandate.text.slice(0, LONGEST));
  const counts = countsOf(all);
  const shortNames: Record<string, string> = {};
  for (const [name, candidates] of Object.entries(SHARED)) {
    const [most] = candidates
      .filter((body) => counts.has(body))
      .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (most !== undefined) shortNames[name] = most;
  }
  return {
    body: mandate.body,
    session: mandate.session,
    adopted: mandate.adopted,
    convention: conventionOf(all),
    shortNames,
  };
}

function countsOf(all: Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < all.length; at += 1) {
    const found = known(all, at);
    if (found !== undefined) counts.set(found.means, (counts.get(found.means) ?? 0) + 1);
  }
  return counts;
}

/** The convention whose Conference of the Parties is named in full; else the only one that has one. */
function conventionOf(all: Token[]): string | null {
  const named = new Set<string>();
  for (let at = 0; at < all.length; at += 1) {
    const meeting = conference(all, at);
    const full = meeting === undefined ? undefined : conventions(all, meeting.to);
    if (full !== undefined) return full.means;
    const found = conventions(all, at);
    if (found !== undefined) named.add(found.means);
  }
  const [only, ...others] = named;
  return only === undefined || others.length > 0 ? null : only;
}
