import { Readable } from 'node:stream';
import type { Reader } from '../../domain/rights/reader.ts';
import type { LiveChange } from '../../store/live.ts';
import { EVENT_STREAM, type LIVE_ROUTES, type LiveQuery } from './live-contract.ts';
import { invalid } from './problems.ts';
import { onlyOpen, type ReadingNeeds } from './reading.ts';
import { type Handlers, Reply } from './route.ts';

/** What looking on stands on; the house gives it. */
export interface LiveNeeds extends ReadingNeeds {
  isPlace(text: string): boolean;
  /** The place behind all that there is. */
  livePlace(): Promise<string>;
  /** null: what was missed is not known any more. */
  liveAfter(place: string): Promise<LiveChange[] | null>;
  /** Until there may be more behind a place, but no longer than so many milliseconds; at once when the house ends. */
  liveMore(place: string, longestMs: number, signal: AbortSignal): Promise<void>;
  /** Aborted when the house is about to end. */
  liveEnding: AbortSignal;
}

/** So long nothing is said at most: proxies close what is silent. */
const SILENT_MS = 15_000;
/** How long whoever looks on may take for the end when the house ends. */
const LAST_MS = 1_000;
/** How long a browser waits before it asks again. */
const AGAIN_MS = 2_000;

export const liveHandlers = (needs: LiveNeeds): Handlers<typeof LIVE_ROUTES> => ({
  async live({ query, caller, raw: { request, reply } }) {
    const from = request.headers['last-event-id'] ?? query.after;
    if (from !== undefined && (typeof from !== 'string' || !needs.isPlace(from)))
      throw invalid('Last-Event-ID, or after: expected a place, as the id of an event tells it');
    const gone = new AbortController();
    // Whoever reads no more, and has not said so, would keep the house from ending: nothing is asked of the stream again.
    const cut = () => void setTimeout(() => reply.raw.destroy(), LAST_MS).unref();
    needs.liveEnding.addEventListener('abort', cut, { once: true });
    reply.raw.once('close', () => {
      needs.liveEnding.removeEventListener('abort', cut);
      gone.abort();
    });
    const signal = AbortSignal.any([gone.signal, needs.liveEnding]);
    return new Reply(200, Readable.from(events(needs, { ...query, reader: caller() }, from, signal)), {
      'content-type': EVENT_STREAM,
      // Node closes idle connections when the server begins to close; this one is idle only after its stream has ended, and
      // would then be waited for as long as a connection is kept for another request.
      connection: 'close',
      'x-accel-buffering': 'no',
    });
  },
});

async function* events(
  needs: LiveNeeds,
  { of, id, reader }: LiveQuery & { reader: Reader },
  from: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  let place = from ?? (await needs.livePlace());
  yield `retry: ${AGAIN_MS}\nevent: here\nid: ${place}\ndata: {}\n\n`;
  while (!signal.aborted) {
    const changes = await needs.liveAfter(place);
    if (changes === null) {
      place = await needs.livePlace();
      yield `event: anew\nid: ${place}\ndata: {}\n\n`;
      continue;
    }
    const last = changes.at(-1);
    if (last === undefined) {
      await needs.liveMore(place, SILENT_MS, signal);
      if (!signal.aborted) yield ':\n\n';
      continue;
    }
    place = last.place;
    const asked = changes.filter((each) => (of ?? each.of) === each.of && (id ?? each.id) === each.id);
    const wanted = await onlyOpen(needs, reader, asked, (each) => each.id ?? '');
    // Also of what is not wanted, or not open, the place is told: then nothing of it is asked for again.
    const told = wanted.map(
      ({ place: at, ...change }) => `event: change\nid: ${at}\ndata: ${JSON.stringify(change)}\n\n`,
    );
    yield told.length === 0 ? `event: here\nid: ${place}\ndata: {}\n\n` : told.join('');
  }
}
