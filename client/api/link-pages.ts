import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod';
import { isWellFormed } from '../../domain/obligation/well-formed.ts';
import { otherSite } from './guard.ts';
import {
  type LinkFor,
  linkPage,
  NOTHING_TYPED,
  POLICY,
  SCRIPT_PATH,
  type Typed,
  tellingPage,
} from './link-page.ts';
import { SCRIPT } from './link-page-style.ts';
import type { SignInNeeds } from './people-needs.ts';
import { newPasswordRequest, setUpRequest } from './people-shapes.ts';
import { againHeader, faultOf, statusOf } from './problems.ts';
import { cameFromHere } from './session-cookie.ts';

const LIMIT = 16 * 1024;
const FEW = { rateLimit: { max: 60, timeWindow: 60_000 } };

/** The pages to which one-time links lead: somebody chooses a password there. For browsers; programs send the same as JSON. */
export async function linkPages(app: FastifyInstance, needs: SignInNeeds): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: LIMIT },
    (_request, body, done) => done(null, formIn(body as Buffer)),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' });
    if (request.method === 'POST' && cameFromHere(request, needs) === 'no') throw otherSite();
  });
  // Whoever looks at a page is told on a page.
  app.setErrorHandler((error, _request, reply) => {
    const fault = faultOf(error, LIMIT);
    const status = statusOf(fault.code);
    reply.headers(againHeader(status, fault.againAfter));
    return sendPage(reply, status, tellingPage('This did not work', [fault.message, fault.remedy]));
  });
  app.get(SCRIPT_PATH, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(SCRIPT));

  for (const what of ['password', 'set-up'] as const) {
    app.get(`/${what}`, (_request, reply) => sendPage(reply, 200, linkPage(what, NOTHING_TYPED)));
    app.post(`/${what}/chosen`, { config: FEW, bodyLimit: LIMIT }, async ({ body, ip }, reply) => {
      const values = (body ?? {}) as Record<string, string>;
      const again = (status: number, typed: Partial<Typed>) =>
        sendPage(reply, status, linkPage(what, { ...NOTHING_TYPED, values: kept(values), ...typed }));
      const wrong = wrongIn(what, values);
      if (Object.keys(wrong).length > 0) return again(400, { wrong });
      try {
        const account = await chosen(what, values, needs, ip);
        return sendPage(
          reply,
          what === 'set-up' ? 201 : 200,
          tellingPage(DONE[what], [
            `You can sign in now as ${account.email}.`,
            'Nobody can use this link again. You can close this page.',
          ]),
        );
      } catch (error) {
        const fault = faultOf(error, LIMIT);
        const status = statusOf(fault.code);
        if (status >= 500 || status === 429) throw error;
        return again(status, { against: `${fault.message} ${fault.remedy}` });
      }
    });
  }
}

const DONE: Record<LinkFor, string> = { password: 'Your password is set', 'set-up': 'Your account is made' };

function chosen(
  what: LinkFor,
  { again: _, ...values }: Record<string, string>,
  needs: SignInNeeds,
  from: string,
) {
  const given = { ...values, link: secretIn(values.link ?? '') };
  return what === 'set-up'
    ? needs.setUp(setUpRequest.parse(given), from)
    : needs.setPassword(newPasswordRequest.parse(given), from);
}

/** Of the whole link, or of what stands in it after the #. */
const secretIn = (link: string): string => link.trim().split('#').at(-1) ?? '';

/** What a page may show again: no password. */
const kept = ({ password: _, again: _again, ...values }: Record<string, string>): Record<string, string> => ({
  ...values,
  ...(values.link === undefined ? {} : { link: secretIn(values.link) }),
});

const SENTENCES: Readonly<Record<string, string>> = {
  link: 'This is not the link that you were given, or not all of it. Paste the whole of it.',
  name: 'Say your name, in at most 200 characters that can be seen.',
  email: 'Say an e-mail address, such as name@example.org.',
  password: 'Choose a password of 12 to 256 characters, at least 5 of them different.',
};

function wrongIn(what: LinkFor, values: Record<string, string>): Record<string, string> {
  const { again = '', ...rest } = values;
  const given = { ...rest, link: secretIn(rest.link ?? '') };
  const schema: z.ZodType = what === 'set-up' ? setUpRequest : newPasswordRequest;
  const issues = schema.safeParse(given).error?.issues ?? [];
  const fields = issues.map(({ path: [field] }) =>
    Object.hasOwn(SENTENCES, String(field)) ? String(field) : 'link',
  );
  const wrong = Object.fromEntries(fields.map((field) => [field, SENTENCES[field] ?? '']));
  if (wrong.password === undefined && again !== (rest.password ?? ''))
    return { ...wrong, again: 'The two passwords are not the same.' };
  return wrong;
}

/** Each field once; what is no text is left out, and missed then. */
function formIn(body: Buffer): Record<string, string> {
  const fields = [...new URLSearchParams(body.toString('latin1'))];
  return Object.fromEntries(fields.filter(([, value]) => isWellFormed(value) && !/[\0\uFFFD]/.test(value)));
}

const sendPage = (reply: FastifyReply, status: number, page: string) =>
  reply.code(status).type('text/html; charset=utf-8').send(page);
