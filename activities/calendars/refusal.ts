import { Fault } from '../../domain/faults.ts';

/** A file that is not read at all: `why` goes on after its name, "is empty". */
export const unreadable = (file: string, why: string, remedy = SAVE_ANEW, cause?: unknown): Fault =>
  new Fault('calendar.unreadable', `${file} ${why}.`, remedy, { cause });

const SAVE_ANEW =
  'Save it as iCalendar (.ics), or as CSV with a header row such as station,on,name or body,session,opens,closes.';
