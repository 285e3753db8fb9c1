import { join } from 'node:path';
import type { Keeper } from '../../activities/documents/keeper.ts';
import { openDirectory } from '../../activities/documents/keeping/directory.ts';
import type { Environment } from '../environment.ts';

/** Where the documents of this home are kept. */
export const keptIn = ({ RAPPORTEUR_HOME: home }: Environment): Promise<Keeper> =>
  openDirectory(join(home, 'documents'));
