import type { FastifyInstance, FastifyReply } from 'fastify';
import { DOCX } from '../../activities/papers/media-type.ts';
import { fileNameOf } from '../../domain/papers/file-name.ts';
import { invalid } from './mandates.ts';
import { type PaperAnswer, type PaperMade, type PaperRequest, paperRequestIn } from './paper-contract.ts';

/** What the request about papers stands on; the house gives it. */
export interface PaperNeeds {
  /** Throws `obligation.*` and `paper.*`. */
  papers(request: PaperRequest): Promise<PaperAnswer>;
}

/** `GET /paper?id=ID&name=NAME`: a preview, or a Word document by `format=docx` or by what is accepted. */
export function paperRoutes(app: FastifyInstance, needs: PaperNeeds): void {
  app.get('/paper', async (request, reply) => {
    const asked = paperRequestIn(request.query);
    if ('wrong' in asked) throw invalid(asked.wrong);
    const answer = await needs.papers(asked.value.request);
    const format = asked.value.format ?? (request.headers.accept?.includes(DOCX) ? 'docx' : 'json');
    if (format === 'json') return answer;
    const [only, ...others] = answer.papers;
    if (only === undefined || others.length > 0) {
      throw invalid('addressee: expected one for format=docx; ask for one document at a time');
    }
    // The library that writes Word documents is loaded when the first is asked for.
    const { docxOf } = await import('../../activities/papers/docx.ts');
    return sendDocument(reply, only, await docxOf(only.paper));
  });
}

function sendDocument(reply: FastifyReply, { paper }: PaperMade, bytes: Uint8Array) {
  const name = encodeURIComponent(fileNameOf(paper));
  return reply
    .type(DOCX)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .send(Buffer.from(bytes));
}
