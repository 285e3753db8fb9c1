import type { CivilDate } from '../../domain/time/civil-date.ts';
import {
  type DIRECTORY_ROUTES,
  type DirectoryAsked,
  type DirectoryRequest,
  type DirectoryTaken,
  namedFacts,
} from './directory-contract.ts';
import type { Handlers } from './route.ts';

/** What the requests about the directory stand on; the house gives it. */
export interface DirectoryNeeds {
  /** Takes facts into the record. Throws `directory.*`. */
  changeDirectory(request: DirectoryRequest): Promise<DirectoryTaken>;
  /** As of a day, or today; after a change, or the last. Throws `request.invalid` when there is no such change. */
  directory(on?: CivilDate, seq?: number): Promise<DirectoryAsked>;
}

export const directoryHandlers = (needs: DirectoryNeeds): Handlers<typeof DIRECTORY_ROUTES> => ({
  changeDirectory: ({ body }) => needs.changeDirectory({ ...body, facts: namedFacts(body.facts) }),
  directory: ({ query: { on, seq } }) => needs.directory(on as CivilDate | undefined, seq),
});
