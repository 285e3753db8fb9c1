import type { Db } from './tables.ts';

/** The events of a stream in their order, each beside the comment that is kept apart from it, where there is one. */
export const besideComments = (db: Db, stream: string) =>
  db
    .selectFrom('record_event')
    .leftJoin('record_part', (join) =>
      join
        .onRef('record_part.obligation', '=', 'record_event.obligation')
        .onRef('record_part.seq', '=', 'record_event.seq')
        .on('record_part.name', '=', 'comment'),
    )
    .where('record_event.obligation', '=', stream)
    .orderBy('record_event.seq');
