import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** One server-sent event. `id`: the place behind it. */
export interface StreamEvent {
  event: string;
  id: string;
  data: unknown;
}

/** The events of an answer, as they come. Over with the answer, also where that breaks off. */
export async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent> {
  if (body === null) return;
  const coming = Readable.fromWeb(body as ReadableStream<Uint8Array>).setEncoding('utf8');
  let rest = '';
  try {
    for await (const text of coming) {
      const whole = (rest + text).split('\n\n');
      rest = whole.pop() ?? '';
      yield* whole.flatMap(eventIn);
    }
  } catch (error) {
    if (!isEndOfStream(error)) throw error;
  }
}

/** None where only the time is kept. */
function eventIn(text: string): StreamEvent[] {
  const lines = text.split('\n');
  const field = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const event = field('event');
  if (event === undefined) return [];
  return [{ event, id: field('id') ?? '', data: JSON.parse(field('data') ?? '{}') }];
}

/** The other side has gone, or who listens has ended it. */
const isEndOfStream = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Error && error.name === 'AbortError');
