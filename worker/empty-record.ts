import { emptyImage } from '../store/open.ts';
import { madeOnce } from './made-once.ts';

const SOURCES = ['package-lock.json', 'worker/empty-record.ts', 'store/embedded', 'store/migrations'];

/** The file of a record with nothing in it: whoever opens one in memory from it has it sooner, and needs less memory meanwhile. */
export const emptyRecord = (): Promise<string> => madeOnce('empty-record', 'tar', SOURCES, emptyImage);
