import { currentOf, type Entry } from './entry.ts';
import type { Evidence, HeldReading } from './held-reading.ts';
import { lettersOf, overlap } from './key.ts';
import { recipientInWords } from './telling.ts';

/** Evidence is the same when the two share at least half of the shorter one's letters. Ours (assumed). */
const SHARE = 0.5;

/**
 * Which entry each reading is: by paragraph and overlapping evidence, then by product, then by recipients. One reading
 * is at most one entry, and the other way round. Readings before parts and joinings, where both fit alike.
 */
export function matched(
  entries: readonly Entry[],
  readings: readonly HeldReading[],
): Map<HeldReading, Entry> {
  const base = (entry: Entry): boolean => entry.origin.kind === 'read' || entry.origin.kind === 'added';
  const candidates = [...entries.filter(base), ...entries.filter((entry) => !base(entry))].map(candidate);
  const found = new Map<HeldReading, Entry>();
  const taken = new Set<Entry>();
  const take = (reading: HeldReading, entry: Entry): void => {
    if (found.has(reading) || taken.has(entry)) return;
    found.set(reading, entry);
    taken.add(entry);
  };
  // Most are read exactly as before: they are found without comparing each with each.
  const exact = new Map<string, Entry>();
  for (const { entry, reading } of candidates) {
    const name = exactly(reading);
    if (!exact.has(name)) exact.set(name, entry);
  }
  for (const reading of readings) {
    const entry = exact.get(exactly(reading));
    if (entry !== undefined) take(reading, entry);
  }
  const pairs = readings
    .filter((reading) => !found.has(reading))
    .flatMap((reading) =>
      candidates
        .filter(({ entry }) => !taken.has(entry))
        .flatMap((each) => {
          const likeness = likenessOf(each.reading, reading);
          return likeness === undefined ? [] : [{ reading, entry: each.entry, likeness }];
        }),
    );
  for (const { reading, entry } of pairs.sort((a, b) => moreAlike(a.likeness, b.likeness)))
    take(reading, entry);
  return found;
}

const candidate = (entry: Entry) => ({ entry, reading: currentOf(entry) });

const exactly = ({ evidence, product, recipients }: HeldReading): string =>
  JSON.stringify([
    evidence.map(({ paragraph, letters }) => [paragraph, letters.from, letters.to]),
    product.value,
    recipients.map(({ value }) => recipientInWords(value)).sort(),
  ]);

/** The same product; the share of recipients in common; the share of letters in common. The more the better. */
type Likeness = [product: number, recipients: number, letters: number];

function likenessOf(stands: HeldReading, reads: HeldReading): Likeness | undefined {
  const letters = Math.max(
    ...stands.evidence.flatMap((one) => reads.evidence.map((other) => sharedLetters(one, other))),
  );
  if (letters < SHARE) return undefined;
  return [stands.product.value === reads.product.value ? 1 : 0, sharedRecipients(stands, reads), letters];
}

/** The share of the shorter evidence's letters. Words that moved within their paragraph are the same words. */
function sharedLetters(one: Evidence, other: Evidence): number {
  if (one.paragraph !== other.paragraph) return 0;
  const shorter = Math.min(one.letters.to - one.letters.from, other.letters.to - other.letters.from);
  const share = shorter === 0 ? 0 : overlap(one.letters, other.letters) / shorter;
  return share < SHARE && lettersOf(one.words) === lettersOf(other.words) ? SHARE : share;
}

function sharedRecipients(stands: HeldReading, reads: HeldReading): number {
  const [one, other] = [stands, reads].map(
    ({ recipients }) => new Set(recipients.map(({ value }) => value.body)),
  ) as [Set<string>, Set<string>];
  const all = new Set([...one, ...other]).size;
  return all === 0 ? 1 : [...one].filter((body) => other.has(body)).length / all;
}

const moreAlike = (a: Likeness, b: Likeness): number => b[0] - a[0] || b[1] - a[1] || b[2] - a[2];
