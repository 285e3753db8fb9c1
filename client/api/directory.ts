import type { FastifyInstance } from 'fastify';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { checked } from './contract.ts';
import {
  type DirectoryAsked,
  type DirectoryRequest,
  type DirectoryTaken,
  directoryQuery,
  directoryRequest,
  namedFacts,
} from './directory-contract.ts';
import { invalid } from './mandates.ts';

/** What the requests about the directory stand on; the house gives it. */
export interface DirectoryNeeds {
  /** Takes facts into the record. Throws `directory.*`. */
  changeDirectory(request: DirectoryRequest): Promise<DirectoryTaken>;
  /** As of a day, or today; after a change, or the last. Throws `request.invalid` when there is no such change. */
  directory(on?: CivilDate, seq?: number): Promise<DirectoryAsked>;
}

/** `POST /directory` and `GET /directory`. */
export function directoryRoutes(app: FastifyInstance, needs: DirectoryNeeds): void {
  app.post('/directory', async (request) => {
    const asked = checked(directoryRequest, request.body);
    if ('wrong' in asked) throw invalid(asked.wrong);
    return needs.changeDirectory({ ...asked.value, facts: namedFacts(asked.value.facts) });
  });
  app.get('/directory', async (request) => {
    const asked = checked(directoryQuery, request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const { on, seq } = asked.value;
    return needs.directory(on as CivilDate | undefined, seq);
  });
}
