import { inject } from 'vitest';
import type { StorePlace } from '../../store/open.ts';
import { emptyRecord } from '../../worker/empty-record.ts';

const url = inject('postgresUrl');

/** New each time it is opened, and soon, with nothing in it. */
export const MEMORY: StorePlace = { kind: 'memory', image: await emptyRecord() };

/** What the store is tested on, with a name for the title of a test. */
export const PLACES: [name: string, place: StorePlace][] = [
  ...(inject('embeddedToo') ? [['the embedded database', MEMORY] satisfies [string, StorePlace]] : []),
  ...(url === null ? [] : [['PostgreSQL', { kind: 'postgres', url }] satisfies [string, StorePlace]]),
];
