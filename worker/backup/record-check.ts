import type { KeptTableName } from '../../store/backup/decided.ts';
import type { Row } from '../../store/backup/pages.ts';
import { canonical, commitment, type Header, headerOf, sha256 } from '../../store/envelope.ts';

/**
 * Looks at rows as they come by: each event continues the one before, has the hash of its header, and is followed by the parts that
 * it commits to; each text is the one of its digest. Gives what was expected and found in a few words; null when all is well.
 */
export class RecordCheck {
  #event: { obligation: unknown; seq: number; hash: string } | null = null;
  /** Parts that the last event commits to and that have not come yet. */
  #parts = new Map<string, string>();

  row(table: KeptTableName, row: Row): string | null {
    if (table === 'record_part') return this.#part(row);
    const missing = this.end();
    if (missing !== null) return missing;
    if (table === 'record_event') return this.#nextEvent(row);
    return table === 'mandate_text' ? textObjection(row) : null;
  }

  /** Where no more rows come. */
  end(): string | null {
    const [name] = this.#parts.keys();
    if (name === undefined) return null;
    return `expected the ${name} of event ${this.#event?.seq} of ${this.#event?.obligation}`;
  }

  #nextEvent({ obligation, seq, hash, header: text, type }: Row): string | null {
    const place = `event ${seq} of ${obligation}`;
    if (typeof text !== 'string' || typeof seq !== 'number' || typeof hash !== 'string')
      return `expected an event, found none`;
    if (sha256(text) !== hash) return `expected of ${place} a header with the hash ${hash}`;
    const before = this.#event !== null && this.#event.obligation === obligation ? this.#event : null;
    if (seq !== (before?.seq ?? 0) + 1)
      return `expected event ${(before?.seq ?? 0) + 1} of ${obligation}, found event ${seq}`;
    let header: Header;
    try {
      header = headerOf(text);
    } catch {
      return `expected of ${place} a header of JSON`;
    }
    if (header.previous !== (before?.hash ?? null)) return `expected ${place} to continue the one before`;
    if (header.obligation !== obligation || header.seq !== seq || header.type !== type)
      return `expected ${place}, found a header that speaks of another`;
    this.#event = { obligation, seq, hash };
    this.#parts = new Map(Object.entries(header.parts));
    return null;
  }

  #part({ obligation, seq, name, salt, value }: Row): string | null {
    const committed = this.#parts.get(String(name));
    if (obligation !== this.#event?.obligation || seq !== this.#event?.seq || committed === undefined)
      return `expected no ${name} of event ${seq} of ${obligation} here`;
    this.#parts.delete(String(name));
    if (salt !== null && commitment(String(salt), String(value)) !== committed)
      return `expected the ${name} that event ${seq} of ${obligation} commits to, found another`;
    return null;
  }
}

function textObjection({ sha256: digest, text, metadata }: Row): string | null {
  try {
    if (sha256(canonical({ ...JSON.parse(String(metadata)), text })) === digest) return null;
  } catch {
    // Told below.
  }
  return `expected the text of the digest ${digest}, found another`;
}
