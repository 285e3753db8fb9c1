import { DOCX } from '../../activities/papers/media-type.ts';
import { fileNameOf } from '../../domain/papers/file-name.ts';
import type { PAPER_ROUTES, PaperAnswer, PaperMade, PaperRequest } from './paper-contract.ts';
import { invalid } from './problems.ts';
import { type Handlers, Reply } from './route.ts';

/** What the request about papers stands on; the house gives it. */
export interface PaperNeeds {
  /** Throws `obligation.*` and `paper.*`. */
  papers(request: PaperRequest): Promise<PaperAnswer>;
}

export const paperHandlers = (needs: PaperNeeds): Handlers<typeof PAPER_ROUTES> => ({
  async paper({ query, accept }) {
    const answer = await needs.papers(query.request);
    const format = query.format ?? (accept.includes(DOCX) ? 'docx' : 'json');
    if (format === 'json') return answer;
    const [only, ...others] = answer.papers;
    if (only === undefined || others.length > 0) {
      throw invalid('addressee: expected one for format=docx; ask for one document at a time');
    }
    // The library that writes Word documents is loaded when the first is asked for.
    const { docxOf } = await import('../../activities/papers/docx.ts');
    return documentOf(only, await docxOf(only.paper));
  },
});

function documentOf({ paper }: PaperMade, bytes: Uint8Array): Reply {
  const name = encodeURIComponent(fileNameOf(paper));
  return new Reply(200, Buffer.from(bytes), {
    'content-type': DOCX,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  });
}
