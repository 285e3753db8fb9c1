import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { openApi } from './openapi.ts';

/** `/api`: the description as a page to browse and to try requests on, all of it from here. */
export async function describedPage(app: FastifyInstance, version: string): Promise<void> {
  const document = openApi(version) as unknown as StaticDocumentSpec['document'];
  await app.register(swagger, { mode: 'static', specification: { document } });
  await app.register(swaggerUi, {
    routePrefix: '/api',
    staticCSP: true,
    uiConfig: { docExpansion: 'none', displayRequestDuration: true, filter: true },
    theme: { title: 'Rapporteur: the API' },
  });
}
