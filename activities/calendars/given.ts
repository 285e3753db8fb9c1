import type { Directory } from './directory.ts';

/** What is given for a whole file. */
export interface Given {
  /** Its name, as messages and sources tell it. */
  file: string;
  directory: Directory;
  /** Of days that name no station themselves. */
  station: string | undefined;
}
